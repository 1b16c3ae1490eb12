#include "compose/report/speaker.hpp"

#include <algorithm>
#include <utility>

#include "compose/report/scope.hpp"

namespace lacuna::compose::report {

using json::Value;

Line speaker_line(const Page& page, const Value& speaker) {
  const model::Graph& graph = page.site.graph;
  const auto person = graph.find("actors", speaker.string_at("person"));
  const auto actor = graph.find("actors", speaker.string_at("actor"));
  if (person && actor) {
    return fill(page.word("report.person_of", {{"person", kFirst}, {"actor", kSecond}}),
                {title_line(page, graph.record(*person)), title_line(page, graph.record(*actor))});
  }
  if (person) return title_line(page, graph.record(*person));
  if (actor) return title_line(page, graph.record(*actor));
  const std::string_view capacity = speaker.string_at("capacity");
  return words(capacity == "participants" ? page.word("report.participants") : word_cell(page, capacity).text);
}

Line speaker_with_capacity(const Page& page, const Value& speaker) {
  Line line = speaker_line(page, speaker);
  const std::string_view capacity = speaker.string_at("capacity");
  // Of a State that speaks for itself, and of those who are not named, the capacity says nothing more.
  if (capacity == "national" || capacity == "participants" || capacity.empty()) return line;
  return fill(page.word("report.in_capacity", {{"speaker", kFirst}, {"capacity", word_cell(page, capacity).text}}), {line});
}

Line speakers_line(const Page& page, const std::vector<Value>& speakers) {
  std::vector<Line> lines;
  lines.reserve(speakers.size());
  for (const Value& speaker : speakers) lines.push_back(speaker_with_capacity(page, speaker));
  return join(lines, page.word("list.semicolon"));
}

std::vector<model::RecordIndex> in_order_of_titles(const Page& page, std::vector<model::RecordIndex> records) {
  std::vector<std::pair<std::string, model::RecordIndex>> keyed;
  keyed.reserve(records.size());
  for (const model::RecordIndex index : records) {
    keyed.emplace_back(page.edition.tongue->sort_key(model::title_of(page.site.graph.record(index), page.language()).text), index);
  }
  std::sort(keyed.begin(), keyed.end());
  for (std::size_t i = 0; i < keyed.size(); ++i) records[i] = keyed[i].second;
  return records;
}

Line names_line(const Page& page, const Value& value, std::string_view field, std::string_view collection) {
  std::vector<Line> lines;
  for (const model::RecordIndex index : in_order_of_titles(page, references(page.site.graph, value, field, collection))) {
    lines.push_back(title_line(page, page.site.graph.record(index)));
  }
  return join(lines, page.word("list.comma"));
}

}  // namespace lacuna::compose::report
