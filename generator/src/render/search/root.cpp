#include "render/search/root.hpp"

#include <functional>
#include <set>
#include <string>

#include "render/search/cards.hpp"
#include "render/search/packet.hpp"

namespace lacuna::render::search {
namespace {

constexpr std::string_view kFacetsId = "facets";

/// A JSON list of what `append` writes for each of `items`.
template <class Items, class Append>
void append_list(std::string& out, const Items& items, const Append& append) {
  out.push_back('[');
  bool first = true;
  for (const auto& item : items) {
    if (!first) out.push_back(',');
    first = false;
    append(item);
  }
  out.push_back(']');
}

void append_texts(std::string& out, const auto& texts) {
  append_list(out, texts, [&out](const auto& text) { append_json(out, text); });
}

/// Single values as numbers, others as lists.
void append_values(std::string& out, const std::vector<std::uint32_t>& values) {
  if (values.size() == 1) {
    out += std::to_string(values.front());
  } else {
    append_list(out, values, [&out](std::uint32_t value) { out += std::to_string(value); });
  }
}

/// A column of classes for each facet: neighbours are alike, and compress.
std::string facets_json(const Catalogue& catalogue) {
  std::string out = R"({"sizes":)";
  append_list(out, catalogue.classes, [&](const FacetClass& run) { out += std::to_string(run.size); });
  out += R"(,"facets":[)";
  for (std::size_t i = 0; i < catalogue.facets.size(); ++i) {
    if (i > 0) out.push_back(',');
    out += R"({"name":)";
    append_json(out, catalogue.facets[i].name);
    out += R"(,"values":)";
    append_texts(out, catalogue.facets[i].values);
    out += R"(,"classes":)";
    append_list(out, catalogue.classes, [&](const FacetClass& run) { append_values(out, run.values[i]); });
    out.push_back('}');
  }
  return out + "]}";
}

std::string root_json(const RootSource& source, const std::string& facets) {
  std::string out = R"({"records":)" + std::to_string(source.catalogue.records.size());
  out += R"(,"cards":)" + std::to_string(cards_per_file(source.catalogue));
  out += R"(,"spelling":)" + std::to_string(source.spelling_files);
  out += R"(,"languages":)";
  append_texts(out, source.catalogue.languages);
  out += R"(,"stops":)";
  append_texts(out, source.dictionary.stops());
  out += R"(,"heavy":)";
  append_list(out, source.heavy, [&](std::size_t shard) { out += std::to_string(shard); });
  out += R"(,"shards":)";
  append_list(out, source.shards, [&](const Shard& shard) { append_json(out, shard.first); });
  return out + facets + "}";
}

}  // namespace

std::vector<SearchFile> make_root_files(const RootSource& source) {
  constexpr std::size_t kLargestInside = 4096;  // bytes as they travel
  const std::string facets = facets_json(source.catalogue);
  SearchFile apart{std::string(kFacetsId) + ".js", make_script(kFacetsId, facets)};
  const bool is_apart = apart.bytes.size() > kLargestInside;
  const std::string id = source.catalogue.languages[source.language] + "/root";
  std::vector<SearchFile> files{{id + ".js", make_script(id, root_json(source, is_apart ? "" : ",\"facets\":" + facets))}};
  if (is_apart) files.push_back(std::move(apart));
  return files;
}

}  // namespace lacuna::render::search
