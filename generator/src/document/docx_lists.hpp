// document/docx_lists.hpp: the numbering of lists in a Word document. Knows no tree and no paragraph's words.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "document/docx_markup.hpp"

namespace lacuna::document::docx {

/// The lists that are open at a place, and the w:num that each of them needs.
class Lists {
 public:
  /// `next` is the w:numId of the next list.
  explicit Lists(std::uint32_t next) : next_(next) {}

  void begin(bool is_ordered, std::uint32_t start);
  void end() { open_.pop_back(); }
  void begin_item() { item_is_new_ = true; }
  void end_item() { item_is_new_ = false; }
  /// True until a paragraph has taken the number of the item.
  [[nodiscard]] bool item_is_new() const { return item_is_new_; }
  [[nodiscard]] std::uint32_t depth() const { return static_cast<std::uint32_t>(open_.size()); }
  /// Gives the item's number to the paragraph.
  void number(ParagraphProperties& paragraph);

  [[nodiscard]] std::uint32_t next() const { return next_; }
  /// The w:num elements of all lists so far.
  [[nodiscard]] const std::string& numbering() const { return numbering_; }

 private:
  [[nodiscard]] std::uint32_t level_of(std::uint32_t depth) const;

  std::vector<std::uint32_t> open_;  // w:numId, outermost first
  std::string numbering_;
  std::uint32_t next_;
  bool item_is_new_ = false;
};

}  // namespace lacuna::document::docx
