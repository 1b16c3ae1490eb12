// compose/pages/confirm_page.hpp: whom to ask for a confirmation of what, with a letter to copy, as pages. Knows no
// rule by which a lease ends.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Page `number`, from 1. The first has the number of needs and offers in each state of a lease.
[[nodiscard]] templates::Object confirm_view(const Page& page, std::size_t number);

/// Plain text that `actor` can complete and send back: one place to tick for each of `records`, in their order.
[[nodiscard]] std::string letter_text(const Page& page, const model::Record& actor, const std::vector<model::RecordIndex>& records);
/// The days of a lease, each with the key of its label: last stated, confirmed on, to be confirmed from, holds until;
/// those there are.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string>> lease_days(const model::Lease& lease);

}  // namespace lacuna::compose
