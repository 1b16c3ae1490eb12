#include "compose/report/page_style.hpp"

#include <array>
#include <cstdio>

namespace lacuna::compose::report {
namespace {

std::string margin_box(std::string_view place, std::string_view content) {
  return "@" + std::string(place) + "{content:" + std::string(content) + "}";
}

// Heads and feet of one kind of page: what is quoted stands outside, the date inside.
std::string boxes(const model::Report& report, bool outside_is_right) {
  const std::string outer = outside_is_right ? "right" : "left";
  const std::string inner = outside_is_right ? "left" : "right";
  return margin_box("top-" + outer, css_string(report.masthead.number)) + margin_box("top-" + inner, css_string(report.title)) +
         margin_box("bottom-" + outer, "counter(page) \"/\" counter(pages)") + margin_box("bottom-" + inner, css_string(report.as_of));
}

}  // namespace

std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || c == '"' || c == '\\' || c == '<') {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\%x ", static_cast<unsigned>(byte));
      out += escape.data();
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string page_style(const model::Report& report) {
  const std::string size = report.paper == model::Paper::letter ? "letter" : "A4";
  // A page is read from its outer side, which a language written from the right turns about.
  const bool right_is_outside = !report.is_right_to_left;
  return "@page{size:" + size + ";margin:22mm 20mm 20mm;font:8.5pt \"Noto Serif\",\"Noto Naskh Arabic\",\"WenQuanYi Zen Hei\",serif}\n" +
         "@page sideways{size:" + size + " landscape}\n" + "@page:right{" + boxes(report, right_is_outside) + "}\n" + "@page:left{" +
         boxes(report, !right_is_outside) + "}\n" + "@page:first{@top-left{content:none}@top-right{content:none}}\n";
}

}  // namespace lacuna::compose::report
