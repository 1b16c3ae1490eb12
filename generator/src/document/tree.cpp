#include "document/tree.hpp"

#include <array>

namespace lacuna::document {
namespace {

constexpr std::array<std::string_view, 24> kNames{
    "document", "paragraph", "heading",     "list",       "item",     "quote",      "code_block", "thematic_break",
    "table",    "caption",   "table_row",   "table_cell", "footnote", "text",       "emphasis",   "strong",
    "code",     "link",      "record_link", "image",      "passage",  "soft_break", "hard_break", "footnote_reference",
};
static_assert(static_cast<std::size_t>(NodeKind::footnote_reference) + 1 == kNames.size());

std::string_view cut(const std::string& pool, base::Span span) { return std::string_view(pool).substr(span.begin, span.size()); }

bool has_address(NodeKind kind) { return kind == NodeKind::link || kind == NodeKind::image; }
bool has_words(NodeKind kind) { return kind == NodeKind::text || kind == NodeKind::code || kind == NodeKind::code_block; }
bool is_labelled(NodeKind kind) { return kind == NodeKind::heading || kind == NodeKind::paragraph; }

// The block after `block`, or after all blocks `block` itself.
Node block_after(const Tree& tree, Node block) {
  const auto next = static_cast<std::uint32_t>(block.end());
  return next < tree.size() ? tree.at(NodeIndex{next}) : block;
}

}  // namespace

bool is_leaf(NodeKind kind) {
  switch (kind) {
    case NodeKind::code_block:
    case NodeKind::thematic_break:
    case NodeKind::text:
    case NodeKind::code:
    case NodeKind::soft_break:
    case NodeKind::hard_break:
    case NodeKind::footnote_reference: return true;
    default: return false;
  }
}

std::string_view name_of(NodeKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::string_view Node::text() const { return has_words(kind()) ? cut(tree_->pool_, data().text) : std::string_view(); }

std::string_view Node::detail_of(NodeKind kind) const { return is(kind) ? cut(tree_->pool_, data().detail) : std::string_view(); }

std::string_view Node::id() const { return is_labelled(kind()) ? cut(tree_->pool_, data().detail) : std::string_view(); }

std::string_view Node::label() const { return is_labelled(kind()) ? cut(tree_->pool_, data().text) : std::string_view(); }

std::string_view Node::url() const { return has_address(kind()) ? cut(tree_->pool_, data().detail) : std::string_view(); }

std::string_view Node::title() const { return has_address(kind()) ? cut(tree_->pool_, data().text) : std::string_view(); }

std::span<const Alignment> Node::columns() const {
  if (!is(NodeKind::table)) return {};
  return std::span(tree_->alignments_).subspan(data().detail.begin, data().detail.size());
}

Alignment Node::alignment() const { return is(NodeKind::table_cell) ? Alignment{data().variant} : Alignment::none; }

bool Node::is_head() const { return (is(NodeKind::table_row) || is(NodeKind::table_cell)) && data().flag; }

std::uint32_t Node::number() const { return is(NodeKind::footnote) || is(NodeKind::footnote_reference) ? data().number : 0; }

const RecordLink& Node::record() const { return tree_->record_links_[data().number]; }

bool goes_sideways(const Tree& tree, Node block, bool is_sideways) {
  const Node next = block_after(tree, block);
  if (block.is(NodeKind::paragraph)) return is_sideways && next.is_wide();
  if (!block.is(NodeKind::heading)) return block.is_wide();
  return next.is_wide() || (next.is(NodeKind::paragraph) && block_after(tree, next).is_wide());
}

bool leads_to_item(const Tree& tree, Node paragraph) {
  const auto is_item = [](Node node) { return node.label().starts_with('('); };
  const auto next = static_cast<std::uint32_t>(paragraph.end());
  return !paragraph.label().empty() && !is_item(paragraph) && next < tree.size() && is_item(tree.at(NodeIndex{next}));
}

std::vector<Node> Tree::headings() const {
  std::vector<Node> found;
  for (std::uint32_t i = 1; i < nodes_.size() && nodes_[i].kind != NodeKind::footnote; ++i) {
    if (nodes_[i].kind == NodeKind::heading) found.push_back(at(NodeIndex{i}));
  }
  return found;
}

std::vector<Node> Tree::footnotes() const {
  std::vector<Node> found;
  for (const Node node : root().children()) {
    if (node.is(NodeKind::footnote)) found.push_back(node);
  }
  return found;
}

}  // namespace lacuna::document
