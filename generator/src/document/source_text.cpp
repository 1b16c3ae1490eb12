#include "document/source_text.hpp"

#include <algorithm>

namespace lacuna::document {
namespace {

// How far from where a thing should stand it is looked for. Bounds the work for each thing.
constexpr std::uint32_t kWindow = 2048;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Lines end in LF, CR LF or CR, as in CommonMark 0.31.2, 2.1.
std::vector<std::uint32_t> line_starts(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const bool is_pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] == '\n' || (text[i] == '\r' && !is_pair)) starts.push_back(i + 1);
  }
  return starts;
}

}  // namespace

SourceText::SourceText(std::string_view original)
    : original_(original), marked_(mark_emphasis(original)), original_lines_(line_starts(original)) {
  if (!marked_.text.ends_with('\n')) marked_.text.push_back('\n');
  prepared_lines_ = marked_.mark.empty() ? original_lines_ : line_starts(marked_.text);
}

std::uint32_t SourceText::offset_of(int line, int bytes_before) const {
  const auto index = std::min(static_cast<std::size_t>(std::max(line, 1)), prepared_lines_.size()) - 1;
  const std::uint32_t start = prepared_lines_[index];
  const std::uint32_t offset = start + static_cast<std::uint32_t>(std::max(bytes_before, 0));
  return std::min(marked_.original_offset(offset), static_cast<std::uint32_t>(original_.size()));
}

base::Span SourceText::span_of(const cmark::Range& range) const {
  if (range.begin_line == 0) return {};
  base::Span span{offset_of(range.begin_line, range.begin_column - 1), offset_of(range.end_line, range.end_column)};
  span.end = std::max(span.begin, span.end);
  while (span.begin > 0 && span.begin < original_.size() && is_continuation(original_[span.begin])) --span.begin;
  while (span.end < original_.size() && is_continuation(original_[span.end])) ++span.end;
  return span;
}

base::Span SourceText::find(std::string_view words, base::Span near) const {
  if (words.empty()) return near;
  const auto search = [&](std::uint32_t begin, std::uint32_t end) {
    return original_.substr(0, std::min<std::size_t>(end, original_.size())).find(words, begin);
  };
  std::size_t at = search(near.begin, std::min(near.end, near.begin + kWindow));
  if (at == std::string_view::npos) {
    const std::uint32_t begin = near.begin - std::min(near.begin, kWindow);
    at = search(begin, near.begin + kWindow);
  }
  if (at == std::string_view::npos) return near;
  const auto begin = static_cast<std::uint32_t>(at);
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

std::uint32_t SourceText::line_of(std::uint32_t offset) const {
  const auto after = std::upper_bound(original_lines_.begin(), original_lines_.end(), offset);
  return static_cast<std::uint32_t>(after - original_lines_.begin());
}

base::Span SourceText::line_span(std::uint32_t line) const {
  if (line > original_lines_.size()) return {};
  const std::uint32_t begin = original_lines_[line - 1];
  const auto end = std::min(original_.find_first_of("\r\n", begin), original_.size());
  return {begin, static_cast<std::uint32_t>(end)};
}

}  // namespace lacuna::document
