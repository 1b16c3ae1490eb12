// document/to_html.hpp: a document tree as HTML for one page. Knows no template and no other page.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "document/resolve.hpp"
#include "document/tree.hpp"

namespace lacuna::document {

/// Words of the interface that stand in or behind the markup, in the language of the page. Empty ones are left out.
struct HtmlWords {
  std::string notes;      // names the list of footnotes for those who hear the page
  std::string task_done;  // names the box of a finished task
  std::string task_open;  // and that of an open one
  /// Names the link from footnote `number` back to its `use`th reference, both from 1.
  std::function<std::string(std::uint32_t number, std::uint32_t use)> back;
};

struct HtmlOptions {
  int heading_offset = 0;  // added to the level of headings, which stays within 1 to 6
  bool heading_ids = true;
  std::string id_prefix;  // before every id, so that several trees can stand on one page
  RecordResolver record;
  FileResolver file;
  HtmlWords words;
};

/// The tree as HTML, in XML syntax, each block on lines of its own; the footnotes in a section at the end.
///
/// Every word is escaped and every address is is_harmless(), whatever the tree was made of: a link that is not is shown
/// without one, and control characters as U+FFFD. There are no attributes of style and no scripts.
/// Shapes  ids `<prefix><id>` of headings and paragraphs, `<prefix>fn-<number>` of notes, `<prefix>fnref-<number>` of the
///         first reference to one, and with `-<use>` behind it of the others. Classes: `n` a paragraph's number, `task`,
///         `align-left`, `align-center`, `align-right`, `language-<name>`, `note`, `notes`, `wide` a wide table.
/// Cost    O(nodes + bytes).
[[nodiscard]] std::string to_html(const Tree& tree, const HtmlOptions& options = {});

/// The inlines below `node`, such as a heading's, without an element around them and without footnote references.
[[nodiscard]] std::string to_inline_html(Node node, const HtmlOptions& options = {});

}  // namespace lacuna::document
