#include "compose/pages/changes_page.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "compose/frame.hpp"
#include "compose/pages/change_view.hpp"
#include "compose/pages/paging.hpp"

namespace lacuna::compose {
namespace {

using model::Change;
using model::Release;
using templates::List;
using templates::Object;

constexpr std::size_t kLinesPerPage = 400;

/// Two states of the tree that are compared.
struct Comparison {
  std::string_view anchor;
  std::string heading;
  const std::vector<Change>* changes;
};

std::string date_text(const Page& page, const Release& release) { return page.edition.tongue->date(release.date); }

std::vector<Comparison> comparisons_of(const Page& page) {
  const model::Facts& facts = page.site.facts;
  std::vector<Comparison> comparisons;
  const std::size_t count = facts.releases.size();
  if (count >= 1)
    comparisons.push_back(
        {"since", page.word("changes.since", {{"date", date_text(page, facts.releases.back())}}), &facts.pending_changes});
  if (count >= 2) {
    comparisons.push_back({"latest",
                           page.word("changes.between", {{"from", date_text(page, facts.releases[count - 2])},
                                                         {"to", date_text(page, facts.releases.back())}}),
                           &facts.latest_changes});
  }
  return comparisons;
}

// The changes of all comparisons one after the other, cut into pages.
std::vector<std::size_t> starts_of(const model::Facts& facts) {
  std::vector<std::size_t> lines;
  for (const auto* changes : {&facts.pending_changes, &facts.latest_changes}) {
    for (const Change& change : *changes) lines.push_back(lines_of(change));
  }
  return cut(lines, kLinesPerPage);
}

List count_views(const Page& page, const std::vector<Change>& changes) {
  std::array<std::int64_t, model::kChangeKinds.size()> counts{};
  for (const Change& change : changes) ++counts[static_cast<std::size_t>(change.kind)];
  List views;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    Object view;
    view.set("label", page.word("change." + std::string(model::kChangeKinds[i])));
    view.set("count", page.edition.tongue->integer(counts[i]));
    views.emplace_back(std::move(view));
  }
  return views;
}

// Those of `comparison` whose place among all changes is in `part`; `before` is the place of its first.
Object comparison_view(const Page& page, const Comparison& comparison, const Part& part, std::size_t before) {
  List changes;
  for (std::size_t i = 0; i < comparison.changes->size(); ++i) {
    const std::size_t place = before + i;
    if (place >= part.first && place < part.last) changes.emplace_back(change_view(page, (*comparison.changes)[i]));
  }
  Object view;
  view.set("anchor", comparison.anchor);
  view.set("heading", comparison.heading);
  view.set("counts", count_views(page, *comparison.changes));
  view.set("changes", std::move(changes));
  return view;
}

std::string note_of(const Page& page) {
  const std::vector<Release>& releases = page.site.facts.releases;
  if (releases.empty()) return page.word("changes.no_release");
  return page.word("changes.releases", {{"n", static_cast<std::int64_t>(releases.size())}, {"date", date_text(page, releases.back())}});
}

Object entry_view(const Page& page, const Change& change, const std::string& updated) {
  const std::size_t slash = change.name.find('/');
  const std::string_view name = change.name;
  const auto record = page.site.graph.find(name.substr(0, slash), name.substr(slash + 1));
  const std::string kind = page.word("change." + std::string(model::kChangeKinds[static_cast<std::size_t>(change.kind)]));
  const std::string title = record ? std::string(model::title_of(page.site.graph.record(*record), page.language()).text) : change.name;
  const std::string address =
      page.site.settings.base_url +
      (record ? record_path(page.language(), page.site.graph, page.site.graph.record(*record)) : page_path(page.language(), "changes"));
  const std::string line = page.word("list.labelled", {{"label", kind}, {"value", title}});
  Object view;
  view.set("id", page.site.settings.base_url + page.path + "#" + updated + "/" + change.name);
  view.set("title", line);
  view.set("url", templates::make_url(address));
  view.set("updated", updated + "T00:00:00Z");
  view.set("category", std::string(name.substr(0, slash)));
  view.set("summary", change.reason ? text_cell(page, &*change.reason).text : line);
  return view;
}

}  // namespace

std::size_t changes_pages(const Site& site) { return starts_of(site.facts).size(); }

Object changes_view(const Page& page, std::size_t number) {
  const model::Facts& facts = page.site.facts;
  const std::vector<std::size_t> starts = starts_of(facts);
  const Part part = part_of(starts, facts.pending_changes.size() + facts.latest_changes.size(), number);
  const Frame frame = standing_frame(page, "changes", number, part.pages);
  List comparisons;
  std::size_t before = 0;
  for (const Comparison& comparison : comparisons_of(page)) {
    comparisons.emplace_back(comparison_view(page, comparison, part, before));
    before += comparison.changes->size();
  }
  Object view = frame_view(page, frame);
  view.set("title", page.word("page.changes"));
  view.set("note", note_of(page));
  view.set("comparisons", std::move(comparisons));
  view.set("pages", page_links(page, "changes", part.number, part.pages));
  view.set("chronology_url", page.to(page_path(page.language(), "chronology")));
  view.set("feed_url", page.to("feeds/" + page.language() + "-changes.atom"));
  return view;
}

Object changes_feed_view(const Page& page) {
  const model::Facts& facts = page.site.facts;
  const std::string updated = (facts.releases.empty() ? page.site.settings.as_of : facts.releases.back().date).to_text();
  List entries;
  for (const Change& change : facts.latest_changes) entries.emplace_back(entry_view(page, change, updated));
  const std::string self = page.site.settings.base_url + page.path;
  Object view;
  view.set("lang", page.edition.tongue->tag());
  view.set("id", self);
  view.set("title",
           page.word("list.labelled", {{"label", text_cell(page, &page.site.settings.title).text}, {"value", page.word("page.changes")}}));
  view.set("self_url", templates::make_url(self));
  view.set("home_url", templates::make_url(page.site.settings.base_url + page_path(page.language(), "changes")));
  view.set("updated", updated + "T00:00:00Z");
  view.set("entries", std::move(entries));
  return view;
}

}  // namespace lacuna::compose
