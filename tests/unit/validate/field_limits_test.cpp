#include "validate/field_limits.hpp"

#include <stdexcept>

#include "catch.hpp"
#include "files/file_system.hpp"
#include "json/parse.hpp"
#include "load/load.hpp"
#include "validate/collections.hpp"

using namespace lacuna;

namespace {

const model::Field& own_field(std::string_view collection, std::string_view path) {
  static const std::vector<model::Collection> all =
      validate::make_collections(load::load(files::DiskFileSystem(LACUNA_SOURCE_DIR), {}).value.schemas).value;
  for (const model::Collection& one : all) {
    if (one.name == collection) return *model::find_field_at(one.fields, path);
  }
  throw std::runtime_error("no collection");
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a field knows what its schema asks of a value") {
  CHECK(own_field("gaps", "sources.paragraph").limits.max_length == 40);
  CHECK(own_field("gaps", "sources").limits.min_items == 1);
  CHECK(own_field("gaps", "missions").limits.min_items == 0);
  CHECK(own_field("offers", "scale.money.currency").limits.pattern == "^[A-Z]{3}$");
  CHECK(own_field("offers", "scale.money.amount").limits.minimum == 0.0);
  CHECK_FALSE(own_field("offers", "scale.money.amount").limits.maximum);
}

TEST_CASE("a field of all records is due where the collection says so") {
  CHECK(own_field("gaps", "title").required);
  CHECK(own_field("gaps", "sources").required);
  CHECK_FALSE(own_field("missions", "see_also").required);
}

TEST_CASE("an object knows which of its fields go together") {
  const model::Field& citation = own_field("gaps", "sources");
  CHECK(citation.alternatives == std::vector<Names>{{"document", "paragraph"}, {"submission"}});
  CHECK(citation.one_alternative);
  CHECK_FALSE(own_field("indicators", "points").one_alternative);
  const std::vector<model::Condition>& conditions = own_field("gaps", "history.basis").conditions;
  REQUIRE(conditions.size() == 2);
  CHECK(conditions[0].field == "kind");
  CHECK(conditions[0].value == "outside");
  CHECK(conditions[0].required == Names{"reference"});
}

TEST_CASE("a rule that no condition can say is left to the check") {
  model::Field field;
  field.kind = model::FieldKind::object;
  validate::read_limits(
      json::parse(R"({"allOf": [{"if": {"required": ["a"]}, "then": {"required": ["b"]}}, {"minProperties": 1}]})", "test.json").value,
      field);
  CHECK(field.conditions.empty());
  CHECK(field.alternatives.empty());
}
