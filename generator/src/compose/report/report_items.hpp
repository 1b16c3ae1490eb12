// compose/report/report_items.hpp: the items of the plan that reports are. Knows no kind of report.
#pragma once
#include <memory>
#include <string>

#include "compose/site.hpp"
#include "model/plan.hpp"

namespace lacuna::compose::report {

/// True if `record` defines a report that is made in `language`; one that names no languages is made in all.
[[nodiscard]] bool is_made_in(const model::Record& record, std::string_view language);

/// Adds the report that `record` defines in one language, as a page and as a Word document.
void add_report(model::Plan& plan, const Site& site, const model::Edition& edition, const model::Record& record,
                std::shared_ptr<const std::string> style);
/// Adds the page that lists the reports of a language, each with its forms.
void add_reports_index(model::Plan& plan, const Site& site, const model::Edition& edition);

}  // namespace lacuna::compose::report
