#include "verify/text_lines.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace lacuna::verify {
namespace {

bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// The bytes of white space at the start of `text`.
std::size_t leading_space(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const base::CodePoint point = base::code_point_at(text, at);
    if (!is_space(point.value)) break;
    at += point.size;
  }
  return at;
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(leading_space(text));
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool all_of(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

// A document symbol: an organ, then at least two more parts: `S/2015/1039`, `A/70/357-S/2015/682`.
bool is_symbol(std::string_view word) {
  if (word.size() < 6 || (word[0] != 'S' && word[0] != 'A') || word[1] != '/') return false;
  return std::count(word.begin(), word.end(), '/') >= 2 && all_of(word, "AS/-0123456789");
}

// A word that only pages carry: symbol, `15-22987`, `(C)`, `16/24`.
bool is_furniture_word(std::string_view word) {
  if (is_symbol(word) || word == "(C)") return true;
  const bool is_pair = std::count(word.begin(), word.end(), '/') + std::count(word.begin(), word.end(), '-') == 1;
  return is_pair && word.size() >= 3 && all_of(word, "0123456789/-") && base::is_digit(word.front()) && base::is_digit(word.back());
}

bool is_furniture(std::string_view line) {
  if (line.starts_with("https://") || line.starts_with("http://") || all_of(line, "_")) return true;
  const std::vector<std::string_view> words = base::split(line, ' ');
  return std::all_of(words.begin(), words.end(), [](std::string_view word) { return word.empty() || is_furniture_word(word); });
}

// ` 1 Words`: a footnote's mark and its first words.
bool starts_footnote(std::string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits > 0 && digits < 3 && digits < line.size() && line[digits] == ' ';
}

}  // namespace

std::vector<TextLine> text_lines(std::string_view text) {
  std::vector<TextLine> lines;
  bool in_footnotes = false;
  for (const std::string_view raw : base::split(text, '\n')) {
    const std::string_view line = trimmed(raw);
    if (line.empty()) continue;
    const bool set_in = leading_space(raw) > 0;
    if (in_footnotes && set_in && !starts_footnote(line)) in_footnotes = false;
    if (all_of(line, "_")) in_footnotes = true;
    if (is_furniture(line)) {
      // What stands below a footnote is the foot of its page.
      if (!all_of(line, "_")) in_footnotes = false;
      continue;
    }
    if (line.ends_with("(签名)")) continue;
    lines.push_back({std::string(line), set_in, in_footnotes});
  }
  return lines;
}

std::string without_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::code_point_at(text, at);
    if (!is_space(point.value)) out += text.substr(at, point.size);
    at += point.size;
  }
  return out;
}

}  // namespace lacuna::verify
