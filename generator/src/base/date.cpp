#include "base/date.hpp"

#include <algorithm>
#include <chrono>

#include "base/text.hpp"

namespace lacuna::base {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kLastYear = 9999;
constexpr std::size_t kDurationDigits = 4;

year_month_day to_civil(int year, int month, int day) {
  return {std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)}, std::chrono::day{static_cast<unsigned>(day)}};
}

std::int32_t to_days(const year_month_day& civil) { return static_cast<std::int32_t>(sys_days(civil).time_since_epoch().count()); }

year_month_day civil_of(std::int32_t days) { return year_month_day(sys_days(std::chrono::days(days))); }

/// Exactly `width` digits at `offset`, or -1.
int digits_at(std::string_view text, std::size_t offset, std::size_t width) {
  if (text.size() < offset + width) return -1;
  int value = 0;
  for (const char c : text.substr(offset, width)) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

void append_padded(std::string& out, int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  out.append(width - std::min(width, digits.size()), '0');
  out += digits;
}

/// An amount read off the front of a duration, and whether it stood there.
struct Amount {
  std::int32_t value = 0;
  bool is_given = false;
};

/// Reads `nX` off the front of `text` if X is `unit`; nothing is read if it is another unit or no number.
Amount take_amount(std::string_view& text, char unit) {
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  if (digits == 0 || digits > kDurationDigits || digits == text.size() || text[digits] != unit) return {};
  const Amount amount{digits_at(text, 0, digits), true};
  text.remove_prefix(digits + 1);
  return amount;
}

void append_amount(std::string& out, std::int32_t amount, char unit) {
  if (amount == 0) return;
  out += std::to_string(amount);
  out += unit;
}

}  // namespace

std::optional<Duration> Duration::parse(std::string_view text) {
  if (!text.starts_with('P')) return std::nullopt;
  text.remove_prefix(1);
  const Amount years = take_amount(text, 'Y');
  const Amount months = take_amount(text, 'M');
  const Amount days = take_amount(text, 'D');
  const bool has_gap = years.is_given && days.is_given && !months.is_given;
  const bool has_part = years.is_given || months.is_given || days.is_given;
  const Amount weeks = has_part ? Amount() : take_amount(text, 'W');
  if (!text.empty() || has_gap || !(has_part || weeks.is_given)) return std::nullopt;
  return Duration{years.value, months.value, weeks.value, days.value};
}

std::string Duration::to_text() const {
  std::string out = "P";
  append_amount(out, years, 'Y');
  if (months == 0 && years != 0 && days != 0) out += "0M";
  append_amount(out, months, 'M');
  append_amount(out, weeks, 'W');
  append_amount(out, days, 'D');
  return out.size() == 1 ? "P0D" : out;
}

std::optional<Date> Date::make(int year, int month, int day) {
  if (year < 0 || year > kLastYear || month < 1 || day < 1) return std::nullopt;
  const year_month_day civil = to_civil(year, month, day);
  return civil.ok() ? std::optional(Date(to_days(civil))) : std::nullopt;
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return make(digits_at(text, 0, 4), digits_at(text, 5, 2), digits_at(text, 8, 2));
}

int Date::year() const { return static_cast<int>(civil_of(days_).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(civil_of(days_).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(civil_of(days_).day())); }

std::string Date::to_text() const {
  std::string out;
  append_padded(out, year(), 4);
  out += '-';
  append_padded(out, month(), 2);
  out += '-';
  append_padded(out, day(), 2);
  return out;
}

Date Date::plus_days(std::int32_t days) const {
  const std::int64_t first = to_days(to_civil(0, 1, 1));
  const std::int64_t last = to_days(to_civil(kLastYear, 12, 31));
  return Date(static_cast<std::int32_t>(std::clamp(std::int64_t{days_} + days, first, last)));
}

Date Date::plus(const Duration& duration) const {
  const int months = month() - 1 + duration.months;
  const int in_year = year() + duration.years + months / 12;
  if (in_year > kLastYear) return Date(to_days(to_civil(kLastYear, 12, 31)));
  const int in_month = months % 12 + 1;
  const int in_day = std::min(day(), days_in_month(in_year, in_month));
  return Date(to_days(to_civil(in_year, in_month, in_day))).plus_days(duration.weeks * 7 + duration.days);
}

std::int32_t days_between(Date from, Date to) { return to.days_since_epoch() - from.days_since_epoch(); }

int days_in_month(int year, int month) {
  const std::chrono::year_month_day_last last{std::chrono::year{year},
                                              std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
  PartialDate out;
  out.year_ = digits_at(text, 0, 4);
  if (out.year_ < 0) return std::nullopt;
  if (text.size() == 4) return out;
  out.month_ = text[4] == '-' ? digits_at(text, 5, 2) : -1;
  if (out.month_ < 1 || out.month_ > 12) return std::nullopt;
  if (text.size() == 7) return out;
  const std::optional<Date> date = Date::parse(text);
  return date ? std::optional(of(*date)) : std::nullopt;
}

PartialDate PartialDate::of(Date date) {
  PartialDate out;
  out.year_ = date.year();
  out.month_ = date.month();
  out.day_ = date.day();
  return out;
}

std::optional<int> PartialDate::month() const { return month_ == 0 ? std::nullopt : std::optional<int>(month_); }
std::optional<int> PartialDate::day() const { return day_ == 0 ? std::nullopt : std::optional<int>(day_); }

Date PartialDate::earliest() const { return Date::make(year_, std::max(month_, 1), std::max(day_, 1)).value_or(Date()); }

Date PartialDate::latest() const {
  const int month = month_ == 0 ? 12 : month_;
  return Date::make(year_, month, day_ == 0 ? days_in_month(year_, month) : day_).value_or(Date());
}

std::string PartialDate::to_text() const {
  const std::string whole = earliest().to_text();
  if (month_ == 0) return whole.substr(0, 4);
  return day_ == 0 ? whole.substr(0, 7) : whole;
}

}  // namespace lacuna::base
