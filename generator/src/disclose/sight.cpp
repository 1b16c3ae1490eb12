#include "disclose/sight.hpp"

#include <algorithm>

namespace lacuna::disclose {

Sight::Sight(const model::Graph& graph, const model::Settings& settings) : graph_(graph), settings_(settings) {
  visible_.reserve(graph.records.size());
  for (const model::Record& record : graph.records) visible_.push_back(sees_record(record));
}

bool Sight::sees_reference(std::string_view target, std::string_view name) const {
  const auto index = graph_.resolve(target, name);
  return !index || sees(*index);
}

bool Sight::sees_level(std::string_view level) const {
  if (level == "secretariat") return settings_.audience == model::Audience::secretariat;
  if (level == "members") return settings_.audience != model::Audience::open;
  return true;
}

bool Sight::sees_date(std::string_view date) const {
  const auto parsed = base::PartialDate::parse(date);
  return !parsed || parsed->earliest() <= settings_.as_of;
}

bool Sight::sees_entry(const json::Value& entry, const model::Field& field) const {
  const std::string_view own = entry.string_at(field.date_field);
  return sees_date(own.empty() ? entry.string_at("date") : own);
}

bool Sight::sees_record(const model::Record& record) const {
  if (!sees_level(record.value.string_at("disclosure"))) return false;
  const std::vector<json::Value>& history = record.value.items_at("history");
  if (!history.empty()) {
    return std::any_of(history.begin(), history.end(), [&](const json::Value& entry) { return sees_date(entry.string_at("date")); });
  }
  return sees_date(record.value.string_at(graph_.collection_of(record).date_field));
}

bool Sight::restricts_value(const json::Value& value, const model::Field& field) const {
  if (field.kind == model::FieldKind::reference) return !sees_reference(field.target, value.text());
  if (field.kind != model::FieldKind::object) return false;
  if (field.list && !sees_entry(value, field)) return true;
  return std::any_of(value.members().begin(), value.members().end(), [&](const json::Member& member) {
    const model::Field* inner = model::find_field(field.fields, member.key);
    if (inner == nullptr) return false;
    if (!inner->list) return restricts_value(member.value, *inner);
    const std::vector<json::Value>& items = member.value.items();
    return std::any_of(items.begin(), items.end(), [&](const json::Value& item) { return restricts_value(item, *inner); });
  });
}

bool Sight::restricts(const model::Record& record) const {
  if (record.value.find("field_disclosure") != nullptr) return true;
  model::Field whole;
  whole.kind = model::FieldKind::object;
  whole.fields = graph_.collection_of(record).fields;
  return restricts_value(record.value, whole);
}

}  // namespace lacuna::disclose
