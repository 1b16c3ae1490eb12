#include "publish/publication.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "files/digest.hpp"
#include "json/parse.hpp"
#include "json/write.hpp"
#include "publish/file_plan.hpp"

namespace lacuna::publish {
namespace {

constexpr std::size_t kDigestSize = 64;
constexpr std::string_view kGap = "  ";

bool is_digest(std::string_view text) {
  return text.size() == kDigestSize && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<std::vector<ListedFile>> parse_list(std::string_view text) {
  if (!text.ends_with('\n')) return std::nullopt;
  text.remove_suffix(1);
  std::vector<ListedFile> listed;
  for (const std::string_view line : base::split(text, '\n')) {
    if (line.size() <= kDigestSize + kGap.size() || line.substr(kDigestSize, kGap.size()) != kGap) return std::nullopt;
    ListedFile file{std::string(line.substr(kDigestSize + kGap.size())), std::string(line.substr(0, kDigestSize))};
    if (!is_digest(file.digest) || (!listed.empty() && listed.back().path >= file.path)) return std::nullopt;
    listed.push_back(std::move(file));
  }
  return listed;
}

}  // namespace

bool Publication::has(std::string_view path) const {
  const auto place = std::lower_bound(files.begin(), files.end(), path,
                                      [](const ListedFile& file, std::string_view wanted) { return file.path < wanted; });
  return place != files.end() && place->path == path;
}

bool Publication::is_packed(std::string_view path) const { return std::binary_search(packed.begin(), packed.end(), path); }

std::string record_text(const Publication& publication) {
  json::Writer writer(2);
  writer.begin_object().key("audience").string(publication.audience).key("packed").begin_array();
  for (const std::string& path : publication.packed) writer.string(path);
  writer.end_array().end_object();
  return writer.take();
}

std::string list_text(const Publication& publication) {
  std::vector<ListedFile> listed = publication.files;
  const ListedFile record{std::string(kRecordName), files::sha256(record_text(publication))};
  listed.insert(std::upper_bound(listed.begin(), listed.end(), record), record);
  std::string text;
  for (const ListedFile& file : listed) text.append(file.digest).append(kGap).append(file.path).append("\n");
  return text;
}

std::optional<Publication> parse_publication(std::string_view list, std::string_view record) {
  std::optional<std::vector<ListedFile>> listed = parse_list(list);
  const ListedFile own{std::string(kRecordName), files::sha256(record)};
  if (!listed || std::erase(*listed, own) != 1) return std::nullopt;
  const json::Value tree = json::parse(record, own.path).value;
  Publication publication{std::string(tree.string_at("audience")), std::move(*listed), {}};
  for (const json::Value& path : tree.items_at("packed")) publication.packed.push_back(path.text());
  return publication;
}

std::optional<Publication> read_publication(const Tree& tree) {
  const std::optional<std::string> list = tree.read(kListName);
  const std::optional<std::string> record = tree.read(kRecordName);
  return list && record ? parse_publication(*list, *record) : std::nullopt;
}

}  // namespace lacuna::publish
