#include "cases/case_run.hpp"

#include <ostream>

#include "catch.hpp"

using namespace lacuna;
using namespace lacuna::test;

namespace {

using Lines = std::vector<std::string>;

/// A program that publishes every file of the tree, complains of those that hold `bad`, and echoes its
/// arguments.
int echo(const Lines& arguments, cli::Environment& environment) {
  bool is_fine = true;
  for (const std::string& argument : arguments) environment.out << "[" << argument << "]\n";
  for (const std::string& path : environment.files->list("").paths) {
    const std::string bytes = environment.files->read(path, 1000000).bytes;
    if (bytes.find("bad") != std::string::npos) {
      environment.err << path << ": bad\n";
      is_fine = false;
    }
    environment.sink->put(path, bytes);
  }
  if (is_fine) return environment.sink->commit().diagnostics.empty() ? 0 : 70;
  return 1;
}

Verdict run_text(const std::string& text) {
  const ParsedCase parsed = parse_case(text);
  REQUIRE(parsed.fault.empty());
  return run_case(parsed.value, files::MemoryFileSystem({{"share/a", "A"}, {"share/b/c", "C"}}), echo);
}

const std::string kWhole = R"(# Why this case is there.
# In two lines.
WITH share/b
RUN build --as-of "two words"
-- x/{n}.txt each 2..3 chomp --
<{n}>
-- odd escaped --
a\x00\xffb\n\\
-- expect/stdout --
[build]
[--as-of]
[two words]
-- expect/public/x/2.txt chomp --
<2>
-- expect/public/share/b/c contains --
C
-- RUN check --
-- odd removed --
-- x/2.txt append --
bad
-- expect/exit --
1
-- expect/stderr --
x/2.txt: bad
-- expect/public/odd lacks --
c
)";

}  // namespace

TEST_CASE("a case is read, and written back as it was") {
  const ParsedCase parsed = parse_case(kWhole);
  REQUIRE(parsed.fault.empty());
  CHECK(parsed.value.why == "Why this case is there.\nIn two lines.\n");
  CHECK(parsed.value.with == Lines{"share/b"});
  REQUIRE(parsed.value.steps.size() == 2);
  CHECK(parsed.value.steps[1].command == "check");
  CHECK(case_text(parsed.value) == kWhole);
}

TEST_CASE("a text that is no case is told why") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"RUN x\n", "the case does not say why it is there (`# …`)"},
      {"# why\n", "the case runs nothing (`RUN …`)"},
      {"# why\n-- a --\nRUN x\n", "a section stands before the first `RUN`"},
      {"# why\nrun x\n", "the line `run x` is neither `# …`, `WITH …` nor `RUN …`"}};
  for (const auto& [text, expected] : cases) CHECK(parse_case(text).fault == expected);
}

TEST_CASE("command lines are split at spaces outside quotes") {
  CHECK(split_command("build  --as-of=\"a b\" \"\" c") == Lines{"build", "--as-of=a b", "", "c"});
}

TEST_CASE("sections give bytes") {
  using Files = std::map<std::string, std::string>;
  CHECK(files_of({"a", {"escaped"}, "\\x00\\xe7\\n\\t\\\\\n"}) == Files{{"a", std::string("\0\xe7\n\t\\\n", 6)}});
  CHECK(files_of({"a", {"repeat", "3"}, "{n},\n"}) == Files{{"a", "1,\n2,\n3,\n"}});
  CHECK(files_of({"a", {"repeat", "2", "chomp"}, "x\n"}) == Files{{"a", "xx"}});
  CHECK(files_of({"g-{n}", {"each", "9..10"}, "{n}{n}\n"}) == Files{{"g-9", "99\n"}, {"g-10", "1010\n"}});
}

TEST_CASE("a case that is as it says has no fault, and every deviation is one") {
  CHECK(run_text(kWhole).faults == Lines{});
  const std::vector<std::pair<std::string, std::string>> changes = {{"[two words]\n", "[other words]\n"},
                                                                    {"contains --\nC", "contains --\nD"},
                                                                    {"lacks --\nc", "lacks --\na"},
                                                                    {"exit --\n1", "exit --\n0"},
                                                                    {"x/2.txt: bad\n", ""},
                                                                    {"WITH share/b", "WITH share/z"},
                                                                    {"expect/public/share", "expect/public/gone"}};
  for (const auto& [from, to] : changes) {
    std::string text = kWhole;
    REQUIRE(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(), to);
    INFO(from);
    CHECK_FALSE(run_text(text).faults.empty());
  }
}

TEST_CASE("a run without expectations is expected to be fine and silent") {
  const Verdict verdict = run_text("# why\nRUN x\n-- a --\nbad\n");
  CHECK(verdict.faults.size() == 2);
  CHECK(case_text(verdict.updated) == "# why\nRUN x\n-- a --\nbad\n-- expect/exit --\n1\n-- expect/stderr --\na: bad\n");
  CHECK(run_text(case_text(verdict.updated)).faults.empty());
  const Verdict cut = run_text("# why\nRUN x\n-- a chomp --\nA\n-- expect/stdout --\n-- expect/public/a --\n");
  CHECK(case_text(cut.updated).ends_with("-- expect/public/a chomp --\nA\n"));
}

TEST_CASE("the name tells how a case ends") {
  const Verdict fine;
  Verdict failing;
  failing.exit_code = 1;
  Verdict warning;
  warning.has_warned = true;
  CHECK(check_name("pass_x.case", fine).empty());
  CHECK(check_name("fail_x.case", failing).empty());
  CHECK(check_name("warn_x.case", warning).empty());
  CHECK_FALSE(check_name("fail_x.case", fine).empty());
  CHECK_FALSE(check_name("warn_x.case", fine).empty());
  CHECK_FALSE(check_name("x.case", failing).empty());
  CHECK_FALSE(check_name("x.case", warning).empty());
  CHECK_FALSE(check_name("warn_x.case", failing).empty());
}
