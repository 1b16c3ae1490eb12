#include "render/search/tokenize.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "language/fold.hpp"

namespace lacuna::render::search {
namespace {

using base::code_point_at;
using language::Letter;

constexpr std::size_t kMostParts = 8;

/// A word, and the character that joins it to the one before: `'`, `-`, `/` (for a point too), `(` or nothing.
struct Piece {
  std::string_view text;
  char joiner = 0;
};
using Pieces = std::vector<Piece>;

bool is_number(std::string_view text) { return std::all_of(text.begin(), text.end(), base::is_digit); }
bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), base::is_digit); }

/// The role of a joining character, or 0.
char joiner_of(char32_t c) {
  switch (c) {
    case U'\'':
    case 0x2019:
    case 0x02BC: return '\'';
    case U'-':
    case 0x2010: return '-';
    case U'.':
    case U'/': return '/';
    default: return 0;
  }
}

std::string_view cut_to_longest(std::string_view word) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < kLongestWord && end < word.size(); ++i) end += code_point_at(word, end).size;
  return word.substr(0, end);
}

/// Reads a text once from front to end.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    while (at_ < text_.size()) {
      switch (letter_at(at_)) {
        case Letter::han: read_han(); break;
        case Letter::word: emit_words(read_pieces()); break;
        case Letter::none: at_ += code_point_at(text_, at_).size; break;
      }
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] Letter letter_at(std::size_t offset) const {
    return offset < text_.size() ? language::letter_of(code_point_at(text_, offset).value) : Letter::none;
  }

  void emit(std::string text, std::uint32_t position, TokenKind kind) { tokens_.push_back({std::move(text), position, kind}); }

  void read_han() {
    std::vector<std::string_view> characters;
    while (letter_at(at_) == Letter::han) {
      const std::size_t size = code_point_at(text_, at_).size;
      characters.push_back(text_.substr(at_, size));
      at_ += size;
      std::size_t next = at_;
      while (next < text_.size() && std::string_view(" \t\r\n").find(text_[next]) != std::string_view::npos) ++next;
      if (letter_at(next) == Letter::han) at_ = next;
    }
    for (std::size_t i = 0; i < characters.size(); ++i) {
      std::string text(characters[i]);
      if (i + 1 < characters.size()) text += characters[i + 1];
      emit(std::move(text), position_++, TokenKind::han);
    }
  }

  std::string_view read_word() {
    const std::size_t start = at_;
    while (letter_at(at_) == Letter::word) at_ += code_point_at(text_, at_).size;
    return text_.substr(start, at_ - start);
  }

  /// Words with nothing but one joining character between them.
  Pieces read_pieces() {
    Pieces pieces{{read_word()}};
    while (at_ < text_.size()) {
      if (skip_thousands(pieces.back())) continue;
      if (const std::optional<std::string_view> year = read_year(pieces.back())) {
        pieces.push_back({*year, '/'});
        continue;
      }
      const base::CodePoint next = code_point_at(text_, at_);
      const char joiner = joiner_of(next.value);
      if (joiner == 0 || letter_at(at_ + next.size) != Letter::word) break;
      at_ += next.size;
      pieces.push_back({read_word(), joiner});
    }
    return pieces;
  }

  /// Takes `,345` after a number into it; the comma stays in the piece.
  bool skip_thousands(Piece& piece) {
    if (piece.text.empty() || !base::is_digit(piece.text.back()) || text_[at_] != ',') return false;
    std::size_t end = at_ + 1;
    while (end < text_.size() && base::is_digit(text_[end])) ++end;
    if (end - at_ != 4 || letter_at(end) == Letter::word || !base::is_digit(piece.text.front())) return false;
    piece.text = {piece.text.data(), piece.text.size() + 4};
    at_ = end;
    return true;
  }

  /// The year of `2378 (2017)`, with or without the space.
  std::optional<std::string_view> read_year(const Piece& number) {
    if (!is_number(number.text)) return std::nullopt;
    const std::size_t open = text_[at_] == ' ' ? at_ + 1 : at_;
    constexpr std::size_t size = 6;
    const std::string_view year = text_.substr(std::min(open, text_.size()), size);
    if (year.size() < size || year.front() != '(' || year.back() != ')' || !is_number(year.substr(1, 4))) return std::nullopt;
    at_ = open + size;
    return year.substr(1, 4);
  }

  void emit_words(Pieces pieces) {
    drop_elided(pieces);
    const std::uint32_t first = position_;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      std::string word(pieces[i].text);
      std::erase(word, ',');
      emit(std::string(cut_to_longest(word)), position_++, TokenKind::word);
      emit_joined(pieces, i, first + static_cast<std::uint32_t>(i));
    }
  }

  /// `l'`, `d'`, `qu'` before a word and `'s` after it say nothing.
  static void drop_elided(Pieces& pieces) {
    Pieces kept;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const bool elided = i + 1 < pieces.size() && pieces[i + 1].joiner == '\'' && pieces[i].text.size() <= 2;
      const bool ending = pieces[i].joiner == '\'' && pieces[i].text.size() == 1;
      if (!elided && !(ending && !kept.empty())) kept.push_back(pieces[i]);
    }
    if (!kept.empty()) pieces = std::move(kept);
  }

  /// The symbol that begins with piece `i` and goes on as long as slashes do; the compound likewise.
  void emit_joined(const Pieces& pieces, std::size_t i, std::uint32_t position) {
    const auto end_of = [&](char joiner) {
      std::size_t end = i + 1;
      while (end < pieces.size() && pieces[end].joiner == joiner) ++end;
      return end;
    };
    if (const std::size_t end = end_of('/'); end - i >= 2 && end - i <= kMostParts) emit_symbol(pieces, i, end, position);
    const bool starts = i == 0 || pieces[i].joiner != '-';
    if (const std::size_t end = end_of('-'); starts && end - i >= 2 && end - i <= kMostParts) {
      std::string whole;
      for (std::size_t j = i; j < end; ++j) whole += pieces[j].text;
      emit(std::string(cut_to_longest(whole)), position, TokenKind::compound);
    }
  }

  void emit_symbol(const Pieces& pieces, std::size_t begin, std::size_t end, std::uint32_t position) {
    std::string whole;
    for (std::size_t j = begin; j < end; ++j) {
      if (j > begin) whole.push_back('/');
      whole += pieces[j].text;
    }
    if (has_digit(whole)) emit(language::fold_marks(cut_to_longest(whole)), position, TokenKind::symbol);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t position_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) { return Tokenizer(text).run(); }

}  // namespace lacuna::render::search
