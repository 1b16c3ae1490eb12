// The official suite of JSON Schema 2020-12 against the dialect that schema.hpp describes.
//
// What the dialect declines stands, with the reason, in json_schema_declined.txt: a group is declined if its schema does not
// compile, a single case if it is judged otherwise on purpose. The list is exact: what is listed must be declined, and
// nothing else may be.
#include <iostream>
#include <map>
#include <set>

#include "base/text.hpp"
#include "catch.hpp"
#include "json/parse.hpp"
#include "support/suite.hpp"
#include "validate/schema.hpp"

namespace base = lacuna::base;
namespace json = lacuna::json;
namespace model = lacuna::model;
namespace test = lacuna::test;
namespace validate = lacuna::validate;

namespace {

/// `file | group` or `file | group | case`, as the list writes it.
std::string line_for(const std::string& file, std::string_view group, std::string_view one = {}) {
  return file + " | " + std::string(group) + (one.empty() ? "" : " | " + std::string(one));
}

/// The lines of the list, without the reasons that follow ` -- `.
std::set<std::string> read_declined() {
  std::set<std::string> lines;
  const std::string text = test::read_file(LACUNA_SOURCE_DIR "/tests/conformance/json_schema_declined.txt");
  for (const std::string_view line : base::split(text, '\n')) {
    if (line.empty() || line.starts_with('#')) continue;
    REQUIRE(line.find(" -- ") != std::string_view::npos);
    lines.emplace(line.substr(0, line.find(" -- ")));
  }
  return lines;
}

json::Value parse(const std::filesystem::path& file) {
  auto parsed = json::parse(test::read_file(file), file.native());
  REQUIRE(parsed.diagnostics.empty());
  return std::move(parsed.value);
}

/// The suite's remote schemas, each under the address that the suite promises.
std::vector<model::JsonFile> read_remotes(const std::filesystem::path& suite) {
  std::vector<model::JsonFile> files;
  for (const auto& file : test::files_in(suite / "remotes" / "draft2020-12")) {
    json::Value value = parse(file);
    if (value.is(json::Kind::object) && value.find("$id") == nullptr) {
      std::vector<json::Member> members = value.members();
      members.push_back({"$id", {}, json::Value::make_string("http://localhost:1234/draft2020-12/" + file.filename().native())});
      value = json::Value::make_object(std::move(members));
    }
    files.push_back({file.native(), std::move(value)});
  }
  return files;
}

std::string reason(const lacuna::diagnostic::Diagnostics& faults) {
  for (const auto& fault : faults) {
    if (fault.place.path == "schema.json") return fault.message;
  }
  return "refers to a schema that is declined";
}

struct Count {
  int passed = 0;
  int declined = 0;
};

class Suite {
 public:
  explicit Suite(const std::filesystem::path& folder) : remotes_(read_remotes(folder)), declined_(read_declined()) {}

  void run(const std::filesystem::path& path) {
    const std::string file = path.filename().native();
    const json::Value groups = parse(path);
    for (const json::Value& group : groups.items()) run_group(file, group);
  }

  void report() const {
    Count all;
    for (const auto& [file, count] : counts_) {
      std::cout << "JSON Schema " << file << ": " << count.passed << " passed, " << count.declined << " declined\n";
      all.passed += count.passed;
      all.declined += count.declined;
    }
    std::cout << "JSON Schema, all: " << all.passed << " passed, " << all.declined << " declined\n";
    for (const std::string& line : declined_) {
      INFO("listed as declined, but passes or is gone: " << line);
      CHECK(met_.contains(line));
    }
  }

 private:
  void run_group(const std::string& file, const json::Value& group) {
    std::vector<model::JsonFile> files{{"schema.json", *group.find("schema")}};
    files.insert(files.end(), remotes_.begin(), remotes_.end());
    const auto compiled = validate::SchemaSet::compile(files);
    const std::string_view id = group.find("schema")->string_at("$id");
    const validate::Schema* schema = compiled.value.find(id.empty() ? "schema.json" : id);
    const std::string_view name = group.string_at("description");
    if (schema == nullptr) {
      decline(line_for(file, name), reason(compiled.diagnostics));
      counts_[file].declined += static_cast<int>(group.items_at("tests").size());
      return;
    }
    for (const json::Value& one : group.items_at("tests")) run_case(file, name, one, *schema);
  }

  void run_case(const std::string& file, std::string_view group, const json::Value& one, const validate::Schema& schema) {
    const auto faults = validate::check(*one.find("data"), schema, "data.json");
    if (faults.empty() == one.find("valid")->boolean()) {
      ++counts_[file].passed;
      return;
    }
    ++counts_[file].declined;
    decline(line_for(file, group, one.string_at("description")), faults.empty() ? "accepted" : faults.front().message);
  }

  void decline(const std::string& line, const std::string& why) {
    met_.insert(line);
    if (declined_.contains(line)) return;
    std::cout << "not listed: " << line << " -- " << why << '\n';
    FAIL_CHECK(line);
  }

  std::vector<model::JsonFile> remotes_;
  std::set<std::string> declined_;
  std::set<std::string> met_;
  std::map<std::string, Count> counts_;
};

}  // namespace

TEST_CASE("JSON Schema 2020-12") {
  const auto folder = test::find_suite("json-schema-test-suite");
  if (folder.empty()) return;
  Suite suite(folder);
  for (const auto& file : test::files_in(folder / "tests" / "draft2020-12")) suite.run(file);
  for (const char* format : {"date.json", "duration.json", "uri.json"}) {
    suite.run(folder / "tests" / "draft2020-12" / "optional" / "format" / format);
  }
  suite.report();
}
