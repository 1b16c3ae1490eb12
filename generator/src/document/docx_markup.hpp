// document/docx_markup.hpp: properties of paragraphs and runs in WordprocessingML. Knows no tree.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna::document::docx {

/// Distance in twentieths of a point by which each level of a list or quotation is set in.
inline constexpr std::uint32_t kIndent = 567;

/// How a run looks.
struct RunProperties {
  std::string_view style = {};  // character style, or empty
  bool bold = false;
  bool italic = false;
  bool superscript = false;
  bool right_to_left = false;
  std::string_view language = {};  // BCP 47, or empty
};

/// How a paragraph looks.
struct ParagraphProperties {
  std::string_view style = {};
  bool keep_next = false;
  std::uint32_t list = 0;   // w:numId, or 0 for none
  std::uint32_t level = 0;  // of the list
  bool right_to_left = false;
  std::uint32_t indent = 0;
  std::string_view align = {};  // `center`, `right`, or empty for the leading side
};

/// Appends `w:pPr` with its children in the order that ECMA-376, part 1, 17.3.1.26, prescribes.
void append_properties(std::string& out, const ParagraphProperties& properties);
/// Appends `w:rPr`, if it has children, in the order of 17.3.2.28.
void append_properties(std::string& out, const RunProperties& properties);

/// Appends ` name="value"`.
void append_attribute(std::string& out, std::string_view name, std::string_view value);
void append_attribute(std::string& out, std::string_view name, std::uint32_t value);
/// Appends `<name w:val="value"/>`.
void append_value(std::string& out, std::string_view name, std::string_view value);
void append_value(std::string& out, std::string_view name, std::uint32_t value);

/// True for languages written without italics.
[[nodiscard]] bool has_no_italics(std::string_view language);

}  // namespace lacuna::document::docx
