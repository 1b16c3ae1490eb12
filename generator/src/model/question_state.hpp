// model/question_state.hpp: which questions are answered, which in part, which stand open.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/index.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::model {

enum class QuestionStanding : std::uint8_t { answered, partly, open };
inline constexpr std::array<std::string_view, 3> kQuestionStandings = {"answered", "partly", "open"};

/// One entry of a question's answers.
struct QuestionAnswer {
  std::uint32_t position = 0;  // in /answers
  Extent extent = Extent::touches;
  base::PartialDate date;  // its own, or that of the newest document it cites
};

/// A question on the as-of date.
struct QuestionState {
  RecordIndex question;
  base::PartialDate asked_on;
  QuestionStanding standing = QuestionStanding::open;
  std::vector<QuestionAnswer> answers;      // by date, then position
  std::vector<RecordIndex> carried_to;      // meetings it was put to again, by id
  std::optional<RecordIndex> next_meeting;  // open or partly: the first later meeting of the same body, on record
};

}  // namespace lacuna::model
