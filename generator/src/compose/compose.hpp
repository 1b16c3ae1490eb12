// compose/compose.hpp: the plan of the site: which files there are, where, and what each shows. Reads no template.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "compose/site.hpp"
#include "diagnostic/diagnostic.hpp"
#include "model/corpus.hpp"
#include "model/plan.hpp"

namespace lacuna::compose {

/// Every file of the site.
///
/// Shapes  With `with_reports`, a record of `reports` is shown by the report that it defines, which stands beside it as a
///         Word document; without, like any other record.
///         A record is shown by `records/<collection>.html` where `template_names` has it, by `record.html` otherwise.
///         Paths are unique. Views and bytes are made when asked for; `site`, `schemas` and `assets` outlive the plan.
/// Errors  Two items at one path, or paths that differ by case alone; a collection, field or value without words in a
///         language of the site.
/// Cost    O(records · languages) for the plan itself; the views cost what they show.
[[nodiscard]] diagnostic::Staged<model::Plan> compose(const Site& site, const std::vector<model::JsonFile>& schemas,
                                                      const std::vector<model::Asset>& assets, const std::set<std::string>& template_names,
                                                      bool with_reports = true);

/// What can be wrong with a site before any page is made: the words of its languages. Part of compose(), for those who
/// only check.
[[nodiscard]] diagnostic::Diagnostics check(const Site& site);

}  // namespace lacuna::compose
