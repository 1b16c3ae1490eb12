// links document: any bytes are a document or are refused at a place, and nothing of them comes out live.
#include <set>
#include <string>

#include "base/text.hpp"
#include "document/link_target.hpp"
#include "document/markdown.hpp"
#include "document/to_docx.hpp"
#include "document/to_html.hpp"
#include "document/to_json.hpp"
#include "document/to_text.hpp"
#include "document/unlink.hpp"
#include "fuzz/target.hpp"
#include "json/parse.hpp"
#include "support/html_tokens.hpp"

using namespace lacuna;
using document::Node;
using document::NodeKind;
using test::require;

namespace {

const document::MarkdownOptions& options() {
  static const document::MarkdownOptions made{document::record_words({"gaps", "missions"}), {}};
  return made;
}

void check_places(const diagnostic::Diagnostics& faults, std::size_t size) {
  for (const auto& fault : faults) {
    require(fault.place.span.begin <= fault.place.span.end && fault.place.span.end <= size, "a fault lies in the text");
    require(!fault.message.empty(), "a fault has a message");
    require(!base::find_invalid_utf8(fault.message), "a message is UTF-8");
  }
}

// May `inner` stand in `outer`?
bool fits(NodeKind outer, NodeKind inner) {
  switch (outer) {
    case NodeKind::list: return inner == NodeKind::item;
    case NodeKind::table: return inner == NodeKind::table_row;
    case NodeKind::table_row: return inner == NodeKind::table_cell;
    case NodeKind::document:
    case NodeKind::item:
    case NodeKind::quote:
    case NodeKind::footnote:
      return !document::is_inline(inner) && inner != NodeKind::item && inner != NodeKind::table_row && inner != NodeKind::table_cell;
    default: return document::is_inline(inner) && !document::is_leaf(outer);
  }
}

void check_tree(const document::Tree& tree, std::size_t size) {
  std::set<std::string_view> ids;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const Node node = tree.at(document::NodeIndex{i});
    require(node.source().begin <= node.source().end && node.source().end <= size, "a node lies in the text");
    require(!node.is(NodeKind::text) || !node.text().empty(), "a text has words");
    require(!node.is(NodeKind::link) || document::is_harmless(node.url()), "a link is harmless");
    require(node.id().empty() || ids.insert(node.id()).second, "an id is given once");
    for (const Node child : node.children()) require(fits(node.kind(), child.kind()), "a node stands where its kind may");
  }
  std::uint32_t number = 0;
  for (const Node note : tree.footnotes()) {
    require(note.number() == ++number && note.ordinal() > 0, "footnotes are numbered and referred to");
  }
}

void check_html(const document::Tree& tree) {
  static const std::set<std::string> allowed{"p",     "h1",         "h2",     "h3",   "h4",  "h5",    "h6",    "ul",     "ol", "li",
                                             "input", "blockquote", "pre",    "code", "hr",  "table", "thead", "tbody",  "tr", "th",
                                             "td",    "em",         "strong", "a",    "img", "br",    "sup",   "section"};
  const std::string page = document::to_html(tree);
  require(!base::find_invalid_utf8(page), "a page is UTF-8");
  for (const test::html::Token& token : test::html::tokens_of(page)) {
    if (token.kind == test::html::TokenKind::words) continue;
    require(allowed.contains(token.name), "a page holds our elements alone");
    for (const char* name : {"href", "src"}) {
      const auto address = token.attributes.find(name);
      require(address == token.attributes.end() || document::is_harmless(address->second), "an address is harmless");
    }
  }
}

void check_other_forms(const document::Tree& tree) {
  require(!base::find_invalid_utf8(document::to_text(tree)), "words are UTF-8");
  json::Writer writer;
  document::to_json(writer, tree);
  require(json::parse(writer.take(), "tree", {.depth = 1000, .bytes = std::size_t{64} << 20U}).diagnostics.empty(), "a tree is JSON");
  const document::DocxFragment word = document::to_docx(tree);
  require(!base::find_invalid_utf8(word.body) && !base::find_invalid_utf8(word.footnotes), "a Word document is UTF-8");
  const document::Tree same = document::unlink_records(
      tree, [](const document::RecordLink&) { return true; }, "");
  require(document::to_html(same) == document::to_html(tree), "a copy is the same");
  require(document::unlink_records(
              tree, [](const document::RecordLink&) { return false; }, "-")
              .record_links()
              .empty(),
          "links go");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto read = document::parse_markdown(text, "text.md", options());
  check_places(read.diagnostics, size);
  check_tree(read.value, size);
  check_html(read.value);
  check_other_forms(read.value);
  return 0;
}
