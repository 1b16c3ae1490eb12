// compose/fact_writer.hpp: the small things that all exported facts are written with: records by name, days, reasons.
// Knows no kind of fact.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/write.hpp"
#include "model/graph.hpp"
#include "model/reason.hpp"

namespace lacuna::compose {

/// Writes one JSON document of facts about the records of `graph`. What is not there is left out.
class FactWriter {
 public:
  explicit FactWriter(const model::Graph& graph);

  /// collection/id.
  FactWriter& record(std::string_view key, model::RecordIndex record);
  FactWriter& record(std::string_view key, std::optional<model::RecordIndex> record);
  FactWriter& records(std::string_view key, const std::vector<model::RecordIndex>& records);
  FactWriter& date(std::string_view key, base::Date date);
  FactWriter& date(std::string_view key, const std::optional<base::Date>& date);
  FactWriter& date(std::string_view key, const base::PartialDate& date);
  FactWriter& date(std::string_view key, const std::optional<base::PartialDate>& date);
  FactWriter& word(std::string_view key, std::string_view word);
  FactWriter& number(std::string_view key, std::int64_t number);
  FactWriter& flag(std::string_view key, bool flag);
  /// Each with its key in the interface's words and what is put into them.
  FactWriter& reasons(std::string_view key, const std::vector<model::Reason>& reasons);

  FactWriter& begin_object();
  FactWriter& begin_object(std::string_view key);
  FactWriter& end_object();
  FactWriter& begin_list(std::string_view key);
  FactWriter& item(std::string_view word);
  FactWriter& end_list();
  [[nodiscard]] std::string take() { return json_.take(); }

  [[nodiscard]] std::string name_of(model::RecordIndex record) const;

 private:
  void given(const model::Given& given);

  const model::Graph& graph_;
  json::Writer json_;
};

}  // namespace lacuna::compose
