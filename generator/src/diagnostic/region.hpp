// diagnostic/region.hpp: a place as lines and columns, for machine forms. Knows no format.
#pragma once
#include <optional>

#include "diagnostic/diagnostic.hpp"
#include "diagnostic/source_text.hpp"

namespace lacuna::diagnostic {

/// Where a span begins, and the position behind its end.
struct Region {
  Position begin;
  Position end;
};

/// The lines and columns of `place`, or nothing if it has no path, means the whole file, or cannot be read any more.
[[nodiscard]] inline std::optional<Region> find_region(SourceTexts& texts, const Place& place) {
  const bool is_whole_file = place.span == base::Span{};
  const SourceText* source = place.path.empty() || is_whole_file ? nullptr : texts.find(place.path);
  if (source == nullptr) return std::nullopt;
  return Region{source->position(place.span.begin), source->position(place.span.end)};
}

/// `error` or `warning`.
[[nodiscard]] constexpr std::string_view severity_word(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

}  // namespace lacuna::diagnostic
