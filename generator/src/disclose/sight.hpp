// disclose/sight.hpp: what one audience may see on one day, question by question. Changes nothing.
#pragma once
#include <string_view>
#include <vector>

#include "model/graph.hpp"
#include "model/settings.hpp"

namespace lacuna::disclose {

/// Answers for one graph, one audience, one day.
class Sight {
 public:
  Sight(const model::Graph& graph, const model::Settings& settings);

  [[nodiscard]] bool sees(model::RecordIndex record) const { return visible_[record.value]; }
  /// False for a reference to a record that is out of sight. True for one that resolves to nothing.
  [[nodiscard]] bool sees_reference(std::string_view target, std::string_view name) const;
  /// False for a level stricter than the audience's; true for no level.
  [[nodiscard]] bool sees_level(std::string_view level) const;
  /// False if the words (a partial date) begin after the day; true for what is no date.
  [[nodiscard]] bool sees_date(std::string_view date) const;
  /// The same for an entry of a list, by the field that dates it, or else by its `date`.
  [[nodiscard]] bool sees_entry(const json::Value& entry, const model::Field& field) const;
  /// True if `record` has to be pruned.
  [[nodiscard]] bool restricts(const model::Record& record) const;

 private:
  [[nodiscard]] bool sees_record(const model::Record& record) const;
  [[nodiscard]] bool restricts_value(const json::Value& value, const model::Field& field) const;

  const model::Graph& graph_;
  const model::Settings& settings_;
  std::vector<bool> visible_;
};

}  // namespace lacuna::disclose
