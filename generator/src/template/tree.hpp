// template/tree.hpp: a template as a tree of sections, blocks and text. Knows no view and no markup.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "template/token.hpp"

namespace lacuna::templates {

enum class NodeKind : std::uint8_t { text, value, section, partial, parent, block };

struct Node {
  NodeKind kind = NodeKind::text;
  /// The text, or the name in the tag.
  std::string_view content{};
  /// Where that stands.
  base::Span span{};
  /// True for text with which a line begins that is shown; the text may be empty.
  bool starts_line = false;
  /// Of a partial, parent or block: its line shows nothing else.
  bool standalone = false;
  /// Of a partial or parent that is standalone: the white space before it. Of a block: the white space that
  /// its content is indented by where it is written.
  std::string_view indentation{};
  /// What a section or block holds; the blocks (and other text) of a parent.
  std::vector<Node> body{};
  /// What is shown in place of `body` where the section's value is not there: an inverted section is a
  /// section without a body, and one that follows a section of the same name belongs to it.
  std::vector<Node> otherwise{};
};

/// The tree of `tokens`, which are paired and marked and come from `source`.
[[nodiscard]] std::vector<Node> make_tree(std::string_view source, const std::vector<Token>& tokens);

}  // namespace lacuna::templates
