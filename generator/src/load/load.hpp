// load/load.hpp: from files to a corpus. Knows where files lie, and no field name.
#pragma once
#include <string>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "files/file_system.hpp"
#include "model/corpus.hpp"

namespace lacuna::load {

/// Where the parts of the input lie, as paths from the root.
struct Options {
  std::vector<std::string> content = {"content"};  // roots of records; the first also holds schemas, locks, releases
  unsigned jobs = 1;
};

/// Everything below content/, templates/ and site/.
///
/// Shapes  As model::Corpus says. A file with an error is left out of it.
/// Errors  A file that cannot be read or is too large (4 MiB a record, 256 KiB a body, 32 MiB an asset); text that is
///         not UTF-8 or starts with a byte order mark; JSON as json::parse; a file in content/ that is neither record,
///         body, schema, lock nor release; an id that is not lower-case words joined by hyphens, or that stands in
///         two content roots; two paths that differ by case alone.
/// Cost    O(bytes), spread over `jobs` threads.
[[nodiscard]] diagnostic::Staged<model::Corpus> load(const files::FileSystem& files, const Options& options);

}  // namespace lacuna::load
