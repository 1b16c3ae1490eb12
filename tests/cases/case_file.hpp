// cases/case_file.hpp: the text of a test case: why, what is run on which files, what is expected. Runs
// nothing.
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::test {

/// How a body of expected text is compared.
enum class Match { exact, contains, lacks };

/// A part of a case that a line `-- NAME WORDS… --` opens, up to the next such line.
struct Section {
  std::string name;
  std::vector<std::string> words;
  std::string body;

  [[nodiscard]] bool has(std::string_view word) const;
  /// The word after `word`, or empty.
  [[nodiscard]] std::string after(std::string_view word) const;
  /// True for `expect/…`, whose body the program's output is compared with.
  [[nodiscard]] bool is_expectation() const;
  [[nodiscard]] Match match() const;
};

/// One run of the program: its command line and the sections that follow, up to the next run.
struct Step {
  std::string command;
  std::vector<Section> sections;
};

/// `with`: files and folders of the repository that the tree starts with.
struct Case {
  std::string why;
  std::vector<std::string> with;
  std::vector<Step> steps;
};

/// A case, or an empty one and what is wrong with its text.
struct ParsedCase {
  Case value;
  std::string fault;
};
[[nodiscard]] ParsedCase parse_case(std::string_view text);
/// The text of a case; parse_case reads it back.
[[nodiscard]] std::string case_text(const Case& value);

/// `command` in words, at spaces; a part in double quotes is one word, or the end of one.
[[nodiscard]] std::vector<std::string> split_command(std::string_view command);
/// The files that a section which is no expectation stands for, by path, in bytes. Of the words, `escaped`
/// reads
/// `\n \t \\ \xNN`, `chomp` drops the last newline, `repeat N` gives the body N times, and `each A..B` a file
/// for each number; `{n}` is the number then, in path and body.
[[nodiscard]] std::map<std::string, std::string> files_of(const Section& section);

}  // namespace lacuna::test
