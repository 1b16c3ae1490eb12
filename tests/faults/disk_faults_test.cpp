// What a reader sees on disks that are full, read-only, or cannot exchange two folders in one step.
#include <filesystem>
#include <iostream>

#include "catch.hpp"
#include "faults/fault_injector.hpp"
#include "faults/private_mount.hpp"
#include "unit/publish/publish_helpers.hpp"

using namespace lacuna;
using namespace lacuna::test;
namespace fs = std::filesystem;

namespace {

const Site kOld = {{"index.html", "old"}, {"en/a.html", "a"}, {"en/gone/b.html", "b"}, {"data/all/c", "c"}};
const Site kNew = {{"index.html", "new"}, {"en/a.html", "a"}, {"zh/a.html", "new"}, {"data/all", "c"}};

/// A folder `public` on a disk of its own: the disk's root is the folder above it, or `public` itself.
class DiskForTest {
 public:
  DiskForTest(bool is_root_itself, const std::string& size)
      : mount_(is_root_itself ? fs::path(output_.target_.folder) : output_.parent().path()) {
    fs::create_directories(mount_);
    REQUIRE(mount_disk(mount_, size));
  }
  ~DiskForTest() { unmount(mount_); }
  DiskForTest(const DiskForTest&) = delete;
  DiskForTest& operator=(const DiskForTest&) = delete;

  OutputForTest output_;
  fs::path mount_;
};

std::string list_of(const Site& site) {
  const OutputForTest output;
  REQUIRE(output.publish(site).diagnostics.empty());
  return output.list();
}

bool is_full(const diagnostic::Diagnostics& problems) {
  return labels(problems) == "L606" && problems[0].message.find("No space left on device") != std::string::npos;
}

}  // namespace

TEST_CASE("a full disk leaves the old site, says so, and is no fuller than before") {
  if (!enter_private_mounts()) return;
  for (const bool is_root_itself : {false, true}) {
    const DiskForTest disk(is_root_itself, "256k");
    REQUIRE(disk.output_.publish(kOld).diagnostics.empty());
    const auto free_before = fs::space(disk.mount_).free;
    Site large = kNew;
    for (int i = 0; i < 40; ++i) large["en/" + std::to_string(i)] = std::string(10000, 'x');
    CHECK(is_full(disk.output_.publish(large).diagnostics));
    CHECK(disk.output_.read() == kOld);
    CHECK(fs::space(disk.mount_).free + 16384 >= free_before);
    CHECK(disk.output_.publish(kNew).diagnostics.empty());
    CHECK(disk.output_.read() == kNew);
  }
}

TEST_CASE("a read-only disk leaves the old site and says so") {
  if (!enter_private_mounts()) return;
  for (const bool is_root_itself : {false, true}) {
    const DiskForTest disk(is_root_itself, "1m");
    REQUIRE(disk.output_.publish(kOld).diagnostics.empty());
    REQUIRE(set_read_only(disk.mount_, true));
    const auto result = disk.output_.publish(kNew);
    CHECK(labels(result.diagnostics) == "L606");
    CHECK(result.diagnostics[0].message.find("Read-only file system") != std::string::npos);
    CHECK(disk.output_.read() == kOld);
    REQUIRE(set_read_only(disk.mount_, false));
    CHECK(disk.output_.publish(kNew).diagnostics.empty());
  }
}

TEST_CASE("a writable disk below a read-only one is published to") {
  if (!enter_private_mounts()) return;
  const DiskForTest above(false, "1m");
  fs::create_directory(above.output_.target_.folder);
  REQUIRE(mount_disk(above.output_.target_.folder, "1m"));
  REQUIRE(set_read_only(above.mount_, true));
  for (const Site& site : {kOld, kNew, kOld}) {
    CHECK(above.output_.publish(site).diagnostics.empty());
    CHECK(read_tree(above.output_.target_.folder).size() == site.size() + 2);
    CHECK(above.output_.read() == site);
  }
  unmount(above.output_.target_.folder);
}

TEST_CASE("a disk of its own keeps foreign files and packed ones") {
  if (!enter_private_mounts()) return;
  const DiskForTest disk(true, "1m");
  REQUIRE(disk.output_.publish(kOld).value == publish::Outcome{4, 0, 0, true});
  disk.output_.parent().write("public/CNAME", "mine");
  disk.output_.parent().write("public/en/gone/notes", "mine");
  CHECK(disk.output_.publish({{"site.zip", "PK"}}, publish::Part::pack).value.written == 1);
  CHECK(disk.output_.publish(kOld).value == publish::Outcome{0, 4, 0, false});
  CHECK(disk.output_.publish(kNew).value == publish::Outcome{3, 1, 3, true});
  Site expected = kNew;
  expected["CNAME"] = expected["en/gone/notes"] = "mine";
  CHECK(disk.output_.read() == expected);
  CHECK_FALSE(fs::exists(disk.output_.target_.folder + "/.lacuna-idle"));
}

TEST_CASE("a swap file by file that is killed before any system call is finished by the next run") {
  if (!enter_private_mounts() || !can_kill_at_calls()) return;
  const DiskForTest disk(true, "4m");
  const std::string old_list = list_of(kOld);
  const std::string new_list = list_of(kNew);
  const auto publish = [&](const Site& site) { return disk.output_.publish(site).diagnostics.empty() ? 0 : 1; };
  std::size_t at = 0;
  std::size_t finished = 0;
  for (bool is_hit = true; is_hit;) {
    REQUIRE(publish(kOld) == 0);
    is_hit = run_with_fault([&] { return publish(kNew); }, {++at, 0}).is_hit;
    INFO("killed before call " << at);
    // The list is the last to change: once it is the new one, so is everything.
    if (disk.output_.list() == new_list) {
      Site site = read_tree(disk.output_.target_.folder);
      for (const auto& [path, bytes] : kNew) REQUIRE(site[path] == bytes);
    }
    // A run that only begins, and then finds an error in the content, finishes or clears away what it finds.
    REQUIRE(publish::Publisher::open(disk.output_.target_).value);
    const std::string list = disk.output_.list();
    REQUIRE((list == old_list || list == new_list));
    REQUIRE(disk.output_.read() == (list == new_list ? kNew : kOld));
    if (list == new_list) ++finished;
  }
  std::cout << "killed at " << at - 1 << " system calls, " << finished << " swaps finished by the next run\n";
  CHECK(finished > 10);
}
