// load/paths.hpp: what a path below content/ stands for. Knows no file system.
#pragma once
#include <string>
#include <string_view>

namespace lacuna::load {

enum class ContentKind { record, body, schema, release, removals, citations_lock, translations_lock, guide, unknown };

/// What a file is by its path below a content root. `collection`, `id`, `language` are set where the kind has them.
struct ContentPath {
  ContentKind kind = ContentKind::unknown;
  std::string collection;
  std::string id;
  std::string language;
};

/// Reads a path such as `gaps/x.json`, `gaps/x.zh.md`, `schemas/gaps.json`, `citations.lock`. Ids are not judged here.
[[nodiscard]] ContentPath parse_content_path(std::string_view path);

}  // namespace lacuna::load
