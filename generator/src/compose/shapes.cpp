#include "compose/shapes.hpp"

#include <array>
#include <utility>

namespace lacuna::compose {
namespace {

using json::Value;

// The words as printed, for the note of a cell whose main words are ours.
std::string printed_note(const Page& page, const Value& value) {
  const std::string_view printed = value.string_at("printed");
  return printed.empty() ? std::string() : page.word("note.printed", {{"printed", printed}});
}

std::string decimal(const Page& page, const Value& value) { return page.edition.tongue->decimal(value.number()); }

Cell quantity_cell(const Page& page, const Value& value) {
  const Cell unit = text_cell(page, value.find("unit"));
  std::string number;
  if (const Value* exact = value.find("value")) {
    number = decimal(page, *exact);
  } else if (value.find("at_least") != nullptr && value.find("at_most") != nullptr) {
    number = page.edition.tongue->range(decimal(page, *value.find("at_least")), decimal(page, *value.find("at_most")));
  } else if (const Value* least = value.find("at_least")) {
    number = page.word("quantity.at_least", {{"number", decimal(page, *least)}});
  } else if (const Value* most = value.find("at_most")) {
    number = page.word("quantity.at_most", {{"number", decimal(page, *most)}});
  }
  Cell cell;
  cell.text = number.empty() ? unit.text : page.word("quantity.of", {{"number", number}, {"unit", unit.text}});
  cell.note = printed_note(page, value);
  return cell;
}

Cell money_cell(const Page& page, const Value& value) {
  const std::string amount = decimal(page, *value.find("amount"));
  Cell cell;
  cell.text = page.word("money.amount", {{"currency", value.string_at("currency")},
                                         {"amount", amount},
                                         {"per", value.find("per") == nullptr ? "total" : value.string_at("per")}});
  if (!value.string_at("years").empty()) cell.text += " (" + std::string(value.string_at("years")) + ")";
  cell.note = printed_note(page, value);
  return cell;
}

Cell period_cell(const Page& page, const Value& value) {
  const std::string start = date_cell(page, value.string_at("start")).text;
  const std::string end = date_cell(page, value.string_at("end")).text;
  Cell cell;
  if (!start.empty() && !end.empty()) {
    cell.text = page.edition.tongue->range(start, end);
  } else if (!start.empty()) {
    cell.text = page.word("period.from", {{"date", start}});
  } else if (!end.empty()) {
    cell.text = page.word("period.until", {{"date", end}});
  } else {
    cell.text = value.string_at("printed");
    return cell;
  }
  cell.note = printed_note(page, value);
  return cell;
}

Cell due_cell(const Page& page, const Value& value) {
  const std::string earliest = date_cell(page, value.string_at("earliest")).text;
  const std::string latest = date_cell(page, value.string_at("latest")).text;
  Cell cell;
  if (!latest.empty() && (earliest.empty() || earliest == latest)) {
    cell.text = page.word("due.by", {{"date", latest}});
  } else if (!latest.empty()) {
    cell.text = page.word("due.between", {{"earliest", earliest}, {"latest", latest}});
  } else if (!earliest.empty()) {
    cell.text = page.word("period.from", {{"date", earliest}});
  } else {
    const Cell event = text_cell(page, value.find("relative_to"));
    cell.text = event.text.empty() ? page.word("due.undated") : event.text;
    cell.language = event.language;
  }
  cell.note = printed_note(page, value);
  return cell;
}

Cell submission_cell(const Page& page, const Value& value) {
  const auto from = page.site.graph.find("actors", value.string_at("from"));
  Cell cell = date_cell(page, value.string_at("date"));
  cell.text = page.word("submission.line",
                        {{"from", from ? model::title_of(page.site.graph.record(*from), page.language()).text : value.string_at("from")},
                         {"capacity", value.string_at("capacity")},
                         {"date", cell.text}});
  return cell;
}

}  // namespace

std::optional<Cell> shape_cell(const Page& page, const model::Field& field, const json::Value& value) {
  using Maker = Cell (*)(const Page&, const Value&);
  constexpr std::array<std::pair<std::string_view, Maker>, 5> kMakers = {
      {{"quantity", quantity_cell}, {"money", money_cell}, {"period", period_cell}, {"due", due_cell}, {"submission", submission_cell}}};
  for (const auto& [shape, make] : kMakers) {
    if (field.shape == shape || field.name == shape) return make(page, value);
  }
  return std::nullopt;
}

}  // namespace lacuna::compose
