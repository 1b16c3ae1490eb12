#include "cli/left_out.hpp"

#include <algorithm>
#include <ostream>

#include "base/text.hpp"

namespace lacuna::cli {

void print_left_out(const std::vector<std::string>& names, base::Date as_of, Environment& environment) {
  if (names.empty()) return;
  constexpr std::size_t kMost = 3;
  const std::vector<std::string> first(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), kMost)));
  environment.out << names.size() << (names.size() == 1 ? " record is" : " records are") << " left out, dated after " << as_of.to_text()
                  << " or not for this audience: " << base::join(first, ", ") << (names.size() > kMost ? " …" : "") << "\n";
}

}  // namespace lacuna::cli
