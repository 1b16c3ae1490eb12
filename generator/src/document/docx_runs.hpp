// document/docx_runs.hpp: words in a Word document, and how they look where they stand. Knows no paragraph.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "document/docx_markup.hpp"
#include "document/tree.hpp"

namespace lacuna::document::docx {

/// Keeps what the inlines around a place ask of its words. Each `begin_` is closed by one end().
class Runs {
 public:
  /// How words look that stand in no inline.
  explicit Runs(const RunProperties& plain) : open_{plain} {}

  /// Italic, or bold in languages that are written without italics.
  void begin_emphasis();
  void begin_strong() { push().bold = true; }
  /// Words in another language. Where they turn the direction, a mark of it stands at both ends, so that a quotation mark
  /// or full stop there goes with them in every program (UAX #9, section 2.6).
  void begin_passage(std::string& out, std::string_view language, Direction direction);
  void end_passage(std::string& out);
  /// A link; `style` may be empty.
  void begin_link(std::string_view style);
  void end() { open_.pop_back(); }

  /// Appends a run of `words` as the place asks, or nothing if there are none.
  void append(std::string& out, std::string_view words) const { append_run(out, words, open_.back()); }
  /// The same for words of a machine, which are written from left to right whatever stands around them.
  void append_code(std::string& out, std::string_view words) const;
  /// Appends a run with properties of its own.
  static void append_run(std::string& out, std::string_view words, const RunProperties& properties);

 private:
  RunProperties& push();
  void mark_direction(std::string& out) const;
  std::vector<RunProperties> open_;  // innermost last
};

}  // namespace lacuna::document::docx
