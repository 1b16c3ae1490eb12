// document/tree.hpp: the one document tree that pages, reports and search share. Knows no Markdown and no output form.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.hpp"

namespace lacuna::document {

/// What a node is. Blocks hold blocks or, from `paragraph` to `table_cell` as noted, inlines; inlines hold inlines.
enum class NodeKind : std::uint8_t {
  document,        // blocks, then footnotes by rising number
  paragraph,       // inlines
  heading,         // inlines
  list,            // items
  item,            // blocks
  quote,           // blocks
  code_block,      // nothing; its words are text()
  thematic_break,  // nothing
  table,           // a caption if any, then rows; the head is the first row
  caption,         // inlines
  table_row,       // cells, one a column
  table_cell,      // inlines
  footnote,        // blocks
  text,            // nothing, as all that follow where not noted
  emphasis,        // inlines
  strong,          // inlines
  code,
  link,         // inlines
  record_link,  // inlines; none where the record's title is to stand
  image,        // inlines: what is read where the image cannot be seen
  passage,      // inlines in another language or direction
  soft_break,
  hard_break,
  footnote_reference,
};

/// True for the kinds that stand in a line of text.
[[nodiscard]] constexpr bool is_inline(NodeKind kind) { return kind >= NodeKind::text; }
/// True for the kinds that never hold nodes.
[[nodiscard]] bool is_leaf(NodeKind kind);
/// `paragraph`, `table_cell` and so on: the enumerator's own name.
[[nodiscard]] std::string_view name_of(NodeKind kind);

enum class Alignment : std::uint8_t { none, left, center, right };
enum class Task : std::uint8_t { none, open, done };
enum class Direction : std::uint8_t { none, left_to_right, right_to_left };

/// A link to a record: the name of its collection (as its folder is called), its id, and what follows `#`, if anything.
/// `span` is the place of the target in the text that the tree was read from.
struct RecordLink {
  std::string collection;
  std::string id;
  std::string fragment;
  base::Span span;
  friend bool operator==(const RecordLink&, const RecordLink&) = default;
};

/// Position of a node in its tree, in the order of the text; the document is 0.
enum class NodeIndex : std::uint32_t {};

/// A node as the tree keeps it: 44 bytes. Which slot means what is the business of Node and Builder alone.
struct NodeData {
  NodeKind kind = NodeKind::document;
  std::uint8_t variant = 0;   // heading: level; item: Task; cell: Alignment; passage: Direction
  bool flag = false;          // list: ordered; table: row heads; row and cell: head; soft break: joins
  bool tight = false;         // list; table: wide
  std::uint32_t end = 1;      // position after the last descendant
  std::uint32_t number = 0;   // list: start; footnote and its reference; record link: position among the links
  std::uint32_t ordinal = 0;  // reference: which one to its note, from 1; footnote: how many there are
  base::Span text;            // in the pool: words, link title, label of a paragraph or heading
  base::Span detail;          // in the pool: address, id, info, language tag; table: columns among the alignments
  base::Span source;          // in the text that was read
  std::uint32_t line = 0;     // in that text, from 1; 0 for a node that no text was read for
};

class Tree;
class Children;

/// A node of a tree that outlives it and is neither changed nor moved meanwhile. Cheap to copy. A property that a kind
/// has not is empty, zero or false.
class Node {
 public:
  Node(const Tree& tree, NodeIndex index) : tree_(&tree), index_(static_cast<std::uint32_t>(index)) {}

  [[nodiscard]] NodeKind kind() const { return data().kind; }
  [[nodiscard]] bool is(NodeKind kind) const { return data().kind == kind; }
  [[nodiscard]] NodeIndex index() const { return NodeIndex{index_}; }
  /// Another node of the same tree.
  [[nodiscard]] Node at(NodeIndex index) const { return {*tree_, index}; }
  /// Position after the last descendant.
  [[nodiscard]] NodeIndex end() const { return NodeIndex{data().end}; }
  [[nodiscard]] bool has_children() const { return data().end > index_ + 1; }
  [[nodiscard]] Children children() const;

  /// The words of a text, code span or code block; the latter ends in a line feed unless it is empty.
  [[nodiscard]] std::string_view text() const;
  /// The info string of a code block; its first word is the language.
  [[nodiscard]] std::string_view info() const { return detail_of(NodeKind::code_block); }
  /// Heading: 1 to 6.
  [[nodiscard]] int level() const { return is(NodeKind::heading) ? data().variant : 0; }
  /// Heading or paragraph: its id, unique in the tree, not yet in the page.
  [[nodiscard]] std::string_view id() const;
  /// Heading or paragraph: its number as words, such as `12.` or `(a)`.
  [[nodiscard]] std::string_view label() const;
  /// Link or image: the address, decoded.
  [[nodiscard]] std::string_view url() const;
  /// Link or image: the title.
  [[nodiscard]] std::string_view title() const;
  /// List.
  [[nodiscard]] bool is_ordered() const { return is(NodeKind::list) && data().flag; }
  [[nodiscard]] bool is_tight() const { return is(NodeKind::list) && data().tight; }
  /// Ordered list: number of its first item.
  [[nodiscard]] std::uint32_t start() const { return is(NodeKind::list) ? data().number : 0; }
  [[nodiscard]] Task task() const { return is(NodeKind::item) ? Task{data().variant} : Task::none; }
  /// Table: the alignment of each column, in their order.
  [[nodiscard]] std::span<const Alignment> columns() const;
  /// Table: too wide for an upright page; paged forms give it pages laid on their side.
  [[nodiscard]] bool is_wide() const { return is(NodeKind::table) && data().tight; }
  /// Table: the first cell of each row heads the row.
  [[nodiscard]] bool has_row_heads() const { return is(NodeKind::table) && data().flag; }
  [[nodiscard]] Alignment alignment() const;
  /// Row: the table's head. Cell: heads its column or its row.
  [[nodiscard]] bool is_head() const;
  /// Footnote or reference to one: its number, from 1 in the order of first use.
  [[nodiscard]] std::uint32_t number() const;
  /// Reference: which one to its note, from 1. Footnote: how many references there are to it.
  [[nodiscard]] std::uint32_t ordinal() const { return data().ordinal; }
  /// Record link only.
  [[nodiscard]] const RecordLink& record() const;
  /// Passage: language tag (BCP 47), or empty where only the direction is known.
  [[nodiscard]] std::string_view language() const { return detail_of(NodeKind::passage); }
  [[nodiscard]] Direction direction() const { return is(NodeKind::passage) ? Direction{data().variant} : Direction::none; }
  /// Soft break: the words on its two sides belong together without a space, as in Chinese.
  [[nodiscard]] bool joins() const { return is(NodeKind::soft_break) && data().flag; }

  /// The stretch of the text that the node was read from (of a link: its address, where that could be found).
  [[nodiscard]] base::Span source() const { return data().source; }
  /// Line in that text, from 1; 0 if there is none.
  [[nodiscard]] std::uint32_t line() const { return data().line; }

  friend bool operator==(const Node& left, const Node& right) { return left.tree_ == right.tree_ && left.index_ == right.index_; }

 private:
  [[nodiscard]] const NodeData& data() const;
  [[nodiscard]] std::string_view detail_of(NodeKind kind) const;
  const Tree* tree_;
  std::uint32_t index_;
};

/// An immutable document. Nodes lie in one vector in the order of the text, each before its children; words in one
/// string. Builder (document/builder.hpp) makes trees. Safe for use by several threads.
class Tree {
 public:
  /// A document without blocks.
  Tree() : nodes_(1) {}

  [[nodiscard]] Node root() const { return {*this, NodeIndex{0}}; }
  [[nodiscard]] Node at(NodeIndex index) const { return {*this, index}; }
  /// Number of nodes, the root included.
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] bool empty() const { return nodes_.size() == 1; }
  /// Every link to a record, in the order of the text, footnotes last.
  [[nodiscard]] const std::vector<RecordLink>& record_links() const { return record_links_; }
  /// The headings outside footnotes, in the order of the text. O(nodes).
  [[nodiscard]] std::vector<Node> headings() const;
  /// The footnotes, by number.
  [[nodiscard]] std::vector<Node> footnotes() const;

 private:
  friend class Node;
  friend class Builder;
  std::vector<NodeData> nodes_;
  std::string pool_;
  std::vector<Alignment> alignments_;
  std::vector<RecordLink> record_links_;
};

/// The children of a node, in their order, for a range-based for.
class Children {
 public:
  class Iterator {
   public:
    explicit Iterator(Node node) : node_(node) {}
    const Node& operator*() const { return node_; }
    const Node* operator->() const { return &node_; }
    Iterator& operator++() {
      node_ = node_.at(node_.end());
      return *this;
    }
    friend bool operator==(const Iterator& left, const Iterator& right) { return left.node_ == right.node_; }

   private:
    Node node_;
  };

  explicit Children(Node parent) : parent_(parent) {}
  [[nodiscard]] Iterator begin() const { return Iterator(parent_.at(NodeIndex{static_cast<std::uint32_t>(parent_.index()) + 1})); }
  [[nodiscard]] Iterator end() const { return Iterator(parent_.at(parent_.end())); }

 private:
  Node parent_;
};

inline const NodeData& Node::data() const { return tree_->nodes_[index_]; }
inline Children Node::children() const { return Children(*this); }

/// True for what paged forms put on a page laid on its side: a wide table, a heading before it, and one paragraph between
/// the two. `is_sideways` tells of the block before.
[[nodiscard]] bool goes_sideways(const Tree& tree, Node block, bool is_sideways);

/// True for a numbered paragraph that the next block, a sub-item (a), belongs to: paged forms keep the two together.
[[nodiscard]] bool leads_to_item(const Tree& tree, Node paragraph);

/// Goes through `top` and all below it in the order of the text, without recursion: `enter(node)` before a node's
/// children (false leaves them out), `leave(node)` after them, for leaves too.
template <class Enter, class Leave>
void walk(Node top, Enter&& enter, Leave&& leave) {
  std::vector<Node> open;
  const auto last = static_cast<std::uint32_t>(top.end());
  auto next = static_cast<std::uint32_t>(top.index());
  while (next < last || !open.empty()) {
    if (!open.empty() && next >= static_cast<std::uint32_t>(open.back().end())) {
      leave(open.back());
      open.pop_back();
      continue;
    }
    const Node node = top.at(NodeIndex{next});
    next = enter(node) ? next + 1 : static_cast<std::uint32_t>(node.end());
    open.push_back(node);
  }
}

}  // namespace lacuna::document
