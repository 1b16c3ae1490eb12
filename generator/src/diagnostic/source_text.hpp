// diagnostic/source_text.hpp: from an offset in a file to line and column. Knows no diagnostic.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::diagnostic {

/// Reads the file at a path of the tree anew; nothing if it cannot be read any more.
using ReadText = std::function<std::optional<std::string>(const std::string& path)>;

/// Line and column, from 1; columns count characters, an invalid byte as one.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

/// A text with its rows. A row ends at a line feed, which with a carriage return before it belongs to no row.
/// Offsets past the end mean the end.
class SourceText {
 public:
  explicit SourceText(std::string text);
  /// Cost O(log rows + row).
  [[nodiscard]] Position position(std::size_t offset) const;
  /// Offset at which the row that holds `offset` begins.
  [[nodiscard]] std::size_t row_begin(std::size_t offset) const;
  /// The row that holds `offset`, without its end of line.
  [[nodiscard]] std::string_view row(std::size_t offset) const;

 private:
  [[nodiscard]] std::size_t row_index(std::size_t offset) const;
  std::string text_;
  std::vector<std::size_t> row_begins_;
};

/// Texts by path, each read once as long as the paths asked for are near each other, as sorted diagnostics' are.
class SourceTexts {
 public:
  explicit SourceTexts(const ReadText& read) : read_(read) {}
  /// The text at `path`, or nullptr if it cannot be read. Good until the next call.
  [[nodiscard]] const SourceText* find(const std::string& path);

 private:
  const ReadText& read_;
  std::map<std::string, std::optional<SourceText>> texts_;
};

}  // namespace lacuna::diagnostic
