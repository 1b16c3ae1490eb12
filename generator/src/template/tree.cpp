#include "template/tree.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::templates {
namespace {

std::string_view leading_blanks(std::string_view line) { return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size())); }

class TreeMaker {
 public:
  TreeMaker(std::string_view source, const std::vector<Token>& tokens) : source_(source), tokens_(tokens) {}

  /// The tokens of [begin, end); the one at `end`, if any, closes them.
  std::vector<Node> make(std::size_t begin, std::size_t end) {
    std::vector<Node> nodes;
    for (std::size_t at = begin; at < end; ++at) {
      const Token& token = tokens_[at];
      if (token.dropped) {
        continue;
      }
      if (token.kind == TokenKind::text) {
        nodes.push_back({NodeKind::text, token.content, token.span, token.starts_line});
        continue;
      }
      if (token.starts_line && !token.standalone) {
        nodes.push_back({NodeKind::text, {}, {token.span.begin, token.span.begin}, true});
      }
      add(nodes, at);
      if (token.partner != kNoPartner && token.partner > at) {
        at = token.partner;
      }
    }
    if (end < tokens_.size() && tokens_[end].starts_line && !tokens_[end].standalone) {
      const std::uint32_t close = tokens_[end].span.begin;
      nodes.push_back({NodeKind::text, {}, {close, close}, true});
    }
    return nodes;
  }

 private:
  void add(std::vector<Node>& nodes, std::size_t at) {
    const Token& token = tokens_[at];
    switch (token.kind) {
      case TokenKind::value: nodes.push_back({NodeKind::value, token.content, token.content_span}); break;
      case TokenKind::section:
      case TokenKind::inverted: add_section(nodes, at); break;
      case TokenKind::partial:
      case TokenKind::parent:
      case TokenKind::block: nodes.push_back(make_inclusion(at)); break;
      case TokenKind::text:
      case TokenKind::close:
      case TokenKind::comment:
      case TokenKind::delimiters: break;
    }
  }

  void add_section(std::vector<Node>& nodes, std::size_t at) {
    const Token& token = tokens_[at];
    const bool inverted = token.kind == TokenKind::inverted;
    std::vector<Node> content = make(at + 1, token.partner);
    Node* const last = nodes.empty() ? nullptr : &nodes.back();
    const bool follows = last != nullptr && last->kind == NodeKind::section && last->content == token.content;
    if (follows && inverted && last->otherwise.empty()) {
      last->otherwise = std::move(content);
    } else if (follows && !inverted && last->body.empty()) {
      last->body = std::move(content);
    } else {
      Node node{NodeKind::section, token.content, token.content_span};
      (inverted ? node.otherwise : node.body) = std::move(content);
      nodes.push_back(std::move(node));
    }
  }

  Node make_inclusion(std::size_t at) {
    const Token& token = tokens_[at];
    const NodeKind kind = token.kind == TokenKind::partial  ? NodeKind::partial
                          : token.kind == TokenKind::parent ? NodeKind::parent
                                                            : NodeKind::block;
    Node node{kind, token.content, token.content_span};
    node.standalone = token.standalone;
    if (kind == NodeKind::block) {
      node.indentation = block_indentation(token);
    } else if (token.standalone) {
      node.indentation = line_indentation(token);
    }
    if (token.partner != kNoPartner) {
      node.body = make(at + 1, token.partner);
    }
    return node;
  }

  /// The white space with which the line of `token` begins, if nothing else stands before it.
  [[nodiscard]] std::string_view line_indentation(const Token& token) const {
    const std::string_view before = source_.substr(0, token.span.begin);
    const std::size_t line = before.rfind('\n') + 1;
    const std::string_view blanks = leading_blanks(source_.substr(line));
    return line + blanks.size() == token.span.begin ? blanks : std::string_view{};
  }

  /// Of a block that opens on a line of its own, the indentation of the first line it holds, or its own if it
  /// is empty.
  [[nodiscard]] std::string_view block_indentation(const Token& token) const {
    const std::size_t close = tokens_[token.partner].span.begin;
    if (token.standalone) {
      for (std::size_t line = source_.find('\n', token.span.end); line < close; line = source_.find('\n', line + 1)) {
        const std::string_view blanks = leading_blanks(source_.substr(line + 1));
        const std::size_t first = line + 1 + blanks.size();
        if (first >= close) {
          break;
        }
        if (source_[first] != '\n' && source_[first] != '\r') {
          return blanks;
        }
      }
    }
    return line_indentation(token);
  }

  std::string_view source_;
  const std::vector<Token>& tokens_;
};

}  // namespace

std::vector<Node> make_tree(std::string_view source, const std::vector<Token>& tokens) {
  return TreeMaker(source, tokens).make(0, tokens.size());
}

}  // namespace lacuna::templates
