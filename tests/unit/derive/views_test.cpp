#include "catch.hpp"

#include "derive/check_views.hpp"
#include "support/graph.hpp"

namespace lacuna {
namespace {

model::JsonFile& file(std::vector<model::JsonFile>& schemas, const std::string& name) {
  return *std::find_if(schemas.begin(), schemas.end(),
                       [&](const model::JsonFile& one) { return one.path.ends_with("/" + name + ".json"); });
}

// The schemas of the tree with `from` replaced by `to` in one of them.
std::vector<model::JsonFile> schemas_with(const std::string& name, const std::string& from, const std::string& to) {
  std::vector<model::JsonFile> schemas = test::own_corpus().schemas;
  const std::string path = "content/schemas/" + name + ".json";
  std::string text = files::DiskFileSystem(LACUNA_SOURCE_DIR).read(path, 1U << 20U).bytes;
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  auto parsed = json::parse(text, path);
  REQUIRE(parsed.diagnostics.empty());
  file(schemas, name).value = std::move(parsed.value);
  return schemas;
}

diagnostic::Diagnostics problems_of(const std::vector<model::JsonFile>& schemas) {
  return derive::check_views(validate::make_collections(schemas).value, schemas);
}

}  // namespace

TEST_CASE("the views fit the schemas of the tree") {
  for (const auto& problem : problems_of(test::own_corpus().schemas)) {
    INFO(problem.place.path << ": " << problem.message);
    CHECK(false);
  }
}

TEST_CASE("a view that its schema does not bear is an error in the schema") {
  struct Case {
    std::string schema, from, to, message, hint;
  };
  const std::vector<Case> cases = {
      {"gaps", "\"capability\":", "\"capabilty\":", "`gaps` has no field `capability`, which is computed with",
       "did you mean `capabilty`?"},
      {"gaps", "\"x-ref\": \"capabilities\"", "\"x-ref\": \"missions\"",
       "`capability` names records of `missions`, and those of `capabilities` are computed with", ""},
      {"gaps", "\"partly_filled\",", "",
       "`history.status` has the values `stated`, `restated`, `related`, `filled`, `withdrawn`, and `stated`, `restated`, `related`, "
       "`partly_filled`, `filled`, `withdrawn` are computed with",
       ""},
      {"offers", "\"verified_on\"", "\"verified\"", "`offers` has no field `readiness.verified_on`, which is computed with",
       "did you mean `verified`?"},
      {"indicators", "\"cumulative\": {\n      \"type\": \"boolean\"", "\"cumulative\": {\n      \"type\": \"string\"",
       "`cumulative` is a single string, and a single boolean is computed with", ""},
      {"commitments", "\"made_on\": {\n      \"$ref\": \"common.json#/$defs/date\"",
       "\"made_on\": {\n      \"$ref\": \"common.json#/$defs/citations\"",
       "`made_on` is a list, each a object, and a single date is computed with", ""},
  };
  for (const Case& one : cases) {
    const auto schemas = schemas_with(one.schema, one.from, one.to);
    const auto problems = problems_of(schemas);
    INFO(one.message);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == diagnostic::Code::unbound_view);
    CHECK(problems[0].message == one.message);
    if (!one.hint.empty()) CHECK(problems[0].hint == one.hint);
    CHECK(problems[0].place.path == "content/schemas/" + one.schema + ".json");
    CHECK(problems[0].place.span.size() > 0);
  }
}

TEST_CASE("a collection that is gone is said once, at its schema's path") {
  std::vector<model::JsonFile> schemas = test::own_corpus().schemas;
  std::erase_if(schemas, [](const model::JsonFile& one) { return one.path.ends_with("/regions.json"); });
  std::vector<model::Collection> collections = test::own_collections();
  std::erase_if(collections, [](const model::Collection& one) { return one.name == "regions"; });
  const auto problems = derive::check_views(collections, schemas);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message == "there is no collection `regions`, which is computed with");
  CHECK(problems[0].place.path == "content/schemas/regions.json");
}

}  // namespace lacuna
