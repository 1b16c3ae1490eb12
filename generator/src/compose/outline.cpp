#include "compose/outline.hpp"

#include <algorithm>

namespace lacuna::compose {

Outline::Outline(std::string_view name, std::string_view collection, std::vector<OutlineRow> rows, Breaks breaks)
    : name_(name), collection_(collection), rows_(std::move(rows)) {
  std::size_t room = kLinesPerPage;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const bool begins_section = breaks == Breaks::at_sections && i > 0 && rows_[i].section != rows_[i - 1].section;
    if (begins_section || (rows_[i].lines > room && i > starts_.back())) {
      starts_.push_back(i);
      room = kLinesPerPage;
    }
    room -= std::min(room, rows_[i].lines);
    positions_.emplace_back(rows_[i].record, i);
  }
  std::sort(positions_.begin(), positions_.end());
}

std::span<const OutlineRow> Outline::rows_of(std::size_t number) const {
  const std::size_t end = number < starts_.size() ? starts_[number] : rows_.size();
  return std::span(rows_).subspan(starts_[number - 1], end - starts_[number - 1]);
}

Path Outline::path(std::string_view language, std::size_t number) const { return page_path(language, name_, number); }

std::size_t Outline::count(std::string_view section) const {
  return static_cast<std::size_t>(
      std::count_if(rows_.begin(), rows_.end(), [&](const OutlineRow& row) { return row.section == section && !row.continues; }));
}

std::string Outline::anchor(const model::Graph& graph, model::RecordIndex record) const {
  const model::Record& found = graph.record(record);
  const std::string& collection = graph.collection_of(found).name;
  return collection == collection_ ? found.id : collection + "-" + found.id;
}

std::optional<Path> Outline::place_of(const model::Graph& graph, std::string_view language, model::RecordIndex record) const {
  const auto found = std::lower_bound(positions_.begin(), positions_.end(), std::pair(record, std::size_t{0}));
  if (found == positions_.end() || found->first != record) return std::nullopt;
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), found->second);
  return path(language, static_cast<std::size_t>(after - starts_.begin())) + "#" + anchor(graph, record);
}

std::optional<Path> Outline::place_of_section(std::string_view language, std::string_view section) const {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const OutlineRow& row) { return row.section == section; });
  if (found == rows_.end()) return std::nullopt;
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), static_cast<std::size_t>(found - rows_.begin()));
  return path(language, static_cast<std::size_t>(after - starts_.begin())) + "#s-" + std::string(section);
}

}  // namespace lacuna::compose
