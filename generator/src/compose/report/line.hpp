// compose/report/line.hpp: a line of a report before it is written: pieces with their language, links and notes. Knows
// no report.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "compose/cells.hpp"
#include "document/builder.hpp"
#include "document/tree.hpp"

namespace lacuna::compose::report {

struct Piece;
/// Pieces one after the other, nothing between them.
using Line = std::vector<Piece>;

struct Piece {
  enum class Kind : std::uint8_t { words, record, place, note };
  Kind kind = Kind::words;
  bool is_strong = false;
  bool begins_line = false;     // of print; see passages.hpp
  std::string text;             // note: empty
  std::string language;         // where it is not the report's
  document::RecordLink record;  // record: where it leads
  std::string place;            // place: the id in this report that it leads to
  Line note;                    // note: what the footnote says
};

[[nodiscard]] Line words(std::string_view text, std::string_view language = {});
/// `line` in bold.
[[nodiscard]] Line strong(Line line);
/// `text` as a link to a record, or to a place on its page.
[[nodiscard]] Line to_record(const model::Graph& graph, const model::Record& record, std::string_view text, std::string_view fragment = {});
/// The title of a record as a link to it.
[[nodiscard]] Line title_line(const Page& page, const model::Record& record);
/// `text` as a link to the paragraph or heading `id` of the same report.
[[nodiscard]] Line to_place(std::string_view id, std::string_view text);
/// A mark with a footnote that says `note`.
[[nodiscard]] Line footnote(Line note);

/// A text by language in the report's language or the nearest, marked where it is another's. Empty for no text.
[[nodiscard]] Line text_line(const Page& page, const json::Value* text);
[[nodiscard]] Line cell_line(const Page& page, const Cell& cell);
/// Cells with the language's comma between them.
[[nodiscard]] Line cells_line(const Page& page, const Cells& cells);

Line& operator+=(Line& line, Line more);
[[nodiscard]] Line operator+(Line line, Line more);
/// `lines` that are not empty, with `separator` between them.
[[nodiscard]] Line join(const std::vector<Line>& lines, std::string_view separator);

/// What stands in a message for a line that is filled in afterwards; see fill().
inline constexpr std::string_view kFirst = "\uE000";
inline constexpr std::string_view kSecond = "\uE001";
inline constexpr std::string_view kThird = "\uE002";

/// A formatted message in which kFirst, kSecond … are replaced by `parts`, in the order of the message.
[[nodiscard]] Line fill(std::string_view message, std::initializer_list<Line> parts);

/// `sentence` with `addition` before its full stop, or at its end where it has none.
[[nodiscard]] Line before_full_stop(Line sentence, Line addition);
/// `sentence` with the language's full stop at its end unless it ends in a stop already.
[[nodiscard]] Line closed(const Page& page, Line sentence);

/// The words of `line`, footnotes left out.
[[nodiscard]] std::string plain(const Line& line);

/// Writes `line` into the open paragraph, heading, caption or cell of `builder`.
void write(document::Builder& builder, const Page& page, const Line& line);

}  // namespace lacuna::compose::report
