// compose/report/speaker.hpp: who said something and in what capacity, in words. Knows no report.
#pragma once
#include "compose/report/line.hpp"

namespace lacuna::compose::report {

/// `France`, `Jane Doe (Department of Peace Operations)`, `participants, not named`: from an object with actor?,
/// person? and capacity, each linked to its record.
[[nodiscard]] Line speaker_line(const Page& page, const json::Value& speaker);
/// The same with the capacity after it: `Chad, Chair`.
[[nodiscard]] Line speaker_with_capacity(const Page& page, const json::Value& speaker);
/// Several speakers with semicolons between.
[[nodiscard]] Line speakers_line(const Page& page, const std::vector<json::Value>& speakers);
/// The records that the field of `value` names, as linked titles in the alphabetical order of the page's language.
[[nodiscard]] Line names_line(const Page& page, const json::Value& value, std::string_view field, std::string_view collection);
/// `records` in the alphabetical order of their titles in the page's language.
[[nodiscard]] std::vector<model::RecordIndex> in_order_of_titles(const Page& page, std::vector<model::RecordIndex> records);

}  // namespace lacuna::compose::report
