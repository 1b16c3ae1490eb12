#include "compose/report/line.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "compose/report/passages.hpp"

namespace lacuna::compose::report {
namespace {

using document::Builder;

constexpr std::size_t kSlotBytes = kFirst.size();
constexpr std::array<std::string_view, 5> kStops = {".", "。", "?", "？", "؟"};

Piece make(Piece::Kind kind, std::string_view text, std::string_view language = {}) {
  Piece piece;
  piece.kind = kind;
  piece.text = text;
  piece.language = language;
  return piece;
}

// Which of the parts `text` begins with a slot for; nothing for other characters.
std::optional<std::size_t> slot_at(std::string_view text) {
  if (text.size() < kSlotBytes || text.substr(0, kSlotBytes - 1) != kFirst.substr(0, kSlotBytes - 1)) return std::nullopt;
  const auto last = static_cast<unsigned char>(text[kSlotBytes - 1]);
  const auto first = static_cast<unsigned char>(kFirst.back());
  return last >= first ? std::optional<std::size_t>(last - first) : std::nullopt;
}

std::string_view stop_of(std::string_view text) {
  const auto found = std::find_if(kStops.begin(), kStops.end(), [text](std::string_view stop) { return text.ends_with(stop); });
  return found == kStops.end() ? std::string_view() : *found;
}

void begin_passage(Builder& builder, const Page& page, std::string_view language) {
  const model::Edition* edition = model::find_edition(page.site.editions, language);
  const bool is_right_to_left = edition != nullptr && edition->tongue->is_right_to_left();
  builder.begin_passage(edition == nullptr ? language : edition->tongue->tag(),
                        is_right_to_left ? document::Direction::right_to_left : document::Direction::left_to_right);
}

void write_note(Builder& builder, const Page& page, const Line& note) {
  const std::uint32_t number = builder.new_footnote();
  builder.footnote_reference(number);
  builder.begin_footnote(number).begin_paragraph();
  write(builder, page, note);
  builder.end().end();
}

}  // namespace

Line words(std::string_view text, std::string_view language) {
  return text.empty() ? Line() : Line{make(Piece::Kind::words, text, language)};
}

Line strong(Line line) {
  for (Piece& piece : line) piece.is_strong = true;
  return line;
}

Line to_record(const model::Graph& graph, const model::Record& record, std::string_view text, std::string_view fragment) {
  Piece piece = make(Piece::Kind::record, text);
  piece.record.collection = graph.collection_of(record).name;
  piece.record.id = record.id;
  piece.record.fragment = fragment;
  return {std::move(piece)};
}

Line title_line(const Page& page, const model::Record& record) {
  const Cell title = text_cell(page, record.value.find("title"));
  Line line = to_record(page.site.graph, record, title.text);
  line.front().language = title.language;
  return line;
}

Line to_place(std::string_view id, std::string_view text) {
  Piece piece = make(Piece::Kind::place, text);
  piece.place = id;
  return {std::move(piece)};
}

Line footnote(Line note) {
  Piece piece = make(Piece::Kind::note, {});
  piece.note = std::move(note);
  return {std::move(piece)};
}

Line text_line(const Page& page, const json::Value* text) { return cell_line(page, text_cell(page, text)); }

Line cell_line(const Page& page, const Cell& cell) {
  Line line = words(cell.text, cell.language);
  if (!cell.note.empty()) line += words(page.word("report.aside", {{"words", cell.note}}));
  return line;
}

Line cells_line(const Page& page, const Cells& cells) {
  std::vector<Line> lines;
  for (const Cell& cell : cells) lines.push_back(cell_line(page, cell));
  return join(lines, page.word("list.comma"));
}

Line& operator+=(Line& line, Line more) {
  std::move(more.begin(), more.end(), std::back_inserter(line));
  return line;
}

Line operator+(Line line, Line more) {
  line += std::move(more);
  return line;
}

Line join(const std::vector<Line>& lines, std::string_view separator) {
  Line all;
  for (const Line& line : lines) {
    if (line.empty()) continue;
    if (!all.empty()) all += words(separator);
    all += line;
  }
  return all;
}

Line fill(std::string_view message, std::initializer_list<Line> parts) {
  Line line;
  std::size_t from = 0;
  for (std::size_t at = 0; at < message.size();) {
    const auto slot = slot_at(message.substr(at));
    if (!slot || *slot >= parts.size()) {
      ++at;
      continue;
    }
    line += words(message.substr(from, at - from));
    line += *(parts.begin() + *slot);
    from = at += kSlotBytes;
  }
  line += words(message.substr(from));
  return line;
}

Line before_full_stop(Line sentence, Line addition) {
  std::string stop;
  if (!sentence.empty() && !addition.empty()) {
    std::string& last = sentence.back().text;
    stop = stop_of(last);
    last.resize(last.size() - stop.size());
    // A question or exclamation keeps its mark, with the addition behind it.
    if (!stop.empty() && stop != "." && stop != "。") {
      last += stop;
      stop.clear();
    }
  }
  sentence += std::move(addition);
  sentence += words(stop);
  return sentence;
}

Line closed(const Page& page, Line sentence) {
  if (sentence.empty() || !stop_of(sentence.back().text).empty()) return sentence;
  sentence += words(page.word("report.full_stop"));
  return sentence;
}

std::string plain(const Line& line) {
  std::string text;
  for (const Piece& piece : line) text += piece.text;
  return text;
}

void write(Builder& builder, const Page& page, const Line& line) {
  for (const Piece& piece : set_apart(page, line)) {
    if (piece.begins_line) builder.hard_break();
    const bool is_foreign = !piece.language.empty() && piece.language != page.language();
    if (is_foreign) begin_passage(builder, page, piece.language);
    if (piece.is_strong) builder.begin_strong();
    switch (piece.kind) {
      case Piece::Kind::words: builder.text(piece.text); break;
      case Piece::Kind::record: builder.begin_record_link(piece.record).text(piece.text).end(); break;
      case Piece::Kind::place: builder.begin_link("#" + piece.place).text(piece.text).end(); break;
      case Piece::Kind::note: write_note(builder, page, piece.note); break;
    }
    if (piece.is_strong) builder.end();
    if (is_foreign) builder.end();
  }
}

}  // namespace lacuna::compose::report
