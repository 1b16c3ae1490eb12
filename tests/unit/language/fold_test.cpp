#include "language/fold.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"

namespace language = lacuna::language;
using language::Letter;

TEST_CASE("what a reader takes to be alike is folded to the same text, in the browser and here") {
  std::ifstream in(LACUNA_SOURCE_DIR "/tests/search/fold.json");
  const auto table = nlohmann::json::parse(in).get<std::vector<std::pair<std::string, std::string>>>();
  REQUIRE(table.size() > 20);
  for (const auto& [text, folded] : table) {
    INFO(text);
    CHECK(language::fold(text) == folded);
    CHECK(language::fold(folded) == folded);
  }
}

TEST_CASE("accents stay until marks are folded") {
  CHECK(language::fold_case("ÉVACUÉ") == "évacué");
  CHECK(language::fold_marks("évacué") == "evacue");
}

TEST_CASE("bytes that are no UTF-8 become a replacement character") {
  CHECK(language::fold_case("a\xFF"
                            "é") == "a\uFFFDé");
}

TEST_CASE("letters of words, of Han, and neither") {
  for (const char32_t c : {U'a', U'Z', U'7', U'é', U'я', U'ع', U'\u0301'}) CHECK(language::letter_of(c) == Letter::word);
  for (const char32_t c : {U'维', U'々', U'か', U'カ'}) CHECK(language::letter_of(c) == Letter::han);
  for (const char32_t c : {U' ', U'/', U'，', U'’', U'\u0000', U'\u2014'}) CHECK(language::letter_of(c) == Letter::none);
}

TEST_CASE("Arabic particles written with a word are taken off while three letters remain") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"والسلام", "سلام"},    {"بالقوات", "قوات"}, {"للسلام", "سلام"}, {"السلام", "سلام"}, {"وبالجسور", "جسور"},
      {"فبالمرحله", "مرحله"}, {"وللنساء", "نساء"}, {"وحده", "وحده"},   {"واطقم", "اطقم"},  {"وقد", "وقد"},
      {"ال", "ال"},           {"peace", "peace"},  {"", ""},
  };
  for (const auto& [word, bare] : table) {
    INFO(word);
    CHECK(language::without_arabic_prefix(word) == bare);
  }
}
