// model/index.hpp: typed positions in the vectors of the model, so that two kinds cannot be swapped.
#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>

namespace lacuna::model {

/// Position in one vector of the model; `Tag` says which.
template <class Tag>
struct Index {
  std::uint32_t value = 0;

  constexpr Index() = default;
  constexpr explicit Index(std::size_t position) : value(static_cast<std::uint32_t>(position)) {}
  friend constexpr bool operator==(Index, Index) = default;
  friend constexpr auto operator<=>(Index, Index) = default;
};

using CollectionIndex = Index<struct CollectionTag>;
using RecordIndex = Index<struct RecordTag>;

}  // namespace lacuna::model
