// tree_dump.hpp: a document tree, and what was said of its text, in a line, for tables of pairs. Knows no output form.
#pragma once
#include <string>
#include <string_view>

#include "document/markdown.hpp"
#include "document/tree.hpp"

namespace dump {

/// `paragraph('a ' strong('b'))`: kind, then in brackets what else is known of the node, then what is in it.
[[nodiscard]] std::string tree(const lacuna::document::Tree& tree);
/// The tree of `text` alone.
[[nodiscard]] std::string markdown(std::string_view text);
/// What parse_markdown() says: `L405@3-6 message` for each problem, with `; ` between them.
[[nodiscard]] std::string problems(std::string_view text);
/// Options in which `gap`, `gaps`, `mission` and `missions` may stand in links.
[[nodiscard]] lacuna::document::MarkdownOptions options();

}  // namespace dump
