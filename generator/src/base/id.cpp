#include "base/id.hpp"

#include "base/text.hpp"

namespace lacuna::base {

bool is_id(std::string_view text) {
  if (text.size() > kLongestId) return false;
  bool needs_letter = true;
  for (const char c : text) {
    if (c == '-' && needs_letter) return false;
    if (c != '-' && !is_digit(c) && !(c >= 'a' && c <= 'z')) return false;
    needs_letter = c == '-';
  }
  return !needs_letter;
}

}  // namespace lacuna::base
