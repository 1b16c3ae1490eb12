// compose/network_view.hpp: partnerships with those who take part and what they serve, as a picture and a list.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// The view of `network.html`.
[[nodiscard]] templates::Object network_view(const Page& page);

}  // namespace lacuna::compose
