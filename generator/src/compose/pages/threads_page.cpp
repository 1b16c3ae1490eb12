#include "compose/pages/threads_page.hpp"

#include "compose/charts.hpp"
#include "compose/facts_of.hpp"
#include "compose/pages/parts.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;

List mention_views(const Page& page, const model::Thread& thread, const std::vector<model::ThreadEntry>& mentions) {
  const std::vector<json::Value>& history = page.site.graph.record(thread.gap).value.items_at("history");
  List views;
  for (const model::ThreadEntry& mention : mentions) {
    const json::Value& entry = history[mention.position];
    Object view;
    view.set("date", cell_view(page, date_cell(page, entry.string_at("date"))));
    view.set("status", word_cell(page, model::word_of(model::kGapStatuses, mention.status)).text);
    view.set("by", cell_views(page, record_cells(page, mention.by)));
    view.set("gist", optional_cell(page, text_cell(page, entry.find("gist"))));
    view.set("sources", cell_views(page, source_cells(page, entry.items_at("sources"))));
    views.emplace_back(std::move(view));
  }
  return views;
}

// Recommendations, then commitments, in the time of the thread or outside it.
List answer_views(const Page& page, const model::Thread& thread, bool within) {
  const model::Graph& graph = page.site.graph;
  List views;
  for (const auto* answers : {&thread.recommendations, &thread.commitments}) {
    for (const model::ThreadAnswer& answer : *answers) {
      if (answer.within != within) continue;
      const model::Record& record = graph.record(answer.record);
      Object view;
      view.set("kind", page.word("collection." + graph.collection_of(record).name + ".one"));
      view.set("title", cell_view(page, record_cell(page, record)));
      view.set("date", cell_view(page, date_cell(page, answer.date.to_text())));
      views.emplace_back(std::move(view));
    }
  }
  return views;
}

// Whole years and months, or days where there are none of either; nothing for statements of one day.
std::string thread_length(const Page& page, const model::Thread& thread) {
  if (thread.days == 0) return {};
  const base::Date first = thread.first_stated->earliest();
  const base::Date last = thread.last_stated->earliest();
  const int months = (last.year() - first.year()) * 12 + last.month() - first.month() - (last.day() < first.day() ? 1 : 0);
  if (months == 0) return duration_text(page, {.days = thread.days});
  return duration_text(page, {.years = months / 12, .months = months % 12});
}

templates::Value chart_of(const Page& page, std::size_t number) {
  const auto chart = number == 1 ? longest_threads_chart(page) : std::nullopt;
  return chart ? templates::Value(*chart) : templates::Value();
}

Object entry_view(const Page& page, const model::Thread& thread) {
  const model::Graph& graph = page.site.graph;
  Object view;
  view.set("id", page.site.outlines.threads.anchor(graph, thread.gap));
  view.set("title", cell_view(page, record_cell(page, graph.record(thread.gap))));
  const bool is_open = thread.state == model::GapStatus::stated;
  view.set("state",
           is_open ? templates::Value() : templates::Value(word_cell(page, model::word_of(model::kGapStatuses, thread.state)).text));
  const std::string span = thread_span(page, thread);
  view.set("span", span.empty() ? templates::Value() : templates::Value(span));
  view.set("statements", optional_items(mention_views(page, thread, thread.statements)));
  view.set("changes", optional_items(mention_views(page, thread, thread.changes)));
  view.set("related", optional_items(mention_views(page, thread, thread.related)));
  view.set("between", optional_items(answer_views(page, thread, true)));
  view.set("outside", optional_items(answer_views(page, thread, false)));
  return view;
}

}  // namespace

std::string thread_span(const Page& page, const model::Thread& thread) {
  if (!thread.first_stated) return {};
  const std::string first = page.edition.tongue->date(*thread.first_stated);
  const std::string length = thread_length(page, thread);
  if (length.empty()) return page.word("threads.on_one_day", {{"date", first}});
  return page.word("threads.span", {{"first", first}, {"last", page.edition.tongue->date(*thread.last_stated)}, {"length", length}});
}

Object threads_view(const Page& page, std::size_t number) {
  const Outline& outline = page.site.outlines.threads;
  Object view = listing_view(page, outline, number);
  view.set("chart", chart_of(page, number));
  view.set("json_url", page.to("data/threads.json"));
  view.set("sections",
           section_views(page, outline, number, [&](const OutlineRow& row) { return entry_view(page, thread_of(page.site, row.record)); }));
  return view;
}

}  // namespace lacuna::compose
