#include "document/cmark.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/utf8.h>

#include <deque>
#include <map>
#include <set>

// parser.h and node.h are no stable interface; what is used of them was checked against this version.
static_assert(CMARK_GFM_VERSION == ((0 << 24) | (29 << 16) | (0 << 8) | 6), "see the notes on footnotes in cmark.cpp");

namespace lacuna::document::cmark {
namespace {

// Labels longer than this are no labels to us, so that the search for them stays linear.
constexpr std::size_t kLongestLabel = 200;

struct ParserRelease {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct NodeRelease {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct IteratorRelease {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using Parser = std::unique_ptr<cmark_parser, ParserRelease>;
using Root = std::unique_ptr<cmark_node, NodeRelease>;
using Iterator = std::unique_ptr<cmark_iter, IteratorRelease>;

std::string_view view(const char* text) { return text == nullptr ? std::string_view() : std::string_view(text); }

std::string_view label_of(const cmark_node* definition) {
  const cmark_chunk& label = definition->as.literal;
  // Labels are short pieces of a text whose size fits an int.
  return {reinterpret_cast<const char*>(label.data), static_cast<std::size_t>(label.len)};  // NOLINT
}

Parser make_parser() {
  // The library keeps its extensions in one list, made at the first call; a static makes that call happen once.
  [[maybe_unused]] static const bool registered = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return true;
  }();
  Parser parser(cmark_parser_new(CMARK_OPT_FOOTNOTES));
  for (const char* extension : {"table", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(extension));
  }
  return parser;
}

// The library drops definitions that are unused or doubled, so they are noted while only the blocks are parsed.
std::vector<Definition> definitions_below(cmark_node* root) {
  std::vector<Definition> found;
  const Iterator iterator(cmark_iter_new(root));
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator.get())) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (event == CMARK_EVENT_ENTER && cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) {
      found.push_back({std::string(label_of(node)), cmark_node_get_start_line(node)});
    }
  }
  return found;
}

// Everything in `text` that may be the label of a reference.
std::set<std::string_view> possible_labels(std::string_view text) {
  std::set<std::string_view> labels;
  for (std::size_t open = text.find("[^"); open != std::string_view::npos; open = text.find("[^", open + 2)) {
    const std::string_view rest = text.substr(open + 2, kLongestLabel);
    const std::size_t end = rest.find_first_of("[]\r\n");
    if (end != std::string_view::npos && end > 0 && rest[end] == ']') labels.insert(rest.substr(0, end));
  }
  return labels;
}

// The kinds of node that the extension for tables adds have names, but no enumerators.
NodeKind extended_kind_of(cmark_node* node) {
  const std::string_view name = view(cmark_node_get_type_string(node));
  if (name == "table") return NodeKind::table;
  if (name == "table_row" || name == "table_header") return NodeKind::table_row;
  return name == "table_cell" ? NodeKind::table_cell : NodeKind::paragraph;
}

NodeKind kind_of(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT: return NodeKind::document;
    case CMARK_NODE_BLOCK_QUOTE: return NodeKind::quote;
    case CMARK_NODE_LIST: return NodeKind::list;
    case CMARK_NODE_ITEM: return NodeKind::item;
    case CMARK_NODE_CODE_BLOCK: return NodeKind::code_block;
    case CMARK_NODE_HEADING: return NodeKind::heading;
    case CMARK_NODE_THEMATIC_BREAK: return NodeKind::thematic_break;
    case CMARK_NODE_FOOTNOTE_DEFINITION: return NodeKind::footnote;
    case CMARK_NODE_TEXT: return NodeKind::text;
    case CMARK_NODE_SOFTBREAK: return NodeKind::soft_break;
    case CMARK_NODE_LINEBREAK: return NodeKind::hard_break;
    case CMARK_NODE_CODE: return NodeKind::code;
    case CMARK_NODE_EMPH: return NodeKind::emphasis;
    case CMARK_NODE_STRONG: return NodeKind::strong;
    case CMARK_NODE_LINK: return NodeKind::link;
    case CMARK_NODE_IMAGE: return NodeKind::image;
    case CMARK_NODE_FOOTNOTE_REFERENCE: return NodeKind::footnote_reference;
    case CMARK_NODE_PARAGRAPH: return NodeKind::paragraph;
    default: return extended_kind_of(node);
  }
}

Alignment alignment_of(std::uint8_t letter) {
  switch (letter) {
    case 'l': return Alignment::left;
    case 'c': return Alignment::center;
    case 'r': return Alignment::right;
    default: return Alignment::none;
  }
}

std::vector<Alignment> columns_of(cmark_node* table) {
  const std::uint8_t* letters = cmark_gfm_extensions_get_table_alignments(table);
  const std::uint16_t count = cmark_gfm_extensions_get_table_columns(table);
  std::vector<Alignment> columns;
  for (std::uint16_t i = 0; i < count; ++i) columns.push_back(alignment_of(letters[i]));
  return columns;
}

Task task_of(cmark_node* item) {
  if (view(cmark_node_get_type_string(item)) != "tasklist") return Task::none;
  return cmark_gfm_extensions_get_tasklist_item_checked(item) ? Task::done : Task::open;
}

Range range_of(cmark_node* node) {
  return {cmark_node_get_start_line(node), cmark_node_get_start_column(node), cmark_node_get_end_line(node),
          cmark_node_get_end_column(node)};
}

void read_list(cmark_node* node, SyntaxNode& into) {
  into.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  into.tight = cmark_node_get_list_tight(node) != 0;
  into.start = cmark_node_get_list_start(node);
}

SyntaxNode read(cmark_node* node) {
  SyntaxNode out;
  out.kind = kind_of(node);
  out.range = range_of(node);
  switch (out.kind) {
    case NodeKind::heading: out.level = cmark_node_get_heading_level(node); break;
    case NodeKind::list: read_list(node, out); break;
    case NodeKind::item: out.task = task_of(node); break;
    case NodeKind::table: out.columns = columns_of(node); break;
    case NodeKind::code_block: out.info = view(cmark_node_get_fence_info(node)); [[fallthrough]];
    case NodeKind::text:
    case NodeKind::code: out.words = view(cmark_node_get_literal(node)); break;
    case NodeKind::link:
    case NodeKind::image:
      out.url = view(cmark_node_get_url(node));
      out.title = view(cmark_node_get_title(node));
      break;
    case NodeKind::footnote_reference: out.words = label_of(node->parent_footnote_def); break;
    default: break;
  }
  return out;
}

bool is_raw_html(cmark_node_type type) { return type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE; }

void visit(cmark_node* top, Visitor& visitor) {
  const Iterator iterator(cmark_iter_new(top));
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator.get())) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (is_raw_html(cmark_node_get_type(node))) {
      visitor.raw_html(view(cmark_node_get_literal(node)), range_of(node));
    } else if (event == CMARK_EVENT_ENTER) {
      visitor.enter(read(node));
    } else if (!is_leaf(kind_of(node))) {
      visitor.leave(kind_of(node));
    }
  }
}

}  // namespace

struct Syntax::Document {
  std::vector<Definition> definitions;
  std::deque<std::string> supposed;  // labels that the definitions made by suppose() point to; outlives them
  Root root;
  std::map<std::string_view, cmark_node*> notes;  // definitions that are referred to, by label

  // The library turns a reference without a definition into text, where nothing tells it from an escaped one. So each
  // label in the text gets an empty definition, which counts only where there is no other.
  void suppose(std::string_view label, const cmark_parser* parser) {
    cmark_node* definition = cmark_node_new_with_mem(CMARK_NODE_FOOTNOTE_DEFINITION, parser->mem);
    supposed.emplace_back(label);
    definition->as.literal = cmark_chunk_literal(supposed.back().c_str());
    cmark_node_append_child(parser->root, definition);
  }

  void find_notes() {
    for (cmark_node* block = cmark_node_last_child(root.get());
         block != nullptr && cmark_node_get_type(block) == CMARK_NODE_FOOTNOTE_DEFINITION; block = cmark_node_previous(block)) {
      notes.emplace(label_of(block), block);
    }
  }
};

Syntax::Syntax(const std::string& text) : document_(std::make_unique<Document>()) {
  const Parser parser = make_parser();
  cmark_parser_feed(parser.get(), text.data(), text.size());
  document_->definitions = definitions_below(parser->root);
  for (const std::string_view label : possible_labels(text)) document_->suppose(label, parser.get());
  document_->root.reset(cmark_parser_finish(parser.get()));
  document_->find_notes();
}

Syntax::~Syntax() = default;

const std::vector<Definition>& Syntax::definitions() const { return document_->definitions; }

void Syntax::visit_body(Visitor& visitor) const {
  for (cmark_node* block = cmark_node_first_child(document_->root.get()); block != nullptr; block = cmark_node_next(block)) {
    if (cmark_node_get_type(block) != CMARK_NODE_FOOTNOTE_DEFINITION) visit(block, visitor);
  }
}

void Syntax::visit_definition(std::string_view label, Visitor& visitor) const {
  const auto note = document_->notes.find(label);
  if (note != document_->notes.end()) visit(note->second, visitor);
}

bool is_space(char32_t c) { return cmark_utf8proc_is_space(static_cast<std::int32_t>(c)) != 0; }
bool is_punctuation(char32_t c) { return cmark_utf8proc_is_punctuation(static_cast<std::int32_t>(c)) != 0; }

}  // namespace lacuna::document::cmark
