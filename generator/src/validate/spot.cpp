#include "validate/spot.hpp"

#include "base/text.hpp"

namespace lacuna::validate {
namespace {

using json::Kind;

constexpr std::size_t kLongestQuote = 40;

std::string backticked(std::string_view text) {
  std::string out = "`";
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) {
    if (count == kLongestQuote) return out + "…`";
    const std::uint8_t size = base::code_point_at(text, offset).size;
    out += text.substr(offset, size);
    offset += size;
  }
  return out + "`";
}

}  // namespace

std::string subject(const Spot& spot) {
  if (spot.is_key) return "the key " + backticked(spot.value.text());
  if (spot.member != nullptr) return backticked(spot.member->key);
  if (spot.parent == nullptr) return "the file";
  return "item " + std::to_string(spot.item + 1) + " of " + subject(*spot.parent);
}

std::string inside(const Spot& spot) { return spot.parent == nullptr ? "" : " in " + subject(spot); }

std::string quoted(const json::Value& value) {
  switch (value.kind()) {
    case Kind::null: return "`null`";
    case Kind::boolean: return value.boolean() ? "`true`" : "`false`";
    case Kind::number:
    case Kind::string: return backticked(value.text());
    case Kind::array: return "a list";
    case Kind::object: return "an object";
  }
  return {};
}

std::string seen(const json::Value& value) {
  if (value.is(Kind::number)) return "the number " + quoted(value);
  if (value.is(Kind::string)) return "the text " + quoted(value);
  return quoted(value);
}

std::string listed(const std::vector<std::string>& names, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " " + std::string(last) + " " : ", ";
    out += backticked(names[i]);
  }
  return out;
}

base::Span opening(const json::Value& value) {
  base::Span span = value.span();
  const bool is_container = value.is(Kind::array) || value.is(Kind::object);
  if (is_container && span.size() > 0) span.end = span.begin + 1;
  return span;
}

}  // namespace lacuna::validate
