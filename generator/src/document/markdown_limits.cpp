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

// Calls `visit` for each line until it finds something.
template <class Visit>
Found for_each_line(std::string_view text, Visit visit) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const std::size_t end = std::min(text.find_first_of("\r\n", offset), text.size());
    if (Found found = visit(Line{static_cast<std::uint32_t>(offset), text.substr(offset, end - offset)})) return found;
    offset = end + 1;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++offset;
  }
  return std::nullopt;
}

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

// Quotes and lists that `words` opens or continues: the blocks that the library keeps in hand for it.
std::size_t nesting_of(std::string_view words) {
  std::size_t nesting = 0;
  for (;;) {
    while (!words.empty() && is_blank(words.front())) words.remove_prefix(1);
    const std::size_t size = words.starts_with('>') ? 1 : marker_size(words);
    if (size == 0) return nesting;
    words.remove_prefix(size);
    ++nesting;
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
  return Diagnostic{Code::markdown_too_large, {path, {}},
                    "the text has " + std::to_string(text.size()) + " bytes, and " + std::to_string(limits.bytes) + " are allowed",
                    "divide it among several records", {}};
}

Found check_nesting(std::string_view text, const std::string& path, const Limits& limits) {
  return for_each_line(text, [&](const Line& line) -> Found {
    const std::size_t nesting = nesting_of(line.words);
    if (nesting <= limits.depth) return std::nullopt;
    return Diagnostic{Code::markdown_too_deep, {path, line.span()},
                      "quotes and lists are nested " + std::to_string(nesting) + " deep, and " + std::to_string(limits.depth) + " levels are allowed",
                      "", {}};
  });
}

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
      return Diagnostic{Code::table_too_wide, {path_, line.span()},
                        "the table has " + std::to_string(columns_) + " columns, and " + std::to_string(limits_.columns) + " are allowed",
                        "turn rows and columns round, or divide the table", {}};
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

Found check_tables(std::string_view text, const std::string& path, const Limits& limits) {
  return for_each_line(text, TableCheck(path, limits));
}

// Every link to a definition copies its address and title, which end at a blank line at the latest.
Found check_references(std::string_view text, const std::string& path, const Limits& limits) {
  const auto uses = static_cast<std::size_t>(std::count(text.begin(), text.end(), ']'));
  std::size_t longest = 0;
  std::size_t size = 0;
  bool has_definition = false;
  Line first;
  for_each_line(text, [&](const Line& line) -> Found {
    const bool ends = base::trim(line.words).empty();
    size = ends ? 0 : size + line.words.size() + 1;
    const bool starts_definition = line.words.find("]:") != std::string_view::npos;
    has_definition = !ends && (has_definition || starts_definition);
    if (has_definition && size > longest) {
      longest = size;
      first = line;
    }
    return std::nullopt;
  });
  if (longest == 0 || uses <= limits.copied_bytes / longest) return std::nullopt;
  return Diagnostic{Code::markdown_out_of_bounds, {path, first.span()},
                    "the definition of a link is so long, and links are so many, that they could fill " +
                        std::to_string(uses * longest >> 20U) + " MiB",
                    "put blank lines between definitions, or write the addresses into the links", {}};
}

Found check_declarations(std::string_view text, const std::string& path, const Limits& limits) {
  std::size_t count = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const bool is_declaration = at + 1 < text.size() && (text[at + 1] == '!' || text[at + 1] == '?');
    if (!is_declaration || ++count <= limits.declarations) continue;
    const auto begin = static_cast<std::uint32_t>(at);
    return Diagnostic{Code::markdown_out_of_bounds, {path, {begin, begin + 2}},
                      "`<!` and `<?` stand in the text more than " + std::to_string(limits.declarations) + " times",
                      "HTML has no place here; write `\\<` for the sign itself", {}};
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
    return Diagnostic{Code::markdown_out_of_bounds, {path_, line.span()},
                      "this paragraph has " + std::to_string(closings_) + " `]` and " + std::to_string(openings_) + " `*`, `_` and `![`",
                      "put blank lines between paragraphs, and a backslash before signs that mean themselves", {}};
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

Found check_brackets(std::string_view text, const std::string& path, const Limits& limits) {
  return for_each_line(text, BracketCheck(path, limits));
}

}  // namespace

Found check_limits(std::string_view text, const std::string& path, const Limits& limits) {
  for (const auto check : {check_size, check_nesting, check_tables, check_references, check_declarations, check_brackets}) {
    if (Found found = check(text, path, limits)) return found;
  }
  return std::nullopt;
}

}  // namespace lacuna::document
