#include "model/edition.hpp"

#include <algorithm>

namespace lacuna::model {

const Edition* find_edition(const Editions& editions, std::string_view code) {
  const auto found = std::find_if(editions.begin(), editions.end(), [code](const Edition& edition) { return edition.code() == code; });
  return found == editions.end() ? nullptr : &*found;
}

}  // namespace lacuna::model
