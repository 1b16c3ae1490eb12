#include "compose/cite.hpp"

#include <algorithm>

#include "compose/cells.hpp"

namespace lacuna::compose {
namespace {

std::string site_name(const Page& page) { return text_cell(page, &page.site.settings.title).text; }

// One field is one line in both formats.
std::string in_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

std::string for_tex(std::string_view text) {
  constexpr std::string_view kEscaped = "&%$#_{}";
  std::string escaped;
  for (const char c : in_one_line(text)) {
    if (c == '\\') {
      escaped += "\\textbackslash{}";
    } else if (c == '~') {
      escaped += "\\textasciitilde{}";
    } else if (c == '^') {
      escaped += "\\textasciicircum{}";
    } else {
      if (kEscaped.find(c) != std::string_view::npos) escaped += '\\';
      escaped += c;
    }
  }
  return escaped;
}

}  // namespace

std::string cite_in_words(const Page& page, const Citable& item) {
  const std::string words = page.word("cite.text", {{"site", site_name(page)},
                                                    {"title", item.title},
                                                    {"name", item.name},
                                                    {"date", page.edition.tongue->date(page.site.settings.as_of)}});
  return item.address.empty() ? words : words + " " + item.address;
}

std::string cite_as_bibtex(const Page& page, const Citable& item) {
  const std::string as_of = page.site.settings.as_of.to_text();
  std::string key = item.name;
  std::replace(key.begin(), key.end(), '/', '-');
  std::string entry = "@misc{lacuna-" + key + ",\n";
  entry += "  title = {{" + for_tex(item.title) + "}},\n";
  entry += "  howpublished = {" + for_tex(site_name(page)) + ", " + for_tex(item.name) + "},\n";
  entry += "  year = {" + as_of.substr(0, 4) + "},\n";
  entry += "  note = {" + for_tex(page.word("words.as_of")) + " " + as_of + "}";
  if (!item.address.empty()) entry += ",\n  url = {" + in_one_line(item.address) + "}";
  return entry + "\n}";
}

std::string cite_as_ris(const Page& page, const Citable& item) {
  std::string date = page.site.settings.as_of.to_text();
  std::replace(date.begin(), date.end(), '-', '/');
  const auto line = [](std::string_view tag, std::string_view value) { return std::string(tag) + "  - " + in_one_line(value) + "\n"; };
  std::string entry = line("TY", "ELEC") + line("TI", item.title) + line("T2", site_name(page)) + line("DA", date) +
                      line("LA", page.edition.tongue->tag()) + line("ID", item.name);
  if (!item.address.empty()) entry += line("UR", item.address);
  return entry + "ER  - ";
}

}  // namespace lacuna::compose
