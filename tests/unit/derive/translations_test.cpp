#include "catch.hpp"

#include "derive/translations.hpp"
#include "model/vocabulary.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

const std::vector<std::string> kLanguages = {"en", "zh"};

std::string states(const model::Graph& graph, const json::Value& lock = {}) {
  std::string text;
  for (const model::Translation& one : derive::translations(graph, kLanguages, lock)) {
    text += one.language + " " + std::string(model::word_of(model::kTranslationStates, one.state));
    if (one.locked > 0) text += " locked " + std::to_string(one.locked);
    for (const model::TranslationFault& fault : one.faults) {
      text += " " + std::string(model::word_of(model::kTranslationStates, fault.state)) + ":" + fault.field;
    }
    text += "; ";
  }
  return text;
}

model::Graph term(const std::string& fields) { return test::graph_of({{"terms/t", "{" + fields + "}"}}); }

}  // namespace

TEST_CASE("what is there, in which language") {
  struct Case {
    std::string fields, expected;
  };
  const std::vector<Case> cases = {
      {"", "en original; zh original; "},
      {"'title': {'en': 'a', 'zh': 'b'}", "en original; zh translated; "},
      {"'title': {'en': 'a'}", "en original; zh missing missing:/title; "},
      {"'title': {'zh': 'b'}", "en missing missing:/title; zh original; "},
      {"'title': {'fr': 'c'}", "en missing missing:/title; zh missing missing:/title; "},
      {"'title': {'en': 'a', 'zh': 'b'}, 'contested': {'note': {'en': 'n'}}", "en original; zh missing missing:/contested/note; "},
      {"'aliases': {'en': ['a', 'b']}", "en original; zh original; "},
      {"'title': {'en': 'a', 'zh': 'b'}, 'aliases': {'zh': ['c']}", "en original; zh translated; "},
      {"'disclosure': 'public'", "en original; zh original; "},
  };
  for (const Case& one : cases) {
    INFO(one.fields);
    CHECK(states(term(one.fields)) == one.expected);
  }
}

TEST_CASE("a changed original makes its translation stale") {
  const std::string fields = "'title': {'en': 'a', 'zh': 'b'}, 'definition': {'en': 'x', 'zh': 'z'}";
  const json::Value lock = test::json_of(derive::translations_lock(term(fields), kLanguages, {}));
  CHECK(states(term(fields), lock) == "en original; zh translated locked 2; ");
  CHECK(states(term("'title': {'en': 'A', 'zh': 'b'}, 'definition': {'en': 'x', 'zh': 'z'}"), lock) ==
        "en original; zh stale locked 1 stale:/title; ");
  CHECK(states(term("'title': {'en': 'a', 'zh': 'b'}, 'definition': {'en': 'y', 'zh': 'z'}"), lock) ==
        "en original; zh stale locked 1 stale:/definition; ");
  const model::Graph changed = term("'title': {'en': 'A', 'zh': 'b'}");
  const auto problems = derive::check_translations(changed, derive::translations(changed, kLanguages, lock));
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().code == diagnostic::Code::stale_translation);
  CHECK(problems.front().place.span == changed.records.front().value.find("title")->find("zh")->span());
  // A new lock does not hide what is stale, and takes in what is new.
  const json::Value next = test::json_of(
      derive::translations_lock(term("'title': {'en': 'A', 'zh': 'b'}, 'summary': {'en': 's', 'zh': 't'}"), kLanguages, lock));
  CHECK(states(term("'title': {'en': 'A', 'zh': 'b'}, 'summary': {'en': 's', 'zh': 't'}"), next) ==
        "en original; zh stale locked 1 stale:/title; ");
  // A text that the lock does not know is not known to be stale.
  CHECK(states(term(fields + ", 'summary': {'en': 's', 'zh': 't'}"), lock) == "en original; zh translated locked 2; ");
}

}  // namespace lacuna
