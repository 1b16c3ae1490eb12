#include "cli/build.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "compose/compose.hpp"
#include "compose/search.hpp"
#include "derive/check_views.hpp"
#include "derive/derive.hpp"
#include "derive/figures.hpp"
#include "derive/releases.hpp"
#include "derive/removals.hpp"
#include "derive/translations.hpp"
#include "disclose/digest.hpp"
#include "disclose/disclose.hpp"
#include "link/link.hpp"
#include "load/load.hpp"
#include "publish/checked_sink.hpp"
#include "render/render.hpp"
#include "render/search/files.hpp"
#include "template/template.hpp"
#include "validate/editions.hpp"
#include "validate/validate.hpp"

namespace lacuna::cli {
namespace {

model::Settings settle(model::Settings settings, const BuildOptions& options) {
  if (options.as_of) settings.as_of = *options.as_of;
  settings.audience = options.audience;
  return settings;
}

// What the tree keeps beside its records: what it said before, and what was translated from what.
derive::Memory remember(const model::Corpus& corpus, const model::Settings& settings, diagnostic::Log& log) {
  return {settings.content_languages, corpus.translations_lock.value, log.take(derive::read_releases(corpus.releases, settings.as_of)),
          log.take(derive::read_removals(corpus.removals, settings.as_of))};
}

// Every record as collection/id, whoever may see it, sorted.
std::vector<std::string> record_names(const model::Graph& graph) {
  std::vector<std::string> names;
  names.reserve(graph.records.size());
  for (const model::Record& record : graph.records) names.push_back(graph.collection_of(record).name + "/" + record.id);
  std::sort(names.begin(), names.end());
  return names;
}

std::set<std::string> names_of(const templates::Library& library) {
  const auto names = library.names();
  return {names.begin(), names.end()};
}

// Pages may link to what is made after them: the list of digests, and what `lacuna pack` adds.
void expect_packed(const model::Plan& plan, publish::CheckedSink& sink) {
  for (const char* path : {"SHA256SUMS", "data/all.xlsx", "site.zip"}) sink.expect(path);
  constexpr std::string_view kDocument = ".docx";
  for (const model::Item& item : plan) {
    if (item.path.ends_with(kDocument)) sink.expect(item.path.substr(0, item.path.size() - kDocument.size()) + ".pdf");
  }
}

}  // namespace

Understanding understand(const files::FileSystem& files, const BuildOptions& options, diagnostic::Log& log, Timings& timings) {
  Understanding all;
  const auto records = [](const auto& value) { return value.records.size(); };
  all.corpus = timings.measure(
      "load",
      [&] {
        return log.take(load::load(files, {options.content, options.jobs}));
      },
      records);
  all.settings = settle(log.take(validate::validate_settings(all.corpus)), options);
  auto valid = timings.measure(
      "validate", [&] { return log.take(validate::validate(all.corpus, all.settings, options.jobs)); }, records);
  auto linked = timings.measure(
      "link", [&] { return log.take(link::link(std::move(valid))); }, [](const auto& graph) { return graph.links.size(); });
  const std::vector<std::string> kept = record_names(linked);
  all.graph = timings.measure(
      "disclose", [&] { return disclose::disclose(std::move(linked), all.settings); }, records);
  const std::vector<std::string> seen = record_names(all.graph);
  std::set_difference(kept.begin(), kept.end(), seen.begin(), seen.end(), std::back_inserter(all.left_out));
  all.facts = timings.measure(
      "derive", [&] { return derive::derive(all.graph, all.settings.as_of, remember(all.corpus, all.settings, log)); },
      [](const auto& facts) { return facts.coverage.size(); });
  // A tree without schemas was told so, once.
  if (!all.corpus.schemas.empty()) log.add(derive::check_views(all.graph.collections, all.corpus.schemas));
  log.add(derive::check_removals(all.corpus.removals, all.facts.pending_changes, kept));
  log.add(derive::check_translations(all.graph, all.facts.translations));
  log.add(derive::check_figures(all.graph, all.facts.figures));
  all.editions = log.take(validate::make_editions(all.corpus, all.settings, options.languages));
  all.digest = disclose::digest(all.graph, all.corpus.digest);
  return all;
}

Built build(const files::FileSystem& files, const BuildOptions& options, publish::Sink& sink, diagnostic::Log& log, Timings& timings) {
  const Understanding all = understand(files, options, log, timings);
  const auto library = log.take(templates::Library::compile(all.corpus.templates));
  const compose::Site site{all.settings, all.graph, all.facts, all.editions, LACUNA_VERSION, all.digest};
  const auto plan = timings.measure(
      "compose",
      [&] { return log.take(compose::compose(site, all.corpus.schemas, all.corpus.assets, names_of(library), options.reports)); },
      [](const model::Plan& items) { return items.size(); });
  Built built{std::nullopt, plan.size(), all.graph.records.size(), all.settings.as_of, all.left_out};
  if (log.has_errors() || (options.strict && !log.sorted().empty())) return built;

  publish::CheckedSink checked(sink);
  expect_packed(plan, checked);
  const auto deliver = [&](std::string_view path, std::string_view bytes) { checked.put(path, bytes); };
  timings.measure(
      "search",
      [&] {
        render::search::deliver_search(compose::search_entries(site), compose::search_synonyms(site), all.corpus.script_parts, deliver,
                                       options.jobs);
        return true;
      },
      [&](bool) { return all.graph.records.size(); });
  log.add(timings.measure(
      "render", [&] { return render::render(plan, library, deliver, options.jobs); }, [&](const auto&) { return plan.size(); }));
  if (log.has_errors()) return built;
  auto outcome = timings.measure(
      "publish", [&] { return log.take(checked.commit()); }, [](const publish::Outcome& result) { return result.written; });
  if (!log.has_errors()) built.outcome = outcome;
  return built;
}

}  // namespace lacuna::cli
