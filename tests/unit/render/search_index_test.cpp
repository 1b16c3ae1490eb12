#include "render/search/index.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

namespace search = lacuna::render::search;
using search::SearchEntry;
using search::SearchFile;

namespace {

SearchEntry entry(const std::string& language, int number, const std::string& text) {
  const std::string id = "gap-" + std::to_string(number);
  SearchEntry out;
  out.language = language;
  out.address = language + "/gaps/" + id + ".html";
  out.title = "Gap " + std::to_string(number);
  out.text = text;
  out.kind = "gaps";
  out.facets = {{"year", std::to_string(2010 + number % 10)}};
  out.record = "gaps/" + id;
  return out;
}

/// Words that differ from record to record, and some that do not.
std::string prose(int number) {
  std::string out;
  for (int i = 0; i < 60; ++i)
    out += "w" + std::string(1, static_cast<char>('a' + (number * 7 + i * i) % 26)) + "ord" +
           std::string(1, static_cast<char>('a' + (number + i) % 26)) + " mission ";
  return out;
}

std::vector<SearchEntry> corpus(int count) {
  std::vector<SearchEntry> out;
  for (int i = 0; i < count; ++i) {
    out.push_back(entry("en", i, prose(i)));
    out.push_back(entry("zh", i, "维持和平行动缺少" + std::to_string(i) + "架直升机"));
  }
  return out;
}

std::map<std::string, std::string> files(std::vector<SearchEntry> entries, unsigned jobs = 1) {
  std::map<std::string, std::string> out;
  for (SearchFile& file : search::make_index(std::move(entries), {{{"gap", "缺口", "فجوة"}}}, jobs)) {
    CHECK(out.emplace(file.path, file.bytes).second);
  }
  return out;
}

}  // namespace

TEST_CASE("the same entries give the same bytes, whatever their order and the threads") {
  std::vector<SearchEntry> entries = corpus(300);
  const auto expected = files(entries);
  std::reverse(entries.begin(), entries.end());
  CHECK(files(entries, 4) == expected);
  std::rotate(entries.begin(), entries.begin() + 101, entries.end());
  CHECK(files(entries, 2) == expected);
}

TEST_CASE("the order of synonyms and of names among them does not matter") {
  const std::vector<search::Synonyms> groups{{{"gap", "缺口"}}, {{"mission", "维持和平行动", "Einsatz"}}};
  const std::vector<search::Synonyms> turned{{{"Einsatz", "mission", "维持和平行动"}}, {{"缺口", "gap"}}};
  const auto bytes = [](const std::vector<search::Synonyms>& synonyms) {
    std::string out;
    for (const SearchFile& file : search::make_index(corpus(40), synonyms, 1)) out += file.path + file.bytes;
    return out;
  };
  CHECK(bytes(groups) == bytes(turned));
}

TEST_CASE("files come in order of path, and are scripts that call one function") {
  const std::vector<SearchFile> made = search::make_index(corpus(20), {}, 1);
  CHECK(std::is_sorted(made.begin(), made.end(), [](const auto& left, const auto& right) { return left.path < right.path; }));
  for (const SearchFile& file : made) {
    INFO(file.path);
    const std::string id = file.path.substr(0, file.path.size() - 3);
    CHECK(file.bytes.starts_with("lacunaSearch(\"" + id + "\",\""));
    CHECK(file.bytes.ends_with("\");\n"));
    CHECK(file.bytes.find('<') == std::string::npos);
  }
}

TEST_CASE("one changed record leaves most files as they were") {
  std::vector<SearchEntry> entries = corpus(3000);
  const auto before = files(entries);
  entries[1000].text += " unheard";
  const auto after = files(entries);
  std::size_t changed = 0;
  for (const auto& [path, bytes] : after) {
    const auto old = before.find(path);
    if (old == before.end() || old->second != bytes) ++changed;
  }
  // Its card, the shard of the new word with its places, its spelling; the root only where a cut moves.
  CHECK(changed <= 6);
}

TEST_CASE("a record has one card a language, and a missing language is 0") {
  std::vector<SearchEntry> entries = corpus(3);
  entries.pop_back();
  const auto made = files(entries);
  CHECK(made.contains("en/c/0/0.js"));
  CHECK(made.contains("zh/c/0/0.js"));
}

TEST_CASE("no folder holds more than a thousand files") {
  std::map<std::string, std::size_t> folders;
  for (const auto& [path, bytes] : files(corpus(4000))) ++folders[path.substr(0, path.rfind('/'))];
  for (const auto& [folder, count] : folders) {
    INFO(folder);
    CHECK(count <= 1000);
  }
}

TEST_CASE("nothing gives nothing, and odd entries do no harm") {
  CHECK(search::make_index({}, {}, 1).empty());
  SearchEntry bare;
  bare.language = "en";
  CHECK_FALSE(files({bare}).empty());
  SearchEntry odd = entry("en", 1, std::string("\xFF\x00</script>\"\\\n", 15) + std::string(100000, 'x'));
  odd.names = {"", "…", std::string(500, 'n')};
  odd.symbols = {"S/2017/1023", ""};
  CHECK_FALSE(files({odd, odd, odd}).empty());
}
