// document/to_docx.hpp: a document tree as pieces of WordprocessingML. Knows no package and no other part of one.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/resolve.hpp"
#include "document/tree.hpp"

namespace lacuna::document {

/// Where the counters of a package stand, so that several trees can be written into one.
struct DocxCounters {
  std::uint32_t relationship = 1;  // the next is `rLink<n>`
  std::uint32_t footnote = 1;      // id of the next `w:footnote`; Word keeps -1 and 0 for itself
  std::uint32_t list = 1;          // `w:numId` of the next list
  std::uint32_t bookmark = 1;      // id of the next bookmark, and the number in its name
  friend bool operator==(const DocxCounters&, const DocxCounters&) = default;
};

struct DocxOptions {
  std::string language;  // of the text, BCP 47
  bool right_to_left = false;
  int heading_offset = 0;                // added to the level of headings, which stays within 1 to 6
  std::uint32_t text_width = 9026;       // what the columns of a table share, in twentieths of a point
  std::uint32_t sideways_width = 13958;  // the same for wide tables, where they get pages laid on their side
  /// `w:sectPr` of the pages before a wide table and of its own. Where they are empty, wide tables stand among the rest.
  std::string upright_section;
  std::string sideways_section;
  RecordResolver record;
  FileResolver file;
  DocxCounters first;
};

/// A link that leads out of the document: a relationship of type hyperlink with TargetMode External.
struct DocxLink {
  std::string id;
  std::string url;
  friend bool operator==(const DocxLink&, const DocxLink&) = default;
};

/// A heading, for the table of contents.
struct DocxHeading {
  int level = 1;
  std::string bookmark;  // a name that PAGEREF takes
  std::string words;
};

/// What a tree becomes. Each text is a run of whole elements, the prefix `w` being WordprocessingML's and `r` that of
/// relationships (ECMA-376, part 1).
struct DocxFragment {
  std::string body;                      // w:p and w:tbl, the last of them w:p
  std::string footnotes;                 // w:footnote, for word/footnotes.xml
  std::string numbering;                 // w:num, for word/numbering.xml behind docx_abstract_numbering()
  std::vector<DocxLink> body_links;      // for document.xml.rels
  std::vector<DocxLink> footnote_links;  // for footnotes.xml.rels
  std::vector<DocxHeading> headings;     // in the order of the text
  bool ends_sideways = false;            // the last section is that of a wide table
  DocxCounters next;
};

/// The tree for a Word document.
///
/// Shapes  Paragraphs and runs name the styles of docx_styles() and carry the language; `w:bidi` and `w:rtl` stand where
///         the writing goes from right to left. Emphasis is bold in the scripts that have no italics (Chinese, Japanese,
///         Korean, Arabic). Lists are numbered by Word, footnotes too, in the order in which HTML has them; a further
///         reference to a note is a NOTEREF field. Notes to notes, which Word has not, are numbers only. Images are the
///         words in their place. Links that are not is_harmless() are their words alone.
/// Cost    O(nodes + bytes).
[[nodiscard]] DocxFragment to_docx(const Tree& tree, const DocxOptions& options = {});

/// The styles that to_docx() names, each as its id: paragraph, character and table styles.
[[nodiscard]] std::span<const std::string_view> docx_styles();

/// The two w:abstractNum that lists refer to: 1 bullets, 2 numbers, nine levels each.
[[nodiscard]] std::string docx_abstract_numbering();

}  // namespace lacuna::document
