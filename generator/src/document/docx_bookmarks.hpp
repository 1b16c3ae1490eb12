// document/docx_bookmarks.hpp: the places in a Word document that links and fields lead to. Knows no paragraph.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "document/tree.hpp"

namespace lacuna::document::docx {

/// A bookmark each for the headings, labelled paragraphs and footnotes of a tree, which must outlive it.
class Bookmarks {
 public:
  /// Numbers from `next` on.
  Bookmarks(const Tree& tree, std::uint32_t next);

  /// The bookmark of the heading or paragraph called `id`, or nothing.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;
  /// The bookmark of the first reference to footnote `number`.
  [[nodiscard]] std::uint32_t of_footnote(std::uint32_t number) const { return first_footnote_ + number - 1; }
  [[nodiscard]] std::uint32_t next() const { return next_; }

  /// What a link or field calls it: Word takes at most 40 letters, digits and underscores, so an id is no name.
  [[nodiscard]] static std::string name(std::uint32_t bookmark) { return "_Part" + std::to_string(bookmark); }
  static void append_start(std::string& out, std::uint32_t bookmark);
  static void append_end(std::string& out, std::uint32_t bookmark);

 private:
  std::map<std::string_view, std::uint32_t> by_id_;
  std::uint32_t first_footnote_;
  std::uint32_t next_;
};

}  // namespace lacuna::document::docx
