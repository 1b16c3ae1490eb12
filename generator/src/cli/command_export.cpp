#include <map>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/input.hpp"
#include "cli/tree_writer.hpp"
#include "compose/exports.hpp"
#include "compose/tables.hpp"
#include "pack/workbook.hpp"

namespace lacuna::cli {
namespace {

std::string workbook(const compose::Site& site) {
  const std::string title(model::words_in(&site.settings.title, site.settings.content_languages.front()).text);
  return pack::make_workbook(compose::all_tables(site), {title, site.settings.base_url, site.settings.as_of});
}

// The files of the form asked for, by name.
Texts files_of(const compose::Site& site, DataForm form) {
  Texts files;
  if (form == DataForm::xlsx) {
    files["all.xlsx"] = workbook(site);
    return files;
  }
  for (const model::Collection& collection : site.graph.collections) {
    const bool is_csv = form == DataForm::csv;
    files[collection.name + (is_csv ? ".csv" : ".json")] =
        is_csv ? compose::collection_csv(site, collection) : compose::collection_json(site, collection);
  }
  return files;
}

}  // namespace

int run_export(const Options& options, Environment& environment) {
  const Input input(options.root, environment.files);
  diagnostic::Log log;
  Timings timings;
  const Understanding all = understand(input.files(), options.build, log, timings);
  if (log.has_errors()) print_problems(log.sorted(), input, Format::text, environment);
  const int code = exit_code_of(log.sorted(), options.build.strict);
  if (code != kFine) return code;
  const auto files = files_of({all.settings, all.graph, all.facts, all.editions, LACUNA_VERSION, all.digest}, options.data);
  if (!write_files(options.output, files, environment)) return kFileSystem;
  environment.out << all.graph.records.size() << " records in " << files.size() << " files in " << options.output << "\n";
  return kFine;
}

}  // namespace lacuna::cli
