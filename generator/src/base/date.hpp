// base/date.hpp: days of the proleptic Gregorian calendar and durations, as ISO 8601 writes them. Knows no clock, no
// time zone and no language.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lacuna::base {

/// A length of time in calendar units. Weeks never stand beside other units (RFC 3339, appendix A).
struct Duration {
  std::int32_t years = 0;
  std::int32_t months = 0;
  std::int32_t weeks = 0;
  std::int32_t days = 0;

  /// `P1Y6M`, `P12M`, `P2W`, `P10D` …: years, months, days in this order without a gap, or weeks alone (RFC 3339, appendix
  /// A), each number of 1 to 4 digits. No times of day.
  [[nodiscard]] static std::optional<Duration> parse(std::string_view text);
  /// The same form, units that are 0 left out where the form allows it; `P0D` for nothing.
  [[nodiscard]] std::string to_text() const;
  friend bool operator==(const Duration&, const Duration&) = default;
};

/// A day from 0000-01-01 to 9999-12-31; 1970-01-01 unless told.
class Date {
 public:
  Date() = default;
  /// Nothing if the calendar has no such day.
  [[nodiscard]] static std::optional<Date> make(int year, int month, int day);
  /// `YYYY-MM-DD` exactly; 2018-02-31 is refused.
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);

  [[nodiscard]] int year() const;
  /// 1 to 12.
  [[nodiscard]] int month() const;
  /// 1 to 31.
  [[nodiscard]] int day() const;
  /// `YYYY-MM-DD`.
  [[nodiscard]] std::string to_text() const;
  /// Days since 1970-01-01, negative before.
  [[nodiscard]] std::int32_t days_since_epoch() const { return days_; }
  /// `days` later, or earlier if negative; held within the range of the type.
  [[nodiscard]] Date plus_days(std::int32_t days) const;
  /// Years and months first (31 January + P1M is the last day of February), then weeks and days; held within the range
  /// of the type.
  [[nodiscard]] Date plus(const Duration& duration) const;

  friend bool operator==(const Date&, const Date&) = default;
  friend auto operator<=>(const Date&, const Date&) = default;

 private:
  explicit Date(std::int32_t days) : days_(days) {}
  std::int32_t days_ = 0;
};

/// Days from `from` to `to`, negative if `to` is earlier.
[[nodiscard]] std::int32_t days_between(Date from, Date to);
/// Days of the month, 28 to 31; `month` is 1 to 12.
[[nodiscard]] int days_in_month(int year, int month);

/// A year, a month or a day, as exact as it is known.
class PartialDate {
 public:
  PartialDate() = default;
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD` exactly.
  [[nodiscard]] static std::optional<PartialDate> parse(std::string_view text);
  [[nodiscard]] static PartialDate of(Date date);

  [[nodiscard]] int year() const { return year_; }
  [[nodiscard]] std::optional<int> month() const;
  [[nodiscard]] std::optional<int> day() const;
  [[nodiscard]] bool is_whole_day() const { return day_ != 0; }
  /// The first day it may mean.
  [[nodiscard]] Date earliest() const;
  /// The last day it may mean.
  [[nodiscard]] Date latest() const;
  [[nodiscard]] std::string to_text() const;

  friend bool operator==(const PartialDate&, const PartialDate&) = default;
  /// By the first day meant; of two that begin alike the less exact one stands first.
  friend auto operator<=>(const PartialDate&, const PartialDate&) = default;

 private:
  std::int32_t year_ = 1970;
  std::int32_t month_ = 0;
  std::int32_t day_ = 0;
};

}  // namespace lacuna::base
