#include "render/search/tokenize.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "language/fold.hpp"

namespace search = lacuna::render::search;

namespace {

std::string in_short(const search::Token& token) {
  return "whsc"[static_cast<int>(token.kind)] + std::to_string(token.position) + ' ' + lacuna::language::fold_marks(token.text);
}

}  // namespace

TEST_CASE("texts are cut into the tokens that the browser makes of a query") {
  std::ifstream in(LACUNA_SOURCE_DIR "/tests/search/tokens.json");
  const auto table = nlohmann::json::parse(in).get<std::vector<std::pair<std::string, std::vector<std::string>>>>();
  REQUIRE(table.size() > 15);
  for (const auto& [text, expected] : table) {
    INFO(text);
    std::vector<std::string> found;
    for (const search::Token& token : search::tokenize(text)) found.push_back(in_short(token));
    CHECK(found == expected);
  }
}

TEST_CASE("a long run without spaces is one short token") {
  const std::vector<search::Token> tokens = search::tokenize(std::string(100000, 'x'));
  REQUIRE(tokens.size() == 1);
  CHECK(tokens.front().text == std::string(search::kLongestWord, 'x'));
}
