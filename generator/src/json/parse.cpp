#include "json/parse.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/edit_distance.hpp"
#include "base/text.hpp"
#include "json/scalar.hpp"

namespace lacuna::json {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostic;

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || base::is_digit(c); }

/// Recursive descent (RFC 8259). Stops at the first fault of grammar; keys given twice are all told.
class Parser {
 public:
  Parser(std::string_view text, const std::string& path, const Limits& limits)
      : text_(text), path_(path), limits_(limits) {}

  diagnostic::Staged<Value> run() {
    Value root;
    const bool is_whole = parse_document(root);
    if (!is_whole || !diagnostics_.empty()) root = Value();
    return {std::move(root), std::move(diagnostics_)};
  }

 private:
  bool parse_document(Value& root) {
    skip_space();
    if (at_end()) {
      return fail({Code::bad_json, make_span(0, 0), "the file is empty", "a record is at least `{}`"});
    }
    if (!parse_value(root, 0)) return false;
    skip_space();
    return at_end() || fail_here("the text goes on after its end: " + seen(), {});
  }

  bool parse_value(Value& out, std::size_t depth) {
    if (at_end()) return fail_here("the text ends where a value should stand", {});
    switch (text_[offset_]) {
      case '{': return parse_object(out, depth + 1);
      case '[': return parse_array(out, depth + 1);
      case '"': return parse_string(out);
      case '-': return parse_number(out);
      default: return base::is_digit(text_[offset_]) ? parse_number(out) : parse_word(out);
    }
  }

  bool parse_string(Value& out) {
    const std::size_t begin = offset_;
    std::string value;
    if (!take_string(value)) return false;
    out = Value::make_string(std::move(value), make_span(begin, offset_));
    return true;
  }

  bool take_string(std::string& value) {
    StringScanner scanner(text_, offset_);
    if (auto fault = scanner.scan()) return fail(std::move(*fault));
    offset_ = scanner.end();
    value = scanner.take();
    return true;
  }

  bool parse_number(Value& out) {
    NumberScan number = scan_number(text_, offset_);
    if (number.fault) return fail(std::move(*number.fault));
    out = Value::make_number(std::string(text_.substr(offset_, number.end - offset_)), make_span(offset_, number.end));
    offset_ = number.end;
    return true;
  }

  bool parse_word(Value& out) {
    const std::size_t end = word_end();
    const std::string_view word = text_.substr(offset_, end - offset_);
    const base::Span span = make_span(offset_, end);
    if (word == "true" || word == "false") {
      out = Value::make_boolean(word == "true", span);
    } else if (word == "null") {
      out = Value();
      out.set_span(span);
    } else {
      return fail_value(word, span);
    }
    offset_ = end;
    return true;
  }

  bool fail_value(std::string_view word, base::Span span) {
    if (word.empty()) return fail_here("expected a value, saw " + seen(), hint_for_seen());
    std::string hint = base::suggestion(word, {"true", "false", "null"});
    if (hint.empty()) hint = "text stands in double quotes";
    return fail({Code::bad_json, span, "expected a value, saw `" + std::string(word) + "`", std::move(hint)});
  }

  bool parse_array(Value& out, std::size_t depth) {
    const std::size_t begin = offset_;
    if (!enter(depth)) return false;
    std::vector<Value> items;
    while (true) {
      bool is_done = false;
      if (!take_separator(begin, ']', items.empty(), is_done)) return false;
      if (is_done) break;
      if (!parse_value(items.emplace_back(), depth)) return false;
    }
    out = Value::make_array(std::move(items), make_span(begin, offset_));
    return true;
  }

  bool parse_object(Value& out, std::size_t depth) {
    const std::size_t begin = offset_;
    if (!enter(depth)) return false;
    std::vector<Member> members;
    while (true) {
      bool is_done = false;
      if (!take_separator(begin, '}', members.empty(), is_done)) return false;
      if (is_done) break;
      if (!parse_member(members.emplace_back(), depth)) return false;
    }
    check_keys(members);
    out = Value::make_object(std::move(members), make_span(begin, offset_));
    return true;
  }

  bool parse_member(Member& member, std::size_t depth) {
    if (text_[offset_] != '"') {
      return fail_here("expected a key in double quotes, saw " + seen(), hint_for_seen());
    }
    const std::size_t begin = offset_;
    if (!take_string(member.key)) return false;
    member.key_span = make_span(begin, offset_);
    skip_space();
    if (at_end() || text_[offset_] != ':') return fail_here("expected `:` after a key, saw " + seen(), {});
    ++offset_;
    skip_space();
    return parse_value(member.value, depth);
  }

  bool enter(std::size_t depth) {
    if (depth > limits_.depth) {
      return fail({Code::too_deep, make_span(offset_, offset_ + 1),
                   "values are nested more than " + std::to_string(limits_.depth) + " deep", {}});
    }
    ++offset_;
    return true;
  }

  /// Steps over what stands before an item: nothing, a comma, or `close`, which ends the container opened at `begin`.
  bool take_separator(std::size_t begin, char close, bool is_first, bool& is_done) {
    skip_space();
    if (at_end()) return fail_unclosed(begin);
    if (text_[offset_] == close) {
      ++offset_;
      is_done = true;
      return true;
    }
    if (is_first) return true;
    const std::size_t comma = offset_;
    if (text_[offset_] != ',') return fail_separator(begin, close);
    ++offset_;
    skip_space();
    if (at_end()) return fail_unclosed(begin);
    if (text_[offset_] != close) return true;
    return fail({Code::bad_json, make_span(comma, comma + 1),
                 "a comma stands before the closing `" + std::string(1, close) + "`", "remove the comma"});
  }

  bool fail_separator(std::size_t begin, char close) {
    const bool is_value = text_[offset_] == '"' || text_[offset_] == '{' || text_[offset_] == '[';
    fail_here("expected `,` or `" + std::string(1, close) + "`, saw " + seen(),
              is_value ? "put a comma between the two" : hint_for_seen());
    add_opening(begin);
    return false;
  }

  bool fail_unclosed(std::size_t begin) {
    const bool is_object = text_[begin] == '{';
    fail_here(is_object ? "the text ends inside an object" : "the text ends inside an array",
              is_object ? "close it with `}`" : "close it with `]`");
    add_opening(begin);
    return false;
  }

  void add_opening(std::size_t begin) {
    diagnostics_.back().labels.push_back({{path_, make_span(begin, begin + 1)}, "opened here"});
  }

  /// A fault for each key that an earlier member of the same object has.
  void check_keys(const std::vector<Member>& members) {
    if (members.size() < 2) return;
    order_.resize(members.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::sort(order_.begin(), order_.end(), [&members](std::size_t left, std::size_t right) {
      const int order = members[left].key.compare(members[right].key);
      return order < 0 || (order == 0 && left < right);
    });
    std::size_t first = order_.front();
    for (std::size_t i = 1; i < order_.size(); ++i) {
      const Member& member = members[order_[i]];
      if (member.key != members[first].key) {
        first = order_[i];
        continue;
      }
      fail({Code::duplicate_key, member.key_span, "the key `" + member.key + "` stands twice in one object",
            "keep one of the two"});
      diagnostics_.back().labels.push_back({{path_, members[first].key_span}, "first given here"});
    }
  }

  void skip_space() {
    while (!at_end() && (text_[offset_] == ' ' || text_[offset_] == '\n' || text_[offset_] == '\r' ||
                         text_[offset_] == '\t')) {
      ++offset_;
    }
  }

  [[nodiscard]] bool at_end() const { return offset_ == text_.size(); }

  [[nodiscard]] std::size_t word_end() const {
    std::size_t end = offset_;
    while (end < text_.size() && is_word(text_[end])) ++end;
    return end;
  }

  /// What stands at the offset, for a message: a word, a character, or the end.
  [[nodiscard]] std::string seen() const {
    if (at_end()) return "the end of the text";
    if (text_.substr(offset_).starts_with("//") || text_.substr(offset_).starts_with("/*")) return "a comment";
    return "`" + std::string(text_.substr(offset_, seen_size())) + "`";
  }

  [[nodiscard]] std::size_t seen_size() const {
    const std::size_t word = word_end() - offset_;
    if (word > 0) return word;
    return at_end() ? 0 : base::code_point_at(text_, offset_).size;
  }

  [[nodiscard]] std::string hint_for_seen() const {
    if (at_end()) return {};
    const std::string_view rest = text_.substr(offset_);
    if (rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with('#')) return "JSON has no comments";
    if (rest.starts_with('\'')) return "use double quotes";
    const char32_t c = base::code_point_at(text_, offset_).value;
    if (c == U'“' || c == U'”' || c == U'„' || c == U'«') return "use straight double quotes";
    if (c == U'，' || c == U'：') return "use the ASCII sign";
    if (c == 0xA0 || c == 0x3000) return "this is a wide or no-break space; use plain spaces";
    return {};
  }

  bool fail_here(std::string message, std::string hint) {
    return fail({Code::bad_json, make_span(offset_, offset_ + seen_size()), std::move(message), std::move(hint)});
  }

  bool fail(Fault fault) {
    diagnostics_.push_back({fault.code, {path_, fault.span}, std::move(fault.message), std::move(fault.hint), {}});
    return false;
  }

  std::string_view text_;
  const std::string& path_;
  const Limits& limits_;
  std::size_t offset_ = 0;
  std::vector<std::size_t> order_;
  diagnostic::Diagnostics diagnostics_;
};

constexpr const char* kUtf16Hint = "the file looks like UTF-16; save it as UTF-8";

/// What no JSON text may hold anywhere, whatever its grammar.
std::optional<Fault> check_bytes(std::string_view text, const Limits& limits) {
  if (text.size() > limits.bytes) {
    return Fault{Code::file_too_large, make_span(0, 0),
                 "the text has " + std::to_string(text.size()) + " bytes, more than the " +
                     std::to_string(limits.bytes) + " allowed", {}};
  }
  if (text.starts_with("\xEF\xBB\xBF")) {
    return Fault{Code::byte_order_mark, make_span(0, 3), "the text starts with a byte order mark",
                 "save the file as UTF-8 without BOM"};
  }
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    return Fault{Code::nul_byte, make_span(nul, nul + 1), "a NUL byte stands in the text", nul < 2 ? kUtf16Hint : ""};
  }
  if (const auto bad = base::find_invalid_utf8(text)) {
    const bool is_utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    return Fault{Code::invalid_utf8, make_span(*bad, *bad + 1), "a byte is not UTF-8",
                 is_utf16 ? kUtf16Hint : "save the file as UTF-8"};
  }
  return std::nullopt;
}

}  // namespace

diagnostic::Staged<Value> parse(std::string_view text, const std::string& path, const Limits& limits) {
  if (auto fault = check_bytes(text, limits)) {
    return {{}, {{fault->code, {path, fault->span}, std::move(fault->message), std::move(fault->hint), {}}}};
  }
  return Parser(text, path, limits).run();
}

}  // namespace lacuna::json
