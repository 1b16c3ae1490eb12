// validate/marks.hpp: which members of one object its schemas have judged by name. Knows no schema.
#pragma once
#include <cstddef>
#include <vector>

namespace lacuna::validate {

/// A mark for each member of an object, by position; what `unevaluatedProperties` looks at.
class Marks {
 public:
  explicit Marks(std::size_t members) : marks_(members, false) {}
  void set(std::size_t member) { marks_[member] = true; }
  [[nodiscard]] bool has(std::size_t member) const { return marks_[member]; }
  /// Adds the marks of `more`, which are of the same object.
  void merge(const Marks& more) {
    for (std::size_t i = 0; i < marks_.size(); ++i) marks_[i] = marks_[i] || more.marks_[i];
  }

 private:
  std::vector<bool> marks_;
};

}  // namespace lacuna::validate
