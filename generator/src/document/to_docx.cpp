#include "document/to_docx.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "document/column_widths.hpp"
#include "document/docx_bookmarks.hpp"
#include "document/docx_lists.hpp"
#include "document/docx_markup.hpp"
#include "document/docx_runs.hpp"
#include "document/docx_table.hpp"
#include "document/link_target.hpp"
#include "document/to_text.hpp"

namespace lacuna::document {
namespace {

using docx::append_attribute;
using docx::append_properties;
using docx::append_value;
using docx::kIndent;

constexpr std::array<std::string_view, 21> kStyles{
    "Heading1",          "Heading2",     "Heading3",          "Heading4",  "Heading5", "Heading6",    "BodyText",
    "NumberedParagraph", "Quote",        "ListParagraph",     "CodeBlock", "Rule",     "Caption",     "TableText",
    "TableHead",         "FootnoteText", "FootnoteReference", "Hyperlink", "Code",     "RecordTable", "SectionEnd",
};

std::string_view align_of(Alignment alignment) {
  switch (alignment) {
    case Alignment::center: return "center";
    case Alignment::right: return "right";
    default: return {};
  }
}

class DocxWriter {
 public:
  DocxWriter(const Tree& tree, const DocxOptions& options)
      : tree_(tree),
        options_(options),
        bookmarks_(tree, options.first.bookmark),
        lists_(options.first.list),
        runs_({.right_to_left = options.right_to_left, .language = options.language}),
        relationship_(options.first.relationship),
        footnotes_(static_cast<std::uint32_t>(tree.footnotes().size())) {}

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

  DocxFragment take() {
    // A body that ends in a table would leave Word without a paragraph to end the section in.
    if (after_table_) empty_paragraph("BodyText");
    fragment_.numbering = lists_.numbering();
    fragment_.next = {relationship_, options_.first.footnote + footnotes_, lists_.next(), bookmarks_.next()};
    return std::move(fragment_);
  }

 private:
  bool enter_block(Node node) {
    turn_page(node);
    switch (node.kind()) {
      case NodeKind::paragraph: begin_paragraph(node); break;
      case NodeKind::heading: begin_heading(node); break;
      case NodeKind::list: begin_list(node); break;
      case NodeKind::item: begin_item(node); break;
      case NodeKind::quote: ++quotes_; break;
      case NodeKind::code_block: code_block(node); break;
      case NodeKind::thematic_break: empty_paragraph("Rule"); break;
      case NodeKind::caption: begin({.style = "Caption", .keep_next = true, .right_to_left = options_.right_to_left}); break;
      case NodeKind::table_row: begin_row(node); break;
      case NodeKind::table_cell: begin_cell(node); break;
      case NodeKind::footnote: begin_note(node); break;
      default: break;
    }
    return true;
  }

  void leave_block(Node node) {
    switch (node.kind()) {
      case NodeKind::paragraph:
      case NodeKind::heading: end_marked(node); break;
      case NodeKind::caption: out() += "</w:p>"; break;
      case NodeKind::list: lists_.end(); break;
      case NodeKind::item: lists_.end_item(); break;
      case NodeKind::quote: --quotes_; break;
      case NodeKind::table: end_table(); break;
      case NodeKind::table_row: out() += "</w:tr>"; break;
      case NodeKind::table_cell: out() += "</w:p></w:tc>"; break;
      case NodeKind::footnote: end_note(); break;
      default: break;
    }
  }

  bool enter_inline(Node node) {
    switch (node.kind()) {
      case NodeKind::text: words(node.text()); break;
      case NodeKind::code: runs_.append_code(out(), node.text()); break;
      case NodeKind::emphasis: runs_.begin_emphasis(); break;
      case NodeKind::strong: runs_.begin_strong(); break;
      case NodeKind::link: begin_link(node); break;
      case NodeKind::record_link: begin_record_link(node); break;
      case NodeKind::image: words(to_line(node, options_.record)); return false;
      case NodeKind::passage: runs_.begin_passage(out(), node.language(), node.direction()); break;
      case NodeKind::soft_break: words(node.joins() ? "" : " "); break;
      case NodeKind::hard_break: out() += "<w:r><w:br/></w:r>"; break;
      case NodeKind::footnote_reference: note_reference(node); break;
      default: break;
    }
    return true;
  }

  void leave_inline(Node node) {
    switch (node.kind()) {
      case NodeKind::emphasis:
      case NodeKind::strong: runs_.end(); break;
      case NodeKind::passage: runs_.end_passage(out()); break;
      case NodeKind::link:
      case NodeKind::record_link: end_link(); break;
      default: break;
    }
  }

  [[nodiscard]] std::string& out() { return in_note_ ? fragment_.footnotes : fragment_.body; }

  void words(std::string_view words) { runs_.append(out(), words); }

  void begin(const docx::ParagraphProperties& properties) {
    after_table_ = false;
    out() += "<w:p>";
    append_properties(out(), properties);
  }
  void empty_paragraph(std::string_view style) {
    begin({.style = style, .right_to_left = options_.right_to_left});
    out() += "</w:p>";
  }

  // What a paragraph at this place looks like: the first of an item bears its number.
  [[nodiscard]] docx::ParagraphProperties properties_here() {
    docx::ParagraphProperties properties;
    properties.right_to_left = options_.right_to_left;
    properties.style = in_note_ ? "FootnoteText" : quotes_ > 0 ? "Quote" : lists_.depth() > 0 ? "ListParagraph" : "BodyText";
    const bool style_sets_in = quotes_ == 1 && lists_.depth() == 0 && !in_note_;
    if (lists_.item_is_new()) {
      lists_.number(properties);
    } else if (!style_sets_in) {
      properties.indent = kIndent * (lists_.depth() + quotes_);
    }
    return properties;
  }

  void begin_paragraph(Node node) {
    docx::ParagraphProperties properties = properties_here();
    if (!node.label().empty()) properties.style = "NumberedParagraph";
    if (node.label().starts_with('(')) properties.indent += kIndent;
    properties.keep_next = leads_to_item(tree_, node);
    begin(properties);
    begin_bookmark(node);
    if (std::exchange(note_is_new_, false)) note_mark();
    label(node);
    words(std::exchange(task_, {}));
  }
  void label(Node node) {
    if (node.label().empty()) return;
    words(node.label());
    out() += "<w:r><w:tab/></w:r>";
  }

  [[nodiscard]] std::optional<std::uint32_t> bookmark_of(Node node) const {
    return in_note_ || node.id().empty() ? std::nullopt : bookmarks_.find(node.id());
  }
  void begin_bookmark(Node node) {
    if (const auto bookmark = bookmark_of(node)) docx::Bookmarks::append_start(out(), *bookmark);
  }
  void begin_heading(Node node) {
    const int level = std::clamp(node.level() + options_.heading_offset, 1, 6);
    begin({.style = kStyles[static_cast<std::size_t>(level - 1)], .keep_next = true, .right_to_left = options_.right_to_left});
    begin_bookmark(node);
    if (const auto bookmark = bookmark_of(node)) {
      fragment_.headings.push_back({level, docx::Bookmarks::name(*bookmark), to_line(node, options_.record)});
    }
    label(node);
  }
  void end_marked(Node node) {
    if (const auto bookmark = bookmark_of(node)) docx::Bookmarks::append_end(out(), *bookmark);
    out() += "</w:p>";
  }

  void begin_list(Node node) {
    if (lists_.item_is_new()) empty_item();
    lists_.begin(node.is_ordered(), node.start());
  }
  void begin_item(Node node) {
    lists_.begin_item();
    task_ = node.task() == Task::done ? "☑ " : node.task() == Task::open ? "☐ " : "";
    const bool starts_with_words = node.has_children() && (*node.children().begin()).is(NodeKind::paragraph);
    if (!starts_with_words) empty_item();
  }
  // A number needs a paragraph to stand in.
  void empty_item() {
    begin(properties_here());
    words(std::exchange(task_, {}));
    out() += "</w:p>";
  }

  void code_block(Node node) {
    begin({.style = "CodeBlock", .indent = kIndent * (lists_.depth() + quotes_)});
    std::string_view rest = node.text();
    while (rest.ends_with('\n')) rest.remove_suffix(1);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      docx::Runs::append_run(out(), rest.substr(0, end), {});
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (!rest.empty()) out() += "<w:r><w:br/></w:r>";
    }
    out() += "</w:p>";
  }

  void begin_row(Node row) {
    if (row.is_head()) begin_table(open_.back());
    docx::append_row_start(out(), row.is_head());
    column_ = 0;
  }
  // Two tables without a paragraph between them would be one.
  void begin_table(Node table) {
    if (after_table_) empty_paragraph("BodyText");
    const Node first = *table.children().begin();
    const std::string caption = first.is(NodeKind::caption) ? to_line(first, options_.record) : std::string();
    const std::uint32_t width = fragment_.ends_sideways ? options_.sideways_width : options_.text_width;
    table_ = {column_widths(table, width, options_.record), options_.right_to_left, "RecordTable"};
    docx::append_table_start(out(), table_, caption);
  }
  void begin_cell(Node node) {
    docx::append_cell_start(out(), table_, column_++);
    begin({.style = node.is_head() ? "TableHead" : "TableText",
           .right_to_left = options_.right_to_left,
           .align = align_of(node.alignment())});
  }
  void end_table() {
    out() += "</w:tbl>";
    after_table_ = true;
  }

  // Wide tables, each with what leads to it, stand in sections of their own. A section is ended by a paragraph that bears
  // its properties.
  void turn_page(Node node) {
    if (open_.size() != 1 || options_.sideways_section.empty()) return;
    const bool is_sideways = goes_sideways(tree_, node, fragment_.ends_sideways);
    if (is_sideways == fragment_.ends_sideways || node.is(NodeKind::footnote)) return;
    begin({.style = "SectionEnd", .right_to_left = options_.right_to_left});
    out().insert(out().size() - std::string_view("</w:pPr>").size(), is_sideways ? options_.upright_section : options_.sideways_section);
    out() += "</w:p>";
    fragment_.ends_sideways = is_sideways;
  }

  // Opens a w:hyperlink; true if it did.
  bool begin_anchor(std::string_view url) {
    if (!is_harmless(url)) return false;
    std::vector<DocxLink>& links = in_note_ ? fragment_.footnote_links : fragment_.body_links;
    links.push_back({"rLink" + std::to_string(relationship_++), percent_encode(url)});
    out() += "<w:hyperlink";
    append_attribute(out(), "r:id", links.back().id);
    out() += ">";
    return true;
  }
  bool begin_local_anchor(std::string_view id) {
    const auto bookmark = bookmarks_.find(id);
    if (!bookmark) return false;
    out() += "<w:hyperlink";
    append_attribute(out(), "w:anchor", docx::Bookmarks::name(*bookmark));
    out() += ">";
    return true;
  }
  void open_link(bool is_anchor) {
    anchors_.push_back(is_anchor);
    runs_.begin_link(is_anchor ? "Hyperlink" : "");
  }
  void begin_link(Node node) {
    const std::string_view url = node.url();
    if (url.starts_with('#')) {
      open_link(begin_local_anchor(url.substr(1)));
    } else {
      const bool is_file = parse_target(url, {}).kind == TargetKind::file;
      open_link(begin_anchor(is_file ? resolve(options_.file, url) : std::string(url)));
    }
  }
  void begin_record_link(Node node) {
    const auto target = resolve(options_.record, node.record());
    open_link(target && begin_anchor(target->url));
    if (target && !node.has_children()) words(target->title);
  }
  void end_link() {
    if (anchors_.back()) out() += "</w:hyperlink>";
    anchors_.pop_back();
    runs_.end();
  }

  void note_reference(Node node) {
    const std::uint32_t bookmark = bookmarks_.of_footnote(node.number());
    if (in_note_) {
      docx::Runs::append_run(out(), std::to_string(node.number()), {.style = "FootnoteReference"});
    } else if (node.ordinal() == 1) {
      docx::Bookmarks::append_start(out(), bookmark);
      out() += "<w:r>";
      append_properties(out(), docx::RunProperties{.style = "FootnoteReference"});
      out() += "<w:footnoteReference";
      append_attribute(out(), "w:id", options_.first.footnote + node.number() - 1);
      out() += "/></w:r>";
      docx::Bookmarks::append_end(out(), bookmark);
    } else {
      repeat_reference(node, docx::Bookmarks::name(bookmark));
    }
  }
  // Word has one reference to a note; the others are fields that show its number.
  void repeat_reference(Node node, const std::string& bookmark) {
    out() += "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> NOTEREF " + bookmark +
             " \\f \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    docx::Runs::append_run(out(), std::to_string(node.number()), {.style = "FootnoteReference"});
    out() += "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }
  void begin_note(Node node) {
    if (after_table_) empty_paragraph("BodyText");
    in_note_ = true;
    note_is_new_ = true;
    out() += "<w:footnote";
    append_attribute(out(), "w:id", options_.first.footnote + node.number() - 1);
    out() += ">";
    const bool starts_with_words = node.has_children() && (*node.children().begin()).is(NodeKind::paragraph);
    if (starts_with_words) return;
    begin(properties_here());
    note_mark();
    out() += "</w:p>";
    note_is_new_ = false;
  }
  void note_mark() {
    out() += "<w:r>";
    append_properties(out(), docx::RunProperties{.style = "FootnoteReference"});
    out() += "<w:footnoteRef/></w:r>";
    words(" ");
  }
  void end_note() {
    if (after_table_) empty_paragraph("FootnoteText");
    out() += "</w:footnote>";
    in_note_ = false;
  }

  const Tree& tree_;
  const DocxOptions& options_;
  DocxFragment fragment_;
  docx::Bookmarks bookmarks_;
  docx::Lists lists_;
  docx::Runs runs_;
  std::uint32_t relationship_;
  std::uint32_t footnotes_;
  std::vector<Node> open_;
  std::vector<bool> anchors_;  // for each open link, whether it has an element
  std::string_view task_;      // the box that the next paragraph begins with
  docx::TableShape table_;     // of the open table
  std::size_t column_ = 0;     // of the next cell
  std::uint32_t quotes_ = 0;
  bool after_table_ = false;
  bool in_note_ = false;
  bool note_is_new_ = false;  // its first paragraph, which bears its number, is still to come
};

}  // namespace

DocxFragment to_docx(const Tree& tree, const DocxOptions& options) {
  DocxWriter writer(tree, options);
  walk(
      tree.root(), [&](Node node) { return writer.enter(node); }, [&](Node node) { writer.leave(node); });
  return writer.take();
}

std::span<const std::string_view> docx_styles() { return kStyles; }

}  // namespace lacuna::document
