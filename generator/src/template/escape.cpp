#include "template/escape.hpp"

#include <array>

namespace lacuna::templates {
namespace {

/// What stands for a byte, by its place in kReplacements; 0 for bytes that stay.
using Table = std::array<std::uint8_t, 256>;

constexpr std::array<std::string_view, 7> kReplacements = {"", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "\xEF\xBF\xBD"};

constexpr Table make_markup_table() {
  Table table{};
  for (std::size_t control = 0; control < 0x20; ++control) {
    table[control] = 6;
  }
  table['\t'] = 0;
  table['\n'] = 0;
  table['\r'] = 0;
  table['&'] = 1;
  table['<'] = 2;
  table['>'] = 3;
  table['"'] = 4;
  table['\''] = 5;
  return table;
}

constexpr bool stays_in_fragment(char c) {
  constexpr std::string_view kOthers = "-._~!$()*+,;=:@/?";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || kOthers.find(c) != std::string_view::npos ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

void append_markup(std::string& out, std::string_view text) {
  static constexpr Table kTable = make_markup_table();
  std::size_t run = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const std::uint8_t index = kTable[static_cast<unsigned char>(text[at])]; index != 0) {
      out.append(text.substr(run, at - run)).append(kReplacements[index]);
      run = at + 1;
    }
  }
  out.append(text.substr(run));
}

void append_fragment(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : text) {
    if (stays_in_fragment(c)) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
    }
  }
}

void append(std::string& out, std::string_view text, Escape escape) {
  switch (escape) {
    case Escape::none: out.append(text); break;
    case Escape::markup: append_markup(out, text); break;
    case Escape::fragment: append_fragment(out, text); break;
  }
}

}  // namespace lacuna::templates
