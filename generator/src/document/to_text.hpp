// document/to_text.hpp: a document tree as plain text, for search, summaries and digests. Knows no markup.
#pragma once
#include <cstddef>
#include <string>

#include "document/resolve.hpp"
#include "document/tree.hpp"

namespace lacuna::document {

struct TextOptions {
  bool footnotes = true;  // the notes, at the end
  bool code_blocks = true;
  RecordResolver record;  // for links to records that show the record's title
};

/// The words of the tree: a line for each paragraph, heading, item and row of a table, the cells of a row with tabs
/// between; images as the words in their place; footnotes at the end, without their numbers. No marks and no addresses.
/// Ends in a line feed unless it is empty. O(nodes + bytes).
[[nodiscard]] std::string to_text(const Tree& tree, const TextOptions& options = {});

/// The words below `node` in one line, line breaks being spaces (or nothing in Chinese and Japanese).
[[nodiscard]] std::string to_line(Node node, const RecordResolver& record = {});

/// The start of the first paragraph, at most `most` characters, cut at a space where one is near and followed by `…` if
/// more was there.
[[nodiscard]] std::string to_summary(const Tree& tree, std::size_t most, const RecordResolver& record = {});

}  // namespace lacuna::document
