#include "validate/editions.hpp"

#include <algorithm>
#include <utility>

#include "base/edit_distance.hpp"

namespace lacuna::validate {
namespace {

// Words whose key starts with this are what templates ask for by name.
constexpr std::string_view kTemplateWords = "words.";

templates::Object words_of(const language::Messages& messages) {
  templates::Object words;
  for (const std::string_view key : messages.keys()) {
    if (key.starts_with(kTemplateWords)) words.set(templates::Key::of(key.substr(kTemplateWords.size())), messages.format(key));
  }
  return words;
}

}  // namespace

diagnostic::Staged<model::Editions> make_editions(const model::Corpus& corpus, const model::Settings& settings,
                                                  const std::vector<std::string>& only) {
  diagnostic::Staged<model::Editions> staged;
  const auto holds = [](const std::vector<std::string>& list, const std::string& code) {
    return std::find(list.begin(), list.end(), code) != list.end();
  };
  for (const std::string& code : only) {
    if (holds(settings.languages, code)) continue;
    staged.diagnostics.push_back({diagnostic::Code::missing_words,
                                  {corpus.settings.path, {}},
                                  "`" + code + "` is asked for, and `languages` does not name it",
                                  base::suggestion(code, settings.languages),
                                  {}});
  }
  for (const std::string& code : settings.languages) {
    if (!only.empty() && !holds(only, code)) continue;
    const auto file = corpus.locales.find(code);
    if (file == corpus.locales.end()) {
      staged.diagnostics.push_back({diagnostic::Code::missing_words,
                                    {corpus.settings.path, {}},
                                    "there is no site/locales/" + code + ".json, and `languages` names it",
                                    "add the file, or take the language off the list",
                                    {}});
      continue;
    }
    model::Edition edition;
    edition.tongue = std::make_unique<language::Tongue>(code);
    auto compiled = language::Messages::compile(file->second.value, file->second.path, *edition.tongue);
    std::move(compiled.diagnostics.begin(), compiled.diagnostics.end(), std::back_inserter(staged.diagnostics));
    edition.messages = std::move(compiled.value);
    edition.words = words_of(edition.messages);
    staged.value.push_back(std::move(edition));
  }
  return staged;
}

}  // namespace lacuna::validate
