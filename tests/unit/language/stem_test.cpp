#include "language/stem.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using lacuna::language::Stemmer;

TEST_CASE("inflected forms share a stem in each language") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> table{
      {"en", {"deployment", "deployments"}},
      {"en", {"country", "countries"}},
      {"fr", {"évacuation", "évacuations"}},
      {"es", {"operación", "operaciones"}},
      {"ru", {"вертолет", "вертолетами", "вертолетов"}},
      {"ar", {"سلام", "سلاما"}},
      {"zh", {"helicopter", "helicopters"}},
  };
  for (const auto& [language, forms] : table) {
    const Stemmer stemmer(language);
    for (const std::string& form : forms) {
      INFO(form);
      CHECK(stemmer.stem(form) == stemmer.stem(forms.front()));
    }
  }
}

TEST_CASE("the writing of a word chooses the stemmer, not the language of the text alone") {
  CHECK(Stemmer("zh").stem("вертолетами") == Stemmer("ru").stem("вертолетами"));
  CHECK(Stemmer("fr").stem("вертолетами") == Stemmer("ru").stem("вертолетами"));
}

TEST_CASE("words with digits, Han and the empty word are left as they are") {
  for (const char* word : {"a4p", "2017", "维持", "", "1023s"}) CHECK(Stemmer("en").stem(word) == word);
}
