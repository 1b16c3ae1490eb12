#include "render/search/postings.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <tuple>

#include "render/search/packet.hpp"

namespace lacuna::render::search {

double length_norm(std::size_t length) {
  constexpr double length_share = 0.75;   // b
  constexpr double typical_length = 128;  // words of a record
  const std::size_t rounded = std::bit_floor(std::max<std::size_t>(length, 1) * 3 / 2);
  return 1 - length_share + length_share * static_cast<double>(rounded) / typical_length;
}

int level_of(double weight) {
  constexpr double saturation = 1.2;  // k1
  return std::clamp(static_cast<int>(std::lround(weight / (weight + saturation) * kHighestLevel)), 1, kHighestLevel);
}

void append_record(PostingList& list, std::uint32_t record, double weight) {
  append_number(list.gaps, record - list.last);
  list.last = record;
  ++list.count;
  list.levels.push_back(static_cast<char>(level_of(weight)));
}

void Postings::add(std::uint32_t record, std::vector<Occurrence> occurrences) {
  std::sort(occurrences.begin(), occurrences.end(), [](const Occurrence& left, const Occurrence& right) {
    return std::tie(left.group, left.position) < std::tie(right.group, right.position);
  });
  const Occurrence* end = occurrences.data() + occurrences.size();
  for (const Occurrence* from = occurrences.data(); from != end;) {
    const Occurrence* to = std::find_if(from, end, [from](const Occurrence& next) { return next.group != from->group; });
    if (from->group != kStopGroup) add_group(record, from, to);
    from = to;
  }
}

void Postings::add_group(std::uint32_t record, const Occurrence* begin, const Occurrence* end) {
  if (lists_.size() <= begin->group) lists_.resize(begin->group + 1);
  PostingList& list = lists_[begin->group];
  double weight = 0;
  std::uint32_t before = 0;
  append_number(list.positions, static_cast<std::uint32_t>(end - begin));
  for (const Occurrence* place = begin; place != end; ++place) {
    weight += place->weight;
    append_number(list.positions, place->position - before);
    before = place->position;
  }
  append_record(list, record, weight);
}

}  // namespace lacuna::render::search
