#include "base/edit_distance.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "base/id.hpp"
#include "catch.hpp"

namespace base = lacuna::base;

TEST_CASE("edit distance counts characters, a swap as one") {
  const std::vector<std::tuple<const char*, const char*, std::size_t>> table{{"", "", 0},
                                                                             {"a", "", 1},
                                                                             {"", "abc", 3},
                                                                             {"abc", "abc", 0},
                                                                             {"abc", "acb", 1},
                                                                             {"sources", "soruces", 1},
                                                                             {"kitten", "sitting", 3},
                                                                             {"能力缺口", "能力差距", 2},
                                                                             {"é", "e", 1},
                                                                             {"ca", "abc", 3}};
  for (const auto& [left, right, distance] : table) {
    INFO(left << " / " << right);
    CHECK(base::edit_distance(left, right, 5) == distance);
    CHECK(base::edit_distance(right, left, 5) == distance);
    if (distance > 0) CHECK(base::edit_distance(left, right, distance - 1) == distance);
  }
}

TEST_CASE("distance agrees with the plain recurrence") {
  const std::vector<std::string> words{"", "a", "ab", "ba", "abab", "baba", "aabb", "bbaa", "abba", "babb", "aaaab"};
  const auto plain = [](const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
      for (std::size_t j = 0; j <= b.size(); ++j) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
    return d[a.size()][b.size()];
  };
  for (const std::string& a : words) {
    for (const std::string& b : words) {
      for (std::size_t limit = 0; limit <= 6; ++limit) {
        INFO(a << " / " << b << " within " << limit);
        CHECK(base::edit_distance(a, b, limit) == std::min(plain(a, b), limit + 1));
      }
    }
  }
}

TEST_CASE("the one nearest name is suggested, or none") {
  const std::vector<std::string> names{"sources", "summary", "status", "see_also", "title"};
  CHECK(base::nearest_name("soruces", names) == "sources");
  CHECK(base::nearest_name("Titel", names) == "title");
  CHECK(base::nearest_name("seealso", names) == "see_also");
  CHECK(base::nearest_name("quantity", names).empty());
  CHECK(base::nearest_name("", names).empty());
  CHECK(base::nearest_name("zz", {"zh", "fr"}) == "zh");
  CHECK(base::nearest_name("e", {"en", "es"}).empty());
  CHECK(base::nearest_name("en", {"en", "es", "en"}) == "en");
  CHECK(base::suggestion("soruces", names) == "did you mean `sources`?");
  CHECK(base::suggestion("quantity", names).empty());
}

TEST_CASE("a farther name after a tie does not win") {
  CHECK(base::nearest_name("abcdefghi", {"abcdefghx", "abcdefghy", "abcdefgxy"}).empty());
  CHECK(base::nearest_name("abcdefghi", {"abcdefghx", "abcdefghy", "abcdefghi"}) == "abcdefghi");
}

TEST_CASE("ids are lower-case words joined by hyphens") {
  for (const char* id : {"a", "1", "unoci", "s-2019-1002", "leon-houadja-kacou-adom"}) CHECK(base::is_id(id));
  for (const char* id : {"", "-a", "a-", "a--b", "A", "a_b", "a.b", "../a", "a/b", "é", "a b", "a\n"}) CHECK_FALSE(base::is_id(id));
  CHECK(base::is_id(std::string(80, 'a')));
  CHECK_FALSE(base::is_id(std::string(81, 'a')));
}
