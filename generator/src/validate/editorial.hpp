// validate/editorial.hpp: what a good record has beyond what its schema asks for. Judges one record, or one set, at a time.
#pragma once
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "model/records.hpp"
#include "model/settings.hpp"

namespace lacuna::validate {

/// Warnings and errors on one record.
///
/// Errors    a text in a language that `settings.languages` does not declare, at its key.
/// Warnings  a title or summary that is missing in one of `settings.content_languages`; a gap without cause or impact
///           (report of 2010, para. 19(d): cause and impact are what the Working Group asks for).
[[nodiscard]] diagnostic::Diagnostics check_editorial(const model::Record& record, const model::Collection& collection,
                                                      const model::Settings& settings);

/// Warnings on sets of indicators: benchmarks that hold need quality indicators, not only quantity (report of 2010,
/// para. 9). One warning a set, at its first indicator.
[[nodiscard]] diagnostic::Diagnostics check_indicator_sets(const model::Records& records);

}  // namespace lacuna::validate
