#include "validate/findings.hpp"

#include <set>
#include <string_view>

namespace lacuna::validate {

using diagnostic::Code;

diagnostic::Diagnostics Findings::to_diagnostics() const {
  std::set<std::pair<std::uint32_t, std::string_view>> misspelt;
  for (const Finding& finding : found_) {
    if (finding.diagnostic.code == Code::unknown_field) misspelt.emplace(finding.object, finding.field);
  }
  diagnostic::Diagnostics out;
  for (const Finding& finding : found_) {
    const bool is_missing = finding.diagnostic.code == Code::missing_field && !finding.field.empty();
    if (!is_missing || !misspelt.contains({finding.object, finding.field})) out.push_back(finding.diagnostic);
  }
  return out;
}

}  // namespace lacuna::validate
