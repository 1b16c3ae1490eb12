// diagnostic/explain.hpp: the help page of a code. Knows no stream.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "diagnostic/diagnostic.hpp"

namespace lacuna::diagnostic {

/// The code meant by `L201`, `l201`, `201` or its name (`dangling_reference`), or nothing.
[[nodiscard]] std::optional<Code> find_code(std::string_view text);

/// The page of `code`: label, title, severity and name, then the help, at most 80 columns wide.
[[nodiscard]] std::string explain(Code code);

/// A line for each code, `L201  error    a reference leads to no record`, by number.
[[nodiscard]] std::string list_codes();

}  // namespace lacuna::diagnostic
