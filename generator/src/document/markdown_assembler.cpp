#include "document/markdown_assembler.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "document/bare_links.hpp"
#include "document/html_hint.hpp"
#include "document/link_target.hpp"
#include "document/table_row.hpp"

namespace lacuna::document {
namespace {

using diagnostic::Code;

// Line ends as LF, whatever the text has: the tree is the same for the same words.
std::string with_line_feeds(std::string words) {
  if (words.find('\r') == std::string::npos) return words;
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_pair = words[i] == '\r' && i + 1 < words.size() && words[i + 1] == '\n';
    if (!is_pair) out.push_back(words[i] == '\r' ? '\n' : words[i]);
  }
  return out;
}

}  // namespace

void MarkdownAssembler::move_to(const cmark::Range& range) {
  if (range.begin_line != 0) span_ = source_.span_of(range);
  builder_.place(span_, source_.line_of(span_.begin));
}

bool MarkdownAssembler::sink(NodeKind kind) {
  if (sunk_ == 0 && (is_leaf(kind) || depth_ < options_.limits.depth)) return false;
  if (!was_too_deep_) {
    report_.add(Code::markdown_too_deep, span_,
                "this stands more than " + std::to_string(options_.limits.depth) + " levels deep in quotes, lists, emphasis and links");
  }
  was_too_deep_ = true;
  if (!is_leaf(kind)) ++sunk_;
  return true;
}

void MarkdownAssembler::enter(const cmark::SyntaxNode& node) {
  move_to(node.range);
  if (sink(node.kind)) return;
  if (!is_leaf(node.kind)) ++depth_;
  if (is_inline(node.kind)) {
    enter_inline(node);
  } else {
    enter_block(node);
  }
}

void MarkdownAssembler::enter_block(const cmark::SyntaxNode& node) {
  switch (node.kind) {
    case NodeKind::heading:
      heading_.emplace();
      builder_.begin_heading(node.level);
      break;
    case NodeKind::list: builder_.begin_list({node.ordered, node.tight, static_cast<std::uint32_t>(std::max(node.start, 0))}); break;
    case NodeKind::item: builder_.begin_item(node.task); break;
    case NodeKind::quote: builder_.begin_quote(); break;
    case NodeKind::code_block: builder_.code_block(with_line_feeds(source_.restore(node.words)), source_.restore(node.info)); break;
    case NodeKind::thematic_break: builder_.thematic_break(); break;
    case NodeKind::table: enter_table(node); break;
    case NodeKind::table_row:
      check_row();
      builder_.begin_row();
      break;
    case NodeKind::table_cell: builder_.begin_cell(); break;
    case NodeKind::footnote: builder_.begin_footnote(note_); break;
    default: builder_.begin_paragraph(); break;
  }
}

void MarkdownAssembler::enter_inline(const cmark::SyntaxNode& node) {
  switch (node.kind) {
    case NodeKind::text: add_text(node.words); break;
    case NodeKind::code: {
      const std::string words = with_line_feeds(source_.restore(node.words));
      note_words(words);
      builder_.code(words);
      break;
    }
    case NodeKind::emphasis: builder_.begin_emphasis(); break;
    case NodeKind::strong: builder_.begin_strong(); break;
    case NodeKind::link: enter_link(node); break;
    case NodeKind::image: enter_image(node); break;
    case NodeKind::hard_break: builder_.hard_break(); break;
    case NodeKind::footnote_reference: refer_to_note(node.words); break;
    default:
      note_words(" ");
      builder_.soft_break();
      break;
  }
}

void MarkdownAssembler::leave(NodeKind kind) {
  if (sunk_ > 0) {
    --sunk_;
    return;
  }
  --depth_;
  if (kind == NodeKind::link || kind == NodeKind::image) {
    leave_link();
    return;
  }
  if (kind == NodeKind::heading) {
    if (note_ == 0) builder_.identify(ids_.make(*heading_));
    heading_.reset();
  }
  builder_.end();
}

void MarkdownAssembler::enter_table(const cmark::SyntaxNode& node) {
  columns_ = node.columns.size();
  builder_.begin_table(node.columns);
}

void MarkdownAssembler::check_row() const {
  const base::Span line = source_.line_span(source_.line_of(span_.begin));
  const base::Span row{span_.begin, std::max(span_.begin, line.end)};
  const std::vector<base::Span> cells = cells_of_row(source_.original(), row);
  if (cells.size() <= columns_) return;
  const base::Span lost{cells[columns_].begin, cells.back().end};
  report_.add(Code::lost_table_cell, lost,
              "this row has " + std::to_string(cells.size()) + " cells, and the head of the table " + std::to_string(columns_),
              "add columns to the head, or write `\\|` where the sign itself is meant");
}

void MarkdownAssembler::enter_link(const cmark::SyntaxNode& node) {
  const std::string url = source_.restore(node.url);
  OpenLink link;
  link.span = source_.find(url.starts_with("mailto:") ? std::string_view(url).substr(7) : std::string_view(url), span_);
  const Target target = parse_target(url, options_.record_words);
  if (!target.problem.empty()) {
    report_.add(target.is_record_problem ? Code::bad_record_link : Code::refused_link, link.span, target.problem, target.hint);
  }
  builder_.place(link.span, source_.line_of(link.span.begin));
  if (target.kind == TargetKind::record) link.own_words = url;
  if (target.kind == TargetKind::fragment) fragments_.push_back({target.fragment, link.span});
  links_.push_back(link);
  links_.back().is_in_tree = begin_target(target, node);
}

bool MarkdownAssembler::begin_target(const Target& target, const cmark::SyntaxNode& node) {
  if (target.kind == TargetKind::none) return false;
  if (target.kind == TargetKind::record) {
    builder_.begin_record_link({target.collection, target.id, target.fragment, links_.back().span});
  } else {
    builder_.begin_link(source_.restore(node.url), source_.restore(node.title));
  }
  return true;
}

void MarkdownAssembler::enter_image(const cmark::SyntaxNode& node) {
  const std::string url = source_.restore(node.url);
  OpenLink image;
  image.is_image = true;
  image.span = source_.find(url, span_);
  Target target = parse_target(url, options_.record_words);
  if (target.problem.empty() && target.kind != TargetKind::file) {
    target.problem = "an image is a file of the site, and this is none";
    target.hint = "put the file below `site/static` and name it from there, such as `files/map.png`";
  }
  if (!target.problem.empty()) report_.add(Code::refused_link, image.span, target.problem, target.hint);
  image.is_in_tree = target.kind == TargetKind::file;
  builder_.place(image.span, source_.line_of(image.span.begin));
  if (image.is_in_tree) builder_.begin_image(url, source_.restore(node.title));
  links_.push_back(std::move(image));
}

void MarkdownAssembler::leave_link() {
  const OpenLink link = std::move(links_.back());
  links_.pop_back();
  if (link.is_image && !link.has_words) {
    report_.add(Code::image_without_words, link.span, "the image has no words in its brackets", "say in them what it shows");
  }
  if (link.is_in_tree) builder_.end();
}

void MarkdownAssembler::refer_to_note(std::string_view label) {
  const std::string words = "[^" + source_.restore(label) + "]";
  if (const auto number = notes_.refer(label)) {
    if (note_ != 0) {
      report_.add(Code::nested_footnote, source_.find(words, span_), "this footnote refers to a footnote",
                  "put the words into this note, or refer to both from the text");
    }
    builder_.footnote_reference(*number);
    return;
  }
  report_.add(Code::missing_footnote, source_.find(words, span_), "there is no footnote `" + words.substr(2, words.size() - 3) + "`",
              "add a line `" + words + ": …`, or write `\\" + words + "` for the signs themselves");
  add_words(words);
}

void MarkdownAssembler::raw_html(std::string_view markup, const cmark::Range& range) {
  if (sunk_ > 0) return;
  move_to(range);
  const std::string words = source_.restore(markup);
  const std::string name = html_name(words);
  // An end tag says nothing more than its start tag did.
  if (name.starts_with("</") && open_html_.erase("<" + name.substr(2)) > 0) return;
  open_html_.insert(name);
  const std::string_view first_line = base::trim(std::string_view(words).substr(0, words.find_first_of("\r\n")));
  report_.add(Code::raw_html, source_.find(first_line, span_), "`" + name + "` is HTML", html_hint(words));
}

void MarkdownAssembler::add_text(std::string_view words) {
  const std::string restored = source_.restore(words);
  if (!links_.empty() && links_.back().own_words == restored) return;
  characters_.check_decoded(restored, span_, report_);
  check_asterisks(restored);
  if (links_.empty()) {
    add_linked_words(restored);
  } else {
    add_words(restored);
  }
}

void MarkdownAssembler::add_linked_words(std::string_view words) {
  for (const Piece& piece : find_bare_links(words)) {
    if (!piece.is_link) {
      add_words(piece.words);
      continue;
    }
    const base::Span whole = span_;
    span_ = source_.find(piece.words, whole);
    builder_.place(span_, source_.line_of(span_.begin)).begin_link(piece.words);
    add_words(piece.words);
    builder_.end();
    span_ = whole;
    builder_.place(span_, source_.line_of(span_.begin));
  }
}

void MarkdownAssembler::add_words(std::string_view words) {
  note_words(words);
  builder_.text(words);
}

void MarkdownAssembler::note_words(std::string_view words) {
  if (heading_) *heading_ += words;
  if (words == " ") return;
  for (OpenLink& link : links_) link.has_words = true;
}

void MarkdownAssembler::check_asterisks(std::string_view words) const {
  if (words.find("**") == std::string_view::npos) return;
  const base::Span found = source_.find("**", span_);
  const std::string_view text = source_.original();
  const bool is_there = text.substr(found.begin).starts_with("**");
  const bool is_escaped = found.begin > 0 && text[found.begin - 1] == '\\';
  if (!is_there || is_escaped) return;
  report_.add(Code::unpaired_emphasis, {found.begin, found.begin + 2}, "these `**` have no partner and are shown as they stand",
              "close the strong words without a space before the `**`, or write `\\*\\*`");
}

Tree MarkdownAssembler::take() {
  constexpr std::size_t kMostHints = 20;  // each is looked for among all headings
  std::size_t missing = 0;
  for (const FragmentUse& use : fragments_) {
    if (use.fragment.empty() || ids_.has(use.fragment)) continue;
    report_.add(Code::missing_heading, use.span, "no heading of this text has the id `" + use.fragment + "`",
                ++missing > kMostHints ? "" : ids_.suggestion(use.fragment));
  }
  return builder_.take();
}

}  // namespace lacuna::document
