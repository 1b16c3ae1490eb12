#include "render/search/files.hpp"

#include <algorithm>

#include "render/search/index.hpp"
#include "render/search/scripts.hpp"

namespace lacuna::render::search {
void deliver_search(std::vector<model::SearchEntry> entries, const std::vector<model::Synonyms>& synonyms,
                    const std::vector<model::Asset>& parts, const std::function<void(std::string_view, std::string_view)>& deliver,
                    unsigned jobs) {
  for (const SearchFile& file : make_index(std::move(entries), synonyms, jobs)) deliver("search/" + file.path, file.bytes);
  for (const auto& [path, names] : script_parts()) {
    std::vector<std::string_view> texts;
    for (const std::string& name : names) {
      const auto part = std::find_if(parts.begin(), parts.end(), [&](const model::Asset& one) { return one.path == name; });
      if (part != parts.end()) texts.emplace_back(part->bytes);
    }
    deliver(path, join_scripts(texts));
  }
}

}  // namespace lacuna::render::search
