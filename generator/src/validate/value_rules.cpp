#include <algorithm>

#include "base/edit_distance.hpp"
#include "base/json_writer.hpp"
#include "json/write.hpp"
#include "validate/rules.hpp"

namespace lacuna::validate {
namespace {

using diagnostic::Code;
using json::Kind;
using json::Value;

/// Choices are listed in a hint up to this many.
constexpr std::size_t kMostListed = 12;

bool fail_choice(const Spot& spot, const std::vector<Value>& choices, Findings& findings) {
  if (findings.is_silent()) return false;
  std::vector<std::string> names;
  names.reserve(choices.size());
  for (const Value& choice : choices) names.push_back(choice.is(Kind::string) ? choice.text() : json::to_text(choice));
  std::string hint = spot.value.is(Kind::string) ? base::suggestion(spot.value.text(), names) : "";
  if (hint.empty() && !names.empty() && names.size() <= kMostListed) hint = "it may be " + listed(names, "or");
  findings.add(Code::unknown_value, opening(spot.value), subject(spot) + " is " + seen(spot.value) + ", none of the values it may have",
               std::move(hint));
  return false;
}

/// `words`: how the number stands to the bound that it breaks.
bool check_bound(const Spot& spot, const std::optional<double>& bound, bool is_broken, std::string_view words, Findings& findings) {
  if (!bound || !is_broken) return true;
  if (!findings.is_silent()) {
    const std::string limit = base::JsonWriter().number(*bound).take();
    findings.add(Code::number_out_of_bounds, spot.value.span(),
                 subject(spot) + " is " + quoted(spot.value) + ", " + std::string(words) + " " + limit);
  }
  return false;
}

}  // namespace

bool check_choices(const Spot& spot, const Node& node, Findings& findings) {
  bool is_kept = true;
  if (node.choices) {
    const auto& choices = *node.choices;
    is_kept = std::find(choices.begin(), choices.end(), spot.value) != choices.end() || fail_choice(spot, choices, findings);
  }
  if (node.constant && spot.value != *node.constant) is_kept = fail_choice(spot, {*node.constant}, findings);
  return is_kept;
}

bool check_number(const Spot& spot, const Node& node, Findings& findings) {
  const double number = spot.value.number();
  const auto& [least, most] = std::pair(node.minimum, node.maximum);
  const auto& [above, below] = std::pair(node.exclusive_minimum, node.exclusive_maximum);
  const bool is_enough = check_bound(spot, least, least && number < *least, "under", findings);
  const bool is_little = check_bound(spot, most, most && number > *most, "over", findings);
  const bool is_above = check_bound(spot, above, above && number <= *above, "not over", findings);
  const bool is_below = check_bound(spot, below, below && number >= *below, "not under", findings);
  return is_enough && is_little && is_above && is_below;
}

}  // namespace lacuna::validate
