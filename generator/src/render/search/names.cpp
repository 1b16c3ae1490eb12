#include "render/search/names.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "language/fold.hpp"

namespace lacuna::render::search {
namespace {

bool is_short_acronym(std::string_view name) {
  constexpr std::size_t kLongest = 5;
  return name.size() <= kLongest && std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_ascii_letter(std::string_view text, std::size_t at) {
  return at < text.size() && ((text[at] >= 'A' && text[at] <= 'Z') || (text[at] >= 'a' && text[at] <= 'z'));
}

/// True if `word` stands in `text` by itself, capitals and all.
bool stands_in(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool free_before = at == 0 || !is_ascii_letter(text, at - 1);
    if (free_before && !is_ascii_letter(text, at + word.size())) return true;
  }
  return false;
}

/// The Han pairs of a run overlap; the last single character belongs to the run's end and not to the name.
Name make_name(ConceptNumber number, const std::string& written, Dictionary& dictionary) {
  Name name{number, written, {}, {}, is_short_acronym(written)};
  const std::vector<Token> tokens = tokenize(language::fold_case(written));
  bool in_run = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::symbol || token.kind == TokenKind::compound) continue;
    const bool is_han = token.kind == TokenKind::han;
    const bool is_single = is_han && base::count_code_points(token.text) == 1;
    if (is_single && in_run) {
      name.words.back() += token.text;
      in_run = false;
      continue;
    }
    const GroupNumber group = dictionary.intern(token);
    if (group == kStopGroup) continue;
    name.groups.push_back(group);
    const std::string folded = language::fold_marks(token.text);
    if (is_han && in_run) {
      name.words.back() += folded.substr(0, base::code_point_at(folded, 0).size);
    } else if (is_han && !is_single) {
      name.words.push_back(folded.substr(0, base::code_point_at(folded, 0).size));
    } else {
      name.words.emplace_back(language::without_arabic_prefix(folded));
    }
    in_run = is_han && !is_single;
  }
  return name;
}

}  // namespace

Names::Names(const std::vector<Synonyms>& synonyms, Dictionary& dictionary) {
  for (ConceptNumber number = 0; number < synonyms.size(); ++number) {
    const std::set<std::string> sorted(synonyms[number].names.begin(), synonyms[number].names.end());
    for (const std::string& written : sorted) {
      Name name = make_name(number, written, dictionary);
      if (name.groups.empty()) continue;
      by_first_[name.groups.front()].push_back(names_.size());
      names_.push_back(std::move(name));
    }
  }
}

void Names::find(const std::vector<GroupNumber>& groups, std::string_view text,
                 const std::function<void(std::size_t name, bool whole)>& found) const {
  for (std::size_t at = 0; at < groups.size(); ++at) {
    const auto candidates = by_first_.find(groups[at]);
    if (candidates == by_first_.end()) continue;
    for (const std::size_t index : candidates->second) {
      const Name& name = names_[index];
      if (groups.size() - at < name.groups.size()) continue;
      if (!std::equal(name.groups.begin(), name.groups.end(), groups.begin() + static_cast<std::ptrdiff_t>(at))) continue;
      if (name.as_written && !stands_in(text, name.written)) continue;
      found(index, name.groups.size() == groups.size());
    }
  }
}

}  // namespace lacuna::render::search
