#include "compose/address.hpp"

namespace lacuna::compose {
namespace {

// What tells the pages of a list apart; nothing for the first.
std::string number_suffix(std::size_t page) { return page == 1 ? std::string() : "-" + std::to_string(page); }

}  // namespace

Path home_path(std::string_view language) { return std::string(language) + "/index.html"; }

Path page_path(std::string_view language, std::string_view name, std::size_t page) {
  return std::string(language) + "/" + std::string(name) + number_suffix(page) + ".html";
}

Path list_path(std::string_view language, std::string_view collection, std::size_t page) {
  return record_path(language, collection, "index" + number_suffix(page));
}

Path index_path(std::string_view language, std::string_view collection, std::string_view facet, std::size_t page) {
  return record_path(language, collection, "by-" + std::string(facet) + number_suffix(page));
}

Path form_path(std::string_view language, std::string_view collection) { return record_path(language, collection, "new"); }

Path rows_path(std::string_view language, std::string_view collection) {
  return std::string(language) + "/" + std::string(collection) + "/rows.js";
}

Path record_path(std::string_view language, std::string_view collection, std::string_view id) {
  return std::string(language) + "/" + std::string(collection) + "/" + std::string(id) + ".html";
}

Path record_path(std::string_view language, const model::Graph& graph, const model::Record& record) {
  return record_path(language, graph.collection_of(record).name, record.id);
}

Path data_path(std::string_view collection, std::string_view id) {
  return "data/" + std::string(collection) + "/" + std::string(id) + ".json";
}

std::string paragraph_fragment(std::string_view number) {
  std::string fragment = "p-";
  for (const char c : number) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
    if (plain) {
      fragment.push_back(c);
    } else if (fragment.back() != '-') {
      fragment.push_back('-');
    }
  }
  while (fragment.size() > 2 && fragment.back() == '-') fragment.pop_back();
  return fragment;
}

std::string relative_path(std::string_view from, std::string_view to) {
  // Folders that both paths begin with need not be left.
  std::size_t shared = 0;
  for (std::size_t i = 0; i < from.size() && i < to.size() && from[i] == to[i]; ++i) {
    if (from[i] == '/') shared = i + 1;
  }
  std::string path;
  for (const char c : from.substr(shared)) {
    if (c == '/') path += "../";
  }
  path += to.substr(shared);
  return path;
}

templates::Url link(std::string_view from, std::string_view to) { return templates::relative_url(relative_path(from, to)); }

}  // namespace lacuna::compose
