// verify/verify.hpp: whether citations hold, against the texts themselves. Knows no page.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "files/file_system.hpp"
#include "model/corpus.hpp"
#include "model/graph.hpp"

namespace lacuna::verify {

/// What was found for one document.
struct DocumentCheck {
  std::string id;
  bool has_text = false;
  std::size_t paragraphs = 0;  // in the map
  std::size_t citations = 0;
  std::size_t confirmed = 0;  // citations whose anchor stands in the paragraph
};

struct Verification {
  std::vector<DocumentCheck> documents;  // by id
  std::string lock;                      // text of citations.lock for what was confirmed
};

/// Compares every citation with the texts below `texts` (named by each document's `text_file`).
///
/// Errors  A document's text that is not there; a paragraph that the map has and the text lacks, or the other way round;
///         an anchor phrase that does not stand in the paragraph cited, with the paragraph in which it does.
/// Cost    O(bytes of the texts · sections + citations · paragraph).
[[nodiscard]] diagnostic::Staged<Verification> verify(const model::Graph& graph, const files::FileSystem& texts);

/// Whether the lock file covers every citation of the records: what can be known without the texts.
///
/// Errors  A citation to a document with a text whose paragraph and anchor the lock does not have. One a citation.
[[nodiscard]] diagnostic::Diagnostics check_lock(const model::Graph& graph, const model::JsonFile& lock);

}  // namespace lacuna::verify
