#include "compose/report/objections.hpp"

#include <algorithm>

#include "compose/report/scope.hpp"

namespace lacuna::compose::report {
namespace {

using json::Value;

bool has_position(const Value& statement, std::string_view position) {
  const std::vector<Value>& positions = statement.items_at("position");
  return std::any_of(positions.begin(), positions.end(), [&](const Value& one) { return one.text() == position; });
}

bool only_asks(const Value& statement) {
  return statement.string_at("kind") == "question" || (statement.items_at("position").size() == 1 && has_position(statement, "asks"));
}

}  // namespace

Objections::Objections(const model::Graph& graph) : graph_(graph) {
  add_lessons();
  add_terms();
}

void Objections::add(const std::vector<Value>& citations, Objection objection) {
  for (const Value& citation : citations) {
    const auto document = graph_.find("documents", citation.string_at("document"));
    if (!document) continue;
    std::vector<Objection>& here = by_place_[{*document, std::string(citation.string_at("paragraph"))}];
    const bool is_known = std::any_of(here.begin(), here.end(), [&](const Objection& one) { return one.record == objection.record; });
    if (!is_known) here.push_back(objection);
  }
}

// Each of two contrary lessons speaks against what the other was drawn from, whichever of them names the other.
void Objections::add_lessons() {
  for (const model::Record& lesson : graph_.of("lessons")) {
    for (const model::RecordIndex index : references(graph_, lesson.value, "contrary_to", "lessons")) {
      const model::Record& other = graph_.record(index);
      add(lesson.value.items_at("sources"), {ObjectionKind::contrary, &other});
      add(other.value.items_at("sources"), {ObjectionKind::contrary, &lesson});
    }
  }
}

void Objections::add_terms() {
  for (const model::Record& term : graph_.of("terms")) {
    if (term.value.find("contested") != nullptr) add(term.value.items_at("sources"), {ObjectionKind::contested, &term});
  }
}

std::vector<Objection> Objections::against(const Value& statement) const {
  std::vector<Objection> found;
  if (only_asks(statement)) found.push_back({ObjectionKind::question, nullptr});
  if (has_position(statement, "objects") || has_position(statement, "reserves")) found.push_back({ObjectionKind::itself, nullptr});
  const Value* source = statement.find("source");
  if (source == nullptr) return found;
  const auto document = graph_.find("documents", source->string_at("document"));
  if (!document) return found;
  const auto here = by_place_.find({*document, std::string(source->string_at("paragraph"))});
  if (here != by_place_.end()) found.insert(found.end(), here->second.begin(), here->second.end());
  std::stable_sort(found.begin(), found.end(), [](const Objection& left, const Objection& right) { return left.kind < right.kind; });
  return found;
}

}  // namespace lacuna::compose::report
