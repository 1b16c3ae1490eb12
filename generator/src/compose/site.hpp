// compose/site.hpp: everything a view may draw on, and the page it is made for. Holds nothing of its own.
#pragma once
#include "compose/address.hpp"
#include "compose/pages/outlines.hpp"
#include "model/edition.hpp"
#include "model/facts.hpp"
#include "model/graph.hpp"
#include "model/settings.hpp"

namespace lacuna::compose {

/// The whole that is shown. Outlives every item of the plan.
struct Site {
  const model::Settings& settings;
  const model::Graph& graph;
  const model::Facts& facts;
  const model::Editions& editions;
  std::string_view version;                         // of the program
  std::string_view digest;                          // of the disclosed input
  Outlines outlines = make_outlines(graph, facts);  // where what was computed stands
};

/// One page: where it stands and in which language. What all views take.
struct Page {
  const Site& site;
  const model::Edition& edition;
  Path path;

  [[nodiscard]] const std::string& language() const { return edition.code(); }
  [[nodiscard]] templates::Url to(std::string_view target) const { return link(path, target); }
  [[nodiscard]] std::string word(std::string_view key, language::Arguments arguments = {}) const {
    return edition.messages.format(key, arguments);
  }
  [[nodiscard]] templates::Url to_record(const model::Record& record) const { return to(record_path(language(), site.graph, record)); }
};

}  // namespace lacuna::compose
