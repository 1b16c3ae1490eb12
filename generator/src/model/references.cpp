// The walk over a record along the fields of its collection, which finds the places that name something else.
#include "model/graph.hpp"

namespace lacuna::model {
namespace {

struct Found {
  std::vector<Reference> references;
  std::vector<CitationPlace> citations;
};

void walk_fields(const json::Value& object, const std::vector<Field>& fields, const std::string& pointer, const std::string& top,
                 Found& found);

void walk_value(const json::Value& value, const Field& field, const std::string& pointer, const std::string& top, Found& found) {
  if (field.kind == FieldKind::reference && value.is(json::Kind::string)) {
    found.references.push_back({top, pointer, field.target, &value, field.voice});
  } else if (field.kind == FieldKind::object && value.is(json::Kind::object)) {
    if (field.shape == "citation" && value.find("paragraph") != nullptr) found.citations.push_back({pointer, &value});
    walk_fields(value, field.fields, pointer, top, found);
  }
}

void walk_fields(const json::Value& object, const std::vector<Field>& fields, const std::string& pointer, const std::string& top,
                 Found& found) {
  for (const json::Member& member : object.members()) {
    const Field* field = find_field(fields, member.key);
    if (field == nullptr) continue;
    const std::string here = json::pointer_to(pointer, member.key);
    const std::string& root = top.empty() ? member.key : top;
    if (!field->list) {
      walk_value(member.value, *field, here, root, found);
      continue;
    }
    std::size_t position = 0;
    for (const json::Value& item : member.value.items()) {
      walk_value(item, *field, json::pointer_to(here, position++), root, found);
    }
  }
}

Found walk(const Record& record, const Collection& collection) {
  Found found;
  walk_fields(record.value, collection.fields, "", "", found);
  return found;
}

}  // namespace

std::vector<Reference> references_of(const Record& record, const Collection& collection) { return walk(record, collection).references; }

std::vector<CitationPlace> citations_in(const Record& record, const Collection& collection) { return walk(record, collection).citations; }

std::vector<Paragraph> paragraphs_of(const Record& document) {
  std::vector<Paragraph> paragraphs;
  std::uint32_t section = 0;
  for (const json::Value& part : document.value.items_at("map")) {
    for (const json::Value& paragraph : part.items_at("paragraphs")) {
      paragraphs.push_back({std::string(paragraph.string_at("number")), section, &paragraph});
    }
    ++section;
  }
  return paragraphs;
}

}  // namespace lacuna::model
