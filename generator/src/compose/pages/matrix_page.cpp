#include "compose/pages/matrix_page.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "compose/pages/parts.hpp"
#include "compose/pages/tally.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;
using templates::Value;

constexpr std::size_t kShades = 4;

// One of the two tables on one page.
class Table {
 public:
  Table(const Page& page, std::string_view name, const Tally& tally) : page_(page), name_(name), tally_(tally) {}

  [[nodiscard]] Object view(const std::vector<model::RecordIndex>& capabilities, bool is_last) const {
    List rows;
    for (const model::RecordIndex capability : capabilities) rows.emplace_back(row_view(capability));
    Object view;
    view.set("id", "s-" + std::string(name_));
    view.set("heading", word("heading"));
    view.set("about", word("about"));
    view.set("corner", word("corner"));
    view.set("total_label", word("total"));
    view.set("columns", column_views());
    view.set("rows", std::move(rows));
    view.set("totals", is_last ? Value(totals_view()) : Value());
    return view;
  }

 private:
  [[nodiscard]] std::string word(std::string_view key) const { return page_.word("matrix." + std::string(name_) + "." + std::string(key)); }
  [[nodiscard]] const model::Record& record(model::RecordIndex index) const { return page_.site.graph.record(index); }

  // Title of a column; missions go by their short name, and none is the system as a whole.
  [[nodiscard]] Cell column_cell(const Tally::Column& column) const {
    if (!column) return {page_.word("matrix.system_wide"), {}, {}, {}, {}};
    return short_cell(page_, record(*column));
  }

  [[nodiscard]] List column_views() const {
    List views;
    for (const Tally::Column& column : tally_.columns()) views.emplace_back(cell_view(page_, column_cell(column)));
    return views;
  }

  [[nodiscard]] std::string cell_id(model::RecordIndex capability, const Tally::Column& column) const {
    return std::string(name_) + "-" + record(capability).id + "-" + (column ? record(*column).id : "system");
  }

  [[nodiscard]] Object cell(model::RecordIndex capability, const Tally::Column& column) const {
    const Tally::Records* found = tally_.find(capability, column);
    Object view;
    if (found == nullptr) return view.set("link", Value()), view;
    const auto count = static_cast<std::int64_t>(found->size());
    const std::string row_title(model::title_of(record(capability), page_.language()).text);
    Object link;
    link.set("url", page_.to(page_.path + "#" + cell_id(capability, column)));
    link.set("name", page_.word("matrix." + std::string(name_) + ".cell",
                                {{"n", count}, {"row", row_title}, {"column", column_cell(column).text}}));
    link.set("count", number_text(page_, found->size()));
    link.set("shade", std::to_string(std::min(found->size(), kShades)));
    view.set("link", std::move(link));
    return view;
  }

  [[nodiscard]] Object row_view(model::RecordIndex capability) const {
    List cells;
    List entries;
    for (const Tally::Column& column : tally_.columns()) {
      cells.emplace_back(cell(capability, column));
      const Tally::Records* found = tally_.find(capability, column);
      if (found == nullptr) continue;
      Object entry;
      entry.set("id", cell_id(capability, column));
      entry.set("column", cell_view(page_, column_cell(column)));
      entry.set("records", cell_views(page_, record_cells(page_, {found->begin(), found->end()})));
      entries.emplace_back(std::move(entry));
    }
    const std::size_t total = tally_.of_row(capability).size();
    Object view;
    view.set("id", std::string(name_) + "-" + record(capability).id);
    view.set("title", cell_view(page_, record_cell(page_, record(capability))));
    view.set("total", total == 0 ? Value() : Value(number_text(page_, total)));
    view.set("cells", std::move(cells));
    view.set("without_offer", optional_items(cell_views(page_, record_cells(page_, tally_.without_offer(capability)))));
    view.set("entries", optional_items(std::move(entries)));
    return view;
  }

  [[nodiscard]] Object totals_view() const {
    List cells;
    for (const Tally::Column& column : tally_.columns())
      cells.emplace_back(Object().set("total", number_text(page_, tally_.of_column(column).size())));
    Object view;
    view.set("all", number_text(page_, tally_.all().size()));
    view.set("items", std::move(cells));
    return view;
  }

  const Page& page_;
  std::string_view name_;
  const Tally& tally_;
};

}  // namespace

Object matrix_view(const Page& page, std::size_t number) {
  const Outline& outline = page.site.outlines.matrix;
  const Tally gaps = gap_tally(page.site.graph, page.site.facts);
  const Tally offers = offer_tally(page.site.graph, page.site.facts);
  List tables;
  for (const auto& [section, tally] : {std::pair(kGapMatrix, &gaps), std::pair(kOfferMatrix, &offers)}) {
    std::vector<model::RecordIndex> rows;
    for (const OutlineRow& row : outline.rows_of(number)) {
      if (row.section == section) rows.push_back(row.record);
    }
    if (rows.empty()) continue;
    tables.emplace_back(Table(page, section, *tally).view(rows, rows.back() == *tally->rows().rbegin()));
  }
  List contents;
  for (const std::string_view section : {kGapMatrix, kOfferMatrix}) {
    const auto place = outline.place_of_section(page.language(), section);
    if (place)
      contents.emplace_back(Object().set("label", page.word("matrix." + std::string(section) + ".heading")).set("url", page.to(*place)));
  }
  Object view = listing_view(page, outline, number);
  view.set("contents", std::move(contents));
  view.set("json_url", page.to("data/matches.json"));
  view.set("tables", std::move(tables));
  return view;
}

}  // namespace lacuna::compose
