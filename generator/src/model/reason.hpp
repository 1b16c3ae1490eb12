// model/reason.hpp: why something was computed, as a key of the interface's words and what is put into them. Knows no
// language.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "model/index.hpp"

namespace lacuna::model {

/// What is put into a message: a number; a day as exact as it is known; records, said by their titles; values of an
/// enumeration, said by the key `value.<value>`; words as they are, such as a paragraph's number.
using Given = std::variant<std::int64_t, base::PartialDate, std::vector<RecordIndex>, std::vector<std::string_view>, std::string>;

struct ReasonPart {
  std::string_view name;  // of the argument
  Given given;
};

/// One sentence of a justification. Keys and names are literals of the program.
struct Reason {
  std::string_view key;
  std::vector<ReasonPart> parts;
};

}  // namespace lacuna::model
