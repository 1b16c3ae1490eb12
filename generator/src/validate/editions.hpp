// validate/editions.hpp: the editions of the site from the locale files. Knows no page.
#pragma once
#include "diagnostic/diagnostic.hpp"
#include "model/corpus.hpp"
#include "model/edition.hpp"
#include "model/settings.hpp"

namespace lacuna::validate {

/// One edition a language of `settings.languages`, in that order.
///
/// Errors  A language without a locale file; words that do not parse.
[[nodiscard]] diagnostic::Staged<model::Editions> make_editions(const model::Corpus& corpus, const model::Settings& settings);

}  // namespace lacuna::validate
