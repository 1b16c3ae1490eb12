#include "render/search/cards.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "render/search/packet.hpp"

namespace lacuna::render::search {
namespace {

std::string_view excerpt_source(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < kCardText && end < text.size(); ++i) end += base::code_point_at(text, end).size;
  return text.substr(0, end);
}

void append_card(std::string& out, const SearchEntry* entry) {
  if (entry == nullptr) {
    out.push_back('0');
    return;
  }
  out.push_back('[');
  append_json(out, entry->address);
  for (const std::string_view part : {std::string_view(entry->title), std::string_view(entry->summary), excerpt_source(entry->text)}) {
    out.push_back(',');
    append_json(out, part);
  }
  out.push_back(']');
}

}  // namespace

std::size_t cards_per_file(const Catalogue& catalogue) {
  constexpr std::size_t kManyRecords = 20000;
  return catalogue.records.size() > kManyRecords ? 16 : 3;
}

std::vector<SearchFile> make_card_files(const Catalogue& catalogue, std::size_t language, unsigned jobs) {
  constexpr std::size_t kFilesPerFolder = 256;
  const std::size_t size = cards_per_file(catalogue);
  std::vector<SearchFile> files((catalogue.records.size() + size - 1) / size);
  base::parallel_for(files.size(), jobs, [&](std::size_t i) {
    std::string cards = "[";
    const std::size_t end = std::min(catalogue.records.size(), (i + 1) * size);
    for (std::size_t record = i * size; record < end; ++record) {
      if (record > i * size) cards.push_back(',');
      append_card(cards, catalogue.records[record][language]);
    }
    cards.push_back(']');
    const std::string id = catalogue.languages[language] + "/c/" + std::to_string(i / kFilesPerFolder) + '/' + std::to_string(i);
    files[i] = {id + ".js", make_script(id, cards)};
  });
  return files;
}

}  // namespace lacuna::render::search
