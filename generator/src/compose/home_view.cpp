#include "compose/home_view.hpp"

#include <algorithm>

#include "compose/charts.hpp"
#include "compose/citations.hpp"
#include "compose/frame.hpp"
#include "compose/home_lists.hpp"
#include "compose/home_tables.hpp"
#include "compose/list_view.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;

// Entries of each list of the home page; the whole list is a link away.
constexpr std::size_t kShortList = 6;

// Areas in the table of capabilities; all of them stand in the matrix.
constexpr std::size_t kAreas = 12;

// The name and address of the page that holds the whole of what the home page shows the first of.
Object page_link(const Page& page, std::string_view name) {
  Object view;
  view.set("label", page.word("page." + std::string(name))).set("url", page.to(page_path(page.language(), name)));
  return view;
}

// How many records changed since the last release, and with it; the second only where there are two to compare.
templates::List change_notes(const Page& page) {
  const model::Facts& facts = page.site.facts;
  templates::List notes;
  if (facts.releases.empty()) return notes;
  const std::string date = page.edition.tongue->date(facts.releases.back().date);
  const std::string since = page.word("changes.since", {{"date", date}});
  const std::string count = page.word("list.count", {{"n", static_cast<std::int64_t>(facts.pending_changes.size())}});
  notes.emplace_back(page.word("list.labelled", {{"label", since}, {"value", count}}));
  if (facts.releases.size() > 1) {
    notes.emplace_back(page.word("home.changes", {{"n", static_cast<std::int64_t>(facts.latest_changes.size())}, {"date", date}}));
  }
  return notes;
}

// Words that the collections and fields have already.
void set_labels(const Page& page, Object& view) {
  view.set("gaps_label", page.word("collection.gaps"));
  view.set("offers_label", page.word("collection.offers"));
  view.set("mission_label", page.word("collection.missions.one"));
  view.set("area_label", page.word("collection.capabilities.one"));
  view.set("providers_label", field_label(page, "providers"));
}

List coverage_views(const Page& page) {
  List views;
  for (const model::Coverage& row : page.site.facts.coverage) {
    const model::Record& document = page.site.graph.record(row.document);
    const auto number = [&](std::size_t n) { return page.edition.tongue->integer(static_cast<std::int64_t>(n)); };
    Object view;
    Cell cell = record_cell(page, document);
    cell.note = document_label(page, document);
    view.set("document", cell_view(page, cell));
    view.set("paragraphs", number(row.paragraphs));
    view.set("cited", number(row.cited));
    view.set("marked", number(row.marked));
    view.set("unaccounted", number(row.unaccounted.size()));
    views.emplace_back(std::move(view));
  }
  return views;
}

}  // namespace

List collection_views(const Page& page) {
  List views;
  for (const std::string& name : page.site.settings.collections) {
    Object view;
    view.set("label", page.word("collection." + name));
    view.set("about", page.word("collection." + name + ".about"));
    view.set("count", page.edition.tongue->integer(static_cast<std::int64_t>(page.site.graph.of(name).size())));
    view.set("url", page.to(list_path(page.language(), name)));
    view.set("json_url", page.to("data/" + name + ".json"));
    view.set("csv_url", page.to("data/" + name + ".csv"));
    view.set("schema_url", page.to("data/schemas/" + name + ".json"));
    views.emplace_back(std::move(view));
  }
  return views;
}

Object home_view(const Page& page) {
  Frame frame;
  frame.title = text_cell(page, &page.site.settings.title).text;
  frame.description = text_cell(page, &page.site.settings.description).text;
  frame.section = "home";
  frame.same_in_language = home_path("{language}");
  Object view = frame_view(page, frame);
  view.set("figures", headline_figures(page));
  view.set("missions", mission_rows(page));
  view.set("areas", area_rows(page, kAreas));
  view.set("threads", longest_threads(page, kShortList));
  view.set("ledger", ledger_chart(page));
  view.set("questions", open_questions(page, kShortList));
  view.set("mentions", latest_mentions(page, kShortList));
  view.set("changes", change_notes(page));
  view.set("all_matrix", page_link(page, "matrix"));
  view.set("all_threads", page_link(page, "threads"));
  view.set("all_ledger", page_link(page, "ledger"));
  view.set("all_questions", page_link(page, "questions"));
  view.set("all_chronology", page_link(page, "chronology"));
  view.set("all_changes", page_link(page, "changes"));
  set_labels(page, view);
  return view;
}

Object about_view(const Page& page) {
  Object view = frame_view(page, standing_frame(page, "about"));
  view.set("coverage", coverage_views(page));
  view.set("version", page.site.version);
  view.set("digest", page.site.digest);
  return view;
}

Object data_view(const Page& page) {
  Object view = frame_view(page, standing_frame(page, "data"));
  view.set("collections", collection_views(page));
  view.set("graph_url", page.to("data/graph.json"));
  view.set("feed_url", page.to("feeds/" + page.language() + ".atom"));
  view.set("calendar_url", page.to("calendar.ics"));
  view.set("sums_url", page.to("SHA256SUMS"));
  view.set("build_url", page.to("build.json"));
  return view;
}

namespace {

Object languages_only(const Page& page, std::string_view key) {
  List editions;
  for (const model::Edition& edition : page.site.editions) {
    Object view;
    view.set("tag", edition.tongue->tag());
    view.set("dir", edition.tongue->is_right_to_left() ? "rtl" : "ltr");
    view.set("name", edition.tongue->own_name());
    view.set("title", model::words_in(&page.site.settings.title, edition.code()).text);
    view.set("text", edition.messages.format(key));
    view.set("url", page.to(home_path(edition.code())));
    editions.emplace_back(std::move(view));
  }
  Object view;
  view.set("lang", page.edition.tongue->tag());
  view.set("dir", page.edition.tongue->is_right_to_left() ? "rtl" : "ltr");
  view.set("page_title", text_cell(page, &page.site.settings.title).text);
  view.set("tokens_url", page.to("assets/tokens.css"));
  view.set("style_url", page.to("assets/site.css"));
  view.set("editions", std::move(editions));
  return view;
}

}  // namespace

Object choose_view(const Page& page) { return languages_only(page, "choose.enter"); }
Object not_found_view(const Page& page) { return languages_only(page, "not_found.text"); }

Object moved_view(const Page& page, const model::Record& record) {
  Object view;
  view.set("lang", page.edition.tongue->tag());
  view.set("dir", page.edition.tongue->is_right_to_left() ? "rtl" : "ltr");
  view.set("tokens_url", page.to("assets/tokens.css"));
  view.set("style_url", page.to("assets/site.css"));
  view.set("page_title", page.word("moved.title"));
  view.set("text", page.word("moved.text"));
  view.set("record", cell_view(page, record_cell(page, record)));
  return view;
}

Object gone_view(const Page& page, const model::Tombstone& tombstone) {
  const std::string collection = tombstone.name.substr(0, tombstone.name.find('/'));
  Frame frame;
  frame.title = page.word("gone.title");
  frame.description = page.word(
      "gone.text", {{"date", page.edition.tongue->date(tombstone.removed_on)}, {"reason", text_cell(page, &tombstone.reason).text}});
  frame.section = collection;
  frame.crumbs = {{page.word("words.home"), home_path(page.language())}};
  Object view = frame_view(page, frame);
  view.set("title", frame.title);
  view.set("name", tombstone.name);
  return view;
}

}  // namespace lacuna::compose
