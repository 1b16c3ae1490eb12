#include "validate/format.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/date.hpp"
#include "base/text.hpp"
#include "validate/uri.hpp"

namespace lacuna::validate {
namespace {

using base::Date;
using base::Duration;
using base::PartialDate;

constexpr std::array<std::pair<std::string_view, Format>, 4> kFormats{
    {{"date", Format::date}, {"partial-date", Format::partial_date}, {"duration", Format::duration}, {"uri", Format::uri}}};

/// Digits where `0` stands in `shape`, and its other signs as they are.
bool has_shape(std::string_view text, std::string_view shape) {
  return std::equal(text.begin(), text.end(), shape.begin(), shape.end(),
                    [](char c, char sign) { return sign == '0' ? base::is_digit(c) : c == sign; });
}

/// How many days the month of `YYYY-MM-…` has, in words; empty if there is no such month.
std::string month_hint(std::string_view text) {
  const auto month = PartialDate::parse(text.substr(0, 7));
  if (!month) return "months are 01 to 12";
  return month->to_text() + " has " + std::to_string(month->latest().day()) + " days";
}

std::optional<FormatFault> check_date(std::string_view text) {
  if (Date::parse(text)) return std::nullopt;
  if (has_shape(text, "0000-00-00")) return FormatFault{"no day of the calendar", month_hint(text)};
  if (PartialDate::parse(text)) return FormatFault{"not a whole day", "write the day: `YYYY-MM-DD`"};
  return FormatFault{"no date", "write it as `YYYY-MM-DD`"};
}

std::optional<FormatFault> check_partial_date(std::string_view text) {
  if (PartialDate::parse(text)) return std::nullopt;
  if (has_shape(text, "0000-00-00")) return FormatFault{"no day of the calendar", month_hint(text)};
  if (has_shape(text, "0000-00")) return FormatFault{"no month", "months are 01 to 12"};
  return FormatFault{"no date", "write it as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`"};
}

std::optional<FormatFault> check_duration(std::string_view text) {
  if (Duration::parse(text)) return std::nullopt;
  const bool has_time = text.starts_with('P') && text.find('T') != std::string_view::npos;
  if (has_time) return FormatFault{"no duration of whole days", "leave out what follows the `T`"};
  return FormatFault{"no duration", "write it as ISO 8601 does, such as `P12M`, `P90D` or `P2W`"};
}

std::optional<FormatFault> check_uri(std::string_view text) {
  if (is_uri(text)) return std::nullopt;
  return FormatFault{"no absolute address", "write it with its scheme, such as `https://…`, and spaces as `%20`"};
}

}  // namespace

std::optional<Format> find_format(std::string_view name) {
  const auto* found = std::find_if(kFormats.begin(), kFormats.end(), [name](const auto& row) { return row.first == name; });
  return found == kFormats.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<std::string>& format_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    out.reserve(kFormats.size());
    for (const auto& row : kFormats) out.emplace_back(row.first);
    return out;
  }();
  return names;
}

std::optional<FormatFault> check_format(Format format, std::string_view text) {
  switch (format) {
    case Format::date: return check_date(text);
    case Format::partial_date: return check_partial_date(text);
    case Format::duration: return check_duration(text);
    case Format::uri: return check_uri(text);
  }
  return std::nullopt;
}

}  // namespace lacuna::validate
