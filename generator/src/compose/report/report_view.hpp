// compose/report/report_view.hpp: a report as a page that stands on its own: on the site, on a disk, in the post. Knows
// no template text.
#pragma once
#include <string>
#include <vector>

#include "compose/report/report.hpp"
#include "model/corpus.hpp"
#include "template/value.hpp"

namespace lacuna::compose::report {

/// The style that every report carries inside itself: the sheets assets/tokens.css and assets/report.css, as far as they
/// are there. Sheets from the author's tree are as good as templates: they are not data.
[[nodiscard]] std::string report_style(const std::vector<model::Asset>& assets);

/// View of templates/reports/report.html. `style` as report_style() makes it.
[[nodiscard]] templates::Object report_view(const Page& page, const model::Record& record, std::string_view style);

/// Where the report stands in another form: `docx` or `pdf`.
[[nodiscard]] Path report_path(std::string_view language, std::string_view id, std::string_view form);

}  // namespace lacuna::compose::report
