// render/render.hpp: items of the plan to bytes, one at a time. Looks at no other item's output.
#pragma once
#include <functional>
#include <string_view>

#include "diagnostic/diagnostic.hpp"
#include "model/plan.hpp"
#include "template/template.hpp"

namespace lacuna::render {

/// Takes a finished file. Called from several threads at once.
using Deliver = std::function<void(std::string_view path, std::string_view bytes)>;

/// Makes every item of `plan` and hands it to `deliver`, in no particular order. At most one item's bytes a thread are
/// held at a time.
///
/// Errors  A template that the plan names and the library lacks; a view that is not as its template declares (a fault of
///         the program). Such an item is not delivered.
/// Cost    Views and output, spread over `jobs` threads.
[[nodiscard]] diagnostic::Diagnostics render(const model::Plan& plan, const templates::Library& library, const Deliver& deliver,
                                             unsigned jobs);

}  // namespace lacuna::render
