#include "validate/validate.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include "base/edit_distance.hpp"
#include "base/parallel.hpp"
#include "document/markdown.hpp"
#include "validate/collections.hpp"
#include "validate/editorial.hpp"
#include "validate/schema.hpp"

namespace lacuna::validate {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;

void append(Diagnostics& all, Diagnostics&& some) { std::move(some.begin(), some.end(), std::back_inserter(all)); }

bool has_error(const Diagnostics& problems) {
  return std::any_of(problems.begin(), problems.end(), [](const diagnostic::Diagnostic& problem) {
    return diagnostic::info(problem.code).severity == diagnostic::Severity::error;
  });
}

// The bodies of each record: both lists are by collection and id.
class BodyFinder {
 public:
  explicit BodyFinder(std::vector<model::BodyFile>& bodies) : bodies_(bodies) {
    std::stable_sort(bodies.begin(), bodies.end(), [](const auto& left, const auto& right) { return key(left) < key(right); });
  }

  std::pair<std::size_t, std::size_t> range(const model::RecordFile& record) const {
    const auto wanted = std::tie(record.collection, record.id);
    const auto low = std::lower_bound(bodies_.begin(), bodies_.end(), wanted, [](const model::BodyFile& body, const auto& other) {
      return std::tie(body.collection, body.id) < other;
    });
    auto high = low;
    while (high != bodies_.end() && std::tie(high->collection, high->id) == wanted) ++high;
    return {static_cast<std::size_t>(low - bodies_.begin()), static_cast<std::size_t>(high - bodies_.begin())};
  }

 private:
  static std::tuple<const std::string&, const std::string&, const std::string&> key(const model::BodyFile& body) {
    return std::tie(body.collection, body.id, body.language);
  }
  std::vector<model::BodyFile>& bodies_;
};

// Everything that the check of one record needs of the whole.
struct Rules {
  const model::Settings& settings;
  const std::vector<model::Collection>& collections;
  const SchemaSet& schemas;
  document::MarkdownOptions markdown;
};

// A record on its way: what came in, what comes out.
struct Work {
  model::RecordFile* file = nullptr;
  std::size_t first_body = 0;
  std::size_t last_body = 0;
  std::optional<model::Record> record;
  Diagnostics problems;
};

std::optional<model::CollectionIndex> find_collection(const std::vector<model::Collection>& collections, std::string_view name) {
  const auto found = std::find_if(collections.begin(), collections.end(), [&](const model::Collection& one) { return one.name == name; });
  if (found == collections.end()) return std::nullopt;
  return model::CollectionIndex(static_cast<std::size_t>(found - collections.begin()));
}

void read_bodies(const Rules& rules, const std::vector<model::BodyFile>& bodies, Work& work, model::Record& record) {
  for (std::size_t i = work.first_body; i < work.last_body; ++i) {
    const model::BodyFile& body = bodies[i];
    const std::vector<std::string>& known = rules.settings.languages;
    if (std::find(known.begin(), known.end(), body.language) == known.end()) {
      work.problems.push_back({Code::undeclared_language,
                               {body.path, {}},
                               "this body is in `" + body.language + "`, which the site does not have",
                               base::suggestion(body.language, known),
                               {}});
      continue;
    }
    auto parsed = document::parse_markdown(body.text, body.path, rules.markdown);
    append(work.problems, std::move(parsed.diagnostics));
    record.bodies.push_back({body.language, body.path, std::move(parsed.value)});
  }
}

void check_record(const Rules& rules, const std::vector<model::BodyFile>& bodies, Work& work) {
  model::RecordFile& file = *work.file;
  const auto index = find_collection(rules.collections, file.collection);
  if (!index) {
    std::vector<std::string> names;
    for (const model::Collection& collection : rules.collections) names.push_back(collection.name);
    work.problems.push_back({Code::no_schema,
                             {file.path, {}},
                             "there is no schema for the collection `" + file.collection + "`",
                             base::suggestion(file.collection, names),
                             {}});
    return;
  }
  const model::Collection& collection = rules.collections[index->value];
  if (const Schema* schema = rules.schemas.find(collection.name + ".json")) work.problems = check(file.value, *schema, file.path);
  model::Record record;
  record.collection = *index;
  record.id = file.id;
  record.path = file.path;
  record.value = std::move(file.value);
  if (!has_error(work.problems)) append(work.problems, check_editorial(record, collection, rules.settings));
  read_bodies(rules, bodies, work, record);
  if (!has_error(work.problems)) work.record = std::move(record);
}

// `unreadable`: records that are there, though nothing is known of them.
void report_orphans(const std::vector<model::BodyFile>& bodies, const std::vector<Work>& works, const std::vector<std::string>& unreadable,
                    Diagnostics& problems) {
  std::vector<bool> has_record(bodies.size(), false);
  for (const Work& work : works) {
    for (std::size_t i = work.first_body; i < work.last_body; ++i) has_record[i] = true;
  }
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    if (has_record[i] || std::binary_search(unreadable.begin(), unreadable.end(), bodies[i].collection + "/" + bodies[i].id)) continue;
    problems.push_back({Code::body_without_record,
                        {bodies[i].path, {}},
                        "there is no record `" + bodies[i].id + "` beside this body",
                        "create `" + bodies[i].id + ".json`, or rename the body",
                        {}});
  }
}

std::vector<Work> make_works(std::vector<model::RecordFile>& records, const BodyFinder& finder) {
  std::vector<Work> works(records.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    works[i].file = &records[i];
    std::tie(works[i].first_body, works[i].last_body) = finder.range(records[i]);
  }
  return works;
}

}  // namespace

diagnostic::Staged<model::Records> validate(model::Corpus& corpus, const model::Settings& settings, unsigned jobs) {
  diagnostic::Staged<model::Records> staged;
  model::Records& result = staged.value;
  auto collections = make_collections(corpus.schemas);
  result.collections = std::move(collections.value);
  append(staged.diagnostics, std::move(collections.diagnostics));
  if (corpus.schemas.empty()) {
    staged.diagnostics.push_back({Code::missing_part,
                                  {"content/schemas", {}},
                                  "there is no schema below content/schemas",
                                  "run in the folder that holds content/, or name it with --root",
                                  {}});
  }
  auto schemas = SchemaSet::compile(corpus.schemas);
  append(staged.diagnostics, std::move(schemas.diagnostics));

  std::vector<model::RecordFile> files = std::move(corpus.records);
  std::vector<model::BodyFile> bodies = std::move(corpus.bodies);
  std::vector<std::string> names;
  for (const model::Collection& collection : result.collections) names.push_back(collection.name);
  const Rules rules{settings, result.collections, schemas.value, {document::record_words(names), {}}};
  std::vector<Work> works = make_works(files, BodyFinder(bodies));
  base::parallel_for(works.size(), jobs, [&](std::size_t i) { check_record(rules, bodies, works[i]); });
  report_orphans(bodies, works, corpus.unreadable, staged.diagnostics);
  result.set_aside = std::move(corpus.unreadable);
  for (Work& work : works) {
    append(staged.diagnostics, std::move(work.problems));
    if (work.record) {
      result.records.push_back(std::move(*work.record));
    } else {
      result.set_aside.push_back(work.file->collection + "/" + work.file->id);
    }
  }
  std::sort(result.set_aside.begin(), result.set_aside.end());
  append(staged.diagnostics, check_indicator_sets(result));
  return staged;
}

}  // namespace lacuna::validate
