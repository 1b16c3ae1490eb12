#include <algorithm>
#include <optional>
#include <string>

#include "template/token.hpp"

namespace lacuna::templates {

using diagnostic::Code;

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trim(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
  const std::size_t end = text.find_last_not_of(kBlanks);
  return end == std::string_view::npos ? std::string_view{} : text.substr(begin, end + 1 - begin);
}

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; }

/// True for a single `.`, or words with single `.` between them.
bool is_path(std::string_view name) {
  if (name == ".") {
    return true;
  }
  const bool good_characters = std::all_of(name.begin(), name.end(), [](char c) { return is_word(c) || c == '.'; });
  return good_characters && !name.starts_with('.') && !name.ends_with('.') && name.find("..") == std::string_view::npos;
}

/// True for the path of a file.
bool is_file_name(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return is_word(c) || c == '.' || c == '/'; });
}

std::optional<TokenKind> kind_of_sigil(char sigil) {
  switch (sigil) {
    case '#': return TokenKind::section;
    case '^': return TokenKind::inverted;
    case '/': return TokenKind::close;
    case '>': return TokenKind::partial;
    case '<': return TokenKind::parent;
    case '$': return TokenKind::block;
    case '!': return TokenKind::comment;
    case '=': return TokenKind::delimiters;
    default: return std::nullopt;
  }
}

class Tokenizer {
 public:
  Tokenizer(std::string_view source, const Report& report) : source_(source), report_(report) {}

  std::vector<Token> run() {
    while (at_ < source_.size()) {
      const std::size_t tag = std::min(source_.find(open_, at_), source_.size());
      add_text(tag);
      if (at_ < source_.size() && !add_tag()) {
        break;
      }
    }
    return std::move(tokens_);
  }

 private:
  void add_text(std::size_t end) {
    while (at_ < end) {
      const std::size_t line_end = source_.find('\n', at_);
      const std::size_t stop = line_end < end ? line_end + 1 : end;
      Token token{TokenKind::text, span(at_, stop), source_.substr(at_, stop - at_), span(at_, stop), starts_line()};
      tokens_.push_back(token);
      at_ = stop;
    }
  }

  /// Reads the tag at hand. False if it never ends.
  bool add_tag() {
    const std::size_t begin = at_;
    const std::size_t inner = begin + open_.size();
    const char sigil = inner < source_.size() ? source_[inner] : '\0';
    const bool triple = sigil == '{' && open_ == "{{";
    const std::string closer = triple ? "}}}" : sigil == '=' ? "=" + close_ : close_;
    const std::size_t after_sigil = inner + (sigil == '=' ? 1 : 0);
    const std::size_t end = source_.find(closer, after_sigil);
    if (end == std::string_view::npos) {
      report_.add(Code::template_bad_tag, span(begin, inner), "the tag that begins here has no `" + closer + "`");
      return false;
    }
    const base::Span whole = span(begin, end + closer.size());
    const bool line = starts_line();
    at_ = whole.end;
    if (triple || sigil == '&') {
      decline_raw(whole, source_.substr(inner + 1, end - inner - 1));
    } else {
      add_named(whole, inner, end, line);
    }
    return true;
  }

  void add_named(base::Span whole, std::size_t inner, std::size_t end, bool line) {
    const std::optional<TokenKind> kind = kind_of_sigil(inner < end ? source_[inner] : '\0');
    const std::size_t begin = std::min(inner + (kind ? 1 : 0), end);
    Token token{kind.value_or(TokenKind::value), whole, source_.substr(begin, end - begin), span(begin, end), line};
    if (token.kind == TokenKind::delimiters) {
      set_delimiters(token);
    } else if (token.kind != TokenKind::comment) {
      token.content = trim(token.content);
      const auto offset = static_cast<std::size_t>(token.content.data() - source_.data());
      token.content_span = token.content.empty() ? whole : span(offset, offset + token.content.size());
      if (!has_good_name(token)) {
        return;
      }
    }
    tokens_.push_back(token);
  }

  [[nodiscard]] bool has_good_name(const Token& token) const {
    const std::string_view name = token.content;
    const bool of_file = token.kind == TokenKind::partial || token.kind == TokenKind::parent;
    if (name.empty()) {
      report_.add(Code::template_bad_tag, token.span, "a tag without a name");
      return false;
    }
    if (of_file && name.front() == '*') {
      report_.add(Code::template_declined_tag, token.span, "the file to include is named by a value, `" + std::string(name) + "`",
                  "name the file; choose between files with sections");
      return false;
    }
    const bool good = of_file || token.kind == TokenKind::close ? is_file_name(name) : is_path(name);
    if (!good) {
      report_.add(Code::template_bad_tag, token.content_span, "`" + std::string(name) + "` is no name",
                  of_file ? "a file is named by its path below templates/" : "names are letters, digits, `_` and `-`");
    }
    return good;
  }

  void decline_raw(base::Span whole, std::string_view content) const {
    const std::string name(trim(content));
    report_.add(Code::template_declined_tag, whole, "`" + name + "` is asked for without escaping",
                "write `{{" + name + "}}`; markup is declared as `html` in the view");
  }

  void set_delimiters(const Token& token) {
    const std::string_view both = trim(token.content);
    const std::size_t gap = both.find_first_of(kBlanks);
    const std::string_view first = both.substr(0, gap);
    const std::string_view second = gap == std::string_view::npos ? std::string_view{} : trim(both.substr(gap));
    if (first.empty() || second.empty() || second.find_first_of(kBlanks) != std::string_view::npos ||
        both.find('=') != std::string_view::npos) {
      report_.add(Code::template_bad_tag, token.span, "a change of delimiters needs two words without `=`");
      return;
    }
    open_ = first;
    close_ = second;
  }

  [[nodiscard]] bool starts_line() const { return at_ == 0 || source_[at_ - 1] == '\n'; }
  static base::Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::string_view source_;
  const Report& report_;
  std::vector<Token> tokens_;
  std::string open_ = "{{";
  std::string close_ = "}}";
  std::size_t at_ = 0;
};

}  // namespace

bool is_blank(std::string_view text) { return text.find_first_not_of(kBlanks) == std::string_view::npos; }

std::vector<Token> tokenize(std::string_view source, const Report& report) { return Tokenizer(source, report).run(); }

}  // namespace lacuna::templates
