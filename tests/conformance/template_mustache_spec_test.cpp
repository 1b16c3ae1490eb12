// mustache/spec: the core modules and inheritance, through an adapter that makes values and their shape of
// the data.
//
// Declined, and refused with L503 (template_declined_tag) as the test asserts:
//   raw insertion, `{{{x}}}` and `{{&x}}`: every value is escaped for its place; markup has a type of its
//   own. dynamic names, `{{>*x}}`: a page whose files are named by its data could not be checked before it is
//   built.
// Not run:
//   lambdas: values are data, so that a template cannot run code; their module needs functions in the data.
// What the suite shows nothing for, since it is not there, is an error in our own profile (L506, L508, L519);
// the suite is run under Profile::specification, which takes such names for empty, and nothing else is
// different there but the declarations and the markup that are not checked.
#include <array>
#include <charconv>
#include <iostream>
#include <map>
#include <set>

#include "catch.hpp"
#include "json/parse.hpp"
#include "support/suite.hpp"
#include "template/options.hpp"
#include "template/template.hpp"

namespace json = lacuna::json;
namespace test = lacuna::test;
using namespace lacuna::templates;

namespace {

const std::set<std::string> kDeclined = {
    "interpolation: Triple Mustache",
    "interpolation: Ampersand",
    "interpolation: Triple Mustache Integer Interpolation",
    "interpolation: Ampersand Integer Interpolation",
    "interpolation: Triple Mustache Decimal Interpolation",
    "interpolation: Ampersand Decimal Interpolation",
    "interpolation: Triple Mustache Null Interpolation",
    "interpolation: Ampersand Null Interpolation",
    "interpolation: Triple Mustache Context Miss Interpolation",
    "interpolation: Ampersand Context Miss Interpolation",
    "interpolation: Dotted Names - Triple Mustache Interpolation",
    "interpolation: Dotted Names - Ampersand Interpolation",
    "interpolation: Implicit Iterators - Triple Mustache",
    "interpolation: Implicit Iterators - Ampersand",
    "interpolation: Triple Mustache - Surrounding Whitespace",
    "interpolation: Ampersand - Surrounding Whitespace",
    "interpolation: Triple Mustache - Standalone",
    "interpolation: Ampersand - Standalone",
    "interpolation: Triple Mustache With Padding",
    "interpolation: Ampersand With Padding",
    "sections: Implicit Iterator - Triple mustache",
    "sections: Implicit Iterator - Ampersand",
    "partials: Standalone Indentation",
    "~inheritance: Triple Mustache",
};

/// As a program that formats its figures would hand it over: 1.10 is `1.1`.
std::string shortest(const json::Value& number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number.number()).ptr;
  return {digits.data(), end};
}

Value to_value(const json::Value& data) {
  switch (data.kind()) {
    case json::Kind::null: return {};
    case json::Kind::boolean: return data.boolean();
    case json::Kind::number: return shortest(data);
    case json::Kind::string: return data.text();
    case json::Kind::array: {
      List items;
      for (const json::Value& item : data.items()) items.push_back(to_value(item));
      return items;
    }
    case json::Kind::object: break;
  }
  Object object;
  for (const json::Member& member : data.members()) object.set(Key::of(member.key), to_value(member.value));
  return object;
}

/// The shape of all of `samples` together; every field may be absent.
Type shape_of(const std::vector<const json::Value*>& samples, Shapes& shapes) {
  std::map<std::string, std::vector<const json::Value*>> members;
  std::vector<const json::Value*> items;
  json::Kind kind = json::Kind::null;
  for (const json::Value* sample : samples) {
    if (!sample->is(json::Kind::null)) kind = sample->kind();
    for (const json::Value& item : sample->items()) items.push_back(&item);
    for (const json::Member& member : sample->members()) members[member.key].push_back(&member.value);
  }
  switch (kind) {
    case json::Kind::null: return {};
    case json::Kind::boolean: return {Kind::flag, 0};
    case json::Kind::number:
    case json::Kind::string: return {Kind::text, 0};
    case json::Kind::array: return shapes.make_list(shape_of(items, shapes));
    case json::Kind::object: break;
  }
  const Type object = shapes.make_object();
  for (const auto& [name, values] : members) {
    FieldShape field;
    field.name = name;
    field.type = shape_of(values, shapes);
    field.optional = true;
    shapes.add_field(object, field);
  }
  return object;
}

std::map<std::string, std::string> sources_of(const json::Value& one) {
  std::map<std::string, std::string> sources = {{"main", std::string(one.string_at("template"))}};
  if (const json::Value* partials = one.find("partials")) {
    for (const json::Member& partial : partials->members()) sources[partial.key] = partial.value.text();
  }
  return sources;
}

/// True if the test passes; false if it is declined, and so refused. All else fails.
bool run(const json::Value& one, const std::string& name) {
  INFO(name);
  const json::Value* data = one.find("data");
  REQUIRE(data != nullptr);
  Options options;
  options.profile = Profile::specification;
  options.view = shape_of({data}, options.shapes);
  const auto sources = sources_of(one);
  const auto compiled = Library::compile(sources, options);
  if (kDeclined.contains(name) || name.starts_with("~dynamic-names: ")) {
    REQUIRE_FALSE(compiled.diagnostics.empty());
    for (const auto& problem : compiled.diagnostics) {
      CHECK(problem.code == lacuna::diagnostic::Code::template_declined_tag);
    }
    return false;
  }
  std::string out;
  CHECK(compiled.diagnostics.empty());
  CHECK(compiled.value.render("main", to_value(*data), out).empty());
  CHECK(out == one.string_at("expected"));
  return true;
}

}  // namespace

TEST_CASE("mustache/spec") {
  const auto suite = test::find_suite("mustache-spec");
  if (suite.empty()) return;
  std::map<std::string, std::pair<int, int>> counts;
  for (const auto& file : test::files_in(suite / "specs")) {
    const std::string module = file.stem().native();
    if (file.extension() != ".json" || module == "~lambdas") continue;
    const auto parsed = json::parse(test::read_file(file), module);
    REQUIRE(parsed.diagnostics.empty());
    for (const json::Value& one : parsed.value.items_at("tests")) {
      auto& [passed, declined] = counts[module];
      ++(run(one, module + ": " + std::string(one.string_at("name"))) ? passed : declined);
    }
  }
  int passed = 0;
  int declined = 0;
  for (const auto& [module, count] : counts) {
    std::cout << "mustache/spec " << module << ": " << count.first << " passed, " << count.second << " declined\n";
    passed += count.first;
    declined += count.second;
  }
  std::cout << "mustache/spec: " << passed << " passed, " << declined << " declined, ~lambdas not run\n";
  CHECK(passed == 139);
  CHECK(declined == 45);
}
