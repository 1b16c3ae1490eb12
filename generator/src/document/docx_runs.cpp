#include "document/docx_runs.hpp"

#include "document/markup.hpp"

namespace lacuna::document::docx {
namespace {

constexpr std::string_view kLeftToRightMark = "\u200E";
constexpr std::string_view kRightToLeftMark = "\u200F";

}  // namespace

RunProperties& Runs::push() {
  const RunProperties copy = open_.back();
  return open_.emplace_back(copy);
}

void Runs::begin_emphasis() {
  RunProperties& run = push();
  (has_no_italics(run.language) ? run.bold : run.italic) = true;
}

void Runs::begin_passage(std::string& out, std::string_view language, Direction direction) {
  RunProperties& run = push();
  if (!language.empty()) run.language = language;
  if (direction != Direction::none) run.right_to_left = direction == Direction::right_to_left;
  mark_direction(out);
}

void Runs::end_passage(std::string& out) {
  mark_direction(out);
  end();
}

void Runs::mark_direction(std::string& out) const {
  const RunProperties& inner = open_.back();
  if (inner.right_to_left == open_[open_.size() - 2].right_to_left) return;
  append(out, inner.right_to_left ? kRightToLeftMark : kLeftToRightMark);
}

void Runs::begin_link(std::string_view style) {
  RunProperties& run = push();
  if (!style.empty()) run.style = style;
}

void Runs::append_code(std::string& out, std::string_view words) const {
  RunProperties properties = open_.back();
  properties.style = "Code";
  properties.right_to_left = false;
  append_run(out, words, properties);
}

void Runs::append_run(std::string& out, std::string_view words, const RunProperties& properties) {
  if (words.empty()) return;
  out += "<w:r>";
  append_properties(out, properties);
  out += "<w:t xml:space=\"preserve\">";
  append_escaped(out, words);
  out += "</w:t></w:r>";
}

}  // namespace lacuna::document::docx
