#include "base/date.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "catch.hpp"

using lacuna::base::Date;
using lacuna::base::days_between;
using lacuna::base::days_in_month;
using lacuna::base::Duration;
using lacuna::base::PartialDate;

namespace {

Date day(const char* text) { return Date::parse(text).value(); }
Duration span(const char* text) { return Duration::parse(text).value(); }
PartialDate partial(const char* text) { return PartialDate::parse(text).value(); }

}  // namespace

TEST_CASE("days that the calendar has are read and written back") {
  for (const char* text :
       {"0000-01-01", "0001-01-01", "1582-10-10", "1970-01-01", "2000-02-29", "2016-02-29", "2019-12-27", "9999-12-31"}) {
    INFO(text);
    REQUIRE(Date::parse(text));
    CHECK(day(text).to_text() == text);
  }
}

TEST_CASE("anything else is no day") {
  for (const char* text : {"",
                           "2018",
                           "2018-02",
                           "2018-02-31",
                           "2018-02-29",
                           "1900-02-29",
                           "2018-00-10",
                           "2018-13-01",
                           "2018-01-00",
                           "2018-1-01",
                           "2018-01-1",
                           "18-01-01",
                           "2018/01/01",
                           "2018-01-01T00:00:00Z",
                           " 2018-01-01",
                           "2018-01-01 ",
                           "+2018-01-01",
                           "-2018-01-01",
                           "2018-01-0x",
                           "2018-O1-01",
                           "২০১৮-01-01",
                           "2018-01-011"}) {
    INFO(text);
    CHECK_FALSE(Date::parse(text));
  }
}

TEST_CASE("days between and parts of a day") {
  CHECK(days_between(day("2018-02-28"), day("2018-03-01")) == 1);
  CHECK(days_between(day("2016-02-28"), day("2016-03-01")) == 2);
  CHECK(days_between(day("2018-03-01"), day("2018-02-28")) == -1);
  CHECK(days_between(day("1970-01-01"), day("2019-01-01")) == 17897);
  CHECK(day("1970-01-02").days_since_epoch() == 1);
  CHECK(day("2019-12-27").year() == 2019);
  CHECK(day("2019-12-27").month() == 12);
  CHECK(day("2019-12-27").day() == 27);
  CHECK(day("2018-12-31") < day("2019-01-01"));
  CHECK(Date().to_text() == "1970-01-01");
  CHECK(days_in_month(2016, 2) == 29);
  CHECK(days_in_month(2018, 2) == 28);
  CHECK(days_in_month(2018, 12) == 31);
}

TEST_CASE("a duration added to a day keeps within the month") {
  const std::vector<std::tuple<const char*, const char*, const char*>> table{
      {"2018-01-31", "P1M", "2018-02-28"},    {"2016-01-31", "P1M", "2016-02-29"},    {"2016-02-29", "P1Y", "2017-02-28"},
      {"2016-02-29", "P4Y", "2020-02-29"},    {"2018-12-15", "P1M", "2019-01-15"},    {"2018-10-31", "P13M", "2019-11-30"},
      {"2018-01-01", "P12M", "2019-01-01"},   {"2018-01-01", "P2W", "2018-01-15"},    {"2018-12-31", "P1D", "2019-01-01"},
      {"2018-01-31", "P1M1D", "2018-03-01"},  {"2018-01-01", "P0D", "2018-01-01"},    {"9999-12-31", "P1D", "9999-12-31"},
      {"5000-06-01", "P9999Y", "9999-12-31"}, {"9999-06-01", "P9999M", "9999-12-31"}, {"9998-12-31", "P366D", "9999-12-31"}};
  for (const auto& [from, duration, expected] : table) {
    INFO(from << " + " << duration);
    CHECK(day(from).plus(span(duration)).to_text() == expected);
  }
}

TEST_CASE("days can be counted backwards, not out of range") {
  CHECK(day("2018-03-01").plus_days(-1).to_text() == "2018-02-28");
  CHECK(day("0000-01-01").plus_days(-1).to_text() == "0000-01-01");
  CHECK(day("9999-12-31").plus_days(2147483647).to_text() == "9999-12-31");
}

TEST_CASE("durations are read and written back") {
  for (const char* text : {"P1Y", "P12M", "P90D", "P2W", "P1Y6M", "P1Y2M3D", "P1Y0M3D", "P1M3D", "P0D", "P9999Y"}) {
    INFO(text);
    REQUIRE(Duration::parse(text));
    CHECK(span(text).to_text() == text);
  }
  CHECK(span("P012M") == span("P12M"));
  CHECK(span("P0Y0M").to_text() == "P0D");
}

TEST_CASE("anything else is no duration") {
  for (const char* text : {"",      "P",    "1Y",     "PY",   "P1",   "P1X", "P1D1Y",   "P1M1Y", "P1Y3D", "P1Y1W", "P1W1D", "P-1D",
                           "P1.5Y", "PT1H", "P1DT1H", "P1Y ", " P1Y", "p1y", "P10000Y", "P1Y1Y", "P1WW",  "PWW",   "P২Y"}) {
    INFO(text);
    CHECK_FALSE(Duration::parse(text));
  }
}

TEST_CASE("partial dates span the days they may mean") {
  const std::vector<std::tuple<const char*, const char*, const char*>> table{
      {"2018", "2018-01-01", "2018-12-31"},    {"2018-02", "2018-02-01", "2018-02-28"},    {"2016-02", "2016-02-01", "2016-02-29"},
      {"2018-12", "2018-12-01", "2018-12-31"}, {"2018-02-03", "2018-02-03", "2018-02-03"}, {"0000", "0000-01-01", "0000-12-31"}};
  for (const auto& [text, earliest, latest] : table) {
    INFO(text);
    REQUIRE(PartialDate::parse(text));
    CHECK(partial(text).earliest().to_text() == earliest);
    CHECK(partial(text).latest().to_text() == latest);
    CHECK(partial(text).to_text() == text);
  }
  CHECK_FALSE(partial("2018").month());
  CHECK(partial("2018-02").month() == 2);
  CHECK_FALSE(partial("2018-02").is_whole_day());
  CHECK(partial("2018-02-03").day() == 3);
  CHECK(PartialDate::of(day("2018-02-03")) == partial("2018-02-03"));
}

TEST_CASE("anything else is no partial date") {
  for (const char* text : {"", "18", "201", "20180", "2018-", "2018-1", "2018-13", "2018-00", "2018-02-31", "2018-02-", "2018/02",
                           "2018-02x", "2018-2-03", "201x"}) {
    INFO(text);
    CHECK_FALSE(PartialDate::parse(text));
  }
}

TEST_CASE("partial dates order by first day, the less exact first") {
  std::vector<PartialDate> dates{partial("2018-01-01"), partial("2018-02"), partial("2018"),
                                 partial("2017-12-31"), partial("2018-01"), partial("2019")};
  std::sort(dates.begin(), dates.end());
  std::string order;
  for (const PartialDate& date : dates) order += date.to_text() + ' ';
  CHECK(order == "2017-12-31 2018 2018-01 2018-01-01 2018-02 2019 ");
}
