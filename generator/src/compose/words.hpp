// compose/words.hpp: whether every language has the words that the pages ask for. Knows no page.
#pragma once
#include "compose/site.hpp"
#include "diagnostic/diagnostic.hpp"

namespace lacuna::compose {

/// Keys that one language of the site has and another lacks, and keys that the collections ask for and a language
/// lacks: `collection.<name>`, `.one`, `.about`; `field.<name>`; `value.<value>`. One error a language and key.
void check_words(const Site& site, diagnostic::Diagnostics& problems);

}  // namespace lacuna::compose
