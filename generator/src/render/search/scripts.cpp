#include "render/search/scripts.hpp"

#include <algorithm>

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

/// `line` without the spaces beside a mark of its code. Strings stay as they are, and so does a whole line that could hold
/// what is not told apart here: a regular expression, a comment, a template within a template.
std::string squeezed(std::string_view line) {
  constexpr std::string_view kMarks = "=,;:?(){}[]<>&|*!";
  constexpr std::string_view kQuotes = "'\"`";
  if (line.find_first_of("/\\") != std::string_view::npos || std::count(line.begin(), line.end(), '`') > 2) return std::string(line);
  const auto is_mark = [&](char c) { return kMarks.find(c) != std::string_view::npos; };
  std::string out;
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool is_spare = c == ' ' && quote == 0 && i > 0 && i + 1 < line.size() && (is_mark(line[i - 1]) || is_mark(line[i + 1]));
    if (is_spare) continue;
    if (c == quote) quote = 0;
    else if (quote == 0 && kQuotes.find(c) != std::string_view::npos) quote = c;
    out.push_back(c);
  }
  return out;
}

}  // namespace

std::string join_scripts(const std::vector<std::string_view>& parts) {
  std::string out = "(()=>{'use strict';\n";
  for (const std::string_view part : parts) {
    bool in_comment = false;
    for (const std::string_view row : base::split(part, '\n')) {
      const std::string_view line = base::trim(row);
      if (line.empty() || is_comment(line, in_comment)) continue;
      out += squeezed(line);
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
