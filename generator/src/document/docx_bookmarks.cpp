#include "document/docx_bookmarks.hpp"

#include "document/docx_markup.hpp"

namespace lacuna::document::docx {

Bookmarks::Bookmarks(const Tree& tree, std::uint32_t next) : first_footnote_(next), next_(next) {
  std::uint32_t footnotes = 0;
  for (std::uint32_t i = 1; i < tree.size(); ++i) {
    const Node node = tree.at(NodeIndex{i});
    if (node.is(NodeKind::footnote)) ++footnotes;
    if (footnotes == 0 && !node.id().empty()) by_id_.emplace(node.id(), next_++);
  }
  first_footnote_ = next_;
  next_ += footnotes;
}

std::optional<std::uint32_t> Bookmarks::find(std::string_view id) const {
  const auto known = by_id_.find(id);
  return known == by_id_.end() ? std::nullopt : std::optional(known->second);
}

void Bookmarks::append_start(std::string& out, std::uint32_t bookmark) {
  out += "<w:bookmarkStart";
  append_attribute(out, "w:id", bookmark);
  append_attribute(out, "w:name", name(bookmark));
  out += "/>";
}

void Bookmarks::append_end(std::string& out, std::uint32_t bookmark) {
  out += "<w:bookmarkEnd";
  append_attribute(out, "w:id", bookmark);
  out += "/>";
}

}  // namespace lacuna::document::docx
