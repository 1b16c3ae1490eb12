#include "cases/case_run.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "base/text.hpp"
#include "publish/memory_sink.hpp"

namespace lacuna::test {
namespace {

constexpr std::size_t kReadLimit = std::size_t{32} << 20U;
const std::string kPublished = "expect/public/";

/// What one step gave, by the name of the section that expects it.
using Results = std::map<std::string, std::string>;

std::string published_list(const publish::MemorySink& sink) {
  std::string list;
  for (const auto& [path, bytes] : sink.files()) list += path + "\n";
  return list;
}

std::string describe(const Step& step, const std::string& name, const std::string& what) {
  return "RUN " + step.command + "\n" + name + ": " + what;
}

/// The first line in which two texts differ, with both sides.
std::string first_difference(const std::string& expected, const std::string& found) {
  const auto left = base::split(expected, '\n');
  const auto right = base::split(found, '\n');
  std::size_t line = 0;
  while (line < left.size() && line < right.size() && left[line] == right[line]) ++line;
  const auto text = [line](const auto& lines) {
    return line < lines.size() ? "`" + std::string(lines[line]) + "`" : std::string("the end");
  };
  return "line " + std::to_string(line + 1) + " is " + text(right) + ", expected was " + text(left) + "\nin all:\n" + found;
}

/// Makes `found` what an exact section expects. A body ends with a line, so `chomp` says that the text does
/// not.
void expect(Section& section, const std::string& found) {
  const bool is_cut = !found.empty() && !found.ends_with('\n');
  section.body = is_cut ? found + "\n" : found;
  std::erase(section.words, "chomp");
  if (is_cut) section.words.emplace_back("chomp");
}

/// What is wrong with `found`, or empty.
std::string compare(const Section& expected, const std::string& found) {
  if (expected.match() == Match::exact) {
    std::string text = expected.body;
    if (expected.has("chomp") && text.ends_with('\n')) text.pop_back();
    return text == found ? std::string() : first_difference(text, found);
  }
  for (const std::string_view line : base::split(expected.body, '\n')) {
    if (line.empty()) continue;
    const bool is_there = found.find(line) != std::string::npos;
    const bool is_wanted = expected.match() == Match::contains;
    if (is_there != is_wanted) {
      return std::string(is_wanted ? "lacks" : "contains") + " `" + std::string(line) + "`\nin all:\n" + found;
    }
  }
  return {};
}

/// Runs the steps of one case.
class CaseRunner {
 public:
  CaseRunner(const Case& value, const files::FileSystem& repository, const Program& program)
      : program_(program), verdict_{{}, value, 0, false} {
    for (const std::string& path : value.with) copy(repository, path);
  }

  Verdict run() {
    for (Step& step : verdict_.updated.steps) run(step);
    return std::move(verdict_);
  }

 private:
  void copy(const files::FileSystem& repository, const std::string& path) {
    std::vector<std::string> paths = repository.list(path).paths;
    if (paths.empty()) paths.push_back(path);
    for (const std::string& file : paths) {
      files::ReadResult result = repository.read(file, kReadLimit);
      if (result.status == files::ReadStatus::ok) {
        tree_.write(file, std::move(result.bytes));
      } else {
        verdict_.faults.push_back("WITH " + file + ": there is no such file");
      }
    }
  }

  void run(Step& step) {
    for (const Section& section : step.sections) write(section);
    std::ostringstream out;
    std::ostringstream err;
    cli::Environment environment{&tree_, &sink_, out, err, false};
    verdict_.exit_code = program_(split_command(step.command), environment);
    sink_.discard();
    verdict_.has_warned = (out.str() + err.str()).find("warning") != std::string::npos;

    Results results = {{"expect/exit", std::to_string(verdict_.exit_code) + "\n"},
                       {"expect/stderr", err.str()},
                       {"expect/stdout", out.str()},
                       {"expect/public", published_list(sink_)}};
    for (const auto& [path, bytes] : sink_.files()) results[kPublished + path] = bytes;
    judge(step, results);
  }

  void write(const Section& section) {
    if (section.is_expectation()) return;
    for (auto& [path, bytes] : files_of(section)) {
      if (section.has("removed")) {
        tree_.remove(path);
      } else if (section.has("append")) {
        tree_.write(path, tree_.read(path, kReadLimit).bytes + bytes);
      } else {
        tree_.write(path, std::move(bytes));
      }
    }
  }

  void judge(Step& step, const Results& results) {
    std::set<std::string> judged;
    for (Section& section : step.sections) {
      if (!section.is_expectation()) continue;
      judged.insert(section.name);
      const auto found = results.find(section.name);
      if (found == results.end()) {
        fail(step, section.name, section.match() == Match::lacks ? "" : "is not published");
        continue;
      }
      fail(step, section.name, compare(section, found->second));
      if (section.match() == Match::exact) expect(section, found->second);
    }
    // Without a word on it, a run is fine and has nothing to complain of.
    judge_unsaid(step, judged, "expect/exit", "0\n", results);
    judge_unsaid(step, judged, "expect/stderr", "", results);
  }

  void judge_unsaid(Step& step, const std::set<std::string>& judged, const std::string& name, const std::string& usual,
                    const Results& results) {
    const std::string& found = results.at(name);
    if (judged.contains(name) || found == usual) return;
    fail(step, name, compare({name, {}, usual}, found));
    step.sections.push_back({name, {}, {}});
    expect(step.sections.back(), found);
  }

  void fail(const Step& step, const std::string& name, const std::string& what) {
    if (!what.empty()) verdict_.faults.push_back(describe(step, name, what));
  }

  const Program& program_;
  Verdict verdict_;
  files::MemoryFileSystem tree_;
  publish::MemorySink sink_;
};

}  // namespace

Verdict run_case(const Case& value, const files::FileSystem& repository, const Program& program) {
  return CaseRunner(value, repository, program).run();
}

std::string check_name(const std::string& name, const Verdict& verdict) {
  const bool is_failing = verdict.exit_code != 0;
  const bool is_warning = !is_failing && verdict.has_warned;
  if (name.starts_with("fail_") != is_failing) {
    return is_failing ? "the last run fails, so the name starts with `fail_`" : "the name starts with `fail_`, but the last run is fine";
  }
  if (name.starts_with("warn_") != is_warning) {
    return is_warning ? "the last run warns, so the name starts with `warn_`"
                      : "the name starts with `warn_`, but the last run does not warn";
  }
  return {};
}

}  // namespace lacuna::test
