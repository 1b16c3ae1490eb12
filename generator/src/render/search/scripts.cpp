#include "render/search/scripts.hpp"

#include "base/text.hpp"

namespace lacuna::render::search {
namespace {

/// True within or at the start of a comment that began on a line of its own; `open` tells of the lines before.
bool is_comment(std::string_view line, bool& open) {
  const bool was_open = open;
  if (line.starts_with("/*")) open = true;
  const bool is_part = open || line.starts_with("//");
  if (open && line.ends_with("*/")) open = false;
  return was_open || is_part;
}

/// True if what follows `line` may stand beside it: it ends where no statement can end by a line break, and holds nothing
/// that could be a comment.
bool runs_on(std::string_view line) {
  return std::string_view(";,{(").find(line.back()) != std::string_view::npos && line.find("//") == std::string_view::npos;
}

}  // namespace

std::string join_scripts(const std::vector<std::string_view>& parts) {
  std::string out = "(()=>{'use strict';\n";
  for (const std::string_view part : parts) {
    bool in_comment = false;
    for (const std::string_view row : base::split(part, '\n')) {
      const std::string_view line = base::trim(row);
      if (line.empty() || is_comment(line, in_comment)) continue;
      out += line;
      if (!runs_on(line)) out.push_back('\n');
    }
  }
  return out + "})();\n";
}

std::map<std::string, std::vector<std::string>> script_parts() {
  return {{"assets/search.js", {"box.js", "excerpts.js", "results.js"}},
          {"assets/search_engine.js", {"words.js", "files.js", "query.js", "lists.js", "find.js"}}};
}

}  // namespace lacuna::render::search
