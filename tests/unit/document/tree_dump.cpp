#include "tree_dump.hpp"

#include <vector>

namespace dump {
namespace {

using lacuna::document::Alignment;
using lacuna::document::Direction;
using lacuna::document::Node;
using lacuna::document::NodeKind;
using lacuna::document::Task;

std::string quoted(std::string_view words) { return "'" + std::string(words) + "'"; }

std::string columns(Node table) {
  std::string letters;
  for (const Alignment alignment : table.columns()) letters.push_back("-lcr"[static_cast<int>(alignment)]);
  return letters + (table.has_row_heads() ? " heads" : "");
}

std::string record(const lacuna::document::RecordLink& link) {
  return link.collection + "/" + link.id + (link.fragment.empty() ? "" : "#" + link.fragment);
}

std::string facts(Node node) {
  switch (node.kind()) {
    case NodeKind::heading: return std::to_string(node.level()) + " " + std::string(node.id());
    case NodeKind::paragraph: return std::string(node.label()) + (node.id().empty() ? "" : " #" + std::string(node.id()));
    case NodeKind::list: return (node.is_ordered() ? std::to_string(node.start()) : std::string("-")) + (node.is_tight() ? "" : " loose");
    case NodeKind::item: return node.task() == Task::none ? "" : node.task() == Task::done ? "x" : "_";
    case NodeKind::table: return columns(node);
    case NodeKind::table_row:
    case NodeKind::table_cell: return node.is_head() ? "head" : "";
    case NodeKind::code_block: return std::string(node.info());
    case NodeKind::link:
    case NodeKind::image: return std::string(node.url()) + (node.title().empty() ? "" : " " + quoted(node.title()));
    case NodeKind::record_link: return record(node.record());
    case NodeKind::passage: return std::string(node.language()) + (node.direction() == Direction::right_to_left ? " rtl" : "");
    case NodeKind::soft_break: return node.joins() ? "joins" : "";
    case NodeKind::footnote:
    case NodeKind::footnote_reference: return std::to_string(node.number()) + "." + std::to_string(node.ordinal());
    default: return "";
  }
}

class Dumper {
 public:
  bool enter(Node node) {
    if (!out_.empty() && !out_.ends_with('(')) out_ += " ";
    if (node.is(NodeKind::text)) {
      out_ += quoted(node.text());
      return true;
    }
    out_ += lacuna::document::name_of(node.kind());
    const std::string known = facts(node);
    if (!known.empty()) out_ += "[" + known + "]";
    if (!node.text().empty()) out_ += quoted(node.text());
    if (node.has_children()) out_ += "(";
    return true;
  }
  void leave(Node node) {
    if (node.has_children()) out_ += ")";
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace

std::string tree(const lacuna::document::Tree& tree) {
  std::string out;
  for (const Node block : tree.root().children()) {
    Dumper dumper;
    walk(
        block, [&](Node node) { return dumper.enter(node); }, [&](Node node) { dumper.leave(node); });
    out += (out.empty() ? "" : " ") + dumper.take();
  }
  return out;
}

std::string markdown(std::string_view text) { return tree(lacuna::document::parse_markdown(text, "a.md", options()).value); }

std::string problems(std::string_view text) {
  std::string out;
  for (const auto& problem : lacuna::document::parse_markdown(text, "a.md", options()).diagnostics) {
    if (!out.empty()) out += "; ";
    out += lacuna::diagnostic::label(problem.code) + "@" + std::to_string(problem.place.span.begin) + "-" +
           std::to_string(problem.place.span.end) + " " + problem.message;
  }
  return out;
}

lacuna::document::MarkdownOptions options() {
  lacuna::document::MarkdownOptions options;
  options.record_words = lacuna::document::record_words({"gaps", "missions", "capabilities"});
  return options;
}

}  // namespace dump
