// compose/pages/tally.hpp: records counted by row and column, each once wherever it stands twice. Knows no page.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "model/facts.hpp"
#include "model/graph.hpp"

namespace lacuna::compose {

/// A table of capabilities by something. A total counts a record once, though it may stand in several cells.
class Tally {
 public:
  using Column = std::optional<model::RecordIndex>;  // none: the system as a whole
  using Records = std::set<model::RecordIndex>;

  void add(model::RecordIndex row, const Column& column, const std::vector<model::RecordIndex>& records);
  /// A row whose needs no offer fits; it is there even if it has no cell.
  void add_without_offer(model::RecordIndex row, const std::vector<model::RecordIndex>& needs);

  [[nodiscard]] const Records& rows() const { return rows_; }                 // by id
  [[nodiscard]] const std::set<Column>& columns() const { return columns_; }  // none first, then by id
  /// What stands in a cell, or nullptr.
  [[nodiscard]] const Records* find(model::RecordIndex row, const Column& column) const;
  [[nodiscard]] Records of_row(model::RecordIndex row) const;
  [[nodiscard]] Records of_column(const Column& column) const;
  [[nodiscard]] Records all() const;
  /// The needs of a row that no offer fits, by id; none for a row with an offer.
  [[nodiscard]] std::vector<model::RecordIndex> without_offer(model::RecordIndex row) const;

 private:
  template <class Choose>
  [[nodiscard]] Records gather(Choose choose) const;

  std::map<std::pair<model::RecordIndex, Column>, Records> cells_;
  std::map<model::RecordIndex, std::vector<model::RecordIndex>> without_offer_;
  Records rows_;
  std::set<Column> columns_;
};

/// Gaps by capability and mission, and the capabilities of which no need that is matched has an offer.
[[nodiscard]] Tally gap_tally(const model::Graph& graph, const model::Facts& facts);
/// Offers by the capability lacking and the one offered, of those never confirmed; with a row for every capability that
/// is lacking.
[[nodiscard]] Tally offer_tally(const model::Graph& graph, const model::Facts& facts);

}  // namespace lacuna::compose
