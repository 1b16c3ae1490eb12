#include "document/unlink.hpp"

#include "document/builder.hpp"

namespace lacuna::document {
namespace {

void begin_block_like(Builder& builder, Node node) {
  switch (node.kind()) {
    case NodeKind::paragraph: builder.begin_paragraph(node.label(), node.id()); break;
    case NodeKind::heading: builder.begin_heading(node.level(), node.label(), node.id()); break;
    case NodeKind::list: builder.begin_list({node.is_ordered(), node.is_tight(), node.start()}); break;
    case NodeKind::item: builder.begin_item(node.task()); break;
    case NodeKind::quote: builder.begin_quote(); break;
    case NodeKind::code_block: builder.code_block(node.text(), node.info()); break;
    case NodeKind::thematic_break: builder.thematic_break(); break;
    case NodeKind::table: builder.begin_table({node.columns().begin(), node.columns().end()}, node.has_row_heads(), node.is_wide()); break;
    case NodeKind::caption: builder.begin_caption(); break;
    case NodeKind::table_row: builder.begin_row(); break;
    case NodeKind::table_cell: builder.begin_cell(); break;
    case NodeKind::footnote: builder.begin_footnote(node.number()); break;
    default: break;
  }
}

void begin_inline_like(Builder& builder, Node node) {
  switch (node.kind()) {
    case NodeKind::text: builder.text(node.text()); break;
    case NodeKind::code: builder.code(node.text()); break;
    case NodeKind::emphasis: builder.begin_emphasis(); break;
    case NodeKind::strong: builder.begin_strong(); break;
    case NodeKind::link: builder.begin_link(node.url(), node.title()); break;
    case NodeKind::image: builder.begin_image(node.url(), node.title()); break;
    case NodeKind::passage: builder.begin_passage(node.language(), node.direction()); break;
    case NodeKind::soft_break: builder.soft_break(); break;
    case NodeKind::hard_break: builder.hard_break(); break;
    case NodeKind::footnote_reference: builder.footnote_reference(node.number()); break;
    default: break;
  }
}

// Copies a tree node by node into a builder.
class Copier {
 public:
  Copier(const std::function<bool(const RecordLink&)>& keeps, std::string_view stand_in) : keeps_(keeps), stand_in_(stand_in) {}

  bool enter(Node node) {
    builder_.place(node.source(), node.line());
    if (node.is(NodeKind::record_link)) {
      begin_record_link(node);
    } else if (is_inline(node.kind())) {
      begin_inline_like(builder_, node);
    } else {
      begin_block_like(builder_, node);
    }
    return true;
  }
  void leave(Node node) {
    if (is_leaf(node.kind()) || node.is(NodeKind::document)) return;
    if (node.is(NodeKind::record_link) && !keeps_(node.record())) return;
    builder_.end();
  }
  Tree take() { return builder_.take(); }

 private:
  void begin_record_link(Node node) {
    if (keeps_(node.record())) {
      builder_.begin_record_link(node.record());
    } else if (!node.has_children()) {
      builder_.text(stand_in_);
    }
  }

  const std::function<bool(const RecordLink&)>& keeps_;
  std::string_view stand_in_;
  Builder builder_;
};

}  // namespace

Tree unlink_records(const Tree& tree, const std::function<bool(const RecordLink&)>& keeps, std::string_view stand_in) {
  Copier copier(keeps, stand_in);
  walk(
      tree.root(), [&](Node node) { return copier.enter(node); }, [&](Node node) { copier.leave(node); });
  return copier.take();
}

}  // namespace lacuna::document
