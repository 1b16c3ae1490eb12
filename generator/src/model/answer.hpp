// model/answer.hpp: the five key questions of 2015, answered from the records.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/index.hpp"
#include "model/reason.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::model {

/// One sentence, which stands in the records as a text by language with its citations beside it.
struct Sentence {
  RecordIndex record;
  std::string text;     // JSON pointer to the text
  std::string sources;  // JSON pointer to the citations
  Extent extent = Extent::answers;
  base::PartialDate date;
  std::optional<RecordIndex> actor;   // for whom it was said
  std::optional<RecordIndex> person;  // who said it
  std::optional<Capacity> capacity;
  std::vector<RecordIndex> records;  // that carry it further, by index
};

/// What the records say to one question, and what can be counted in them.
struct Answer {
  RecordIndex question;
  int number = 0;                   // 1 to 5
  std::vector<Sentence> sentences;  // by date, then record, then place
  std::vector<Reason> counts;       // sentences with figures computed here, marked as computed
};

}  // namespace lacuna::model
