// links validate: the first line is a schema, the rest a record; both may be anything.
#include <string>

#include "diagnostic/print_text.hpp"
#include "fuzz/target.hpp"
#include "json/parse.hpp"
#include "validate/schema.hpp"

using namespace lacuna;
using test::require;

namespace {

void check_faults(const diagnostic::Diagnostics& faults, const std::string& path, const std::string& text) {
  for (const auto& fault : faults) {
    require(fault.place.path == path, "a fault names its file");
    require(fault.place.span.end <= text.size(), "a fault lies in the text");
    require(!fault.message.empty() && fault.message.back() != '.', "a fault has a message without full stop");
  }
  const auto read = [&text](const std::string&) { return std::optional<std::string>(text); };
  require(faults.empty() == diagnostic::print_text(faults, read).empty(), "faults are printed");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string all(reinterpret_cast<const char*>(data), size);
  const std::size_t end = std::min(all.find('\n'), all.size());
  const std::string schema_text = all.substr(0, end);
  const std::string record_text = all.substr(std::min(end + 1, all.size()));
  auto schema = json::parse(schema_text, "s.json");
  const auto record = json::parse(record_text, "r.json");
  if (!schema.diagnostics.empty() || !record.diagnostics.empty()) return 0;
  const std::string id(schema.value.string_at("$id"));
  const auto set = validate::SchemaSet::compile({{"s.json", std::move(schema.value)}});
  check_faults(set.diagnostics, "s.json", schema_text);
  const validate::Schema* compiled = set.value.find(id.empty() ? "s.json" : id);
  require((compiled == nullptr) == !set.diagnostics.empty(), "a schema without fault is in the set");
  if (compiled != nullptr) check_faults(validate::check(record.value, *compiled, "r.json"), "r.json", record_text);
  return 0;
}
