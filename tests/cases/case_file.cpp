#include "cases/case_file.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace lacuna::test {
namespace {

constexpr std::string_view kOpen = "-- ";
constexpr std::string_view kClose = " --";

bool is_header(std::string_view line) {
  return line.size() > kOpen.size() + kClose.size() && line.starts_with(kOpen) && line.ends_with(kClose);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string_view word : base::split(text, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

/// Reads a case line by line.
class CaseParser {
 public:
  ParsedCase run(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    for (const std::string_view line : base::split(text, '\n')) read(line);
    if (result_.value.why.empty()) fail("the case does not say why it is there (`# …`)");
    if (result_.value.steps.empty()) fail("the case runs nothing (`RUN …`)");
    return std::move(result_);
  }

 private:
  void read(std::string_view line) {
    if (is_header(line)) {
      open(line.substr(kOpen.size(), line.size() - kOpen.size() - kClose.size()));
    } else if (has_section_) {
      result_.value.steps.back().sections.back().body.append(line).append("\n");
    } else {
      read_preamble(line);
    }
  }

  void open(std::string_view text) {
    if (text.starts_with("RUN ")) return add_step(text);
    if (result_.value.steps.empty()) return fail("a section stands before the first `RUN`");
    std::vector<std::string> words = words_of(text);
    Section section{words.front(), {words.begin() + 1, words.end()}, {}};
    result_.value.steps.back().sections.push_back(std::move(section));
    has_section_ = true;
  }

  void read_preamble(std::string_view line) {
    if (line.empty() || line == "#") return;
    if (line.starts_with("# ")) {
      result_.value.why.append(line.substr(2)).append("\n");
    } else if (line.starts_with("WITH ")) {
      for (std::string& path : words_of(line.substr(5))) result_.value.with.push_back(std::move(path));
    } else if (line.starts_with("RUN ")) {
      add_step(line);
    } else {
      fail("the line `" + std::string(line) + "` is neither `# …`, `WITH …` nor `RUN …`");
    }
  }

  void add_step(std::string_view line) {
    result_.value.steps.push_back({std::string(line.substr(4)), {}});
    has_section_ = false;
  }

  void fail(std::string why) {
    if (result_.fault.empty()) result_.fault = std::move(why);
  }

  ParsedCase result_;
  bool has_section_ = false;
};

int hex_value(char c) {
  const std::size_t digit = std::string_view("0123456789abcdef").find(c);
  return digit == std::string_view::npos ? -1 : static_cast<int>(digit);
}

std::string unescape(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      bytes.push_back(text[i]);
      continue;
    }
    const char kind = text[++i];
    if (kind == 'x' && i + 2 < text.size()) {
      bytes.push_back(static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])));
      i += 2;
    } else {
      bytes.push_back(kind == 'n' ? '\n' : kind == 't' ? '\t' : kind);
    }
  }
  return bytes;
}

std::size_t to_number(std::string_view text) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string with_number(std::string_view text, std::size_t number) {
  constexpr std::string_view kMark = "{n}";
  std::string out;
  for (std::size_t mark = text.find(kMark); mark != std::string_view::npos; mark = text.find(kMark)) {
    out.append(text.substr(0, mark)).append(std::to_string(number));
    text.remove_prefix(mark + kMark.size());
  }
  return out.append(text);
}

}  // namespace

bool Section::has(std::string_view word) const { return std::find(words.begin(), words.end(), word) != words.end(); }

std::string Section::after(std::string_view word) const {
  const auto place = std::find(words.begin(), words.end(), word);
  return place == words.end() || place + 1 == words.end() ? std::string() : *(place + 1);
}

bool Section::is_expectation() const { return name.starts_with("expect/"); }

Match Section::match() const {
  if (has("contains")) return Match::contains;
  return has("lacks") ? Match::lacks : Match::exact;
}

ParsedCase parse_case(std::string_view text) { return CaseParser().run(text); }

std::string case_text(const Case& value) {
  std::string text;
  std::string_view why = value.why;
  why.remove_suffix(why.ends_with('\n') ? 1 : 0);
  for (const std::string_view line : base::split(why, '\n')) text.append("# ").append(line).append("\n");
  if (!value.with.empty()) text += "WITH " + base::join(value.with, " ") + "\n";
  for (const Step& step : value.steps) {
    const bool is_first = &step == &value.steps.front();
    text += is_first ? "RUN " + step.command + "\n" : "-- RUN " + step.command + " --\n";
    for (const Section& section : step.sections) {
      text += "-- " + section.name;
      for (const std::string& word : section.words) text += " " + word;
      text += " --\n" + section.body;
    }
  }
  return text;
}

std::vector<std::string> split_command(std::string_view command) {
  std::vector<std::string> words;
  bool is_quoted = false;
  bool is_open = false;
  for (const char c : command) {
    if (c == '"') {
      is_quoted = !is_quoted;
    } else if (c == ' ' && !is_quoted) {
      is_open = false;
      continue;
    }
    if (!is_open) words.emplace_back();
    is_open = true;
    if (c != '"') words.back().push_back(c);
  }
  return words;
}

std::map<std::string, std::string> files_of(const Section& section) {
  std::string body = section.has("escaped") ? unescape(section.body) : section.body;
  if (section.has("chomp") && body.ends_with('\n')) body.pop_back();
  std::map<std::string, std::string> files;
  if (section.has("each")) {
    const std::string range = section.after("each");
    const std::size_t dots = range.find("..");
    const std::size_t last = dots == std::string::npos ? 0 : to_number(range.substr(dots + 2));
    for (std::size_t n = to_number(range.substr(0, dots)); n <= last; ++n) {
      files[with_number(section.name, n)] = with_number(body, n);
    }
  } else if (section.has("repeat")) {
    std::string whole;
    for (std::size_t n = 1; n <= to_number(section.after("repeat")); ++n) whole += with_number(body, n);
    files[section.name] = std::move(whole);
  } else {
    files[section.name] = std::move(body);
  }
  return files;
}

}  // namespace lacuna::test
