#include "compose/report/draft.hpp"

#include <algorithm>
#include <utility>

#include "compose/report/numerals.hpp"

namespace lacuna::compose::report {

void Draft::heading(int level, std::string label, std::string id, const Line& title) {
  if (numbering_ == Numbering::none && !id.starts_with("annex")) label.clear();
  builder_.begin_heading(level, label, id);
  write(builder_, page_, title);
  builder_.end();
  Heading entry;
  entry.entry = {level, std::move(label), report::plain(title), std::move(id), {}};
  const auto depth = static_cast<std::size_t>(level);
  open_.resize(std::min(open_.size(), depth - 1));
  open_.resize(depth, headings_.size());
  headings_.push_back(std::move(entry));
}

void Draft::opening(const Line& title) { heading(1, {}, "o" + std::to_string(++openings_), title); }

void Draft::chapter(const Line& title) {
  counts_ = {counts_[0] + 1, 0, 0};
  heading(1, roman(counts_[0]) + ".", "c" + std::to_string(counts_[0]), title);
}

void Draft::section(const Line& title) {
  counts_ = {counts_[0], counts_[1] + 1, 0};
  heading(2, capital_letters(counts_[1]) + ".", "c" + std::to_string(counts_[0]) + "-" + letters(counts_[1]), title);
}

void Draft::topic(const Line& title) {
  ++counts_[2];
  heading(3, std::to_string(counts_[2]) + ".",
          "c" + std::to_string(counts_[0]) + "-" + letters(counts_[1]) + "-" + std::to_string(counts_[2]), title);
}

void Draft::annex(const Line& title) {
  ++annexes_;
  heading(1, page_.word("report.annex", {{"number", roman(annexes_)}}), "annex-" + std::to_string(annexes_), title);
}

std::string Draft::paragraph(const Line& line) {
  items_ = 0;
  if (numbering_ == Numbering::none) {
    plain(line);
    return {};
  }
  ++paragraphs_;
  for (const std::size_t position : open_) {
    Heading& heading = headings_[position];
    if (heading.first == 0) heading.first = paragraphs_;
    heading.last = paragraphs_;
  }
  std::string id = "p" + std::to_string(paragraphs_);
  builder_.begin_paragraph(std::to_string(paragraphs_) + ".", id);
  write(builder_, page_, line);
  builder_.end();
  return id;
}

void Draft::item(const Line& line) {
  ++items_;
  const std::string letter = letters(items_);
  const bool is_numbered = numbering_ == Numbering::paragraphs;
  builder_.begin_paragraph("(" + letter + ")", is_numbered ? "p" + std::to_string(paragraphs_) + "-" + letter : std::string());
  write(builder_, page_, line);
  builder_.end();
}

void Draft::plain(const Line& line) {
  builder_.begin_paragraph();
  write(builder_, page_, line);
  builder_.end();
}

void Draft::bullets(const std::vector<Line>& lines) {
  builder_.begin_list({});
  for (const Line& line : lines) {
    builder_.begin_item().begin_paragraph();
    write(builder_, page_, line);
    builder_.end().end();
  }
  builder_.end();
}

void Draft::table(const Table& table) {
  const std::vector<document::Alignment> columns(table.heads.size(), document::Alignment::none);
  builder_.begin_table(columns, true, table.is_wide);
  builder_.begin_caption();
  const std::string number = std::to_string(++tables_);
  write(builder_, page_, fill(page_.word("report.table", {{"number", number}, {"title", kFirst}}), {table.caption}));
  builder_.end().begin_row();
  for (const std::string& head : table.heads) builder_.begin_cell().text(head).end();
  builder_.end();
  for (const std::vector<Line>& row : table.rows) {
    builder_.begin_row();
    for (const Line& cell : row) {
      builder_.begin_cell();
      write(builder_, page_, cell);
      builder_.end();
    }
    builder_.end();
  }
  builder_.end();
}

std::vector<model::ContentsEntry> Draft::contents() const {
  std::vector<model::ContentsEntry> entries;
  for (const Heading& heading : headings_) {
    entries.push_back(heading.entry);
    if (heading.first == 0) continue;
    const std::string first = std::to_string(heading.first);
    entries.back().paragraphs = heading.first == heading.last ? first : page_.edition.tongue->range(first, std::to_string(heading.last));
  }
  return entries;
}

}  // namespace lacuna::compose::report
