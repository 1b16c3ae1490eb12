// Judges records by the validator, for ajv_agreement.mjs: lines of `<schema id> TAB <record>` in, a line each out, `ok` or
// `L101 "<message>"`. Usage: schema_judge FILE.json…, the schemas.
#include <iostream>
#include <string>

#include "json/parse.hpp"
#include "json/write.hpp"
#include "validate/schema.hpp"

#define LACUNA_SUITES_DIR ""
#include "support/suite.hpp"

using namespace lacuna;

namespace {

std::string judge(const validate::SchemaSet& set, const std::string& line) {
  const std::size_t tab = line.find('\t');
  const validate::Schema* schema = set.find(line.substr(0, tab));
  if (schema == nullptr) return "no such schema";
  const auto parsed = json::parse(std::string_view(line).substr(tab + 1), "record");
  const auto faults = parsed.diagnostics.empty() ? validate::check(parsed.value, *schema, "record") : parsed.diagnostics;
  if (faults.empty()) return "ok";
  std::string message;
  json::append_string(message, faults.front().message);
  return diagnostic::label(faults.front().code) + " " + message;
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<model::JsonFile> files;
  for (int i = 1; i < count; ++i) files.push_back({arguments[i], json::parse(test::read_file(arguments[i]), arguments[i]).value});
  const auto set = validate::SchemaSet::compile(files);
  for (const auto& fault : set.diagnostics) std::cerr << fault.place.path << ": " << fault.message << '\n';
  if (!set.diagnostics.empty()) return 1;
  for (std::string line; std::getline(std::cin, line);) std::cout << judge(set.value, line) << '\n';
  return 0;
}
