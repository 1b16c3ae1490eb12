// base/span.hpp: a stretch of a text, in bytes. Knows no file and no line.
#pragma once
#include <cstdint>

namespace lacuna::base {

/// Half-open byte range [begin, end) of one text of at most 4 GiB.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  friend bool operator==(const Span&, const Span&) = default;
  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace lacuna::base
