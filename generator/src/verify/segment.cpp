#include "verify/segment.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "verify/text_lines.hpp"

namespace lacuna::verify {
namespace {

// A heading's own number, `一.`, `A.`, `1.`, which the map leaves out.
std::string_view without_heading_number(std::string_view text) {
  const std::size_t dot = text.find('.');
  constexpr std::size_t kLongestNumber = 9;  // three Chinese digits
  if (dot == std::string_view::npos || dot > kLongestNumber) return text;
  const std::string_view number = text.substr(0, dot);
  constexpr std::array<std::string_view, 10> kChinese = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  const bool plain = number.find_first_not_of("ABCDEFGHIJ0123456789") == std::string_view::npos;
  const bool chinese = std::any_of(kChinese.begin(), kChinese.end(), [&](std::string_view digit) { return number.starts_with(digit); });
  return plain || chinese ? text.substr(dot + 1) : text;
}

// Whether a line is `heading`: the whole of it, its first line where it is set in and goes on, or all that the map gives
// of a long one. A paragraph may well begin with the words of a short heading.
bool is_heading(std::string_view line, std::string_view heading, bool set_in) {
  constexpr std::size_t kShortest = 6;  // two characters
  constexpr std::size_t kCutOff = 75;   // 25 characters
  if (line == heading) return true;
  if (set_in && line.size() >= kShortest && heading.starts_with(line)) return true;
  return heading.size() >= kCutOff && line.starts_with(heading);
}

bool ends_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 6> kEnds = {"。", "？", "！", "：", "；", "”"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return text.ends_with(end); });
}

// Cuts line by line.
class Cutter {
 public:
  explicit Cutter(const std::vector<SectionPlan>& plan) : plan_(plan) {
    for (const SectionPlan& section : plan) numbers_.insert(section.numbers.begin(), section.numbers.end());
  }

  void take(const TextLine& line) {
    const std::string words = without_space(line.text);
    if (line.in_footnotes) {
      take_footnote(line, words);
      return;
    }
    if (take_heading(line, words)) return;
    if (take_number(line, words) || take_sub_item(words) || take_ordinal(line, words)) return;
    if (!paragraphs_.empty() && !after_heading_) paragraphs_.back().text += words;
  }

  std::vector<TextParagraph> finish() {
    std::move(footnotes_.begin(), footnotes_.end(), std::back_inserter(paragraphs_));
    return std::move(paragraphs_);
  }

 private:
  void begin(std::string number, std::string_view words) {
    paragraphs_.push_back({std::move(number), std::string(words)});
    after_heading_ = false;
  }

  bool take_heading(const TextLine& line, const std::string& words) {
    const std::string_view bare = without_heading_number(words);
    for (std::size_t next = section_ + (started_ ? 1 : 0); next < plan_.size(); ++next) {
      const std::string heading = without_space(plan_[next].heading);
      if (heading.empty()) continue;
      if (is_heading(bare, heading, line.starts_block) || is_heading(words, heading, line.starts_block)) {
        section_ = next;
        started_ = true;
        ordinal_ = 0;
        after_heading_ = true;
        return true;
      }
      // A section that has paragraphs cannot be passed over before they were found.
      if (!plan_[next].numbers.empty()) return false;
    }
    return false;
  }

  bool take_number(const TextLine& line, const std::string& words) {
    const std::string wanted = std::to_string(main_number_ + 1) + ".";
    if (!line.text.starts_with(wanted) || numbers_.count(std::to_string(main_number_ + 1)) == 0) return false;
    if (line.text.size() > wanted.size() && base::is_digit(line.text[wanted.size()])) return false;
    ++main_number_;
    letter_ = 'a';
    begin(std::to_string(main_number_), std::string_view(words).substr(wanted.size()));
    return true;
  }

  bool take_sub_item(const std::string& words) {
    const std::string mark = std::string("(") + letter_ + ")";
    const std::string number = std::to_string(main_number_) + mark;
    if (main_number_ == 0 || !words.starts_with(mark) || numbers_.count(number) == 0) return false;
    ++letter_;
    begin(number, std::string_view(words).substr(mark.size()));
    return true;
  }

  bool take_ordinal(const TextLine& line, const std::string& words) {
    if (!started_ || !plan_[section_].has_ordinals || !line.starts_block) return false;
    if (!after_heading_ && !ends_sentence(paragraphs_.back().text)) return false;
    begin(plan_[section_].key + "." + std::to_string(++ordinal_), words);
    return true;
  }

  void take_footnote(const TextLine& line, const std::string& words) {
    const std::string mark = std::to_string(footnotes_.size() + 1);
    if (line.starts_block && line.text.starts_with(mark + " ")) {
      footnotes_.push_back({"fn." + mark, words.substr(mark.size())});
    } else if (!footnotes_.empty()) {
      footnotes_.back().text += words;
    }
  }

  const std::vector<SectionPlan>& plan_;
  std::set<std::string> numbers_;
  std::vector<TextParagraph> paragraphs_;
  std::vector<TextParagraph> footnotes_;
  std::size_t section_ = 0;
  bool started_ = false;
  bool after_heading_ = false;
  int main_number_ = 0;
  int ordinal_ = 0;
  char letter_ = 'a';
};

}  // namespace

std::vector<TextParagraph> segment(std::string_view text, const std::vector<SectionPlan>& plan) {
  Cutter cutter(plan);
  for (const TextLine& line : text_lines(text)) cutter.take(line);
  return cutter.finish();
}

}  // namespace lacuna::verify
