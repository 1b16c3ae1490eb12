#include "compose/charts.hpp"

#include <set>

#include "chart/bars.hpp"
#include "chart/series.hpp"
#include "chart/timeline.hpp"
#include "compose/cells.hpp"
#include "compose/facts_of.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;

// Rows of the table beside a picture.
class ChartTable {
 public:
  explicit ChartTable(const Page& page) : page_(page) {}
  void add(const Cells& cells) { rows_.emplace_back(Object().set("cells", cell_views(page_, cells))); }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  List take() { return std::move(rows_); }

 private:
  const Page& page_;
  List rows_;
};

chart::Direction direction_of(const Page& page) {
  return page.edition.tongue->is_right_to_left() ? chart::Direction::right_to_left : chart::Direction::left_to_right;
}

Cell words_cell(std::string text) {
  Cell cell;
  cell.text = std::move(text);
  return cell;
}

std::vector<chart::YearTick> ticks_between(base::Date first, base::Date last) {
  std::vector<chart::YearTick> ticks;
  // The number alone: on an axis the word for year, which some languages add, would be said eight times.
  for (const int year : chart::years_to_name(first, last)) ticks.push_back({year, std::to_string(year)});
  return ticks;
}

Object chart_view(const chart::Caption& caption, templates::Html picture, List heads, ChartTable rows) {
  Object view;
  view.set("picture", std::move(picture));
  view.set("wide", false);
  view.set("open", false);
  view.set("title", caption.title);
  view.set("heads", std::move(heads));
  view.set("rows", rows.take());
  return view;
}

// Gathers the lanes of a thread and the rows that say the same.
class ThreadPicture {
 public:
  explicit ThreadPicture(const Page& page) : page_(page), rows_(page) {}

  void add_entries(const std::vector<model::ThreadEntry>& entries, std::string_view word, chart::Ink ink, bool is_joined) {
    open(page_.word("chart." + std::string(word)), ink, is_joined);
    add_days(entries);
  }

  void add_gap(const model::Thread& thread) {
    open(record_cell(page_, page_.site.graph.record(thread.gap)).text, chart::Ink::accent, true);
    add_days(thread.statements);
  }

  void add_answers(const std::vector<model::ThreadAnswer>& answers, std::string_view word) {
    open(page_.word("chart." + std::string(word)), chart::Ink::hollow, false);
    for (const model::ThreadAnswer& answer : answers) add(answer.date, {record_cell(page_, page_.site.graph.record(answer.record))});
  }

  std::optional<Object> view(const chart::Caption& caption) {
    if (days_.size() < 2) return std::nullopt;
    templates::Html picture = chart::draw_timeline(caption, lanes_, ticks_between(*days_.begin(), *days_.rbegin()), direction_of(page_));
    return chart_view(caption, std::move(picture), {page_.word("chart.date"), page_.word("chart.kind"), page_.word("words.document")},
                      std::move(rows_));
  }

 private:
  void add_days(const std::vector<model::ThreadEntry>& entries) {
    for (const model::ThreadEntry& entry : entries) {
      Cells said;
      for (const model::RecordIndex document : entry.documents) said.push_back(record_cell(page_, page_.site.graph.record(document)));
      add(entry.date, std::move(said));
    }
  }

  void open(std::string label, chart::Ink ink, bool is_joined) {
    chart::Lane lane;
    lane.label = std::move(label);
    lane.ink = ink;
    lane.is_joined = is_joined;
    lanes_.push_back(std::move(lane));
  }

  void add(const base::PartialDate& date, Cells said) {
    lanes_.back().days.push_back(date.earliest());
    days_.insert(date.earliest());
    Cells cells = {date_cell(page_, date.to_text()), words_cell(lanes_.back().label)};
    cells.insert(cells.end(), std::make_move_iterator(said.begin()), std::make_move_iterator(said.end()));
    rows_.add(cells);
  }

  const Page& page_;
  ChartTable rows_;
  std::vector<chart::Lane> lanes_;
  std::set<base::Date> days_;
};

// One quantity of a bar chart, and where its words lead. None is drawn for nought, which the table says.
struct Quantity {
  Cell label;
  std::size_t count = 0;
};

Object bars_view(const Page& page, const chart::Caption& caption, const std::vector<Quantity>& quantities) {
  std::vector<chart::Bar> bars;
  ChartTable rows(page);
  for (const Quantity& one : quantities) {
    const std::string number = page.edition.tongue->integer(static_cast<std::int64_t>(one.count));
    if (one.count > 0) bars.push_back({one.label.text, static_cast<double>(one.count), number});
    rows.add({one.label, words_cell(number)});
  }
  return chart_view(caption, chart::draw_bars(caption, bars, direction_of(page)), {page.word("chart.kind"), page.word("chart.number")},
                    std::move(rows));
}

std::string unit_of(const Page& page, const model::Record& indicator) { return text_cell(page, indicator.value.find("unit")).text; }

}  // namespace

std::optional<Object> thread_chart(const Page& page, const model::Thread& thread) {
  ThreadPicture picture(page);
  picture.add_entries(thread.statements, "stated", chart::Ink::accent, true);
  picture.add_entries(thread.related, "related", chart::Ink::hollow, false);
  picture.add_entries(thread.changes, "changed", chart::Ink::filled, false);
  picture.add_answers(thread.recommendations, "recommended");
  picture.add_answers(thread.commitments, "committed");
  const auto day = [&](const std::optional<base::PartialDate>& date) { return date ? page.edition.tongue->date(*date) : std::string("–"); };
  const std::string first = day(thread.first_stated);
  const std::string last = day(thread.last_stated);
  const std::string& id = page.site.graph.record(thread.gap).id;
  return picture.view({"thread-" + id, page.word("chart.thread"), page.word("chart.thread.about", {{"first", first}, {"last", last}})});
}

std::optional<Object> longest_threads_chart(const Page& page) {
  constexpr std::size_t kMost = 10;
  ThreadPicture picture(page);
  for (const model::Thread* thread : longest_threads_of(page.site, kMost)) picture.add_gap(*thread);
  return picture.view({"threads-chart", page.word("chart.longest"), page.word("chart.longest.about")});
}

std::optional<Object> figure_chart(const Page& page, const model::Figure& figure) {
  if (figure.points.size() < 2) return std::nullopt;
  std::set<std::uint32_t> contested;
  for (const model::FigureConflict& conflict : figure.conflicts) contested.insert({conflict.first, conflict.second});
  const model::Record& indicator = page.site.graph.record(figure.indicator);
  const std::string title = record_cell(page, indicator).text;
  const chart::Caption caption{"series-" + indicator.id, page.word("chart.series", {{"title", title}}),
                               page.word("chart.series.about", {{"unit", unit_of(page, indicator)}})};
  std::vector<chart::SeriesPoint> points;
  ChartTable rows(page);
  for (const model::FigurePoint& point : figure.points) {
    const bool is_contested = contested.count(point.position) > 0;
    const std::string number = page.edition.tongue->decimal(point.value);
    points.push_back({point.from, point.until, point.value, number, point.is_target, is_contested});
    Cells cells = {words_cell(period_text(page, point.from, point.until)), words_cell(number)};
    Cells remarks;
    if (point.is_target) remarks.push_back(words_cell(page.word("words.chart_target")));
    if (is_contested) remarks.push_back(words_cell(page.word("chart.contested")));
    cells.push_back(words_cell(plain_text(page, remarks)));
    rows.add(cells);
  }
  templates::Html picture =
      chart::draw_series(caption, points, ticks_between(figure.points.front().from, figure.points.back().until), direction_of(page));
  return chart_view(caption, std::move(picture), {page.word("chart.date"), page.word("chart.value"), page.word("chart.remark")},
                    std::move(rows));
}

Object ledger_chart(const Page& page) {
  const Outline& outline = page.site.outlines.ledger;
  std::vector<Quantity> quantities;
  quantities.reserve(model::kLedgerStates.size());
  for (const std::string_view state : model::kLedgerStates) {
    Cell label = words_cell(page.word("ledger." + std::string(state)));
    if (const auto place = outline.place_of_section(page.language(), state)) label.target = *place;
    quantities.push_back({std::move(label), outline.count(state)});
  }
  const std::string day = page.edition.tongue->date(page.site.facts.as_of);
  return bars_view(page, {"ledger-chart", page.word("chart.ledger", {{"date", day}}), page.word("chart.ledger.about")}, quantities);
}

}  // namespace lacuna::compose
