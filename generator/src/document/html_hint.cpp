#include "document/html_hint.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace lacuna::document {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kHints{{
    {"a", "write `[words](address)`"},
    {"b", "write `**words**`"},
    {"blockquote", "begin each line of the quotation with `> `"},
    {"br", "end the line with a backslash"},
    {"code", "put the words between backticks"},
    {"em", "write `*words*`"},
    {"h1", "write `# heading`"},
    {"h2", "write `## heading`"},
    {"h3", "write `### heading`"},
    {"h4", "write `#### heading`"},
    {"hr", "write `---` between blank lines"},
    {"i", "write `*words*`"},
    {"img", "write `![words](files/name.png)`"},
    {"li", "begin the line with `- ` or `1. `"},
    {"ol", "begin the lines with `1. `"},
    {"p", "put a blank line between paragraphs"},
    {"pre", "put the lines between two lines of three backticks"},
    {"strong", "write `**words**`"},
    {"sup", "write a footnote as `[^1]`, and an exponent with the sign itself, such as `²`"},
    {"table", "write the table with `|` between its cells"},
    {"td", "write the table with `|` between its cells"},
    {"ul", "begin the lines with `- `"},
}};

bool is_name_character(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || base::is_digit(c) || c == '-'; }

std::string_view tag_of(std::string_view markup) {
  std::size_t begin = markup.find_first_not_of(" \t\r\n</");
  if (begin == std::string_view::npos) begin = markup.size();
  std::size_t end = begin;
  while (end < markup.size() && is_name_character(markup[end])) ++end;
  return markup.substr(begin, end - begin);
}

bool is_comment(std::string_view markup) { return base::trim(markup).starts_with("<!--"); }

}  // namespace

std::string html_name(std::string_view markup) {
  const std::string_view start = base::trim(markup);
  if (start.starts_with("<!--")) return "<!-- … -->";
  if (start.starts_with("<!") || start.starts_with("<?")) return std::string(start.substr(0, 2)) + "…>";
  const std::string name(tag_of(start));
  return start.starts_with("</") ? "</" + name + ">" : "<" + name + ">";
}

std::string html_hint(std::string_view markup) {
  if (is_comment(markup)) return "what is not to be published has no place in a published text; keep it in the record's `notes`";
  const std::string tag = base::to_lower_ascii(tag_of(markup));
  const auto known =
      std::lower_bound(kHints.begin(), kHints.end(), tag, [](const auto& entry, const std::string& name) { return entry.first < name; });
  if (known != kHints.end() && known->first == tag) return std::string(known->second);
  return "write Markdown, or `\\<` for the sign itself";
}

}  // namespace lacuna::document
