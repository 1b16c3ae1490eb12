#include "compose/list/row_data.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "base/json_writer.hpp"
#include "template/value.hpp"

namespace lacuna::compose {
namespace {

using base::JsonWriter;
using model::Field;
using model::FieldKind;

// The cells of all rows, each once, in the order in which they first came.
class CellTable {
 public:
  explicit CellTable(const Page& page) : page_(page) {}

  std::size_t place_of(const Cell& cell) {
    JsonWriter writer;
    write(writer, cell);
    const auto [found, is_new] = places_.emplace(writer.take(), places_.size());
    if (is_new) cells_.push_back(&found->first);
    return found->second;
  }

  // The JSON of the cells with commas between.
  [[nodiscard]] std::string joined() const {
    std::string out;
    for (const std::string* cell : cells_) {
      if (!out.empty()) out += ",\n";
      out += *cell;
    }
    return out;
  }

 private:
  void write(JsonWriter& writer, const Cell& cell) const {
    constexpr std::array<templates::Key, 6> kParts = {"text", "url", "lang", "dir", "datetime", "note"};
    const templates::Object view = cell_view(page_, cell);
    std::size_t held = kParts.size();
    const auto part = [&](std::size_t i) { return view.find(kParts[i])->characters(); };
    while (held > 1 && part(held - 1).empty()) --held;
    writer.begin_array();
    for (std::size_t i = 0; i < held; ++i) writer.string(part(i));
    writer.end_array();
  }

  const Page& page_;
  std::map<std::string, std::size_t> places_;
  std::vector<const std::string*> cells_;
};

// A number as text whose byte order is the order of the numbers.
std::string sortable(double number) {
  constexpr double kShift = 1e12;
  constexpr std::size_t kWidth = 18;
  constexpr int kDigits = 4;
  std::array<char, 2 * kWidth> text{};
  const auto end =
      std::to_chars(text.begin(), text.end(), std::clamp(number, -kShift, kShift) + kShift, std::chars_format::fixed, kDigits).ptr;
  const std::string digits(text.begin(), end);
  return std::string(kWidth - std::min(kWidth, digits.size()), '0') + digits;
}

// The day or number that orders an object, such as the last day of a window; empty if it has neither.
std::string object_key(const json::Value& value) {
  for (const char* name : {"latest", "earliest", "start", "end", "date"}) {
    if (!value.string_at(name).empty()) return std::string(value.string_at(name));
  }
  for (const char* name : {"value", "at_least", "at_most", "amount"}) {
    if (const json::Value* number = value.find(name)) return sortable(number->number());
  }
  return {};
}

// What orders a row in a column: dates by day, numbers by value, everything else by its words.
std::string sort_text(const Page& page, const Field& column, const json::Value* value, const Cells& cells) {
  if (value == nullptr || cells.empty()) return {};
  if (!column.list) {
    if (column.kind == FieldKind::date || column.kind == FieldKind::partial_date) return value->text();
    if (column.kind == FieldKind::number || column.kind == FieldKind::integer) return sortable(value->number());
    if (column.kind == FieldKind::object && !object_key(*value).empty()) return object_key(*value);
  }
  return page.edition.tongue->sort_key(plain_text(page, cells));
}

// The place of each text among the different ones in order; -1 for the empty.
std::vector<std::int64_t> ranks_of(const std::vector<std::string>& texts) {
  std::map<std::string_view, std::int64_t> ranks;
  for (const std::string& text : texts) ranks.emplace(text, -1);
  std::int64_t next = 0;
  for (auto& [text, rank] : ranks) rank = text.empty() ? -1 : next++;
  std::vector<std::int64_t> result;
  result.reserve(texts.size());
  for (const std::string& text : texts) result.push_back(ranks.at(text));
  return result;
}

struct Row {
  std::size_t title = 0;
  std::vector<std::vector<std::size_t>> columns;
  std::vector<std::vector<std::size_t>> facets;
  std::vector<std::int64_t> ranks;
};

void add_facets(const Listing& listing, std::vector<Row>& rows) {
  for (std::size_t facet = 0; facet < listing.facets.size(); ++facet) {
    const std::vector<FacetValue>& values = listing.facets[facet].values;
    for (Row& row : rows) row.facets.emplace_back();
    for (std::size_t value = 0; value < values.size(); ++value) {
      for (const std::size_t row : values[value].rows) rows[row].facets[facet].push_back(value);
    }
  }
}

void add_column(const Page& page, const Listing& listing, const Field& column, CellTable& table, std::vector<Row>& rows) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::Record& record = page.site.graph.record(listing.order[i]);
    const Cells cells = column_cells(page, record, column);
    rows[i].columns.emplace_back();
    for (const Cell& cell : cells) rows[i].columns.back().push_back(table.place_of(cell));
    texts.push_back(sort_text(page, column, record.value.find(column.name), cells));
  }
  const std::vector<std::int64_t> ranks = ranks_of(texts);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].ranks.push_back(ranks[i]);
}

template <class Number>
void write_numbers(JsonWriter& writer, const std::vector<Number>& numbers) {
  writer.begin_array();
  for (const Number number : numbers) writer.integer(static_cast<std::int64_t>(number));
  writer.end_array();
}

void write_row(JsonWriter& writer, const Row& row) {
  writer.begin_array().integer(static_cast<std::int64_t>(row.title));
  for (const auto* lists : {&row.columns, &row.facets}) {
    writer.begin_array();
    for (const std::vector<std::size_t>& list : *lists) write_numbers(writer, list);
    writer.end_array();
  }
  write_numbers(writer, row.ranks);
  writer.end_array();
}

std::string facets_json(const Listing& listing) {
  JsonWriter writer;
  writer.begin_array();
  for (const Facet& facet : listing.facets) {
    writer.begin_array().string(facet.name).begin_array();
    for (const FacetValue& value : facet.values) writer.string(value.key);
    writer.end_array().end_array();
  }
  writer.end_array();
  return writer.take();
}

}  // namespace

std::string row_data_script(const Page& page, const Listing& listing) {
  CellTable table(page);
  std::vector<Row> rows;
  for (const model::RecordIndex index : listing.order)
    rows.push_back({table.place_of(record_cell(page, page.site.graph.record(index))), {}, {}, {}});
  JsonWriter columns;
  columns.begin_array();
  for (const Field* column : columns_of(listing.collection)) {
    columns.string(column->name);
    add_column(page, listing, *column, table, rows);
  }
  columns.end_array();
  add_facets(listing, rows);
  std::string rows_json;
  for (const Row& row : rows) {
    JsonWriter writer;
    write_row(writer, row);
    rows_json += (rows_json.empty() ? "" : ",\n") + writer.take();
  }
  return "(globalThis.lacunaRows=globalThis.lacunaRows||{})[\"" + listing.collection.name + "\"]={\"facets\":" + facets_json(listing) +
         ",\"columns\":" + columns.take() + ",\n\"cells\":[" + table.joined() + "],\n\"rows\":[" + rows_json + "]};\n";
}

}  // namespace lacuna::compose
