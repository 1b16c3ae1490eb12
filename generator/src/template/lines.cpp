#include <string>

#include "template/token.hpp"

namespace lacuna::templates {

using diagnostic::Code;

namespace {

constexpr std::size_t kDeepest = 100;

bool opens(TokenKind kind) {
  return kind == TokenKind::section || kind == TokenKind::inverted || kind == TokenKind::parent || kind == TokenKind::block;
}

bool shows(TokenKind kind) { return kind == TokenKind::text || kind == TokenKind::value; }

/// True for the tags of parents and blocks.
bool inherits(const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  const TokenKind kind = token.kind == TokenKind::close ? tokens[token.partner].kind : token.kind;
  return kind == TokenKind::parent || kind == TokenKind::block;
}

/// What a line is made of. A parent that opens and closes on it counts as one tag, whatever is inside.
struct Line {
  std::size_t tags = 0;
  bool only_inheritance = true;
  bool visible = false;

  [[nodiscard]] bool standalone() const { return !visible && tags > 0 && (tags == 1 || only_inheritance); }
};

/// Calls `visit` with the tokens of [begin, end) that do not stand inside a parent of the same line.
template <class Visit>
void for_each_outer(const std::vector<Token>& tokens, std::size_t begin, std::size_t end, Visit visit) {
  for (std::size_t at = begin; at < end; ++at) {
    visit(at);
    if (tokens[at].kind == TokenKind::parent && tokens[at].partner < end) {
      at = tokens[at].partner;
    }
  }
}

Line read_line(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  Line line;
  for_each_outer(tokens, begin, end, [&](std::size_t at) {
    const Token& token = tokens[at];
    if (shows(token.kind)) {
      line.visible = line.visible || token.kind == TokenKind::value || !is_blank(token.content);
      return;
    }
    ++line.tags;
    line.only_inheritance = line.only_inheritance && inherits(tokens, at);
    line.visible = line.visible || (token.kind == TokenKind::block && token.partner < end);
  });
  return line;
}

void mismatch(const Report& report, const Token& opened, const Token& closed) {
  report.add(Code::template_unbalanced, closed.span,
             "`" + std::string(opened.content) + "` is open here, and `" + std::string(closed.content) + "` closed", "",
             {{report.place(opened.span), "opened here"}});
}

}  // namespace

bool pair_tags(std::vector<Token>& tokens, const Report& report) {
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token& token = tokens[at];
    if (opens(token.kind)) {
      open.push_back(at);
      if (open.size() > kDeepest) {
        report.add(Code::template_unbalanced, token.span, "tags are nested deeper than 100");
        return false;
      }
    } else if (token.kind == TokenKind::close) {
      if (open.empty()) {
        report.add(Code::template_unbalanced, token.span, "nothing is open that `" + std::string(token.content) + "` closes");
        return false;
      }
      if (tokens[open.back()].content != token.content) {
        mismatch(report, tokens[open.back()], token);
        return false;
      }
      token.partner = open.back();
      tokens[open.back()].partner = at;
      open.pop_back();
    }
  }
  for (const std::size_t at : open) {
    report.add(Code::template_unbalanced, tokens[at].span, "`" + std::string(tokens[at].content) + "` is never closed");
  }
  return open.empty();
}

void mark_standalone(std::vector<Token>& tokens) {
  for (std::size_t begin = 0; begin < tokens.size();) {
    std::size_t end = begin + 1;
    while (end < tokens.size() && !tokens[end].starts_line) {
      ++end;
    }
    if (read_line(tokens, begin, end).standalone()) {
      for_each_outer(tokens, begin, end,
                     [&](std::size_t at) { (tokens[at].kind == TokenKind::text ? tokens[at].dropped : tokens[at].standalone) = true; });
    }
    begin = end;
  }
}

}  // namespace lacuna::templates
