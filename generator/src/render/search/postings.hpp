// render/search/postings.hpp: where each word stands, as bytes that grow record by record. Knows no word.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "render/search/dictionary.hpp"

namespace lacuna::render::search {

/// How much a word in each part of a page counts.
struct FieldWeight {
  static constexpr double kText = 1;
  static constexpr double kSummary = 2;
  static constexpr double kName = 4;
  static constexpr double kTitle = 4;
  static constexpr double kSymbol = 12;
  /// Added to a title's or name's weight, shared among its words: a short one says more with each.
  static constexpr double kWhole = 8;
};

/// One word at one place of a record.
struct Occurrence {
  GroupNumber group = kStopGroup;
  std::uint32_t position = 0;
  float weight = 0;
};

/// The records that a group stands in, the numbers ascending.
struct PostingList {
  std::uint32_t count = 0;
  std::uint32_t last = 0;
  std::string gaps;       // differences of record numbers, the first counted from 0
  std::string levels;     // a byte each: how much the record is about the word, 1 to kHighestLevel
  std::string positions;  // for each record the number of places, then their differences
};

inline constexpr int kHighestLevel = 15;

/// What the weight of a word in a text of `length` words is divided by (BM25F, Robertson and Zaragoza 2009, sections 3.4 and
/// 3.6): 1 for a typical one. Titles, names and symbols are as good in a long record as in a short one. The constants are
/// fixed, and lengths taken by powers of two, so that a changed record leaves the levels of all others, and mostly its own,
/// as they were. How rare a word is enters in the browser.
[[nodiscard]] double length_norm(std::size_t length);
/// `weight`, the sum over all places of a word, saturated, in levels.
[[nodiscard]] int level_of(double weight);

/// Appends a record, higher than all before, in which something of this weight stands; no places.
void append_record(PostingList& list, std::uint32_t record, double weight);

/// The postings of one language. Records are added in ascending order.
class Postings {
 public:
  /// `occurrences` may be in any order; those of the stop group are passed over.
  void add(std::uint32_t record, std::vector<Occurrence> occurrences);
  /// By group number; groups without a record may be missing at the end.
  [[nodiscard]] const std::vector<PostingList>& lists() const { return lists_; }

 private:
  void add_group(std::uint32_t record, const Occurrence* begin, const Occurrence* end);
  std::vector<PostingList> lists_;
};

}  // namespace lacuna::render::search
