// document/to_json.hpp: a document tree as JSON, for the template that typesets reports. Knows no typesetter.
#pragma once
#include "document/resolve.hpp"
#include "document/tree.hpp"
#include "json/write.hpp"

namespace lacuna::document {

struct JsonOptions {
  RecordResolver record;
  FileResolver file;
};

/// Writes the tree as one object, `{"blocks": […], "footnotes": [[…], …]}`; footnote n is at n - 1.
///
/// A node is an object whose "kind" is its NodeKind, with what the kind has, in this order:
///   paragraph           label?, id?, inlines          heading         level, label?, id?, inlines
///   list                ordered, start (if ordered), tight, items: [{task? ("open", "done"), blocks}]
///   quote               blocks                        code_block      info?, text
///   thematic_break      -                             soft_break, hard_break  -
///   table               columns: ["none", "left", "center", "right"], row_heads, wide,
///                       widths: [share of each column], caption?: [inlines],
///                       head: [cell: [inlines]], rows: [[cell: [inlines]]]
///   text, code          text                          emphasis, strong  inlines
///   link                url, title?, inlines          image           url, title?, alt
///   passage             language?, direction? ("ltr", "rtl"), inlines
///   footnote_reference  number, use
/// A link to a record is a `link` with the address the resolver gives and the record's title where it has no words of its
/// own, or its inlines alone where it gives none. A soft break that joins is left out. A link that is not is_harmless()
/// is its inlines alone. `?`: left out where empty.
/// Cost  O(nodes + bytes).
void to_json(json::Writer& out, const Tree& tree, const JsonOptions& options = {});

}  // namespace lacuna::document
