// document/markdown.hpp: Markdown text to a document tree. Knows no record but how links to one are spelled.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "document/link_target.hpp"
#include "document/tree.hpp"

namespace lacuna::document {

/// How much of a text is taken. Each bound keeps the parser's time and memory in proportion to the text.
struct Limits {
  std::size_t bytes = std::size_t{256} << 10U;
  std::size_t depth = 200;                               // blocks and inlines inside one another
  std::size_t columns = 64;                              // of a table
  std::size_t missing_cells = 20'000;                    // that short rows of tables are filled up with, in all
  std::size_t copied_bytes = std::size_t{32} << 20U;     // that links to reference definitions could copy, in all
  std::size_t declarations = 256;                        // `<!` and `<?`, each of which is looked through to the end
  std::size_t rescanned_bytes = std::size_t{64} << 20U;  // of paragraphs, gone through again at lines of dashes
  std::size_t bracket_pairs = 30'000'000;                // of a `*`, `_` or `![` and a `]` in one paragraph, in all
};

struct MarkdownOptions {
  std::vector<RecordWord> record_words;  // see record_words()
  Limits limits;
};

/// Markdown as a tree: CommonMark 0.29 with the tables, task lists and footnotes of GitHub, and our rules.
///
/// Read more widely  emphasis beside Chinese and Arabic punctuation (document/emphasis_marks.hpp); `http://…` and
///                   `https://…` in running text are links (document/bare_links.hpp); `[words](gap:id)` is a link to a
///                   record, and `<gap:id>` or `[](gap:id)` one that shows the record's title.
/// Read strictly     The errors, all located in `path`: a text that is not UTF-8, starts with a byte order mark or holds
///                   a NUL, or exceeds a limit (no tree then); raw HTML; addresses that parse_target() refuses; an id
///                   that is none; images without words or from elsewhere; footnotes that are missing, unused, given
///                   twice or refer to footnotes; fragments without heading; rows with more cells than their table's
///                   head; characters that are is_unsafe(). Warning: `**` that found no partner. What is wrong is left
///                   out of the tree, but not its words.
/// Shapes            Footnotes by their first use, the body before the notes. Heading ids as HeadingIds makes them.
///                   Every node has the line, and the span as nearly as the parser knows it.
/// Cost              O(bytes), within the limits. Safe for use by several threads at once.
[[nodiscard]] diagnostic::Staged<Tree> parse_markdown(std::string_view text, const std::string& path, const MarkdownOptions& options = {});

}  // namespace lacuna::document
