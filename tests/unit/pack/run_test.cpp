#include "pack/run.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/temporary_folder.hpp"

using namespace lacuna::pack;
using lacuna::test::TemporaryFolder;

namespace {

// What `script` prints, line by line.
std::vector<std::string> lines_of(const std::string& script) {
  std::vector<std::string> lines;
  run({{"sh", "-c", script}, {}, {}}, [&](std::string_view line) { lines.emplace_back(line); });
  return lines;
}

const auto kIgnore = [](std::string_view) {};

}  // namespace

TEST_CASE("lines are handed on whole, the last one without its end too") {
  CHECK(lines_of("printf 'one\\ntwo\\n\\nlast'") == std::vector<std::string>{"one", "two", "", "last"});
  CHECK(lines_of("printf on; sleep 0.05; printf 'e\\n'") == std::vector<std::string>{"one"});
  CHECK(lines_of("true").empty());
}

TEST_CASE("a program reads its input and complains into a file") {
  const TemporaryFolder folder;
  folder.write("in", "a line\n");
  std::string seen;
  const Ran ran = run({{"sh", "-c", "cat; echo complaint >&2; exit 3"}, folder.path() / "in", folder.path() / "errors"},
                      [&](std::string_view line) { seen = line; });
  CHECK(seen == "a line");
  CHECK(ran.is_started);
  CHECK(ran.exit_code == 3);
  CHECK_FALSE(ran.is_fine());
  CHECK(std::filesystem::file_size(folder.path() / "errors") == std::string("complaint\n").size());
}

TEST_CASE("a program that says nothing for too long is ended") {
  const Ran ran = run({{"sleep", "60"}, {}, {}, 1}, kIgnore);
  CHECK(ran.is_late);
  CHECK(ran.exit_code == -1);
  CHECK_FALSE(ran.is_fine());
}

TEST_CASE("a program that is not there is not started") {
  CHECK_FALSE(run({{"no-program-has-this-name"}, {}, {}}, kIgnore).is_started);
  CHECK_FALSE(run({}, kIgnore).is_started);
  CHECK(find_program("no-program-has-this-name").empty());
  CHECK(find_program("/bin/no-program-has-this-name").empty());
  CHECK(find_program("/bin/sh") == "/bin/sh");
  CHECK(find_program("sh").ends_with("/sh"));
}
