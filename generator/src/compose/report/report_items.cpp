#include "compose/report/report_items.hpp"

#include <algorithm>
#include <utility>

#include "compose/cells.hpp"
#include "compose/frame.hpp"
#include "compose/list/listing.hpp"
#include "compose/report/report_view.hpp"

namespace lacuna::compose::report {
namespace {

using templates::List;
using templates::Object;

Object row_view(const Page& page, const model::Record& record) {
  Object row;
  row.set("title", cell_view(page, record_cell(page, record)));
  const Cell summary = text_cell(page, record.value.find("summary"));
  row.set("summary", summary.text.empty() ? templates::Value() : templates::Value(cell_view(page, summary)));
  row.set("standing", word_cell(page, record.value.string_at("standing")).text);
  row.set("docx_url", page.to(report_path(page.language(), record.id, "docx")));
  row.set("pdf_url", page.to(report_path(page.language(), record.id, "pdf")));
  return row;
}

Object index_view(const Page& page) {
  const model::Graph& graph = page.site.graph;
  Frame frame;
  frame.title = page.word("collection.reports");
  frame.description = page.word("collection.reports.about");
  frame.section = "reports";
  frame.same_in_language = list_path("{language}", "reports");
  frame.crumbs = {{page.word("words.home"), home_path(page.language())}};
  List rows;
  const model::Collection& collection = graph.collections[graph.find_collection("reports")->value];
  for (const model::RecordIndex index : in_title_order(graph, page.edition, collection)) {
    if (is_made_in(graph.record(index), page.language())) rows.emplace_back(row_view(page, graph.record(index)));
  }
  Object view = frame_view(page, frame);
  view.set("heading", frame.title);
  view.set("about", frame.description);
  view.set("formats_label", page.word("report.formats"));
  view.set("packed_note", page.word("report.packed_note"));
  view.set("rows", std::move(rows));
  view.set("json_url", page.to("data/reports.json"));
  view.set("csv_url", page.to("data/reports.csv"));
  return view;
}

}  // namespace

bool is_made_in(const model::Record& record, std::string_view language) {
  const std::vector<json::Value>& languages = record.value.items_at("languages");
  return languages.empty() ||
         std::any_of(languages.begin(), languages.end(), [&](const json::Value& one) { return one.text() == language; });
}

void add_report(model::Plan& plan, const Site& site, const model::Edition& edition, const model::Record& record,
                std::shared_ptr<const std::string> style) {
  const Path path = record_path(edition.code(), "reports", record.id);
  plan.push_back({path,
                  "reports/report.html",
                  [page = Page{site, edition, path}, &record, style = std::move(style)] { return report_view(page, record, *style); },
                  {}});
  const Path document = report_path(edition.code(), record.id, "docx");
  plan.push_back({document, {}, {}, {}, [page = Page{site, edition, document}, &record] { return make_report(page, record); }});
}

void add_reports_index(model::Plan& plan, const Site& site, const model::Edition& edition) {
  const Path path = list_path(edition.code(), "reports");
  plan.push_back({path, "reports/index.html", [page = Page{site, edition, path}] { return index_view(page); }, {}});
}

}  // namespace lacuna::compose::report
