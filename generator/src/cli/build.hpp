// cli/build.hpp: the stages in their order, and nothing else. Reads no argument and prints nothing.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cli/timings.hpp"
#include "diagnostic/diagnostic.hpp"
#include "files/file_system.hpp"
#include "model/corpus.hpp"
#include "model/edition.hpp"
#include "model/facts.hpp"
#include "model/graph.hpp"
#include "model/settings.hpp"
#include "publish/sink.hpp"

namespace lacuna::cli {

/// What the command line settles for a build; an empty optional leaves it to site.json.
struct BuildOptions {
  std::vector<std::string> content = {"content"};
  std::optional<base::Date> as_of;
  model::Audience audience = model::Audience::open;
  std::vector<std::string> languages;
  unsigned jobs = 1;
  bool reports = true;
  bool strict = false;  // warnings stop the build too
};

/// What the records say, as far as it can be known without a page: the value of every stage up to `derive`.
struct Understanding {
  model::Corpus corpus;  // without its records and bodies
  model::Settings settings;
  model::Graph graph;
  model::Facts facts;
  model::Editions editions;
  std::string digest;
  std::vector<std::string> left_out;  // names of records that the audience may not see or that are of a later day, in order
};

/// load → validate → link → disclose → derive. Problems go to `log`; what could be understood is returned in any case.
[[nodiscard]] Understanding understand(const files::FileSystem& files, const BuildOptions& options, diagnostic::Log& log, Timings& timings);

/// What a build came to. `outcome` is empty if errors kept it from publishing.
struct Built {
  std::optional<publish::Outcome> outcome;
  std::size_t pages = 0;
  std::size_t records = 0;
  base::Date as_of;
  std::vector<std::string> left_out;  // as of Understanding
};

/// understand → compose → render → publish into `sink`. With an error in `log` (with `options.strict`, a warning too)
/// nothing is published.
[[nodiscard]] Built build(const files::FileSystem& files, const BuildOptions& options, publish::Sink& sink, diagnostic::Log& log,
                          Timings& timings);

}  // namespace lacuna::cli
