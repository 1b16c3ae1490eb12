#include <utility>

#include "validate/schema.hpp"
#include "validate/validate.hpp"

namespace lacuna::validate {
namespace {

std::vector<std::string> texts_at(const json::Value& value, std::string_view key) {
  std::vector<std::string> texts;
  for (const json::Value& item : value.items_at(key)) texts.push_back(item.text());
  return texts;
}

json::Value text_or(const json::Value& settings, std::string_view key, const char* otherwise) {
  if (const json::Value* text = settings.find(key)) return *text;
  return json::Value::make_object({{"en", {}, json::Value::make_string(otherwise)}});
}

}  // namespace

diagnostic::Staged<model::Settings> validate_settings(const model::Corpus& corpus) {
  diagnostic::Staged<model::Settings> staged;
  const json::Value& file = corpus.settings.value;
  auto schemas = SchemaSet::compile({corpus.settings_schema});
  staged.diagnostics = std::move(schemas.diagnostics);
  if (const Schema* schema = schemas.value.find("site.schema.json")) {
    for (diagnostic::Diagnostic& problem : check(file, *schema, corpus.settings.path)) staged.diagnostics.push_back(std::move(problem));
  }
  model::Settings& settings = staged.value;
  settings.title = text_or(file, "title", "Lacuna");
  settings.description = text_or(file, "description", "Lacuna");
  settings.languages = texts_at(file, "languages");
  settings.content_languages = texts_at(file, "content_languages");
  settings.collections = texts_at(file, "collections");
  settings.base_url = file.string_at("base_url");
  settings.contact = file.string_at("contact");
  settings.document_link = file.string_at("document_link");
  if (const auto as_of = base::Date::parse(file.string_at("as_of"))) settings.as_of = *as_of;
  return staged;
}

}  // namespace lacuna::validate
