// bench/search_corpus.cpp: makes a search by itself, without a site: reads pages from a file of JSON lines, writes
// `search/` and its scripts in `assets/` into a folder. A line is a page, with the fields of SearchEntry, or
// {"synonyms": [names]}.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "base/parallel.hpp"
#include "render/search/index.hpp"
#include "render/search/scripts.hpp"

namespace {

namespace search = lacuna::render::search;
using nlohmann::json;

search::SearchEntry to_entry(const json& line) {
  search::SearchEntry entry;
  entry.language = line.at("language");
  entry.address = line.at("address");
  entry.title = line.at("title");
  entry.summary = line.value("summary", "");
  entry.names = line.value("names", std::vector<std::string>());
  entry.text = line.value("text", "");
  entry.kind = line.at("kind");
  for (const json& facet : line.value("facets", json::array())) entry.facets.emplace_back(facet.at(0), facet.at(1));
  entry.symbols = line.value("symbols", std::vector<std::string>());
  entry.record = line.at("record");
  return entry;
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_scripts(const std::filesystem::path& sources, const std::filesystem::path& site) {
  for (const auto& [path, names] : search::script_parts()) {
    std::vector<std::string> texts;
    for (const std::string& name : names) texts.push_back(read_file(sources / name));
    write_file(site / path, search::join_scripts({texts.begin(), texts.end()}));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: search_corpus PAGES.jsonl SITE SCRIPTS [JOBS]\n";
    return 2;
  }
  std::vector<search::SearchEntry> entries;
  std::vector<search::Synonyms> synonyms;
  std::ifstream in(argv[1]);
  for (std::string line; std::getline(in, line);) {
    const json value = json::parse(line);
    if (value.contains("synonyms")) {
      synonyms.push_back({value.at("synonyms")});
    } else {
      entries.push_back(to_entry(value));
    }
  }
  const unsigned jobs = argc > 4 ? static_cast<unsigned>(std::atoi(argv[4])) : lacuna::base::default_jobs();
  const std::size_t pages = entries.size();
  const auto start = std::chrono::steady_clock::now();
  const std::vector<search::SearchFile> files = search::make_index(std::move(entries), synonyms, jobs);
  const std::chrono::duration<double, std::milli> made = std::chrono::steady_clock::now() - start;
  const std::filesystem::path site = argv[2];
  std::size_t bytes = 0;
  for (const search::SearchFile& file : files) {
    write_file(site / "search" / file.path, file.bytes);
    bytes += file.bytes.size();
  }
  write_scripts(argv[3], site);
  std::cout << json{{"pages", pages}, {"files", files.size()}, {"bytes", bytes}, {"milliseconds", made.count()}} << '\n';
}
