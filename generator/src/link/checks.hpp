// link/checks.hpp: the rules that need more than one record. Knows no page.
#pragma once
#include <string>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "model/graph.hpp"

namespace lacuna::link {

/// References and links in prose that lead nowhere. `set_aside` as in model::Records.
void check_references(const model::Graph& graph, const std::vector<std::string>& set_aside, diagnostic::Diagnostics& problems);
/// Maps that give a number twice; citations to paragraphs that are not in the map or carry nothing; paragraphs that are
/// neither cited nor marked.
void check_citations(const model::Graph& graph, diagnostic::Diagnostics& problems);
/// Bodies that are made to say what only a text without their consensus says (records.md, rules: such a statement is never
/// the body's view; S/2019/1002, para. 1). A text is without it when its standing is the chair's, a delegation's, or that
/// of a proposal; the bodies are those that the document is a paper of.
void check_voices(const model::Graph& graph, diagnostic::Diagnostics& problems);
/// Former ids that are in use by another record.
void check_former_ids(const model::Graph& graph, diagnostic::Diagnostics& problems);
/// Circles along `parent`, `predecessor`, `successor`.
void check_circles(const model::Graph& graph, diagnostic::Diagnostics& problems);

}  // namespace lacuna::link
