#include "derive/views/need.hpp"

#include <algorithm>

namespace lacuna::derive {

bool is_statement(const Mention& mention) {
  return mention.status == model::GapStatus::stated || mention.status == model::GapStatus::restated;
}

std::optional<base::PartialDate> first_statement(const Need& need) {
  const auto found = std::find_if(need.history.begin(), need.history.end(), &is_statement);
  return found == need.history.end() ? std::nullopt : found->date;
}

std::optional<base::PartialDate> last_statement(const Need& need) {
  const auto found = std::find_if(need.history.rbegin(), need.history.rend(), &is_statement);
  return found == need.history.rend() ? std::nullopt : found->date;
}

std::optional<base::PartialDate> last_statement_of(const Need& need, model::RecordIndex mission) {
  const auto names_missions = [](const Mention& mention) { return !mention.missions.empty(); };
  if (std::none_of(need.history.begin(), need.history.end(), names_missions)) return last_statement(need);
  const auto found = std::find_if(need.history.rbegin(), need.history.rend(), [&](const Mention& mention) {
    return is_statement(mention) && std::find(mention.missions.begin(), mention.missions.end(), mission) != mention.missions.end();
  });
  return found == need.history.rend() ? std::nullopt : found->date;
}

model::GapStatus state_of(const Need& need) {
  const auto found = std::find_if(need.history.rbegin(), need.history.rend(),
                                  [](const Mention& mention) { return mention.status != model::GapStatus::related; });
  return found == need.history.rend() || is_statement(*found) ? model::GapStatus::stated : *found->status;
}

}  // namespace lacuna::derive
