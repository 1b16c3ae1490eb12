#include "compose/report/reason_line.hpp"

#include <array>

#include "compose/citations.hpp"

namespace lacuna::compose::report {
namespace {

constexpr std::size_t kMostParts = 4;
constexpr std::array<std::string_view, kMostParts> kSlots = {kFirst, kSecond, kThird, "\uE003"};

// What is filled in for a part; empty for numbers, which the message needs as such.
struct Filling {
  const Page& page;
  bool is_document = false;  // whose symbol says more than its title, in less room

  Line operator()(std::int64_t) const { return {}; }
  Line operator()(const std::string& text) const { return words(text); }
  Line operator()(const base::PartialDate& date) const { return words(page.edition.tongue->date(date)); }
  Line operator()(const std::vector<model::RecordIndex>& records) const {
    std::vector<Line> titles;
    titles.reserve(records.size());
    for (const model::RecordIndex index : records) {
      const model::Record& record = page.site.graph.record(index);
      titles.push_back(is_document ? to_record(page.site.graph, record, document_label(page, record)) : title_line(page, record));
    }
    return join(titles, page.word("list.comma"));
  }
  Line operator()(const std::vector<std::string_view>& values) const {
    std::vector<Line> names;
    names.reserve(values.size());
    for (const std::string_view value : values) names.push_back(words(word_cell(page, value).text));
    return join(names, page.word("list.comma"));
  }
};

}  // namespace

Line reason_line(const Page& page, const model::Reason& reason) {
  std::array<language::Argument, kMostParts> arguments;
  std::array<Line, kMostParts> lines;
  for (std::size_t i = 0; i < reason.parts.size() && i < kMostParts; ++i) {
    const model::ReasonPart& part = reason.parts[i];
    arguments[i].name = part.name;
    arguments[i].value = kSlots[i];
    if (const auto* number = std::get_if<std::int64_t>(&part.given)) arguments[i].value = *number;
    lines[i] = std::visit(Filling{page, part.name == "document"}, part.given);
  }
  const std::string message = page.word(reason.key, {arguments[0], arguments[1], arguments[2], arguments[3]});
  return fill(message, {lines[0], lines[1], lines[2], lines[3]});
}

}  // namespace lacuna::compose::report
