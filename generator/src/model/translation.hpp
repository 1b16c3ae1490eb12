// model/translation.hpp: what of a record is there in which language, and what has fallen behind its original.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/index.hpp"

namespace lacuna::model {

/// From best to worst. `translated`: not known to be stale; with a lock entry of the present original, known not to be.
enum class TranslationState : std::uint8_t { original, translated, stale, missing };
inline constexpr std::array<std::string_view, 4> kTranslationStates = {"original", "translated", "stale", "missing"};

/// A text of a record that is stale or missing in a language.
struct TranslationFault {
  std::string field;  // JSON pointer to the text by language
  TranslationState state = TranslationState::missing;
};

/// One record in one language.
struct Translation {
  RecordIndex record;
  std::string language;
  TranslationState state = TranslationState::original;  // the worst of its texts
  std::uint32_t locked = 0;                             // texts that the lock file vouches for
  std::vector<TranslationFault> faults;                 // in the order of the record
};

}  // namespace lacuna::model
