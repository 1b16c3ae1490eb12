#include "base/text.hpp"
#include "validate/rules.hpp"

namespace lacuna::validate {
namespace {

using diagnostic::Code;

Code format_code(Format format) {
  switch (format) {
    case Format::date:
    case Format::partial_date: return Code::bad_date;
    case Format::duration: return Code::bad_duration;
    case Format::uri: return Code::bad_address;
  }
  return Code::wrong_form;
}

bool check_length(const Spot& spot, const Node& node, Findings& findings) {
  if (!node.min_length && !node.max_length) return true;
  const std::size_t length = base::count_code_points(spot.value.text());
  const bool is_short = node.min_length && length < *node.min_length;
  const bool is_long = node.max_length && length > *node.max_length;
  if (!is_short && !is_long) return true;
  if (findings.is_silent()) return false;
  const std::string bound = is_short ? ", under " + std::to_string(*node.min_length) : ", over " + std::to_string(*node.max_length);
  const std::string words = " has " + std::to_string(length) + (length == 1 ? " character" : " characters") + bound;
  findings.add(Code::wrong_length, spot.value.span(), subject(spot) + (length == 0 ? " is empty" : words),
               length == 0 ? "fill it in, or take the field out where it need not be there" : "");
  return false;
}

/// Small letters and digits of `text`, all else a single hyphen between them.
std::string as_id(std::string_view text) {
  std::string out;
  for (const char c : base::to_lower_ascii(text)) {
    const bool is_plain = base::is_digit(c) || (c >= 'a' && c <= 'z');
    if (is_plain) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (out.ends_with('-')) out.pop_back();
  return out;
}

/// A guess at the text meant that has the form, from the slips that are frequent.
std::string hint_for(std::string_view text, const Pattern& pattern) {
  for (const std::string& guess : {std::string(base::trim(text)), "/" + std::string(text), as_id(text)}) {
    if (!guess.empty() && pattern.find_in(guess) == Pattern::Match::yes) return "did you mean `" + guess + "`?";
  }
  return {};
}

bool check_pattern(const Spot& spot, const Pattern& pattern, Findings& findings) {
  const std::string& text = spot.value.text();
  const Pattern::Match match = pattern.find_in(text);
  if (match == Pattern::Match::yes) return true;
  if (findings.is_silent()) return false;
  if (match == Pattern::Match::too_costly) {
    findings.add(Code::check_too_costly, spot.value.span(), "`" + pattern.source() + "` takes too long on " + subject(spot));
    return false;
  }
  const std::string what = spot.is_key ? subject(spot) + " is" : subject(spot) + " is " + seen(spot.value) + ",";
  findings.add(Code::wrong_form, spot.value.span(), what + " not of the form `" + pattern.source() + "`", hint_for(text, pattern));
  return false;
}

bool check_format_of(const Spot& spot, Format format, Findings& findings) {
  auto fault = check_format(format, spot.value.text());
  if (!fault) return true;
  if (!findings.is_silent()) {
    findings.add(format_code(format), spot.value.span(), subject(spot) + " is " + quoted(spot.value) + ", " + fault->what,
                 std::move(fault->hint));
  }
  return false;
}

}  // namespace

bool check_text(const Spot& spot, const Node& node, Findings& findings) {
  bool is_kept = check_length(spot, node, findings);
  if (node.pattern) is_kept = check_pattern(spot, *node.pattern, findings) && is_kept;
  if (node.format) is_kept = check_format_of(spot, *node.format, findings) && is_kept;
  return is_kept;
}

}  // namespace lacuna::validate
