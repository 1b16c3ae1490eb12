#include "document/docx_markup.hpp"

#include <algorithm>
#include <array>

#include "document/markup.hpp"

namespace lacuna::document::docx {
namespace {

void append_flag(std::string& out, std::string_view name, bool is_set) {
  if (!is_set) return;
  out += "<";
  out += name;
  out += "/>";
}

bool is_language(std::string_view tag, std::string_view language) {
  return tag.starts_with(language) && (tag.size() == language.size() || tag[language.size()] == '-');
}

// Word keeps a language each for Latin, East Asian and right-to-left writing (17.3.2.20).
std::string_view language_attribute(std::string_view tag) {
  for (const std::string_view language : {"zh", "ja", "ko"}) {
    if (is_language(tag, language)) return "w:eastAsia";
  }
  for (const std::string_view language : {"ar", "fa", "he", "ur"}) {
    if (is_language(tag, language)) return "w:bidi";
  }
  return "w:val";
}

}  // namespace

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += " ";
  out += name;
  out += "=\"";
  append_escaped(out, value);
  out += "\"";
}

void append_attribute(std::string& out, std::string_view name, std::uint32_t value) { append_attribute(out, name, std::to_string(value)); }

void append_value(std::string& out, std::string_view name, std::string_view value) {
  out += "<";
  out += name;
  append_attribute(out, "w:val", value);
  out += "/>";
}

void append_value(std::string& out, std::string_view name, std::uint32_t value) { append_value(out, name, std::to_string(value)); }

void append_properties(std::string& out, const ParagraphProperties& properties) {
  out += "<w:pPr>";
  append_value(out, "w:pStyle", properties.style);
  append_flag(out, "w:keepNext", properties.keep_next);
  if (properties.list != 0) {
    out += "<w:numPr>";
    append_value(out, "w:ilvl", properties.level);
    append_value(out, "w:numId", properties.list);
    out += "</w:numPr>";
  }
  append_flag(out, "w:bidi", properties.right_to_left);
  if (properties.indent != 0) {
    out += "<w:ind";
    append_attribute(out, "w:left", properties.indent);
    out += "/>";
  }
  if (!properties.align.empty()) append_value(out, "w:jc", properties.align);
  out += "</w:pPr>";
}

void append_properties(std::string& out, const RunProperties& properties) {
  const std::size_t start = out.size();
  out += "<w:rPr>";
  const std::size_t inside = out.size();
  if (!properties.style.empty()) append_value(out, "w:rStyle", properties.style);
  append_flag(out, "w:b", properties.bold);
  append_flag(out, "w:bCs", properties.bold);
  append_flag(out, "w:i", properties.italic);
  append_flag(out, "w:iCs", properties.italic);
  if (properties.superscript) append_value(out, "w:vertAlign", "superscript");
  append_flag(out, "w:rtl", properties.right_to_left);
  if (!properties.language.empty()) {
    out += "<w:lang";
    append_attribute(out, language_attribute(properties.language), properties.language);
    out += "/>";
  }
  if (out.size() == inside) {
    out.resize(start);
  } else {
    out += "</w:rPr>";
  }
}

bool has_no_italics(std::string_view language) {
  constexpr std::array<std::string_view, 6> kLanguages{"ar", "fa", "ja", "ko", "ur", "zh"};
  return std::any_of(kLanguages.begin(), kLanguages.end(), [&](std::string_view one) { return is_language(language, one); });
}

}  // namespace lacuna::document::docx
