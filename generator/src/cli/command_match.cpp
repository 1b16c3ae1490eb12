#include <ostream>

#include "base/edit_distance.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/tell.hpp"
#include "compose/derived_exports.hpp"
#include "compose/pages/narrow.hpp"
#include "compose/pages/plain_text.hpp"
#include "derive/matrices.hpp"

namespace lacuna::cli {
namespace {

// The record that was asked for; says what may be meant where there is none.
std::optional<model::RecordIndex> find_record(const model::Graph& graph, const std::string& collection, const std::string& id,
                                              Environment& environment) {
  const auto record = graph.find(collection, id);
  if (record) return record;
  std::vector<std::string> known;
  for (const model::Record& one : graph.of(collection)) known.push_back(one.id);
  const std::string hint = base::suggestion(id, known);
  environment.err << "lacuna: there is no record `" << collection << "/" << id << "`" << (hint.empty() ? "" : "; " + hint) << "\n";
  return std::nullopt;
}

int tell_matches(Understanding& all, const Options& options, Environment& environment) {
  const compose::Site site = site_of(all);
  const bool is_narrowed = !options.gap.empty() || !options.actor.empty();
  if (is_narrowed) {
    const bool is_gap = !options.gap.empty();
    const auto record = find_record(all.graph, is_gap ? "gaps" : "actors", is_gap ? options.gap : options.actor, environment);
    if (!record) return kWrongUsage;
    all.facts.matching = is_gap ? compose::matching_of_gap(all.facts.matching, *record) : compose::matching_of_actor(site, *record);
    all.facts.matrices = derive::matrices(all.graph, all.facts.as_of, all.facts.matching.historical);
  }
  const bool is_json = options.format == Format::json;
  environment.out << (is_json ? compose::matches_json(all.graph, all.facts)
                              : compose::matches_text({site, edition_of_records(all), ""}, all.facts.matching));
  return kFine;
}

}  // namespace

int run_match(const Options& options, Environment& environment) {
  return tell(options, environment, [&](Understanding& all) { return tell_matches(all, options, environment); });
}

}  // namespace lacuna::cli
