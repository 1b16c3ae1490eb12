#include "language/tongue.hpp"

#include <vector>

#include "catch.hpp"

using lacuna::base::PartialDate;
using lacuna::language::Tongue;

TEST_CASE("dates are written as each language writes them, as exact as they are") {
  struct Row {
    const char* language;
    const char* date;
    const char* words;
  };
  const std::vector<Row> rows = {
      {"en", "2017-12-15", "15 December 2017"},
      {"en", "2017-12", "December 2017"},
      {"en", "2017", "2017"},
      {"zh", "2017-12-15", "2017年12月15日"},
      {"zh", "2017-12", "2017年12月"},
      {"fr", "2017-12-15", "15 décembre 2017"},
      {"es", "2017-12-15", "15 de diciembre de 2017"},
      {"ru", "2017-12-15", "15 декабря 2017\u202Fг."},
      {"ar", "2017-12-15", "15 ديسمبر 2017"},
  };
  for (const Row& row : rows) {
    INFO(row.language << " " << row.date);
    CHECK(Tongue(row.language).date(*PartialDate::parse(row.date)) == row.words);
  }
}

TEST_CASE("numbers have the language's grouping and European digits") {
  CHECK(Tongue("en").integer(1221418) == "1,221,418");
  CHECK(Tongue("es").integer(1221418) == "1.221.418");
  CHECK(Tongue("ar").integer(1221418).find("1") != std::string::npos);
  CHECK(Tongue("en").decimal(54.7) == "54.7");
  CHECK(Tongue("en").decimal(3.0) == "3");
}

TEST_CASE("plural categories are those of CLDR") {
  const Tongue arabic("ar");
  CHECK(arabic.plural(0) == "zero");
  CHECK(arabic.plural(2) == "two");
  CHECK(arabic.plural(3) == "few");
  CHECK(arabic.plural(11) == "many");
  CHECK(Tongue("ru").plural(21) == "one");
  CHECK(Tongue("zh").plural(1) == "other");
}

TEST_CASE("titles are ordered as the language orders them") {
  const Tongue chinese("zh");
  CHECK(chinese.sort_key("埃塞俄比亚") < chinese.sort_key("中国"));  // pinyin: ai before zhong
  const Tongue english("en");
  CHECK(english.sort_key("apple") < english.sort_key("Banana"));
  CHECK(english.sort_key("Paragraph 9") < english.sort_key("Paragraph 10"));
}

TEST_CASE("languages know their tag, name and direction") {
  CHECK(Tongue("zh").tag() == "zh-Hans");
  CHECK(Tongue("ru").own_name() == "Русский");
  CHECK(Tongue("ar").is_right_to_left());
  CHECK_FALSE(Tongue("fr").is_right_to_left());
}
