// compose/home_view.hpp: the home page of a language, and the pages that stand alone: choose a language, not found,
// about, data. Knows no record page.
#pragma once
#include "compose/site.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// Every collection with what it lists, its count and its files.
[[nodiscard]] templates::List collection_views(const Page& page);
/// What is missing, for whom, last stated when; every collection with its count.
[[nodiscard]] templates::Object home_view(const Page& page);
/// What this is and is not, what it rests on, how far the documents are accounted for.
[[nodiscard]] templates::Object about_view(const Page& page);
/// Every file that can be taken away, a row a collection.
[[nodiscard]] templates::Object data_view(const Page& page);
/// The front page of the whole site: the languages, each in its own words.
[[nodiscard]] templates::Object choose_view(const Page& page);
/// The page for an address that leads nowhere; all its links are good from any depth only where the host serves it
/// at the root, so it names the languages and nothing deeper.
[[nodiscard]] templates::Object not_found_view(const Page& page);
/// The page at a former address of `record`, which leads to where it stands now.
[[nodiscard]] templates::Object moved_view(const Page& page, const model::Record& record);

/// The page at the address of a record that was removed: when, and why.
[[nodiscard]] templates::Object gone_view(const Page& page, const model::Tombstone& tombstone);

}  // namespace lacuna::compose
