// validate/editions.hpp: the editions of the site from the locale files. Knows no page.
#pragma once
#include "diagnostic/diagnostic.hpp"
#include "model/corpus.hpp"
#include "model/edition.hpp"
#include "model/settings.hpp"

namespace lacuna::validate {

/// One edition a language of `settings.languages`, in that order; those in `only` alone, unless it is empty.
///
/// Errors  A language without a locale file, or in `only` and not of the site; words that do not parse.
[[nodiscard]] diagnostic::Staged<model::Editions> make_editions(const model::Corpus& corpus, const model::Settings& settings,
                                                                const std::vector<std::string>& only = {});

}  // namespace lacuna::validate
