#include "verify/verify.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "files/digest.hpp"
#include "json/write.hpp"
#include "verify/segment.hpp"
#include "verify/text_lines.hpp"

namespace lacuna::verify {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;
using json::Value;

constexpr std::size_t kTextLimit = std::size_t{32} << 20U;

std::vector<SectionPlan> plan_of(const model::Record& document) {
  std::vector<SectionPlan> plan;
  for (const Value& part : document.value.items_at("map")) {
    SectionPlan section;
    section.key = part.string_at("key");
    section.heading = part.string_at("printed");
    for (const Value& paragraph : part.items_at("paragraphs")) section.numbers.emplace_back(paragraph.string_at("number"));
    section.has_ordinals = !section.numbers.empty() && section.numbers.front() == section.key + ".1" && !section.heading.empty();
    plan.push_back(std::move(section));
  }
  return plan;
}

// The words of each paragraph of one document.
using Paragraphs = std::map<std::string, std::string, std::less<>>;

void compare_maps(const model::Record& document, const std::vector<TextParagraph>& found, Diagnostics& problems) {
  std::set<std::string, std::less<>> in_text;
  for (const TextParagraph& paragraph : found) in_text.insert(paragraph.number);
  for (const model::Paragraph& paragraph : model::paragraphs_of(document)) {
    if (in_text.erase(paragraph.number) > 0) continue;
    problems.push_back({Code::paragraph_not_in_text,
                        {document.path, paragraph.value->find("number")->span()},
                        "the text has no paragraph `" + paragraph.number + "` where the map has it",
                        "compare the map with the text",
                        {}});
  }
  for (const std::string& number : in_text) {
    problems.push_back({Code::paragraph_not_in_map,
                        {document.path, document.value.find("map")->span()},
                        "the text has a paragraph `" + number + "` that the map lacks",
                        "add it to the map",
                        {}});
  }
}

// Where `phrase` does stand, for the hint.
std::string elsewhere(const Paragraphs& paragraphs, std::string_view phrase) {
  for (const auto& [number, words] : paragraphs) {
    if (words.find(phrase) != std::string::npos) return "it stands in paragraph `" + number + "`";
  }
  return "copy the anchor from the paragraph, exactly";
}

// What was confirmed, by paragraph.
using Confirmed = std::map<std::string, std::set<std::string>>;

bool check_anchor(const model::Graph& graph, const model::Citation& citation, const Paragraphs& paragraphs, Confirmed& confirmed,
                  Diagnostics& problems) {
  const std::string phrase = without_space(citation.phrase);
  const auto words = paragraphs.find(citation.paragraph);
  if (words == paragraphs.end()) return false;
  if (words->second.find(phrase) == std::string::npos) {
    const model::Record& from = graph.record(citation.from);
    const Value* place = json::find_at(from.value, citation.pointer + "/phrase");
    problems.push_back({Code::anchor_not_found,
                        {from.path, place->span()},
                        "`" + citation.phrase + "` does not stand in paragraph `" + citation.paragraph + "` of `" +
                            graph.record(citation.document).id + "`",
                        elsewhere(paragraphs, phrase),
                        {}});
    return false;
  }
  confirmed[citation.paragraph].insert(phrase);
  return true;
}

void write_lock(json::Writer& writer, const std::string& id, const std::string& digest, const Confirmed& confirmed) {
  writer.key(id).begin_object();
  writer.key("text").string(digest);
  writer.key("paragraphs").begin_object();
  for (const auto& [number, phrases] : confirmed) {
    writer.key(number).begin_array();
    for (const std::string& phrase : phrases) writer.string(phrase);
    writer.end_array();
  }
  writer.end_object().end_object();
}

DocumentCheck check_document(const model::Graph& graph, const model::Record& document, const std::string& text, json::Writer& lock,
                             Diagnostics& problems) {
  DocumentCheck check{document.id, true, model::paragraphs_of(document).size(), 0, 0};
  const std::vector<TextParagraph> found = segment(text, plan_of(document));
  compare_maps(document, found, problems);
  Paragraphs paragraphs;
  for (const TextParagraph& paragraph : found) paragraphs.emplace(paragraph.number, paragraph.text);
  Confirmed confirmed;
  for (const model::Citation& citation : graph.citations_of(graph.index_of(document))) {
    ++check.citations;
    if (check_anchor(graph, citation, paragraphs, confirmed, problems)) ++check.confirmed;
  }
  write_lock(lock, document.id, files::sha256(text), confirmed);
  return check;
}

}  // namespace

diagnostic::Staged<Verification> verify(const model::Graph& graph, const files::FileSystem& texts) {
  diagnostic::Staged<Verification> staged;
  json::Writer lock(1);
  lock.begin_object();
  for (const model::Record& document : graph.of("documents")) {
    const Value* name = document.value.find("text_file");
    if (name == nullptr) continue;
    const files::ReadResult text = texts.read(name->text(), kTextLimit);
    if (text.status == files::ReadStatus::ok) {
      staged.value.documents.push_back(check_document(graph, document, text.bytes, lock, staged.diagnostics));
      continue;
    }
    staged.value.documents.push_back({document.id, false, model::paragraphs_of(document).size(), 0, 0});
    staged.diagnostics.push_back({Code::text_not_there,
                                  {document.path, name->span()},
                                  "the text `" + name->text() + "` is not in the folder of texts",
                                  "name the folder that holds it with --sources",
                                  {}});
  }
  lock.end_object();
  staged.value.lock = lock.take();
  return staged;
}

Diagnostics check_lock(const model::Graph& graph, const model::JsonFile& lock) {
  Diagnostics problems;
  for (const model::Citation& citation : graph.citations) {
    const model::Record& document = graph.record(citation.document);
    if (document.value.find("text_file") == nullptr) continue;
    const Value* paragraphs = nullptr;
    if (const Value* entry = lock.value.find(document.id)) paragraphs = entry->find("paragraphs");
    const std::string phrase = without_space(citation.phrase);
    const auto& phrases = paragraphs == nullptr ? std::vector<Value>() : paragraphs->items_at(citation.paragraph);
    if (std::any_of(phrases.begin(), phrases.end(), [&](const Value& known) { return known.text() == phrase; })) continue;
    const model::Record& from = graph.record(citation.from);
    problems.push_back({Code::unverified_citation,
                        {from.path, json::find_at(from.value, citation.pointer)->span()},
                        "this citation of paragraph `" + citation.paragraph + "` of `" + document.id + "` is not in content/citations.lock",
                        "run `lacuna verify --sources DIR` where the texts are at hand",
                        {}});
  }
  return problems;
}

}  // namespace lacuna::verify
