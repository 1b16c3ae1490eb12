#include "language/messages.hpp"

#include <unicode/messagepattern.h>

#include <algorithm>
#include <optional>

namespace lacuna::language {
namespace {

using icu::MessagePattern;
using Part = icu::MessagePattern::Part;

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

const Argument* find_argument(Arguments arguments, std::string_view name) {
  const auto found = std::find_if(arguments.begin(), arguments.end(), [name](const Argument& argument) { return argument.name == name; });
  return found == arguments.end() ? nullptr : &*found;
}

std::string text_of(const Argument& argument, const Tongue& tongue) {
  if (const auto* words = std::get_if<std::string_view>(&argument.value)) return std::string(*words);
  return tongue.integer(std::get<std::int64_t>(argument.value));
}

// Puts arguments into one parsed pattern.
class Formatter {
 public:
  Formatter(const MessagePattern& pattern, const Tongue& tongue, Arguments arguments)
      : pattern_(pattern), tongue_(tongue), arguments_(arguments) {}

  // Appends the message whose MSG_START part is at `start`; `plural` is the number that `#` stands for.
  void append(std::string& out, std::int32_t start, std::optional<std::int64_t> plural) const {
    const icu::UnicodeString& text = pattern_.getPatternString();
    std::int32_t from = pattern_.getPart(start).getLimit();
    const std::int32_t limit = pattern_.getLimitPartIndex(start);
    for (std::int32_t i = start + 1; i <= limit; ++i) {
      const Part& part = pattern_.getPart(i);
      out += to_utf8(text.tempSubStringBetween(from, part.getIndex()));
      from = part.getLimit();
      if (part.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER) {
        if (plural) out += tongue_.integer(*plural);
      } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_START) {
        const std::int32_t end = pattern_.getLimitPartIndex(i);
        append_argument(out, i, end);
        from = pattern_.getPart(end).getLimit();
        i = end;
      }
    }
  }

 private:
  void append_argument(std::string& out, std::int32_t start, std::int32_t end) const {
    const std::string name = to_utf8(pattern_.getSubstring(pattern_.getPart(start + 1)));
    const Argument* argument = find_argument(arguments_, name);
    if (argument == nullptr) {
      out += "{" + name + "}";
      return;
    }
    const UMessagePatternArgType type = pattern_.getPart(start).getArgType();
    if (type == UMSGPAT_ARG_TYPE_NONE) {
      out += text_of(*argument, tongue_);
    } else if (const auto* number = std::get_if<std::int64_t>(&argument->value); number != nullptr && type == UMSGPAT_ARG_TYPE_PLURAL) {
      append(out, branch(start + 2, end, tongue_.plural(*number), number), *number);
    } else {
      append(out, branch(start + 2, end, text_of(*argument, tongue_), nullptr), std::nullopt);
    }
  }

  // The message of the selector that fits: an explicit `=n`, then the keyword, then `other`, which ICU requires.
  [[nodiscard]] std::int32_t branch(std::int32_t i, std::int32_t end, const std::string& keyword, const std::int64_t* number) const {
    std::int32_t other = i;
    std::int32_t named = -1;
    while (i < end) {
      const std::string selector = to_utf8(pattern_.getSubstring(pattern_.getPart(i++)));
      const Part& next = pattern_.getPart(i);
      const bool is_explicit = Part::hasNumericValue(next.getType());
      if (is_explicit) {
        if (number != nullptr && pattern_.getNumericValue(next) == static_cast<double>(*number)) return i + 1;
        ++i;
      }
      if (selector == keyword) named = i;
      if (selector == "other") other = i;
      i = pattern_.getLimitPartIndex(i) + 1;
    }
    return named >= 0 ? named : other;
  }

  const MessagePattern& pattern_;
  const Tongue& tongue_;
  Arguments arguments_;
};

// Kinds of argument that the formatter does not know.
bool is_supported(const MessagePattern& pattern) {
  for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
    const Part& part = pattern.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
    const UMessagePatternArgType type = part.getArgType();
    if (type != UMSGPAT_ARG_TYPE_NONE && type != UMSGPAT_ARG_TYPE_PLURAL && type != UMSGPAT_ARG_TYPE_SELECT) return false;
  }
  return true;
}

}  // namespace

struct Messages::Pattern {
  std::string plain;  // the message itself where the pattern has nothing to fill in
  std::optional<MessagePattern> parsed;
};

Messages::Messages() = default;
Messages::~Messages() = default;
Messages::Messages(Messages&&) noexcept = default;
Messages& Messages::operator=(Messages&&) noexcept = default;

diagnostic::Staged<Messages> Messages::compile(const json::Value& patterns, const std::string& path, const Tongue& tongue) {
  diagnostic::Staged<Messages> staged;
  staged.value.tongue_ = &tongue;
  for (const json::Member& member : patterns.members()) {
    const auto report = [&](const std::string& message, const std::string& hint) {
      staged.diagnostics.push_back({diagnostic::Code::bad_message, {path, member.value.span()}, message, hint, {}});
    };
    if (!member.value.is(json::Kind::string)) {
      report("the words for `" + member.key + "` are no string", "write the words between quotes");
      continue;
    }
    auto pattern = std::make_unique<Pattern>();
    const std::string& text = member.value.text();
    pattern->plain = text;
    if (text.find_first_of("{'#") != std::string::npos) {
      UErrorCode status = U_ZERO_ERROR;
      MessagePattern parsed(status);
      parsed.parse(icu::UnicodeString::fromUTF8(text), nullptr, status);
      if (U_FAILURE(status) != 0 || !is_supported(parsed)) {
        report("the words for `" + member.key + "` do not parse as a message",
               "use `{name}`, `{n, plural, one {…} other {…}}` or `{kind, select, a {…} other {…}}`");
        continue;
      }
      pattern->parsed = std::move(parsed);
    }
    staged.value.patterns_.emplace(member.key, std::move(pattern));
  }
  return staged;
}

bool Messages::has(std::string_view key) const { return patterns_.find(key) != patterns_.end(); }

std::string Messages::format(std::string_view key, Arguments arguments) const {
  const auto found = patterns_.find(key);
  if (found == patterns_.end()) return "\u27E6" + std::string(key) + "\u27E7";
  if (!found->second->parsed) return found->second->plain;
  std::string out;
  Formatter(*found->second->parsed, *tongue_, arguments).append(out, 0, std::nullopt);
  return out;
}

std::vector<std::string_view> Messages::keys() const {
  std::vector<std::string_view> keys;
  for (const auto& [key, pattern] : patterns_) keys.push_back(key);
  return keys;
}

}  // namespace lacuna::language
