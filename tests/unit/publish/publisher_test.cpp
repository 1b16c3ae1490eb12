#include "publish/publisher.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "catch.hpp"
#include "files/digest.hpp"
#include "unit/publish/publish_helpers.hpp"

using namespace lacuna::publish;
using namespace lacuna::test;
namespace fs = std::filesystem;

namespace {

const Site kOld = {{"index.html", "old"}, {"en/a.html", "a"}, {"en/gone/b.html", "b"}, {"data/c.json", "{}"}};
const Site kNew = {{"index.html", "new"}, {"en/a.html", "a"}, {"zh/a.html", "甲"}, {"data/c.json", "{}"}};

ino_t inode_of(const fs::path& path) {
  struct stat status {};
  ::lstat(path.c_str(), &status);
  return status.st_ino;
}

}  // namespace

TEST_CASE("a first publication, an equal one and a changed one are counted and readable") {
  const OutputForTest output;
  const auto first = output.publish(kOld);
  CHECK(first.diagnostics.empty());
  CHECK(first.value == Outcome{4, 0, 0, true});
  CHECK(output.read() == kOld);

  const ino_t before = inode_of(output.target_.folder);
  CHECK(output.publish(kOld).value == Outcome{0, 4, 0, false});
  CHECK(inode_of(output.target_.folder) == before);

  CHECK(output.publish(kNew).value == Outcome{2, 2, 1, true});
  CHECK(output.read() == kNew);
  CHECK_FALSE(fs::exists(fs::path(output.target_.folder) / "en/gone"));
  CHECK(output.publish(kOld).value == Outcome{2, 2, 1, true});
  CHECK(output.read() == kOld);
}

TEST_CASE("the list of digests holds every file but itself, by path") {
  const OutputForTest output;
  REQUIRE(output.publish({{"b.html", "b"}, {"a/x.html", "x"}}).diagnostics.empty());
  const Site all = read_tree(output.target_.folder);
  std::string expected;
  for (const auto& [path, bytes] : all) {
    if (path != "SHA256SUMS") expected += lacuna::files::sha256(bytes) + "  " + path + "\n";
  }
  CHECK(output.list() == expected);
  CHECK(all.at("publication.json") == "{\n  \"audience\": \"public\",\n  \"packed\": []\n}\n");
}

TEST_CASE("files put by several threads make the same publication") {
  Site site;
  for (int i = 0; i < 200; ++i) site["d" + std::to_string(i % 7) + "/f" + std::to_string(i)] = std::to_string(i);
  const OutputForTest output;
  auto opened = Publisher::open(output.target_);
  REQUIRE(opened.value);
  std::vector<std::thread> threads;
  for (int part = 0; part < 4; ++part) {
    threads.emplace_back([&, part] {
      int i = 0;
      for (const auto& [path, bytes] : site) {
        if (i++ % 4 == part) opened.value->put(path, bytes);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(opened.value->commit().diagnostics.empty());
  CHECK(output.read() == site);
  const OutputForTest other;
  REQUIRE(other.publish(site).diagnostics.empty());
  CHECK(other.list() == output.list());
}

TEST_CASE("a file that somebody changed or removed by hand is mended") {
  const OutputForTest output;
  REQUIRE(output.publish(kOld).diagnostics.empty());
  REQUIRE(output.publish(kNew).diagnostics.empty());
  output.parent().write("public/en/a.html", "scribbled");
  fs::remove(fs::path(output.target_.folder) / "index.html");
  CHECK(output.publish(kNew).value == Outcome{2, 2, 0, true});
  CHECK(output.read() == kNew);
  CHECK(output.publish(kOld).diagnostics.empty());
  CHECK(output.read() == kOld);
}

TEST_CASE("two publications share the bytes of their equal files") {
  const OutputForTest output;
  REQUIRE(output.publish(kOld).diagnostics.empty());
  REQUIRE(output.publish(kNew).diagnostics.empty());
  const fs::path twin = output.target_.folder + ".idle/tree";
  CHECK(inode_of(twin / "en/a.html") == inode_of(fs::path(output.target_.folder) / "en/a.html"));
  CHECK(read_tree(twin).at("index.html") == "old");
}

TEST_CASE("a file becomes a folder, and a folder a file") {
  const OutputForTest output;
  const Site file = {{"a", "1"}, {"b/c", "2"}};
  const Site folder = {{"a/x", "1"}, {"b", "2"}};
  for (const Site& site : {file, folder, file, folder}) {
    CHECK(output.publish(site).diagnostics.empty());
    CHECK(output.read() == site);
  }
}

TEST_CASE("paths that not every disk can hold, and pairs that cannot stand together, are refused") {
  const OutputForTest output;
  REQUIRE(output.publish(kOld).diagnostics.empty());
  const std::vector<std::pair<Site, std::string>> cases = {{{{"../x", ""}}, "L601"},
                                                           {{{"/x", ""}}, "L601"},
                                                           {{{"SHA256SUMS", ""}}, "L601"},
                                                           {{{"sha256sums", ""}}, "L601"},
                                                           {{{"Publication.json", ""}}, "L601"},
                                                           {{{".lacuna-idle/x", ""}}, "L601"},
                                                           {{{"en/A.html", ""}, {"en/a.html", ""}}, "L602"},
                                                           {{{"EN/b.html", ""}, {"en/a.html", ""}}, "L602"},
                                                           {{{"en", ""}, {"en/a.html", ""}}, "L602"}};
  for (const auto& [site, expected] : cases) {
    INFO(site.begin()->first);
    CHECK(labels(output.publish(site).diagnostics) == expected);
    CHECK(output.read() == kOld);
  }
  auto opened = Publisher::open(output.target_);
  REQUIRE(opened.value);
  opened.value->put("x", "1");
  opened.value->put("x", "1");
  CHECK(labels(opened.value->commit().diagnostics) == "L602");
}

TEST_CASE("a publication that is not committed leaves no trace in the twin") {
  const OutputForTest output;
  REQUIRE(output.publish(kOld).diagnostics.empty());
  {
    auto opened = Publisher::open(output.target_);
    REQUIRE(opened.value);
    opened.value->put("index.html", "half");
    opened.value->put("large.bin", std::string(100000, 'x'));
  }
  CHECK(output.read() == kOld);
  CHECK(read_tree(output.target_.folder + ".idle/tree").empty());
}

TEST_CASE("a first publication that is not committed leaves nothing at all") {
  const OutputForTest output;
  {
    auto opened = Publisher::open(output.target_);
    REQUIRE(opened.value);
    opened.value->put("index.html", "half");
  }
  CHECK(fs::is_empty(output.parent().path()));
}

TEST_CASE("a folder that is not ours is refused and left as it is, with nothing beside it") {
  const OutputForTest output;
  output.parent().write("public/thesis.txt", "mine");
  CHECK(labels(output.publish(kOld).diagnostics) == "L603");
  CHECK(read_tree(output.parent().path()) == Site{{"public/thesis.txt", "mine"}});
  SECTION("a list of digests alone does not make it ours") {
    output.parent().write("public/SHA256SUMS", std::string(64, '0') + "  thesis.txt\n");
    CHECK(labels(output.publish(kOld).diagnostics) == "L603");
  }
  SECTION("a file is no folder") {
    fs::remove_all(output.target_.folder);
    output.parent().write("public", "a file");
    CHECK(labels(output.publish(kOld).diagnostics) == "L606");
  }
}

TEST_CASE("a folder beside that only has the twin's name is refused") {
  const OutputForTest output;
  output.parent().write("public.idle/diary.txt", "mine");
  CHECK(labels(output.publish(kOld).diagnostics) == "L603");
  CHECK(read_tree(output.parent().path()) == Site{{"public.idle/diary.txt", "mine"}});
}

TEST_CASE("an empty folder is taken, and keeps its rights") {
  const OutputForTest output;
  fs::create_directory(output.target_.folder);
  fs::permissions(output.target_.folder, fs::perms(0750));
  CHECK(output.publish(kOld).diagnostics.empty());
  CHECK(output.publish(kNew).diagnostics.empty());
  CHECK(output.read() == kNew);
  CHECK(fs::status(output.target_.folder).permissions() == fs::perms(0750));
}

TEST_CASE("each audience has its own folder") {
  OutputForTest output;
  REQUIRE(output.publish(kOld).diagnostics.empty());
  output.target_.audience = "members";
  CHECK(labels(output.publish(kNew).diagnostics) == "L604");
  CHECK(output.read() == kOld);
}

TEST_CASE("two runs do not write into one folder at once") {
  const OutputForTest output;
  auto first = Publisher::open(output.target_);
  REQUIRE(first.value);
  CHECK(labels(output.publish(kOld).diagnostics) == "L605");
  CHECK(publish_site(*first.value, kNew).diagnostics.empty());
  first.value.reset();
  CHECK(output.publish(kNew).value == Outcome{0, 4, 0, false});
}

TEST_CASE("the folder may be named with a slash, through a link, or below folders that are not there yet") {
  OutputForTest output;
  const std::string base = output.parent().path().native();
  output.target_.folder = base + "/deep/er/public/";
  CHECK(output.publish(kOld).diagnostics.empty());
  fs::create_directory_symlink(base + "/deep/er/public", base + "/link");
  output.target_.folder = base + "/link";
  CHECK(output.publish(kNew).diagnostics.empty());
  CHECK(fs::is_symlink(base + "/link"));
  CHECK(output.read() == kNew);
}

TEST_CASE("what the system refuses is told with its reason") {
  if (::geteuid() == 0) {
    OutputForTest output;
    output.target_.folder = "/proc/public";
    const auto result = output.publish(kOld);
    CHECK(labels(result.diagnostics) == "L606");
    return;
  }
  const OutputForTest output;
  REQUIRE(output.publish(kOld).diagnostics.empty());
  fs::permissions(output.parent().path(), fs::perms(0500));
  fs::permissions(output.target_.folder, fs::perms(0500));
  const auto result = output.publish(kNew);
  fs::permissions(output.parent().path(), fs::perms(0700));
  CHECK(labels(result.diagnostics) == "L606");
  CHECK(result.diagnostics.front().message.find("Permission denied") != std::string::npos);
  CHECK(output.read() == kOld);
}
