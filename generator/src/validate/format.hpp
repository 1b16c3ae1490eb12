// validate/format.hpp: the formats that a schema may ask of a text. Knows no schema and no record.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::validate {

enum class Format : std::uint8_t { date, partial_date, duration, uri };

/// What a text lacks of its format: the end of "`…` is …", and how to mend it.
struct FormatFault {
  std::string what;
  std::string hint;
};

/// The format named in a schema, or nothing.
[[nodiscard]] std::optional<Format> find_format(std::string_view name);
/// The names that find_format knows.
[[nodiscard]] const std::vector<std::string>& format_names();

/// Nothing if `text` has the format: `date` a day of the calendar (RFC 3339, full-date); `partial-date` such a day, a month
/// or a year (base::PartialDate); `duration` whole days, weeks, months, years (base::Duration); `uri` an absolute URI
/// (RFC 3986, section 3), its characters and the form of its parts being checked, not what the parts mean.
[[nodiscard]] std::optional<FormatFault> check_format(Format format, std::string_view text);

}  // namespace lacuna::validate
