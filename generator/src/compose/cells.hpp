// compose/cells.hpp: values of records turned into what a page shows in one place: words, a link, a date. Knows no page
// layout.
#pragma once
#include <string>
#include <vector>

#include "compose/site.hpp"
#include "model/collection.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// One piece of a fact as shown. Empty strings are left out of the view; `language` is set where the words are in
/// another language than the page.
struct Cell {
  std::string text;
  Path target;  // of a link inside the site
  std::string language;
  std::string datetime;  // machine form of a date
  std::string note;      // such as the words as printed
};
using Cells = std::vector<Cell>;

/// The cells of a field's value, one for each item of a list. Empty for a null value.
[[nodiscard]] Cells cells_of(const Page& page, const model::Field& field, const json::Value& value);
/// A text by language in the page's language or the nearest.
[[nodiscard]] Cell text_cell(const Page& page, const json::Value* text);
/// Title of a record, linked.
[[nodiscard]] Cell record_cell(const Page& page, const model::Record& record);
/// The short name of a record that its schema names (`x-short`), linked; its title where it has none.
[[nodiscard]] Cell short_cell(const Page& page, const model::Record& record);
/// A date as exact as it is written.
[[nodiscard]] Cell date_cell(const Page& page, std::string_view date);
/// Years, months, weeks and days in words, those that are none left out.
[[nodiscard]] std::string duration_text(const Page& page, const base::Duration& duration);
/// Two days as one date where they are the ends of a day, month or year, or else as a range.
[[nodiscard]] std::string period_text(const Page& page, base::Date from, base::Date until);
/// A value of an enumeration in words.
[[nodiscard]] Cell word_cell(const Page& page, std::string_view value);
/// Plain words of cells, with the language's comma between them.
[[nodiscard]] std::string plain_text(const Page& page, const Cells& cells);

/// Sets `lang` and `dir` for words in `language`, its code; both to nothing for the language of the page, which is empty.
void set_language(const Page& page, templates::Object& view, const std::string& language);
/// The view of a cell: text, url?, lang?, dir?, datetime?, note?.
[[nodiscard]] templates::Object cell_view(const Page& page, const Cell& cell);
/// A cell's view, or nothing for a cell without words.
[[nodiscard]] templates::Value optional_cell(const Page& page, const Cell& cell);
[[nodiscard]] templates::List cell_views(const Page& page, const Cells& cells);

/// The label of a field in the page's language.
[[nodiscard]] std::string field_label(const Page& page, std::string_view field);

}  // namespace lacuna::compose
