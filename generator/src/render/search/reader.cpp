#include "render/search/reader.hpp"

#include <algorithm>
#include <string>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "language/fold.hpp"
#include "render/search/tokenize.hpp"

namespace lacuna::render::search {
namespace {

/// A part of a page, cut into tokens.
struct Part {
  std::string_view text;
  double weight = 0;
  enum class Role : std::uint8_t { name, symbol, prose } role = Role::prose;
  std::vector<Token> tokens;

  [[nodiscard]] std::uint32_t words() const { return tokens.empty() ? 0 : tokens.back().position + 1; }
};
using Parts = std::vector<Part>;

std::vector<Token> cut(std::string_view text) { return tokenize(language::fold_case(text)); }

Parts cut_entry(const SearchEntry& entry) {
  Parts parts;
  parts.push_back({entry.title, FieldWeight::kTitle, Part::Role::name, cut(entry.title)});
  for (const std::string& name : entry.names) parts.push_back({name, FieldWeight::kName, Part::Role::name, cut(name)});
  for (const std::string& symbol : entry.symbols) parts.push_back({symbol, FieldWeight::kSymbol, Part::Role::symbol, cut(symbol)});
  parts.push_back({entry.summary, FieldWeight::kSummary, Part::Role::prose, cut(entry.summary)});
  parts.push_back({entry.text, FieldWeight::kText, Part::Role::prose, cut(entry.text)});
  return parts;
}

bool is_single_han(const Token& token) { return token.kind == TokenKind::han && base::count_code_points(token.text) == 1; }

/// Feeds one record after the other into a reading.
class Reader {
 public:
  Reader(Reading& reading, Mentions& mentions) : reading_(reading), mentions_(mentions) {}

  void add(std::uint32_t record, const Parts& parts) {
    occurrences_.clear();
    named_.clear();
    std::size_t length = 0;
    for (const Part& part : parts) length += part.role == Part::Role::prose ? part.words() : 0;
    const double norm = length_norm(length);
    std::uint32_t start = 0;
    for (const Part& part : parts) {
      add_part(record, part, start, norm);
      // A gap, so that nothing is a phrase across two parts.
      start += part.words() + 2;
    }
    reading_.postings.add(record, occurrences_);
    for (const auto& [name, weight] : named_) append_record(reading_.named[name], record, weight);
  }

 private:
  static double weight_of(const Part& part, double norm) {
    if (part.role == Part::Role::prose) return part.weight / norm;
    return part.weight + (part.role == Part::Role::name && part.words() > 0 ? FieldWeight::kWhole / part.words() : 0);
  }

  void add_part(std::uint32_t record, const Part& part, std::uint32_t start, double norm) {
    const double weight = weight_of(part, norm);
    sequence_.clear();
    for (std::size_t i = 0; i < part.tokens.size(); ++i) {
      const Token& token = part.tokens[i];
      const GroupNumber group = reading_.dictionary.intern(token);
      occurrences_.push_back({group, start + token.position, static_cast<float>(weight)});
      const bool beside = token.kind == TokenKind::symbol || token.kind == TokenKind::compound;
      const bool ends_run = is_single_han(token) && i > 0 && part.tokens[i - 1].kind == TokenKind::han;
      if (group != kStopGroup && !beside && !ends_run) sequence_.push_back(group);
    }
    reading_.names.find(sequence_, part.text, [&](std::size_t name, bool whole) {
      const ConceptNumber number = reading_.names.all()[name].concept_number;
      named_[name] += weight;
      mentions_.records[number].insert(record);
      if (whole && part.role == Part::Role::name) mentions_.owners[number].insert(record);
    });
  }

  Reading& reading_;
  Mentions& mentions_;
  std::vector<Occurrence> occurrences_;
  std::vector<GroupNumber> sequence_;
  std::map<std::size_t, double> named_;  // weight by name, of the record in hand
};

Reading make_reading(const std::string& language, const std::vector<Synonyms>& synonyms) {
  Dictionary dictionary(language);
  Names names(synonyms, dictionary);
  const std::size_t count = names.all().size();
  return {std::move(dictionary), std::move(names), {}, std::vector<PostingList>(count)};
}

}  // namespace

Reading read_language(const Catalogue& catalogue, std::size_t language, const std::vector<Synonyms>& synonyms, Mentions& mentions,
                      unsigned jobs) {
  // So few at a time that their tokens are a small part of the memory.
  constexpr std::size_t kBatch = 512;
  Reading reading = make_reading(catalogue.languages[language], synonyms);
  Reader reader(reading, mentions);
  for (std::size_t begin = 0; begin < catalogue.records.size(); begin += kBatch) {
    const std::size_t count = std::min(kBatch, catalogue.records.size() - begin);
    std::vector<Parts> batch(count);
    base::parallel_for(count, jobs, [&](std::size_t i) {
      if (const SearchEntry* entry = catalogue.records[begin + i][language]) batch[i] = cut_entry(*entry);
    });
    for (std::size_t i = 0; i < count; ++i) {
      if (!batch[i].empty()) reader.add(static_cast<std::uint32_t>(begin + i), batch[i]);
    }
  }
  return reading;
}

}  // namespace lacuna::render::search
