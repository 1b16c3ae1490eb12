// cli/tell.hpp: what commands share that tell what the records come to, without publishing anything. Knows none of them.
#pragma once
#include <functional>

#include "cli/build.hpp"
#include "cli/options.hpp"
#include "cli/run.hpp"
#include "compose/site.hpp"

namespace lacuna::cli {

/// Runs `telling` on what the records say and returns its exit code. Where they have errors it prints those and
/// returns their exit code.
[[nodiscard]] int tell(const Options& options, Environment& environment, const std::function<int(Understanding&)>& telling);

/// The site as views see it, without the pages of long lists; `all` outlives it.
[[nodiscard]] compose::Site site_of(const Understanding& all);
/// The edition in the first language of the records, or the first there is.
[[nodiscard]] const model::Edition& edition_of_records(const Understanding& all);

}  // namespace lacuna::cli
