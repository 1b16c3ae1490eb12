#include "derive/views/reader.hpp"

namespace lacuna::derive {
namespace {

void sort_and_unite(std::vector<model::RecordIndex>& records) {
  std::sort(records.begin(), records.end());
  records.erase(std::unique(records.begin(), records.end()), records.end());
}

}  // namespace

void ViewReader::text(std::string_view name, bool& is_there) const { is_there = object_.find(name) != nullptr; }

void ViewReader::word(std::string_view name, std::string_view& out) const { out = object_.string_at(name); }

void ViewReader::number(std::string_view name, std::optional<double>& out) const {
  const json::Value* value = object_.find(name);
  if (value != nullptr && value->is(json::Kind::number)) out = value->number();
}

void ViewReader::flag(std::string_view name, bool& out) const {
  const json::Value* value = object_.find(name);
  out = value != nullptr && value->boolean();
}

void ViewReader::date(std::string_view name, std::optional<base::Date>& out) const { out = base::Date::parse(object_.string_at(name)); }

void ViewReader::partial_date(std::string_view name, std::optional<base::PartialDate>& out) const {
  out = base::PartialDate::parse(object_.string_at(name));
}

void ViewReader::duration(std::string_view name, std::optional<base::Duration>& out) const {
  out = base::Duration::parse(object_.string_at(name));
}

void ViewReader::reference(std::string_view name, std::string_view target, std::optional<model::RecordIndex>& out) const {
  out = graph_.resolve(target, object_.string_at(name));
}

void ViewReader::references(std::string_view name, std::string_view target, std::vector<model::RecordIndex>& out) const {
  for (const json::Value& item : object_.items_at(name)) {
    if (const auto found = graph_.resolve(target, item.text())) out.push_back(*found);
  }
  sort_and_unite(out);
}

void ViewReader::citations(std::string_view name, std::vector<model::RecordIndex>& documents) const {
  for (const json::Value& item : object_.items_at(name)) {
    if (const auto found = graph_.find("documents", item.string_at("document"))) documents.push_back(*found);
  }
  sort_and_unite(documents);
}

}  // namespace lacuna::derive
