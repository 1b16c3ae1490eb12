// What a reader sees when a publication ends at any of its system calls, or any of them fails.
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <iostream>

#include "catch.hpp"
#include "faults/fault_injector.hpp"
#include "unit/publish/publish_helpers.hpp"

using namespace lacuna;
using namespace lacuna::test;

namespace {

/// Two sites that differ in every way: bytes, files, folders, and a file where the other has a folder.
Site site_of(bool is_new) {
  Site site = {{"index.html", "the same"}, {"en/index.html", "the same"}, {"assets/site.css", "p{}"}};
  const std::string text = is_new ? "new" : "old";
  for (const char* page : {"en/gaps/a.html", "en/gaps/b.html", "zh/gaps/a.html", "build.json"}) site[page] = text;
  site[is_new ? "en/added/x.html" : "en/dropped/x.html"] = "x";
  site[is_new ? "data/all" : "data/all/gaps.json"] = text;
  return site;
}

/// Publishes in this process, and says as a program would whether it could.
int publish_or_fail(OutputForTest& output, bool is_new, bool is_lasting = false) {
  output.target_.is_lasting = is_lasting;
  return output.publish(site_of(is_new)).diagnostics.empty() ? 0 : 1;
}

/// Which of the two sites the folder holds, byte for byte, lists included; -1 for anything else.
int which_site(const OutputForTest& output, const std::string& lists_of_old, const std::string& lists_of_new) {
  const Site site = output.read();
  const std::string list = output.list();
  if (site == site_of(false) && list == lists_of_old) return 0;
  return site == site_of(true) && list == lists_of_new ? 1 : -1;
}

std::string list_of(bool is_new) {
  OutputForTest output;
  REQUIRE(publish_or_fail(output, is_new) == 0);
  return output.list();
}

bool is_possible(bool is_able) {
  if (!is_able) std::cout << "skipped: this system does not let a test watch its own child\n";
  return is_able;
}

}  // namespace

TEST_CASE("a publication killed before any of its system calls leaves the old site or the new") {
  if (!is_possible(can_kill_at_calls())) return;
  const std::string old_list = list_of(false);
  const std::string new_list = list_of(true);
  OutputForTest output;
  REQUIRE(publish_or_fail(output, false) == 0);
  std::size_t kills = 0;
  // From whatever the killed run left, the next goes on; every other one to the other site.
  for (bool is_hit = true; is_hit;) {
    const bool is_new = kills % 2 == 0;
    const Ending ending = run_with_fault([&] { return publish_or_fail(output, is_new); }, {++kills, 0});
    is_hit = ending.is_hit;
    INFO("killed before call " << kills);
    REQUIRE(ending.is_killed == is_hit);
    REQUIRE(which_site(output, old_list, new_list) >= 0);
    if (kills % 7 == 0) {
      REQUIRE(publish_or_fail(output, is_new) == 0);
      REQUIRE(which_site(output, old_list, new_list) == (is_new ? 1 : 0));
      REQUIRE(publish_or_fail(output, !is_new) == 0);
    }
  }
  std::cout << "killed at " << kills - 1 << " system calls: each time the old site or the new\n";
  CHECK(kills > 100);
}

TEST_CASE("a first publication killed before any of its system calls leaves nothing or the whole site") {
  if (!is_possible(can_kill_at_calls())) return;
  const std::string new_list = list_of(true);
  for (std::size_t at = 1;; ++at) {
    OutputForTest output;
    const Ending ending = run_with_fault([&] { return publish_or_fail(output, true); }, {at, 0});
    INFO("killed before call " << at);
    REQUIRE((output.read().empty() || which_site(output, "", new_list) == 1));
    REQUIRE(publish_or_fail(output, true) == 0);
    REQUIRE(which_site(output, "", new_list) == 1);
    if (!ending.is_hit) break;
  }
}

TEST_CASE("a publication of which any system call fails leaves the old site, or the new if it says so") {
  if (!is_possible(can_fail_calls())) return;
  const std::string old_list = list_of(false);
  const std::string new_list = list_of(true);
  for (const int error : {ENOSPC, EACCES, EIO}) {
    OutputForTest output;
    REQUIRE(publish_or_fail(output, false) == 0);
    std::size_t at = 0;
    std::size_t refusals = 0;
    for (bool is_hit = true; is_hit;) {
      const auto publish = [&] { return publish_or_fail(output, true, error == EIO); };
      const Ending ending = run_with_fault(publish, {++at, error});
      is_hit = ending.is_hit;
      INFO("call " << at << " failed with " << error);
      REQUIRE_FALSE(ending.is_killed);
      const int found = which_site(output, old_list, new_list);
      REQUIRE(found >= (ending.exit_code == 0 ? 1 : 0));
      refusals += ending.exit_code == 0 ? 0 : 1;
      REQUIRE(publish_or_fail(output, false) == 0);
      REQUIRE(which_site(output, old_list, new_list) == 0);
    }
    std::cout << at - 1 << " system calls failed with errno " << error << ": " << refusals << " refusals, no harm\n";
    CHECK(refusals > 20);
  }
}

TEST_CASE("runs into one folder at once do not mix") {
  const std::string old_list = list_of(false);
  const std::string new_list = list_of(true);
  OutputForTest output;
  REQUIRE(publish_or_fail(output, false) == 0);
  for (int round = 0; round < 25; ++round) {
    for (int i = 0; i < 4; ++i) {
      if (::fork() == 0) ::_exit(publish_or_fail(output, i % 2 == 0));
    }
    int successes = 0;
    for (int status = 0; ::wait(&status) > 0;) {
      REQUIRE(WIFEXITED(status));
      successes += WEXITSTATUS(status) == 0 ? 1 : 0;
    }
    CHECK(successes > 0);
    REQUIRE(which_site(output, old_list, new_list) >= 0);
  }
}
