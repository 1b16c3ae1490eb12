#include "diagnostic/explain.hpp"

#include "base/text.hpp"
#include "diagnostic/region.hpp"

namespace lacuna::diagnostic {
namespace {

constexpr std::size_t kPageWidth = 80;

/// `text` broken at spaces into lines of at most kPageWidth cells; a longer word has a line of its own.
std::string wrapped(std::string_view text) {
  std::string out;
  std::size_t used = 0;
  for (const std::string_view word : base::split(text, ' ')) {
    const std::size_t width = base::display_cells(word);
    if (used > 0 && used + 1 + width > kPageWidth) {
      out += '\n';
      used = 0;
    }
    if (used > 0) out += ' ';
    out += word;
    used += width + (used > 0 ? 1 : 0);
  }
  return out + '\n';
}

}  // namespace

std::optional<Code> find_code(std::string_view text) {
  const std::string wanted = base::to_lower_ascii(base::trim(text));
  for (const CodeInfo& row : all_codes()) {
    const std::string number = label(row.code).substr(1);
    if (wanted == row.name || wanted == number || wanted == "l" + number) return row.code;
  }
  return std::nullopt;
}

std::string explain(Code code) {
  const CodeInfo& row = info(code);
  return label(code) + ": " + std::string(row.title) + " (" + std::string(severity_word(row.severity)) + ", " + std::string(row.name) +
         ")\n\n" + wrapped(row.help);
}

std::string list_codes() {
  std::string out;
  for (const CodeInfo& row : all_codes()) {
    const std::string_view severity = severity_word(row.severity);
    out += label(row.code) + "  " + std::string(severity) + std::string(9 - severity.size(), ' ') + std::string(row.title) + '\n';
  }
  return out;
}

}  // namespace lacuna::diagnostic
