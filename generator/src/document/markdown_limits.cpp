#include "document/markdown_limits.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace lacuna::document {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostic;
using Found = std::optional<Diagnostic>;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; }

// A line of a text: where it starts, and its bytes without the end.
struct Line {
  std::uint32_t offset = 0;
  std::string_view words;
  [[nodiscard]] base::Span span() const { return {offset, offset + static_cast<std::uint32_t>(words.size())}; }
};

// Goes through the lines of a text.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  // The next line, or nothing after the last.
  std::optional<Line> next() {
    if (offset_ >= text_.size()) return std::nullopt;
    std::size_t end = offset_;
    while (end < text_.size() && text_[end] != '\n' && text_[end] != '\r') ++end;
    const Line line{static_cast<std::uint32_t>(offset_), text_.substr(offset_, end - offset_)};
    offset_ = end + 1;
    if (offset_ < text_.size() && text_[end] == '\r' && text_[offset_] == '\n') ++offset_;
    return line;
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
};

// `words` without the white space and quote signs that it starts with.
std::string_view without_prefix(std::string_view words) {
  while (!words.empty() && (is_blank(words.front()) || words.front() == '>')) words.remove_prefix(1);
  return words;
}

// Bytes of the list marker that `words` starts with, or 0.
std::size_t marker_size(std::string_view words) {
  const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
  if (digits == words.size()) return 0;
  const bool is_bullet = digits == 0 && (words[0] == '-' || words[0] == '*' || words[0] == '+');
  const bool is_number = digits > 0 && digits <= 9 && (words[digits] == '.' || words[digits] == ')');
  if (!is_bullet && !is_number) return 0;
  const bool ends = digits + 1 == words.size() || is_blank(words[digits + 1]);
  return ends ? digits + 1 : 0;
}

// Where the marker of the quote or list stands with which `words` opens more than `most` of them: the library keeps all in
// hand for the line. `words.size()` if it opens no more.
std::size_t find_nesting_over(std::size_t most, std::string_view words) {
  std::size_t at = 0;
  for (std::size_t nesting = 0;; ++nesting) {
    while (at < words.size() && is_blank(words[at])) ++at;
    const std::string_view rest = words.substr(at);
    const std::size_t size = rest.starts_with('>') ? 1 : marker_size(rest);
    if (size == 0) return words.size();
    if (nesting == most) return at;
    at += size;
  }
}

// Cells of a row of a table as the library cuts it: at each `|` without a backslash.
std::size_t count_cells(std::string_view row) {
  row = base::trim(row);
  if (row.starts_with('|')) row.remove_prefix(1);
  std::size_t cells = row.empty() ? 0 : 1;
  for (std::size_t i = 0; i + 1 < row.size(); ++i) {
    if (row[i] == '|') ++cells;
    if (row[i] == '\\') ++i;
  }
  return cells;
}

// The row between a table's head and its body.
bool is_delimiter_row(std::string_view row) {
  return row.find('-') != std::string_view::npos && row.find_first_not_of("|:- \t\v\f") == std::string_view::npos;
}

Found check_size(std::string_view text, const std::string& path, const Limits& limits) {
  if (text.size() <= limits.bytes) return std::nullopt;
  return Diagnostic{Code::markdown_too_large,
                    {path, {}},
                    "the text has " + std::to_string(text.size()) + " bytes, and " + std::to_string(limits.bytes) + " are allowed",
                    "divide it among several records",
                    {}};
}

class NestingCheck {
 public:
  NestingCheck(const std::string& path, const Limits& limits) : path_(path), limits_(limits) {}

  Found operator()(const Line& line) {
    const std::size_t over = find_nesting_over(limits_.depth, line.words);
    if (over == line.words.size()) return std::nullopt;
    const auto begin = static_cast<std::uint32_t>(line.offset + over);
    return Diagnostic{Code::markdown_too_deep,
                      {path_, {begin, begin + 1}},
                      "quotes and lists are more than " + std::to_string(limits_.depth) + " levels deep here",
                      "",
                      {}};
  }

 private:
  const std::string& path_;
  const Limits& limits_;
};

// What the library goes through again at a line that may be a table's delimiter row: the paragraph so far, and from each
// line in it back to the last `|`.
class Rescan {
 public:
  void end_paragraph() { *this = Rescan(); }
  void add(std::string_view line) {
    bytes_ += line.size() + 1;
    if (line.find('|') != std::string_view::npos) {
      cost_ += lines_since_pipe_ * bytes_since_pipe_;
      lines_since_pipe_ = 0;
      bytes_since_pipe_ = 0;
    }
    ++lines_since_pipe_;
    bytes_since_pipe_ += line.size() + 1;
  }
  [[nodiscard]] std::size_t cost() const { return bytes_ + cost_ + lines_since_pipe_ * bytes_since_pipe_; }

 private:
  std::size_t bytes_ = 0;
  std::size_t cost_ = 0;
  std::size_t lines_since_pipe_ = 0;
  std::size_t bytes_since_pipe_ = 0;
};

// Follows what might be tables through the lines of a text.
class TableCheck {
 public:
  TableCheck(const std::string& path, const Limits& limits) : path_(path), limits_(limits) {}

  Found operator()(const Line& line) {
    const std::string_view words = without_prefix(line.words);
    if (words.empty()) {
      columns_ = 0;
      rescan_.end_paragraph();
      return std::nullopt;
    }
    if (is_delimiter_row(words)) return head(line, words);
    rescan_.add(line.words);
    last_prefix_ = line.words.substr(0, line.words.size() - words.size());
    last_cells_ = count_cells(words);
    if (columns_ > 1) missing_ += columns_ - std::min(columns_, last_cells_);
    if (missing_ <= limits_.missing_cells) return std::nullopt;
    return growth(line, "the rows of tables lack more than " + std::to_string(limits_.missing_cells) + " cells", "fill the rows up");
  }

 private:
  Found head(const Line& line, std::string_view words) {
    columns_ = count_cells(words);
    rescanned_ += rescan_.cost();
    const bool opens_table = columns_ == last_cells_ && line.words.substr(0, line.words.size() - words.size()) == last_prefix_;
    if (opens_table) rescan_.end_paragraph();
    rescan_.add(line.words);
    if (columns_ > limits_.columns) {
      return Diagnostic{Code::table_too_wide,
                        {path_, line.span()},
                        "the table has " + std::to_string(columns_) + " columns, and " + std::to_string(limits_.columns) + " are allowed",
                        "turn rows and columns round, or divide the table",
                        {}};
    }
    if (rescanned_ <= limits_.rescanned_bytes) return std::nullopt;
    return growth(line, "so many lines come before this line of dashes without a blank one", "put blank lines between paragraphs");
  }

  [[nodiscard]] Found growth(const Line& line, std::string message, std::string hint) const {
    return Diagnostic{Code::markdown_out_of_bounds, {path_, line.span()}, std::move(message), std::move(hint), {}};
  }

  const std::string& path_;
  const Limits& limits_;
  std::size_t columns_ = 0;  // of the table that may be open
  std::size_t last_cells_ = 0;
  std::string_view last_prefix_;
  Rescan rescan_;
  std::size_t missing_ = 0;
  std::size_t rescanned_ = 0;
};

// Every link to a definition copies its address and title, which end at a blank line at the latest.
class ReferenceCheck {
 public:
  ReferenceCheck(std::string_view text, const std::string& path, const Limits& limits)
      : path_(path), limits_(limits), uses_(static_cast<std::size_t>(std::count(text.begin(), text.end(), ']'))) {}

  Found operator()(const Line& line) {
    if (base::trim(line.words).empty()) {
      size_ = 0;
      has_definition_ = false;
      return std::nullopt;
    }
    size_ += line.words.size() + 1;
    has_definition_ = has_definition_ || line.words.find("]:") != std::string_view::npos;
    if (!has_definition_ || size_ * uses_ <= limits_.copied_bytes) return std::nullopt;
    return Diagnostic{
        Code::markdown_out_of_bounds,
        {path_, line.span()},
        "the definition of a link is so long, and links are so many, that they could fill " + std::to_string(size_ * uses_ >> 20U) + " MiB",
        "put blank lines between definitions, or write the addresses into the links",
        {}};
  }

 private:
  const std::string& path_;
  const Limits& limits_;
  std::size_t uses_;
  std::size_t size_ = 0;  // of the paragraph so far
  bool has_definition_ = false;
};

Found check_declarations(std::string_view text, const std::string& path, const Limits& limits) {
  std::size_t count = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const bool is_declaration = at + 1 < text.size() && (text[at + 1] == '!' || text[at + 1] == '?');
    if (!is_declaration || ++count <= limits.declarations) continue;
    const auto begin = static_cast<std::uint32_t>(at);
    return Diagnostic{Code::markdown_out_of_bounds,
                      {path, {begin, begin + 2}},
                      "`<!` and `<?` stand in the text more than " + std::to_string(limits.declarations) + " times",
                      "HTML has no place here; write `\\<` for the sign itself",
                      {}};
  }
  return std::nullopt;
}

// Counts what the library compares: at each end of a link or footnote reference it goes back over the runs of `*` and `_`
// and the starts of images that are still open in the same paragraph.
class BracketCheck {
 public:
  BracketCheck(const std::string& path, const Limits& limits) : path_(path), limits_(limits) {}

  Found operator()(const Line& line) {
    if (base::trim(line.words).empty() || starts_item(line.words)) {
      pairs_before_ += openings_ * closings_;
      openings_ = 0;
      closings_ = 0;
    }
    char last = ' ';
    for (const char c : line.words) {
      const bool is_run = (c == '*' || c == '_') && c != last;
      if (is_run || (c == '[' && last == '!')) ++openings_;
      if (c == ']') ++closings_;
      last = c;
    }
    if (pairs_before_ + openings_ * closings_ <= limits_.bracket_pairs) return std::nullopt;
    return Diagnostic{Code::markdown_out_of_bounds,
                      {path_, line.span()},
                      "this paragraph has " + std::to_string(closings_) + " `]` and " + std::to_string(openings_) + " `*`, `_` and `![`",
                      "put blank lines between paragraphs, and a backslash before signs that mean themselves",
                      {}};
  }

 private:
  // A bullet with words behind it begins a block wherever it stands; indented deeper it might be words itself.
  static bool starts_item(std::string_view words) {
    const std::size_t indent = std::min(words.find_first_not_of(' '), words.size());
    if (indent > 3) return false;
    words.remove_prefix(indent);
    return marker_size(words) == 1 && !base::trim(words.substr(1)).empty();
  }

  const std::string& path_;
  const Limits& limits_;
  std::size_t pairs_before_ = 0;  // in paragraphs that have ended
  std::size_t openings_ = 0;
  std::size_t closings_ = 0;
};

// The first line that any of the checks stops at.
Found check_lines(std::string_view text, const std::string& path, const Limits& limits) {
  NestingCheck check_nesting(path, limits);
  TableCheck check_table(path, limits);
  ReferenceCheck check_references(text, path, limits);
  BracketCheck check_brackets(path, limits);
  Lines lines(text);
  while (const auto line = lines.next()) {
    if (Found found = check_nesting(*line)) return found;
    if (Found found = check_table(*line)) return found;
    if (Found found = check_references(*line)) return found;
    if (Found found = check_brackets(*line)) return found;
  }
  return std::nullopt;
}

}  // namespace

Found check_limits(std::string_view text, const std::string& path, const Limits& limits) {
  if (Found found = check_size(text, path, limits)) return found;
  if (Found found = check_declarations(text, path, limits)) return found;
  return check_lines(text, path, limits);
}

}  // namespace lacuna::document
