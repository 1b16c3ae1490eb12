// links json: any bytes are a text or are refused at a place, and another parser agrees which.
#include <nlohmann/json.hpp>

#include "fuzz/target.hpp"
#include "json/parse.hpp"
#include "json/write.hpp"

using namespace lacuna;
using diagnostic::Code;
using test::require;

namespace {

void check_places(const diagnostic::Diagnostics& faults, std::size_t size) {
  for (const auto& fault : faults) {
    require(fault.place.span.begin <= fault.place.span.end && fault.place.span.end <= size, "a fault lies in the text");
    require(!fault.message.empty(), "a fault has a message");
  }
}

void check_spans(const json::Value& value, std::string_view text) {
  require(value.span().begin < value.span().end && value.span().end <= text.size(), "a value lies in the text");
  for (const json::Value& item : value.items()) check_spans(item, text);
  for (const json::Member& member : value.members()) {
    require(text[member.key_span.begin] == '"' && text[member.key_span.end - 1] == '"', "a key is where it says");
    check_spans(member.value, text);
  }
}

void check_round_trip(const json::Value& value) {
  for (const int indent : {0, 2}) {
    const auto again = json::parse(json::to_text(value, indent), "again");
    require(again.diagnostics.empty() && again.value == value, "a tree reads back as it was written");
  }
  const std::string canonical = json::canonical_text(value);
  require(json::canonical_text(json::parse(canonical, "again").value) == canonical, "a canonical text is its own");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto parsed = json::parse(text, "text");
  check_places(parsed.diagnostics, size);
  const bool other_accepts = nlohmann::json::accept(text);
  if (parsed.diagnostics.empty()) {
    require(other_accepts, "what is accepted is JSON");
    check_spans(parsed.value, text);
    check_round_trip(parsed.value);
  } else {
    require(parsed.value.is(json::Kind::null), "what is refused has no tree");
    require(parsed.diagnostics.front().code != Code::bad_json || !other_accepts, "what is refused for its grammar is no JSON");
  }
  return 0;
}
