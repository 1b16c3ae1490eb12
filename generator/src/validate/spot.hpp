// validate/spot.hpp: a value of a record and the way to it, and how messages name it. Knows no schema.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "json/value.hpp"

namespace lacuna::validate {

/// A value under judgement: the whole (no parent), the member of an object, an item of a list, or the key of a member.
struct Spot {
  const json::Value& value;
  const Spot* parent = nullptr;
  const json::Member* member = nullptr;
  std::size_t item = 0;
  bool is_key = false;
};

/// "the file", "`quantity`", "item 2 of `history`", "the key `xx`".
[[nodiscard]] std::string subject(const Spot& spot);
/// " in `quantity`", or nothing for the whole.
[[nodiscard]] std::string inside(const Spot& spot);
/// What stands there: "`true`", "the number `3`", "the text `abc…`", "a list", "an object".
[[nodiscard]] std::string seen(const json::Value& value);
/// The text of a scalar in backticks, cut to 40 characters; "a list" or "an object" for others.
[[nodiscard]] std::string quoted(const json::Value& value);
/// "`a`, `b` or `c`".
[[nodiscard]] std::string listed(const std::vector<std::string>& names, std::string_view last);
/// The opening bracket of a list or object, the whole of any other value.
[[nodiscard]] base::Span opening(const json::Value& value);

}  // namespace lacuna::validate
