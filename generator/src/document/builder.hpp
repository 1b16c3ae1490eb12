// document/builder.hpp: makes document trees, for the Markdown reader and for reports alike. Knows no Markdown.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/tree.hpp"

namespace lacuna::document {

/// What a list looks like.
struct ListStyle {
  bool ordered = false;
  bool tight = true;
  std::uint32_t start = 1;
};

/// How the blocks of another tree are taken over.
struct Adoption {
  int deeper = 0;              // added to the level of headings, which stays within 1 to 6
  std::string_view id_prefix;  // put before ids and before the fragments that lead to them
};

/// Writes a tree in the order of its text. Each `begin_` is closed by one end(); leaves need none.
///
/// The caller keeps to the grammar of NodeKind: blocks in blocks, inlines in paragraphs, headings, captions and cells.
/// Ids are unique. A footnote may be begun wherever a block or an inline may; it is moved to its place at the end.
class Builder {
 public:
  Builder();

  /// The place in the source of the nodes that follow, until it is called again.
  Builder& place(base::Span source, std::uint32_t line);

  Builder& begin_paragraph(std::string_view label = {}, std::string_view id = {});
  Builder& begin_heading(int level, std::string_view label = {}, std::string_view id = {});
  Builder& begin_list(const ListStyle& style);
  Builder& begin_item(Task task = Task::none);
  Builder& begin_quote();
  Builder& code_block(std::string_view words, std::string_view info = {});
  Builder& thematic_break();
  /// A table of `columns.size()` columns. Its first row is the head.
  Builder& begin_table(const std::vector<Alignment>& columns, bool row_heads = false, bool wide = false);
  Builder& begin_caption();
  Builder& begin_row();
  Builder& begin_cell();

  /// Words; what follows other words directly joins them in one node.
  Builder& text(std::string_view words);
  Builder& begin_emphasis();
  Builder& begin_strong();
  Builder& code(std::string_view words);
  Builder& begin_link(std::string_view url, std::string_view title = {});
  Builder& begin_record_link(RecordLink link);
  Builder& begin_image(std::string_view url, std::string_view title = {});
  Builder& begin_passage(std::string_view language, Direction direction);
  /// It joins() where the characters on both sides, if they are text, are such that joins_across_lines().
  Builder& soft_break();
  Builder& hard_break();

  /// A number for a footnote: 1, 2 and so on. Each number given gets one begin_footnote() and at least one reference.
  [[nodiscard]] std::uint32_t new_footnote() { return ++footnotes_; }
  Builder& footnote_reference(std::uint32_t number);
  Builder& begin_footnote(std::uint32_t number);

  /// The id of the innermost open block, where it is known only at its end.
  Builder& identify(std::string_view id);
  /// Closes what was begun last.
  Builder& end();

  /// The blocks of `tree` where a block may stand outside footnotes; its own footnotes are numbered after those given
  /// so far.
  Builder& append(const Tree& tree, const Adoption& adoption = {});

  /// The tree; everything still open is closed. The builder is empty afterwards.
  [[nodiscard]] Tree take();

 private:
  struct Open {
    std::uint32_t index;
    std::uint32_t parts = 0;  // rows begun in a table, cells begun in a row
  };
  /// Body and footnotes are written apart, and joined by take().
  struct Part {
    std::vector<NodeData> nodes;
    std::vector<Open> open;
  };

  /// How far what a tree refers to moved when its words and lists were put behind ours.
  struct Shift {
    std::uint32_t pool;
    std::uint32_t alignments;
    std::uint32_t record_links;
    std::uint32_t footnotes;
  };

  [[nodiscard]] Part& part() { return notes_.open.empty() ? body_ : notes_; }
  NodeData& add(NodeKind kind);
  NodeData& begin(NodeKind kind);
  [[nodiscard]] base::Span keep(std::string_view words);
  [[nodiscard]] NodeData adopt(NodeData node, const Shift& shift, const Adoption& adoption);
  [[nodiscard]] base::Span keep_prefixed(std::string_view prefix, base::Span id);
  void join_footnotes();
  void number_nodes();
  void settle_breaks();

  Tree tree_;
  Part body_;
  Part notes_;
  std::uint32_t footnotes_ = 0;
  base::Span source_;
  std::uint32_t line_ = 0;
  bool text_is_open_ = false;  // the last node is text in the innermost open node
};

}  // namespace lacuna::document
