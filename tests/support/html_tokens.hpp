// support/html_tokens.hpp: HTML cut into tags and words, for tests that compare or judge what is written. Knows no tree.
#pragma once
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace lacuna::test::html {

enum class TokenKind { words, start, end, other };  // other: comment, declaration, processing instruction

/// A tag with its attributes decoded, or words decoded.
struct Token {
  TokenKind kind = TokenKind::words;
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string words;
};

/// `text` with character references decoded: numbers, and the five names that XML has.
[[nodiscard]] std::string decode(std::string_view text);
/// The tokens in their order. A `<` that begins no tag is part of the words.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view markup);
/// One spelling for all markup that shows the same, as the CommonMark suite compares it (its normalize.py): attributes
/// sorted, white space folded outside `pre` and dropped beside blocks.
[[nodiscard]] std::string normalize(const std::vector<Token>& tokens);

namespace detail {

inline bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The character that the reference `name`, without `&` and `;`, stands for, or 0.
inline char32_t referred(std::string_view name) {
  if (name == "amp") return U'&';
  if (name == "lt") return U'<';
  if (name == "gt") return U'>';
  if (name == "quot") return U'"';
  if (name == "apos") return U'\'';
  if (!name.starts_with('#')) return 0;
  name.remove_prefix(1);
  const bool is_hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (is_hexadecimal) name.remove_prefix(1);
  std::uint32_t value = 0;
  std::from_chars(name.data(), name.data() + name.size(), value, is_hexadecimal ? 16 : 10);
  return value;
}

// Reads one tag or declaration from a text, or nothing.
class TagReader {
 public:
  explicit TagReader(std::string_view text) : text_(text) {}

  bool read(Token& token) {
    if (text_.starts_with("<!--")) return read_to("-->", token);
    if (text_.starts_with("<?") || text_.starts_with("<!")) return read_to(">", token);
    at_ = 1;
    token.kind = take('/') ? TokenKind::end : TokenKind::start;
    if (at_ >= text_.size() || !is_letter(text_[at_])) return false;
    token.name = base::to_lower_ascii(take_until(" \t\r\n/>"));
    for (skip_space(); at_ < text_.size() && text_[at_] != '>'; skip_space()) {
      if (!take('/')) read_attribute(token);
    }
    return take('>');
  }
  [[nodiscard]] std::size_t size() const { return at_; }

 private:
  bool read_to(std::string_view end, Token& token) {
    const std::size_t found = text_.find(end);
    if (found == std::string_view::npos) return false;
    at_ = found + end.size();
    token.kind = TokenKind::other;
    token.words = text_.substr(0, at_);
    return true;
  }
  bool take(char c) {
    const bool is_next = at_ < text_.size() && text_[at_] == c;
    if (is_next) ++at_;
    return is_next;
  }
  std::string_view take_until(std::string_view any) {
    const std::size_t end = std::min(text_.find_first_of(any, at_), text_.size());
    const std::string_view taken = text_.substr(at_, end - at_);
    at_ = end;
    return taken;
  }
  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  void read_attribute(Token& token) {
    const std::string name = base::to_lower_ascii(take_until("= \t\r\n/>"));
    if (name.empty()) ++at_;
    skip_space();
    if (!take('=')) {
      token.attributes[name] = "";
      return;
    }
    skip_space();
    const char quote = at_ < text_.size() ? text_[at_] : ' ';
    const bool is_quoted = quote == '"' || quote == '\'';
    if (is_quoted) ++at_;
    token.attributes[name] = decode(take_until(is_quoted ? std::string_view(&quote, 1) : std::string_view(" \t\r\n>")));
    if (is_quoted) take(quote);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

inline bool is_block(const std::string& name) {
  static const std::set<std::string> names{
      "article",  "header",   "aside",  "hgroup",     "blockquote", "hr",     "iframe", "body",   "li",       "map",
      "button",   "object",   "canvas", "ol",         "caption",    "output", "col",    "p",      "colgroup", "pre",
      "dd",       "progress", "div",    "section",    "dl",         "table",  "td",     "dt",     "tbody",    "embed",
      "textarea", "fieldset", "tfoot",  "figcaption", "th",         "figure", "thead",  "footer", "tr",       "form",
      "ul",       "h1",       "h2",     "h3",         "h4",         "h5",     "h6",     "video",  "script",   "style"};
  return names.contains(name);
}

inline void escape(std::string& out, std::string_view words) {
  for (const char c : words) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else out.push_back(c);
  }
}

class Normalizer {
 public:
  std::string run(const std::vector<Token>& tokens) {
    for (const Token& token : tokens) {
      if (token.kind == TokenKind::words) {
        words(token.words);
      } else {
        tag(token);
      }
    }
    trim_end();
    return out_;
  }

 private:
  void trim_end() {
    while (!out_.empty() && is_space(out_.back())) out_.pop_back();
  }
  void words(const std::string& words) {
    if (in_pre_) {
      escape(out_, words);
      after_block_ = false;
      return;
    }
    std::string folded;
    for (const char c : words) {
      if (!is_space(c)) {
        folded.push_back(c);
      } else if (!folded.ends_with(' ')) {
        folded.push_back(' ');
      }
    }
    if (after_block_ && folded.starts_with(' ')) folded.erase(0, 1);
    if (!folded.empty()) after_block_ = false;
    escape(out_, folded);
  }
  void tag(const Token& token) {
    const bool breaks = is_block(token.name);
    if (breaks && !in_pre_) trim_end();
    if (token.name == "pre") in_pre_ = token.kind == TokenKind::start;
    if (token.kind == TokenKind::other) {
      out_ += token.words;
      return;
    }
    out_ += token.kind == TokenKind::end ? "</" + token.name : "<" + token.name;
    for (const auto& [name, value] : token.attributes) {
      out_ += " " + name + "=\"";
      escape(out_, value);
      out_ += "\"";
    }
    out_ += ">";
    after_block_ = breaks || token.name == "br";
  }

  std::string out_;
  bool in_pre_ = false;
  bool after_block_ = true;
};

}  // namespace detail

inline std::string decode(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
    const char32_t c = end == std::string_view::npos ? 0 : detail::referred(text.substr(at + 1, end - at - 1));
    if (c == 0) {
      out.push_back(text[at++]);
    } else {
      base::append_utf8(out, c);
      at = end + 1;
    }
  }
  return out;
}

inline std::vector<Token> tokens_of(std::string_view markup) {
  std::vector<Token> tokens;
  std::size_t words = 0;
  std::size_t at = 0;
  const auto flush = [&] {
    if (at > words) tokens.push_back({TokenKind::words, "", {}, decode(markup.substr(words, at - words))});
  };
  while (at < markup.size()) {
    Token token;
    detail::TagReader reader(markup.substr(at));
    if (markup[at] != '<' || !reader.read(token)) {
      ++at;
      continue;
    }
    flush();
    tokens.push_back(std::move(token));
    at += reader.size();
    words = at;
  }
  flush();
  return tokens;
}

inline std::string normalize(const std::vector<Token>& tokens) { return detail::Normalizer().run(tokens); }

}  // namespace lacuna::test::html
