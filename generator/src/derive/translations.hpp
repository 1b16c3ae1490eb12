// derive/translations.hpp: what of the records is there in which language. Knows no page.
#pragma once
#include <string>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "json/value.hpp"
#include "model/graph.hpp"
#include "model/translation.hpp"

namespace lacuna::derive {

/// Every record in each of `languages` (those in which records are due), by record, then in their order.
///
/// Rule    Guidance is of use where it can be read (letter of 15 December 2017, para. 29; S/2019/1002, para. 19). A text by
///         language is original in the first of `languages` in which it is there. Another language is missing where it is
///         not there; stale where `lock` has for it the digest of another original than the present one; translated
///         otherwise, and counted as locked where the digest is that of the present original. A record's state in a language
///         is its worst text's; a record without texts is original. Names are each language's own, and so is a text that
///         not every language has (x-in-some-languages): neither is missing or stale.
/// `lock`  content/translations.lock, or null: {"gaps/x": {"/title": {"zh": digest}}}, the digest being the SHA-256 of the
///         original text in hexadecimal.
/// Cost    O(texts · languages · log records), and a digest for each text that the lock names.
[[nodiscard]] std::vector<model::Translation> translations(const model::Graph& graph, const std::vector<std::string>& languages,
                                                           const json::Value& lock);

/// A warning for each text that has fallen behind its original at the text.
[[nodiscard]] diagnostic::Diagnostics check_translations(const model::Graph& graph, const std::vector<model::Translation>& translations);

/// The text of a lock for every translation in `languages`: what `lock` has stays, so that what is stale remains so until
/// its entry is taken out; what it lacks is taken to be made from the present original.
[[nodiscard]] std::string translations_lock(const model::Graph& graph, const std::vector<std::string>& languages, const json::Value& lock);

}  // namespace lacuna::derive
