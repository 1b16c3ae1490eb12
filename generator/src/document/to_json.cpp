#include "document/to_json.hpp"

#include <vector>

#include "document/column_widths.hpp"
#include "document/link_target.hpp"
#include "document/to_text.hpp"

namespace lacuna::document {
namespace {

std::string_view name_of(Alignment alignment) {
  switch (alignment) {
    case Alignment::left: return "left";
    case Alignment::center: return "center";
    case Alignment::right: return "right";
    default: return "none";
  }
}

// Of the text on an A4 page, upright and laid on its side, in twentieths of a point.
constexpr std::uint32_t kTable = 9638;
constexpr std::uint32_t kWideTable = 14570;

class TreeJsonWriter {
 public:
  TreeJsonWriter(json::Writer& out, const JsonOptions& options) : out_(out), options_(options) {}

  bool enter(Node node) {
    switch (node.kind()) {
      case NodeKind::document: out_.begin_object().key("blocks").begin_array(); break;
      case NodeKind::footnote: begin_footnote(); break;
      case NodeKind::item: begin_item(node); break;
      case NodeKind::caption: out_.key("caption").begin_array(); break;
      case NodeKind::table_row: begin_row(node); break;
      case NodeKind::table_cell: out_.begin_array(); break;
      case NodeKind::soft_break: soft_break(node); break;
      case NodeKind::link: begin_link(node); break;
      case NodeKind::record_link: begin_record_link(node); break;
      case NodeKind::image: image(node); return false;
      default: begin_node(node); break;
    }
    return true;
  }

  void leave(Node node) {
    switch (node.kind()) {
      case NodeKind::document: end_document(); break;
      case NodeKind::footnote:
      case NodeKind::caption:
      case NodeKind::table_row:
      case NodeKind::table_cell: out_.end_array(); break;
      case NodeKind::table: end_table(); break;
      case NodeKind::link:
      case NodeKind::record_link: end_link(); break;
      case NodeKind::soft_break:
      case NodeKind::image: break;
      default: end_node(node); break;
    }
  }

 private:
  void begin_node(Node node) {
    out_.begin_object().key("kind").string(document::name_of(node.kind()));
    if (node.is(NodeKind::heading)) out_.key("level").integer(node.level());
    optional("label", node.label());
    optional("id", node.id());
    switch (node.kind()) {
      case NodeKind::list: begin_list(node); break;
      case NodeKind::table: begin_table(node); break;
      case NodeKind::code_block: optional("info", node.info()); [[fallthrough]];
      case NodeKind::text:
      case NodeKind::code: out_.key("text").string(node.text()); break;
      case NodeKind::footnote_reference: out_.key("number").integer(node.number()).key("use").integer(node.ordinal()); break;
      case NodeKind::passage: passage(node); [[fallthrough]];
      default: begin_children(node); break;
    }
  }
  void begin_children(Node node) {
    if (!is_leaf(node.kind())) out_.key(node.is(NodeKind::quote) ? "blocks" : "inlines").begin_array();
  }
  void end_node(Node node) {
    if (!is_leaf(node.kind())) out_.end_array();
    out_.end_object();
  }

  void optional(std::string_view key, std::string_view words) {
    if (!words.empty()) out_.key(key).string(words);
  }
  void begin_list(Node node) {
    out_.key("ordered").boolean(node.is_ordered());
    if (node.is_ordered()) out_.key("start").integer(node.start());
    out_.key("tight").boolean(node.is_tight()).key("items").begin_array();
  }
  void begin_item(Node node) {
    out_.begin_object();
    if (node.task() != Task::none) out_.key("task").string(node.task() == Task::done ? "done" : "open");
    out_.key("blocks").begin_array();
  }
  void begin_table(Node node) {
    out_.key("columns").begin_array();
    for (const Alignment alignment : node.columns()) out_.string(name_of(alignment));
    out_.end_array().key("row_heads").boolean(node.has_row_heads()).key("wide").boolean(node.is_wide());
    out_.key("widths").begin_array();
    for (const std::uint32_t width : column_widths(node, node.is_wide() ? kWideTable : kTable, options_.record)) out_.integer(width);
    out_.end_array();
    rows_are_open_ = false;
  }
  void begin_row(Node node) {
    if (node.is_head()) {
      out_.key("head");
    } else if (!rows_are_open_) {
      out_.key("rows").begin_array();
      rows_are_open_ = true;
    }
    out_.begin_array();
  }
  void end_table() {
    if (!rows_are_open_) out_.key("rows").begin_array();
    out_.end_array().end_object();
  }
  void passage(Node node) {
    optional("language", node.language());
    if (node.direction() == Direction::none) return;
    out_.key("direction").string(node.direction() == Direction::left_to_right ? "ltr" : "rtl");
  }
  void soft_break(Node node) {
    if (!node.joins()) out_.begin_object().key("kind").string("soft_break").end_object();
  }

  void begin_anchor(std::string_view url, std::string_view title) {
    const bool is_good = is_harmless(url);
    links_.push_back(is_good);
    if (!is_good) return;
    out_.begin_object().key("kind").string("link").key("url").string(percent_encode(url));
    optional("title", title);
    out_.key("inlines").begin_array();
  }
  void begin_link(Node node) {
    const bool is_file = parse_target(node.url(), {}).kind == TargetKind::file;
    begin_anchor(is_file ? resolve(options_.file, node.url()) : std::string(node.url()), node.title());
  }
  void begin_record_link(Node node) {
    const auto target = resolve(options_.record, node.record());
    if (!target) {
      links_.push_back(false);
      return;
    }
    begin_anchor(target->url, "");
    if (!node.has_children()) out_.begin_object().key("kind").string("text").key("text").string(target->title).end_object();
  }
  void end_link() {
    if (links_.back()) out_.end_array().end_object();
    links_.pop_back();
  }
  void image(Node node) {
    out_.begin_object().key("kind").string("image").key("url").string(resolve(options_.file, node.url()));
    optional("title", node.title());
    out_.key("alt").string(to_line(node, options_.record)).end_object();
  }

  void begin_footnote() {
    if (!in_footnotes_) out_.end_array().key("footnotes").begin_array();
    in_footnotes_ = true;
    out_.begin_array();
  }
  void end_document() {
    if (!in_footnotes_) out_.end_array().key("footnotes").begin_array();
    out_.end_array().end_object();
  }

  json::Writer& out_;
  const JsonOptions& options_;
  std::vector<bool> links_;  // for each open link, whether it has an object
  bool rows_are_open_ = false;
  bool in_footnotes_ = false;
};

}  // namespace

void to_json(json::Writer& out, const Tree& tree, const JsonOptions& options) {
  TreeJsonWriter writer(out, options);
  walk(
      tree.root(), [&](Node node) { return writer.enter(node); }, [&](Node node) { writer.leave(node); });
}

}  // namespace lacuna::document
