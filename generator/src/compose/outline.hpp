// compose/outline.hpp: which entries of a long list stand on which of its pages, and where each is found. Knows nothing
// of what an entry says.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "compose/address.hpp"

namespace lacuna::compose {

/// Room that the entries of one page take together, in lines of about eighty characters, so that a page stays light.
inline constexpr std::size_t kLinesPerPage = 320;

/// One entry below a heading. `position` tells entries about one record apart: a place in the list of facts, or which part
/// of what is cut into parts, from 0.
struct OutlineRow {
  std::string_view section;  // a literal
  model::RecordIndex record;
  std::size_t lines = 1;
  std::size_t position = 0;
  bool continues = false;  // the entry before, of which this is a further part
};

/// The entries of one list in their order, on pages `<name>.html`, `<name>-2.html` ….
class Outline {
 public:
  Outline() = default;
  enum class Breaks : std::uint8_t { anywhere, at_sections };  // at_sections: each section begins a page, too
  /// `name` and `collection` are literals; records of `collection` are found by their id alone, others by
  /// `<collection>-<id>`. Rows of one section stand together. O(rows log rows).
  Outline(std::string_view name, std::string_view collection, std::vector<OutlineRow> rows, Breaks breaks = Breaks::anywhere);

  [[nodiscard]] std::string_view name() const { return name_; }
  /// At least one.
  [[nodiscard]] std::size_t page_count() const { return starts_.size(); }
  /// The rows of page `number`, from 1.
  [[nodiscard]] std::span<const OutlineRow> rows_of(std::size_t number) const;
  [[nodiscard]] Path path(std::string_view language, std::size_t number) const;
  /// Entries in a section, on all pages.
  [[nodiscard]] std::size_t count(std::string_view section) const;

  /// The id of a record's first entry.
  [[nodiscard]] std::string anchor(const model::Graph& graph, model::RecordIndex record) const;
  /// Page and fragment of a record's first entry, or nothing if it has none. O(log rows).
  [[nodiscard]] std::optional<Path> place_of(const model::Graph& graph, std::string_view language, model::RecordIndex record) const;
  /// Page and fragment `s-<section>` of where a section begins, or nothing if it is empty.
  [[nodiscard]] std::optional<Path> place_of_section(std::string_view language, std::string_view section) const;

 private:
  std::string_view name_;
  std::string_view collection_;
  std::vector<OutlineRow> rows_;
  std::vector<std::size_t> starts_ = {0};                              // first row of each page
  std::vector<std::pair<model::RecordIndex, std::size_t>> positions_;  // record and its first row, by record
};

}  // namespace lacuna::compose
