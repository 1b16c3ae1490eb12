#include "model/records.hpp"

namespace lacuna::model {

Words words_in(const json::Value* text, std::string_view language) {
  if (text == nullptr || !text->is(json::Kind::object) || text->members().empty()) return {};
  for (const std::string_view wanted : {language, std::string_view("en")}) {
    if (const json::Member* member = text->find_member(wanted)) return {member->value.text(), member->key};
  }
  const json::Member& first = text->members().front();
  return {first.value.text(), first.key};
}

Words title_of(const Record& record, std::string_view language) { return words_in(record.value.find("title"), language); }

}  // namespace lacuna::model
