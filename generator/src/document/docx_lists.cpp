#include "document/docx_lists.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "document/to_docx.hpp"

namespace lacuna::document {
namespace docx {
namespace {

constexpr std::uint32_t kLevels = 9;  // of a w:abstractNum
constexpr std::uint32_t kBullets = 1;
constexpr std::uint32_t kNumbers = 2;

void append_level(std::string& out, std::uint32_t level, std::string_view format, std::string_view text) {
  out += "<w:lvl";
  append_attribute(out, "w:ilvl", level);
  out += ">";
  append_value(out, "w:start", 1);
  append_value(out, "w:numFmt", format);
  append_value(out, "w:lvlText", text);
  append_value(out, "w:lvlJc", "left");
  out += "<w:pPr><w:ind";
  append_attribute(out, "w:left", kIndent * (level + 1));
  append_attribute(out, "w:hanging", kIndent);
  out += "/></w:pPr></w:lvl>";
}

void begin_definition(std::string& out, std::uint32_t id) {
  out += "<w:abstractNum";
  append_attribute(out, "w:abstractNumId", id);
  out += ">";
  append_value(out, "w:multiLevelType", "hybridMultilevel");
}

std::string abstract_numbering() {
  constexpr std::array<std::string_view, 3> kSigns{"•", "–", "▪"};
  constexpr std::array<std::string_view, 3> kFormats{"decimal", "lowerLetter", "lowerRoman"};
  std::string out;
  begin_definition(out, kBullets);
  for (std::uint32_t level = 0; level < kLevels; ++level) append_level(out, level, "bullet", kSigns[level % kSigns.size()]);
  out += "</w:abstractNum>";
  begin_definition(out, kNumbers);
  for (std::uint32_t level = 0; level < kLevels; ++level) {
    append_level(out, level, kFormats[level % kFormats.size()], "%" + std::to_string(level + 1) + ".");
  }
  out += "</w:abstractNum>";
  return out;
}

}  // namespace

std::uint32_t Lists::level_of(std::uint32_t depth) const { return std::min(depth, kLevels) - 1; }

void Lists::begin(bool is_ordered, std::uint32_t start) {
  open_.push_back(next_++);
  numbering_ += "<w:num";
  append_attribute(numbering_, "w:numId", open_.back());
  numbering_ += ">";
  append_value(numbering_, "w:abstractNumId", is_ordered ? kNumbers : kBullets);
  if (is_ordered) {
    numbering_ += "<w:lvlOverride";
    append_attribute(numbering_, "w:ilvl", level_of(depth()));
    numbering_ += ">";
    append_value(numbering_, "w:startOverride", start);
    numbering_ += "</w:lvlOverride>";
  }
  numbering_ += "</w:num>";
}

void Lists::number(ParagraphProperties& paragraph) {
  paragraph.list = open_.back();
  paragraph.level = level_of(depth());
  item_is_new_ = false;
}

}  // namespace docx

std::string docx_abstract_numbering() { return docx::abstract_numbering(); }

}  // namespace lacuna::document
