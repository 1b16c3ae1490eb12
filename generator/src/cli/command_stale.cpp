#include <ostream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/tell.hpp"
#include "compose/pages/plain_text.hpp"
#include "compose/tables.hpp"

namespace lacuna::cli {

int run_stale(const Options& options, Environment& environment) {
  return tell(options, environment, [&](Understanding& all) {
    const compose::Site site = site_of(all);
    switch (options.format) {
      case Format::json: environment.out << compose::stale_json(site); break;
      case Format::csv: environment.out << compose::to_csv(compose::stale_table(site)); break;
      default: environment.out << compose::stale_text({site, edition_of_records(all), ""}); break;
    }
    return int{kFine};
  });
}

}  // namespace lacuna::cli
