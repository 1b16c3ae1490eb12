// render/report/json.hpp: a report as JSON, for the template that typesets it. Knows no typesetter.
#pragma once
#include <string>

#include "model/report.hpp"

namespace lacuna::render::report {

/// The report as one object; `body` is as document::to_json() writes a tree.
///
/// Shapes  {"language", "tag", "direction": "ltr" | "rtl", "paper": "a4" | "letter", "title", "as_of", "description",
///         "date": [year, month, day], "masthead": {"organ", "number", "lines": [text], "notice"}, "words": {"contents",
///         "paragraphs", "page", "notes"}, "contents": [{"level", "label", "title", "id", "paragraphs"}], "word_count",
///         "body": {"blocks", "footnotes"}}
[[nodiscard]] std::string to_json(const model::Report& report);

}  // namespace lacuna::render::report
