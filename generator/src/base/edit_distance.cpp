#include "base/edit_distance.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace lacuna::base {
namespace {

/// Three rows of the table of distances; a swap looks two rows back.
class DistanceTable {
 public:
  DistanceTable(const std::u32string& left, const std::u32string& right, std::size_t limit) : left_(left), right_(right), limit_(limit) {
    for (auto& row : rows_) row.assign(right.size() + 1, limit + 1);
    for (std::size_t j = 0; j <= std::min(right.size(), limit); ++j) rows_[0][j] = j;
  }

  std::size_t distance() {
    for (std::size_t i = 1; i <= left_.size(); ++i) {
      if (fill_row(i) > limit_) return limit_ + 1;
    }
    return std::min(row(left_.size())[right_.size()], limit_ + 1);
  }

 private:
  std::vector<std::size_t>& row(std::size_t i) { return rows_[i % rows_.size()]; }

  /// Only cells within `limit_` of the diagonal can hold a distance that counts. Returns the least of the row.
  std::size_t fill_row(std::size_t i) {
    std::vector<std::size_t>& here = row(i);
    std::fill(here.begin(), here.end(), limit_ + 1);
    if (i <= limit_) here[0] = i;
    std::size_t least = here[0];
    const std::size_t last = std::min(right_.size(), i + limit_);
    for (std::size_t j = i > limit_ ? i - limit_ : 1; j <= last; ++j) {
      here[j] = cell(i, j);
      least = std::min(least, here[j]);
    }
    return least;
  }

  std::size_t cell(std::size_t i, std::size_t j) {
    const std::size_t replace = row(i - 1)[j - 1] + (left_[i - 1] == right_[j - 1] ? 0 : 1);
    std::size_t best = std::min({row(i - 1)[j] + 1, row(i)[j - 1] + 1, replace});
    const bool is_swap = i > 1 && j > 1 && left_[i - 1] == right_[j - 2] && left_[i - 2] == right_[j - 1];
    if (is_swap) best = std::min(best, row(i - 2)[j - 2] + 1);
    return best;
  }

  const std::u32string& left_;
  const std::u32string& right_;
  std::size_t limit_;
  std::array<std::vector<std::size_t>, 3> rows_;
};

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) {
  const std::u32string from = to_code_points(left);
  const std::u32string to = to_code_points(right);
  const std::size_t longer = std::max(from.size(), to.size());
  if (longer - std::min(from.size(), to.size()) > limit) return limit + 1;
  return DistanceTable(from, to, std::min(limit, longer)).distance();
}

std::string nearest_name(std::string_view name, const std::vector<std::string>& names) {
  const std::string wanted = to_lower_ascii(name);
  std::size_t best_distance = std::clamp<std::size_t>(count_code_points(name) / 3, 1, 3);
  const std::string* best = nullptr;
  bool is_tie = false;
  for (const std::string& candidate : names) {
    const std::size_t distance = edit_distance(wanted, to_lower_ascii(candidate), best_distance);
    if (distance > best_distance) continue;
    const bool is_nearer = best == nullptr || distance < best_distance;
    if (!is_nearer && candidate == *best) continue;
    is_tie = !is_nearer;
    best = is_nearer ? &candidate : best;
    best_distance = distance;
  }
  return best == nullptr || is_tie ? std::string() : *best;
}

std::string suggestion(std::string_view name, const std::vector<std::string>& names) {
  const std::string near = nearest_name(name, names);
  return near.empty() ? near : "did you mean `" + near + "`?";
}

}  // namespace lacuna::base
