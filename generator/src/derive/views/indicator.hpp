// derive/views/indicator.hpp: what is computed with of an indicator. Knows no rule.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "derive/views/offer.hpp"
#include "model/index.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::derive {

struct Point {
  std::uint32_t position = 0;
  std::optional<base::PartialDate> date;
  std::optional<Period> period;
  std::optional<double> value;
  bool at_least = false;
  bool target = false;
};
template <class Visitor>
void describe(Visitor& visit, Point& point) {
  visit.partial_date("date", point.date);
  visit.object("period", point.period);
  visit.number("value", point.value);
  visit.flag("at_least", point.at_least);
  visit.flag("target", point.target);
}

struct Indicator {
  static constexpr std::string_view kCollection = "indicators";
  model::RecordIndex record;
  std::optional<model::Nature> nature;
  std::string_view set;
  bool cumulative = false;
  std::vector<Point> points;  // in the order of the record
};
template <class Visitor>
void describe(Visitor& visit, Indicator& indicator) {
  visit.choice("nature", model::kNatures, indicator.nature);
  visit.word("set", indicator.set);
  visit.flag("cumulative", indicator.cumulative);
  visit.objects("points", indicator.points);
}
[[nodiscard]] bool exists_on(Indicator& indicator, base::Date as_of);

}  // namespace lacuna::derive
