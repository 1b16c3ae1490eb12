#include "diagnostic/source_text.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace lacuna::diagnostic {
namespace {

/// Texts held at a time: enough for a diagnostic and its second places.
constexpr std::size_t kTextsHeld = 8;

}  // namespace

SourceText::SourceText(std::string text) : text_(std::move(text)), row_begins_{0} {
  for (std::size_t end = text_.find('\n'); end != std::string::npos; end = text_.find('\n', end + 1)) {
    row_begins_.push_back(end + 1);
  }
}

std::size_t SourceText::row_index(std::size_t offset) const {
  const std::size_t held = std::min(offset, text_.size());
  const auto after = std::upper_bound(row_begins_.begin(), row_begins_.end(), held);
  return static_cast<std::size_t>(after - row_begins_.begin()) - 1;
}

std::size_t SourceText::row_begin(std::size_t offset) const { return row_begins_[row_index(offset)]; }

Position SourceText::position(std::size_t offset) const {
  const std::size_t held = std::min(offset, text_.size());
  const std::size_t begin = row_begin(held);
  return {row_index(held) + 1, base::count_code_points(std::string_view(text_).substr(begin, held - begin)) + 1};
}

std::string_view SourceText::row(std::size_t offset) const {
  std::string_view row = std::string_view(text_).substr(row_begin(offset));
  row = row.substr(0, row.find('\n'));
  if (row.ends_with('\r')) row.remove_suffix(1);
  return row;
}

const SourceText* SourceTexts::find(const std::string& path) {
  auto held = texts_.find(path);
  if (held == texts_.end()) {
    if (texts_.size() >= kTextsHeld) texts_.clear();
    std::optional<std::string> text = read_(path);
    auto source = text ? std::optional<SourceText>(std::move(*text)) : std::nullopt;
    held = texts_.emplace(path, std::move(source)).first;
  }
  return held->second ? &*held->second : nullptr;
}

}  // namespace lacuna::diagnostic
