#include "document/to_html.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "document/link_target.hpp"
#include "document/markup.hpp"
#include "document/to_text.hpp"

namespace lacuna::document {
namespace {

std::string_view align_class(Alignment alignment) {
  switch (alignment) {
    case Alignment::left: return "align-left";
    case Alignment::center: return "align-center";
    case Alignment::right: return "align-right";
    default: return {};
  }
}

class HtmlWriter {
 public:
  explicit HtmlWriter(const HtmlOptions& options, bool with_notes = true) : options_(options), with_notes_(with_notes) {}

  bool enter(Node node) {
    const bool goes_in = is_inline(node.kind()) ? enter_inline(node) : enter_block(node);
    open_.push_back(node);
    return goes_in;
  }

  void leave(Node node) {
    open_.pop_back();
    if (is_inline(node.kind())) {
      leave_inline(node);
    } else {
      leave_block(node);
    }
  }

  std::string take() { return std::move(out_); }

 private:
  bool enter_block(Node node) {
    switch (node.kind()) {
      case NodeKind::paragraph: begin_paragraph(node); break;
      case NodeKind::heading: begin_heading(node); break;
      case NodeKind::list: begin_list(node); break;
      case NodeKind::item: begin_item(node); break;
      case NodeKind::quote: line("<blockquote>\n"); break;
      case NodeKind::code_block: code_block(node); break;
      case NodeKind::thematic_break: line("<hr>\n"); break;
      case NodeKind::table: line(node.is_wide() ? "<table class=\"wide\">\n" : "<table>\n"); break;
      case NodeKind::caption: line("<caption>"); break;
      case NodeKind::table_row: begin_row(node); break;
      case NodeKind::table_cell: begin_cell(node); break;
      case NodeKind::footnote: begin_note(node); break;
      default: break;
    }
    return true;
  }

  void leave_block(Node node) {
    switch (node.kind()) {
      case NodeKind::paragraph: end_paragraph(node); break;
      case NodeKind::heading: close("h", heading_level(node)); break;
      case NodeKind::list: line(node.is_ordered() ? "</ol>\n" : "</ul>\n"); break;
      case NodeKind::item: out_ += "</li>\n"; break;
      case NodeKind::quote: line("</blockquote>\n"); break;
      case NodeKind::table: end_table(); break;
      case NodeKind::caption: out_ += "</caption>\n"; break;
      case NodeKind::table_row: line(node.is_head() ? "</tr>\n</thead>\n" : "</tr>\n"); break;
      case NodeKind::table_cell: out_ += node.is_head() ? "</th>\n" : "</td>\n"; break;
      case NodeKind::footnote: end_note(node); break;
      case NodeKind::document: end_document(); break;
      default: break;
    }
  }

  bool enter_inline(Node node) {
    switch (node.kind()) {
      case NodeKind::text: append_escaped(out_, node.text()); break;
      case NodeKind::code: element("code", node.text()); break;
      case NodeKind::emphasis: out_ += "<em>"; break;
      case NodeKind::strong: out_ += "<strong>"; break;
      case NodeKind::link: begin_link(node); break;
      case NodeKind::record_link: begin_record_link(node); break;
      case NodeKind::image: image(node); return false;
      case NodeKind::passage: begin_passage(node); break;
      case NodeKind::soft_break: out_ += node.joins() ? "" : "\n"; break;
      case NodeKind::hard_break: out_ += "<br>\n"; break;
      case NodeKind::footnote_reference: note_reference(node); break;
      default: break;
    }
    return true;
  }

  void leave_inline(Node node) {
    switch (node.kind()) {
      case NodeKind::emphasis: out_ += "</em>"; break;
      case NodeKind::strong: out_ += "</strong>"; break;
      case NodeKind::link:
      case NodeKind::record_link: end_link(); break;
      case NodeKind::passage: out_ += node.language().empty() ? "</bdi>" : "</span>"; break;
      default: break;
    }
  }

  // Starts `markup` on a line of its own.
  void line(std::string_view markup) {
    if (!out_.empty() && !out_.ends_with('\n')) out_ += "\n";
    out_ += markup;
  }
  void attribute(std::string_view name, std::string_view value) {
    out_ += " ";
    out_ += name;
    out_ += "=\"";
    append_escaped(out_, value);
    out_ += "\"";
  }
  void id(std::string_view id) {
    if (!id.empty()) attribute("id", options_.id_prefix + std::string(id));
  }
  void element(std::string_view name, std::string_view words) {
    open(name);
    out_ += ">";
    append_escaped(out_, words);
    close(name);
  }
  void open(std::string_view name) {
    out_ += "<";
    out_ += name;
  }
  void close(std::string_view name) {
    out_ += "</";
    out_ += name;
    out_ += ">";
  }
  void close(std::string_view name, int level) {
    close(std::string(name) + std::to_string(level));
    out_ += "\n";
  }
  void label(Node node) {
    if (node.label().empty()) return;
    out_ += "<span class=\"n\">";
    append_escaped(out_, node.label());
    out_ += "</span> ";
  }

  [[nodiscard]] int heading_level(Node node) const { return std::clamp(node.level() + options_.heading_offset, 1, 6); }

  void begin_heading(Node node) {
    line("<h" + std::to_string(heading_level(node)));
    if (options_.heading_ids) id(node.id());
    out_ += ">";
    label(node);
  }

  // In a tight list the words stand in the item itself.
  [[nodiscard]] bool is_bare(Node paragraph) const {
    const std::size_t depth = open_.size();
    return depth >= 2 && paragraph.label().empty() && open_[depth - 1].is(NodeKind::item) && open_[depth - 2].is_tight();
  }
  void begin_paragraph(Node node) {
    if (is_bare(node)) return;
    line("<p");
    id(node.id());
    out_ += ">";
    label(node);
  }
  void end_paragraph(Node node) {
    if (is_bare(node)) return;
    const bool ends_note = !open_.empty() && open_.back().is(NodeKind::footnote) && open_.back().end() == node.end();
    if (ends_note) back_links(open_.back());
    out_ += "</p>\n";
  }

  void begin_list(Node node) {
    line(node.is_ordered() ? "<ol" : "<ul");
    if (node.is_ordered() && node.start() != 1) attribute("start", std::to_string(node.start()));
    out_ += ">\n";
  }
  void begin_item(Node node) {
    if (node.task() == Task::none) {
      line("<li>");
      return;
    }
    const bool is_done = node.task() == Task::done;
    const std::string& name = is_done ? options_.words.task_done : options_.words.task_open;
    line("<li class=\"task\"><input type=\"checkbox\"");
    if (!name.empty()) attribute("aria-label", name);
    out_ += is_done ? " checked=\"\" disabled=\"\"> " : " disabled=\"\"> ";
  }

  void code_block(Node node) {
    line("<pre><code");
    const std::string_view language = node.info().substr(0, node.info().find_first_of(" \t"));
    if (!language.empty()) attribute("class", "language-" + std::string(language));
    out_ += ">";
    append_escaped(out_, node.text());
    out_ += "</code></pre>\n";
  }

  void begin_row(Node node) {
    if (node.is_head()) {
      line("<thead>\n<tr>\n");
      return;
    }
    line(in_table_body_ ? "<tr>\n" : "<tbody>\n<tr>\n");
    in_table_body_ = true;
  }
  void begin_cell(Node node) {
    const bool heads_row = node.is_head() && !open_.back().is_head();
    line(node.is_head() ? "<th" : "<td");
    if (node.is_head()) attribute("scope", heads_row ? "row" : "col");
    const std::string_view name = align_class(node.alignment());
    if (!name.empty()) attribute("class", name);
    out_ += ">";
  }
  void end_table() {
    line(in_table_body_ ? "</tbody>\n</table>\n" : "</table>\n");
    in_table_body_ = false;
  }

  // Opens an element <a> for `url`, or nothing where it could do harm.
  void begin_anchor(std::string_view url, std::string_view title) {
    const bool is_good = is_harmless(url);
    anchors_.push_back(is_good);
    if (!is_good) return;
    open("a");
    attribute("href", percent_encode(url));
    if (!title.empty()) attribute("title", title);
    out_ += ">";
  }
  void begin_link(Node node) {
    const std::string_view url = node.url();
    if (url.starts_with('#')) {
      begin_anchor("#" + options_.id_prefix + std::string(url.substr(1)), node.title());
    } else if (parse_target(url, {}).kind == TargetKind::file) {
      begin_anchor(resolve(options_.file, url), node.title());
    } else {
      begin_anchor(url, node.title());
    }
  }
  void begin_record_link(Node node) {
    const auto target = resolve(options_.record, node.record());
    if (!target) {
      anchors_.push_back(false);
      return;
    }
    begin_anchor(target->url, "");
    if (!node.has_children()) append_escaped(out_, target->title);
  }
  void end_link() {
    if (anchors_.back()) out_ += "</a>";
    anchors_.pop_back();
  }
  void image(Node node) {
    const std::string words = to_line(node, options_.record);
    if (parse_target(node.url(), {}).kind != TargetKind::file) {
      append_escaped(out_, words);
      return;
    }
    open("img");
    attribute("src", percent_encode(resolve(options_.file, node.url())));
    attribute("alt", words);
    if (!node.title().empty()) attribute("title", node.title());
    out_ += ">";
  }
  void begin_passage(Node node) {
    open(node.language().empty() ? "bdi" : "span");
    if (!node.language().empty()) attribute("lang", node.language());
    if (node.direction() != Direction::none) attribute("dir", node.direction() == Direction::left_to_right ? "ltr" : "rtl");
    out_ += ">";
  }

  [[nodiscard]] std::string note_id(std::uint32_t number) const { return options_.id_prefix + "fn-" + std::to_string(number); }
  [[nodiscard]] std::string reference_id(std::uint32_t number, std::uint32_t use) const {
    const std::string first = options_.id_prefix + "fnref-" + std::to_string(number);
    return use == 1 ? first : first + "-" + std::to_string(use);
  }
  void note_reference(Node node) {
    if (!with_notes_) return;
    out_ += "<sup class=\"note\"><a";
    attribute("href", "#" + note_id(node.number()));
    attribute("id", reference_id(node.number(), node.ordinal()));
    attribute("role", "doc-noteref");
    out_ += ">" + std::to_string(node.number()) + "</a></sup>";
  }
  void begin_note(Node node) {
    if (!in_notes_) {
      line("<section class=\"notes\" role=\"doc-endnotes\"");
      if (!options_.words.notes.empty()) attribute("aria-label", options_.words.notes);
      out_ += ">\n<ol>\n";
      in_notes_ = true;
    }
    line("<li");
    attribute("id", note_id(node.number()));
    out_ += ">\n";
  }
  void back_links(Node note) {
    for (std::uint32_t use = 1; use <= note.ordinal(); ++use) {
      out_ += " <a";
      attribute("href", "#" + reference_id(note.number(), use));
      attribute("role", "doc-backlink");
      if (options_.words.back) attribute("aria-label", options_.words.back(note.number(), use));
      out_ += use == 1 ? ">↩</a>" : ">↩<sup>" + std::to_string(use) + "</sup></a>";
    }
  }
  void end_note(Node node) {
    bool ends_in_paragraph = false;
    for (const Node block : node.children()) ends_in_paragraph = block.is(NodeKind::paragraph);
    if (!ends_in_paragraph) {
      line("<p>");
      back_links(node);
      out_ += "</p>\n";
    }
    out_ += "</li>\n";
  }
  void end_document() {
    if (in_notes_) out_ += "</ol>\n</section>\n";
  }

  const HtmlOptions& options_;
  bool with_notes_;
  std::string out_;
  std::vector<Node> open_;
  std::vector<bool> anchors_;  // for each open link, whether it has an element
  bool in_table_body_ = false;
  bool in_notes_ = false;
};

}  // namespace

std::string to_html(const Tree& tree, const HtmlOptions& options) {
  HtmlWriter writer(options);
  walk(
      tree.root(), [&](Node node) { return writer.enter(node); }, [&](Node node) { writer.leave(node); });
  return writer.take();
}

std::string to_inline_html(Node node, const HtmlOptions& options) {
  HtmlWriter writer(options, false);
  for (const Node child : node.children()) {
    walk(
        child, [&](Node inner) { return writer.enter(inner); }, [&](Node inner) { writer.leave(inner); });
  }
  return writer.take();
}

}  // namespace lacuna::document
