#include "document/to_text.hpp"

#include "base/text.hpp"

namespace lacuna::document {
namespace {

// Writes the words of inlines, and tells blocks apart by line feeds.
class TextWriter {
 public:
  explicit TextWriter(const TextOptions& options) : options_(options) {}

  bool enter(Node node) {
    switch (node.kind()) {
      case NodeKind::footnote: return options_.footnotes;
      case NodeKind::paragraph:
      case NodeKind::heading: label(node.label()); break;
      case NodeKind::code_block: code_block(node); break;
      case NodeKind::text:
      case NodeKind::code: out_ += node.text(); break;
      case NodeKind::soft_break: out_ += node.joins() ? "" : " "; break;
      case NodeKind::hard_break: out_ += " "; break;
      case NodeKind::record_link: title_of(node); break;
      default: break;
    }
    return true;
  }

  void leave(Node node) {
    switch (node.kind()) {
      case NodeKind::paragraph:
      case NodeKind::heading:
      case NodeKind::caption:
      case NodeKind::item:
      case NodeKind::table_row: end_line(); break;
      case NodeKind::table_cell: out_ += "\t"; break;
      default: break;
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void label(std::string_view label) {
    if (label.empty()) return;
    out_ += label;
    out_ += " ";
  }
  void code_block(Node node) {
    if (!options_.code_blocks) return;
    out_ += node.text();
    end_line();
  }
  void title_of(Node node) {
    if (node.has_children()) return;
    if (const auto target = resolve(options_.record, node.record())) out_ += target->title;
  }
  void end_line() {
    while (out_.ends_with('\t') || out_.ends_with(' ')) out_.pop_back();
    if (!out_.empty() && !out_.ends_with('\n')) out_ += "\n";
  }

  const TextOptions& options_;
  std::string out_;
};

std::string write(Node top, const TextOptions& options) {
  TextWriter writer(options);
  walk(
      top, [&](Node node) { return writer.enter(node); }, [&](Node node) { writer.leave(node); });
  return writer.take();
}

}  // namespace

std::string to_text(const Tree& tree, const TextOptions& options) { return write(tree.root(), options); }

std::string to_line(Node node, const RecordResolver& record) {
  TextOptions options;
  options.record = record;
  std::string words = write(node, options);
  while (words.ends_with('\n')) words.pop_back();
  for (char& c : words) {
    if (c == '\n' || c == '\t') c = ' ';
  }
  return words;
}

std::string to_summary(const Tree& tree, std::size_t most, const RecordResolver& record) {
  for (const Node block : tree.root().children()) {
    if (!block.is(NodeKind::paragraph)) continue;
    std::string words = to_line(block, record);
    if (base::count_code_points(words) <= most) return words;
    std::size_t end = 0;
    for (std::size_t taken = 0; taken + 1 < most; ++taken) end += base::code_point_at(words, end).size;
    constexpr std::size_t kNear = 24;
    const std::size_t space = words.rfind(' ', end);
    if (space != std::string::npos && space > 0 && end - space <= kNear) end = space;
    return words.substr(0, end) + "…";
  }
  return {};
}

}  // namespace lacuna::document
