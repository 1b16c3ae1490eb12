// json/write.hpp: a tree to JSON text, the same bytes for the same tree.
#pragma once
#include <string>
#include <string_view>

#include "base/json_writer.hpp"
#include "json/value.hpp"

namespace lacuna::json {

/// Writes JSON piece by piece, trees among the pieces.
using Writer = base::JsonWriter;

/// `text` as a JSON string with quotes: only `"`, `\` and control characters are escaped, and `<` as \u003c when
/// `for_script` is set (so that no `</script` can stand in a script).
inline void append_string(std::string& out, std::string_view text, bool for_script = false) {
  base::append_json_string(out, text, for_script);
}

/// The tree as text. `indent` spaces a level; 0 gives one line. A newline at the end when indented.
[[nodiscard]] std::string to_text(const Value& value, int indent = 0);

/// One text for all trees that are equal, and no other: members by key, numbers by value, one line. Cost O(n log n).
[[nodiscard]] std::string canonical_text(const Value& value);

/// What `Writer::value` calls for a tree: numbers as they were written, members in their order.
void write_json(Writer& writer, const Value& tree);

}  // namespace lacuna::json
