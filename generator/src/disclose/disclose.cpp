#include "disclose/disclose.hpp"

#include <optional>

#include "disclose/sight.hpp"

namespace lacuna::disclose {
namespace {

using json::Member;
using json::Value;
using model::Field;
using model::FieldKind;

// Copies one record without what is out of sight.
class Pruner {
 public:
  Pruner(const Sight& sight, const Value& levels) : sight_(sight), levels_(levels) {}

  Value object(const Value& value, const std::vector<Field>& fields, const std::string& pointer, bool& lost_something) const {
    std::vector<Member> kept;
    for (const Member& member : value.members()) {
      const std::string here = json::pointer_to(pointer, member.key);
      const Field* field = model::find_field(fields, member.key);
      auto pruned = sight_.sees_level(levels_.string_at(here)) ? field_value(member.value, field, here) : std::nullopt;
      if (pruned) {
        kept.push_back({member.key, member.key_span, std::move(*pruned)});
      } else {
        lost_something = true;
      }
    }
    return Value::make_object(std::move(kept), value.span());
  }

 private:
  std::optional<Value> field_value(const Value& value, const Field* field, const std::string& pointer) const {
    if (field == nullptr) return value;
    if (!field->list) return single(value, *field, pointer);
    std::vector<Value> kept;
    std::size_t position = 0;
    for (const Value& item : value.items()) {
      const std::string here = json::pointer_to(pointer, position++);
      if (!sight_.sees_level(levels_.string_at(here))) continue;
      auto pruned = entry(item, *field, here);
      if (pruned) kept.push_back(std::move(*pruned));
    }
    if (kept.empty() && !value.items().empty()) return std::nullopt;
    return Value::make_array(std::move(kept), value.span());
  }

  // An entry of a list goes as a whole once a reference in it is out of sight: what remained would tell of it.
  std::optional<Value> entry(const Value& value, const Field& field, const std::string& pointer) const {
    if (field.kind != FieldKind::object) return single(value, field, pointer);
    if (!sight_.sees_entry(value, field)) return std::nullopt;
    bool lost_something = false;
    Value pruned = object(value, field.fields, pointer, lost_something);
    if (lost_something) return std::nullopt;
    return pruned;
  }

  std::optional<Value> single(const Value& value, const Field& field, const std::string& pointer) const {
    if (field.kind == FieldKind::reference && !sight_.sees_reference(field.target, value.text())) return std::nullopt;
    if (field.kind != FieldKind::object) return value;
    bool lost_something = false;
    Value pruned = object(value, field.fields, pointer, lost_something);
    if (lost_something && pruned.members().empty()) return std::nullopt;
    return pruned;
  }

  const Sight& sight_;
  const Value& levels_;
};

}  // namespace

model::Graph disclose(model::Graph&& graph, const model::Settings& settings) {
  const Sight sight(graph, settings);
  const Value no_levels;
  std::vector<model::Record> kept;
  bool changed = false;
  for (model::Record& record : graph.records) {
    if (!sight.sees(graph.index_of(record))) {
      changed = true;
      continue;
    }
    if (sight.restricts(record)) {
      const Value* levels = record.value.find("field_disclosure");
      bool lost_something = false;
      Value pruned = Pruner(sight, levels == nullptr ? no_levels : *levels)
                         .object(record.value, graph.collection_of(record).fields, "", lost_something);
      record.value = std::move(pruned);
      changed = true;
    }
  }
  if (!changed) return std::move(graph);
  for (model::Record& record : graph.records) {
    if (sight.sees(graph.index_of(record))) kept.push_back(std::move(record));
  }
  graph.records = std::move(kept);
  model::join(graph);
  return std::move(graph);
}

}  // namespace lacuna::disclose
