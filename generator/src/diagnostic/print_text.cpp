#include "diagnostic/print_text.hpp"

#include <algorithm>
#include <string_view>

#include "diagnostic/snippet.hpp"
#include "diagnostic/visible.hpp"

namespace lacuna::diagnostic {
namespace {

/// ANSI escapes, empty without colour.
struct Palette {
  std::string bold, error, warning, note, hint, plain;
};

Palette make_palette(bool colour) {
  if (!colour) return {};
  return {"\033[1m", "\033[1;31m", "\033[1;33m", "\033[1;36m", "\033[36m", "\033[0m"};
}

bool is_error(const Diagnostic& diagnostic) { return info(diagnostic.code).severity == Severity::error; }

std::string counted(std::size_t count, const std::string& noun) { return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s"); }

/// Prints one place after another into a text.
class Printer {
 public:
  Printer(const ReadText& read, bool colour) : texts_(read), palette_(make_palette(colour)) {}

  void print(const Diagnostic& diagnostic) {
    const bool error = is_error(diagnostic);
    const std::string& tint = error ? palette_.error : palette_.warning;
    print_head(diagnostic.place, tint, error ? "error" : "warning",
               visible_message(diagnostic.message) + " [" + label(diagnostic.code) + "]");
    print_row(diagnostic.place, {'^', tint, palette_.plain});
    for (const Label& second : diagnostic.labels) {
      print_head(second.place, palette_.note, "note", visible_message(second.message));
      print_row(second.place, {'-', palette_.note, palette_.plain});
    }
    if (!diagnostic.hint.empty()) {
      out_ += "      = " + palette_.hint + visible_message(diagnostic.hint) + palette_.plain + '\n';
    }
  }

  void print_line(const std::string& line) { out_ += line + '\n'; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void print_head(const Place& place, const std::string& tint, std::string_view kind, const std::string& message) {
    out_ += palette_.bold + (place.path.empty() ? "lacuna" : to_utf8(to_visible(place.path)));
    const SourceText* source = find_source(place);
    if (source != nullptr) {
      const Position position = source->position(place.span.begin);
      out_ += ':' + std::to_string(position.line) + ':' + std::to_string(position.column);
    }
    out_ += ": " + palette_.plain + tint + std::string(kind) + ": " + palette_.plain + message + '\n';
  }

  void print_row(const Place& place, const Mark& mark) {
    if (const SourceText* source = find_source(place)) out_ += draw_snippet(*source, place.span, mark);
  }

  const SourceText* find_source(const Place& place) {
    const bool is_whole_file = place.span == base::Span{};
    return place.path.empty() || is_whole_file ? nullptr : texts_.find(place.path);
  }

  SourceTexts texts_;
  Palette palette_;
  std::string out_;
};

/// The first `most` of them, errors before warnings, in their order.
std::vector<const Diagnostic*> select_shown(const Diagnostics& sorted, std::size_t most) {
  std::vector<const Diagnostic*> shown;
  for (const Diagnostic& diagnostic : sorted) shown.push_back(&diagnostic);
  if (shown.size() <= most) return shown;
  std::stable_partition(shown.begin(), shown.end(), [](const Diagnostic* one) { return is_error(*one); });
  shown.resize(most);
  std::sort(shown.begin(), shown.end());
  return shown;
}

}  // namespace

std::string print_text(const Diagnostics& sorted, const ReadText& read, const TextOptions& options) {
  if (sorted.empty()) return {};
  Printer printer(read, options.colour);
  const auto shown = select_shown(sorted, options.shown);
  for (const Diagnostic* diagnostic : shown) {
    printer.print(*diagnostic);
    printer.print_line("");
  }
  const std::size_t rest = sorted.size() - shown.size();
  printer.print_line(summary_line(sorted) + (rest == 0 ? "" : "; " + std::to_string(rest) + " not shown"));
  return printer.take();
}

std::string summary_line(const Diagnostics& diagnostics) {
  const auto errors = static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(), is_error));
  const std::size_t warnings = diagnostics.size() - errors;
  std::string out = errors == 0 ? "" : counted(errors, "error");
  if (warnings > 0) out += (out.empty() ? "" : ", ") + counted(warnings, "warning");
  return out;
}

}  // namespace lacuna::diagnostic
