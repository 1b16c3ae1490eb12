#include "compose/fact_writer.hpp"

#include <variant>

namespace lacuna::compose {
namespace {

constexpr int kIndent = 1;

}  // namespace

FactWriter::FactWriter(const model::Graph& graph) : graph_(graph), json_(kIndent) {}

std::string FactWriter::name_of(model::RecordIndex record) const {
  const model::Record& found = graph_.record(record);
  return graph_.collection_of(found).name + "/" + found.id;
}

FactWriter& FactWriter::record(std::string_view key, model::RecordIndex record) {
  json_.key(key).string(name_of(record));
  return *this;
}

FactWriter& FactWriter::record(std::string_view key, std::optional<model::RecordIndex> maybe) {
  return maybe ? record(key, *maybe) : *this;
}

FactWriter& FactWriter::records(std::string_view key, const std::vector<model::RecordIndex>& records) {
  json_.key(key).begin_array();
  for (const model::RecordIndex one : records) json_.string(name_of(one));
  json_.end_array();
  return *this;
}

FactWriter& FactWriter::date(std::string_view key, base::Date day) { return date(key, base::PartialDate::of(day)); }

FactWriter& FactWriter::date(std::string_view key, const std::optional<base::Date>& day) { return day ? date(key, *day) : *this; }

FactWriter& FactWriter::date(std::string_view key, const base::PartialDate& day) {
  json_.key(key).string(day.to_text());
  return *this;
}

FactWriter& FactWriter::date(std::string_view key, const std::optional<base::PartialDate>& day) { return day ? date(key, *day) : *this; }

FactWriter& FactWriter::word(std::string_view key, std::string_view word) {
  json_.key(key).string(word);
  return *this;
}

FactWriter& FactWriter::number(std::string_view key, std::int64_t number) {
  json_.key(key).integer(number);
  return *this;
}

FactWriter& FactWriter::flag(std::string_view key, bool flag) {
  json_.key(key).boolean(flag);
  return *this;
}

FactWriter& FactWriter::reasons(std::string_view key, const std::vector<model::Reason>& reasons) {
  json_.key(key).begin_array();
  for (const model::Reason& reason : reasons) {
    json_.begin_object();
    json_.key("words").string(reason.key);
    for (const model::ReasonPart& part : reason.parts) {
      json_.key(part.name);
      given(part.given);
    }
    json_.end_object();
  }
  json_.end_array();
  return *this;
}

void FactWriter::given(const model::Given& given) {
  if (const auto* number = std::get_if<std::int64_t>(&given)) {
    json_.integer(*number);
  } else if (const auto* day = std::get_if<base::PartialDate>(&given)) {
    json_.string(day->to_text());
  } else if (const auto* words = std::get_if<std::string>(&given)) {
    json_.string(*words);
  } else if (const auto* records = std::get_if<std::vector<model::RecordIndex>>(&given)) {
    json_.begin_array();
    for (const model::RecordIndex one : *records) json_.string(name_of(one));
    json_.end_array();
  } else {
    json_.begin_array();
    for (const std::string_view value : std::get<std::vector<std::string_view>>(given)) json_.string(value);
    json_.end_array();
  }
}

FactWriter& FactWriter::begin_object() {
  json_.begin_object();
  return *this;
}

FactWriter& FactWriter::begin_object(std::string_view key) {
  json_.key(key).begin_object();
  return *this;
}

FactWriter& FactWriter::end_object() {
  json_.end_object();
  return *this;
}

FactWriter& FactWriter::begin_list(std::string_view key) {
  json_.key(key).begin_array();
  return *this;
}

FactWriter& FactWriter::item(std::string_view word) {
  json_.string(word);
  return *this;
}

FactWriter& FactWriter::end_list() {
  json_.end_array();
  return *this;
}

}  // namespace lacuna::compose
