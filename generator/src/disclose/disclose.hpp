// disclose/disclose.hpp: the graph as one audience may see it on one day. Knows nothing of what is computed later.
#pragma once
#include "model/graph.hpp"
#include "model/settings.hpp"

namespace lacuna::disclose {

/// The part of `graph` that `settings.audience` may see and that existed on `settings.as_of`.
///
/// Gone are: records and fields of a stricter level; records, and dated entries of lists, whose date begins after the
/// day (an entry is dated by the field that its schema names with `x-date`, or else by `date`); references and citations to any of these, with the whole entry of a list in which they stood; an object that
/// lost all its sources. A record's date is that of its earliest history entry, or of the field its schema names
/// (`x-date`); a record without a date is always there.
/// Cost    O(values · log records); records that lose nothing are not copied.
[[nodiscard]] model::Graph disclose(model::Graph&& graph, const model::Settings& settings);

}  // namespace lacuna::disclose
