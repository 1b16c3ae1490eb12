#include "files/file_system.hpp"

#include <sys/stat.h>

#include <string>
#include <vector>

#include "catch.hpp"
#include "support/temporary_folder.hpp"

using namespace lacuna::files;
using lacuna::test::TemporaryFolder;
using Paths = std::vector<std::string>;

namespace {

constexpr std::size_t kLimit = 1000;

/// The problems of a listing as `path: detail`.
Paths problems(const Listing& listing) {
  Paths out;
  for (const WalkProblem& problem : listing.problems) out.push_back(problem.path + ": " + problem.detail);
  return out;
}

}  // namespace

TEST_CASE("a tree in memory and one on disk list and read alike") {
  const std::map<std::string, std::string> contents{{"content/gaps/b.json", "b"},
                                                    {"content/gaps/a.json", "a"},
                                                    {"content/gaps-old/c.json", "c"},
                                                    {"content/.git/x", "hidden"},
                                                    {"content/gaps/.a.json.swp", "hidden"},
                                                    {"content/Z.json", "Z"},
                                                    {"top.txt", "top"},
                                                    {"content/维和.md", "维"}};
  const MemoryFileSystem memory(contents);
  const TemporaryFolder folder;
  for (const auto& [path, bytes] : contents) folder.write(path, bytes);
  const DiskFileSystem disk(folder.path().native());
  for (const FileSystem* tree : std::vector<const FileSystem*>{&memory, &disk}) {
    CHECK(tree->list("content").paths ==
          Paths{"content/Z.json", "content/gaps-old/c.json", "content/gaps/a.json", "content/gaps/b.json", "content/维和.md"});
    CHECK(tree->list("content/gaps").paths == Paths{"content/gaps/a.json", "content/gaps/b.json"});
    CHECK(tree->list("").paths.size() == 6);
    CHECK(tree->list("content").problems.empty());
    CHECK(tree->list("absent").paths.empty());
    CHECK(tree->list("absent").problems.empty());
    CHECK(tree->read("top.txt", kLimit).bytes == "top");
    CHECK(tree->read("top.txt", 3).status == ReadStatus::ok);
    CHECK(tree->read("top.txt", 2).status == ReadStatus::too_large);
    CHECK(tree->read("top.txt", 2).bytes.empty());
    CHECK(tree->read("absent", kLimit).status == ReadStatus::missing);
    CHECK(tree->read("top.txt/x", kLimit).status == ReadStatus::missing);
    CHECK_FALSE(tree->read("absent", kLimit).detail.empty());
  }
}

TEST_CASE("a tree in memory can change") {
  MemoryFileSystem tree;
  tree.write("a", "1");
  tree.write("a", "2");
  CHECK(tree.read("a", kLimit).bytes == "2");
  tree.remove("a");
  CHECK(tree.read("a", kLimit).status == ReadStatus::missing);
}

TEST_CASE("a root that is not there is empty") {
  const TemporaryFolder folder;
  const DiskFileSystem disk((folder.path() / "absent").native());
  CHECK(disk.list("").paths.empty());
  CHECK(disk.read("etc/hostname", kLimit).status == ReadStatus::missing);
}

TEST_CASE("a folder is no file") {
  const TemporaryFolder folder;
  folder.write("a/b", "");
  const DiskFileSystem disk(folder.path().native());
  CHECK(disk.read("a", kLimit).status == ReadStatus::not_a_file);
  CHECK(disk.read("a/b", kLimit).status == ReadStatus::ok);
  CHECK(disk.read("a/b", 0).status == ReadStatus::ok);
}

TEST_CASE("links within the tree are followed") {
  const TemporaryFolder folder;
  folder.write("real/a.json", "a");
  folder.link("linked", "real");
  folder.link("b.json", "real/a.json");
  const DiskFileSystem disk(folder.path().native());
  CHECK(disk.list("").paths == Paths{"b.json", "linked/a.json", "real/a.json"});
  CHECK(disk.list("").problems.empty());
  CHECK(disk.read("linked/a.json", kLimit).bytes == "a");
  CHECK(disk.list("linked").paths == Paths{"linked/a.json"});
}

TEST_CASE("links out of the tree are told, neither listed nor read") {
  const TemporaryFolder outside;
  outside.write("secret.json", "secret");
  const TemporaryFolder folder;
  folder.write("tree/a.json", "a");
  folder.link("tree/file.json", (outside.path() / "secret.json").native());
  folder.link("tree/folder", outside.path().native());
  folder.link("tree/nowhere", "absent");
  folder.write("tree2/b.json", "the name of the root is a prefix of this one's");
  folder.link("tree/sibling", "../tree2");
  const DiskFileSystem disk((folder.path() / "tree").native());
  const Listing listing = disk.list("");
  CHECK(listing.paths == Paths{"a.json"});
  CHECK_THAT(problems(listing),
             Catch::Matchers::UnorderedEquals(Paths{"file.json: the link leads out of the tree", "folder: the link leads out of the tree",
                                                    "nowhere: the link leads nowhere: No such file or directory",
                                                    "sibling: the link leads out of the tree"}));
  CHECK(disk.read("file.json", kLimit).status == ReadStatus::unreadable);
  CHECK(disk.read("folder/secret.json", kLimit).status == ReadStatus::unreadable);
  CHECK(disk.read("../tree2/b.json", kLimit).status == ReadStatus::unreadable);
  CHECK(disk.list("folder").problems.size() == 1);
}

TEST_CASE("links in a circle are told and the walk ends") {
  const TemporaryFolder folder;
  folder.write("a/x.json", "x");
  folder.link("a/up", "..");
  folder.link("a/self", "self");
  folder.link("one", "two");
  folder.link("two", "one");
  folder.write("b/y.json", "y");
  folder.link("b/to_a", "../a");
  const DiskFileSystem disk(folder.path().native());
  const Listing listing = disk.list("");
  CHECK(listing.paths == Paths{"a/x.json", "b/to_a/x.json", "b/y.json"});
  CHECK_THAT(problems(listing),
             Catch::Matchers::UnorderedEquals(Paths{"a/up: the link leads in a circle", "a/self: the link leads in a circle",
                                                    "one: the link leads in a circle", "two: the link leads in a circle",
                                                    "b/to_a/up: the link leads in a circle", "b/to_a/self: the link leads in a circle"}));
}

TEST_CASE("links to folders behind links to folders are not followed, so that a walk stays short") {
  const TemporaryFolder folder;
  for (int level = 0; level < 20; ++level) {
    const std::string next = "../" + std::to_string(level + 1);
    folder.link(std::to_string(level) + "/left", next);
    folder.link(std::to_string(level) + "/right", next);
  }
  folder.write("20/x.json", "x");
  const Listing listing = DiskFileSystem(folder.path().native()).list("");
  CHECK(listing.paths == Paths{"19/left/x.json", "19/right/x.json", "20/x.json"});
  CHECK(listing.problems.size() == 19 * 2 * 2);
  CHECK(listing.problems.front().detail == "the link to a folder stands below another such link");
}

TEST_CASE("what is neither file nor folder is told, and does not hold the program") {
  const TemporaryFolder folder;
  REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
  const DiskFileSystem disk(folder.path().native());
  CHECK(disk.list("").paths.empty());
  CHECK(problems(disk.list("")) == Paths{"pipe: neither a file nor a folder"});
  CHECK(disk.read("pipe", kLimit).status == ReadStatus::not_a_file);
}

TEST_CASE("a name that is not UTF-8 is told") {
  const TemporaryFolder folder;
  folder.write("a/\xFF.json", "");
  CHECK(problems(DiskFileSystem(folder.path().native()).list("")) == Paths{"a: a name in the folder is not UTF-8"});
}

TEST_CASE("a file that vanishes between listing and reading is missing") {
  const TemporaryFolder folder;
  folder.write("a.json", "a");
  const DiskFileSystem disk(folder.path().native());
  REQUIRE(disk.list("").paths == Paths{"a.json"});
  std::filesystem::remove(folder.path() / "a.json");
  const ReadResult result = disk.read("a.json", kLimit);
  CHECK(result.status == ReadStatus::missing);
  CHECK(result.detail == "No such file or directory");
}

TEST_CASE("layers: the first that has a file gives it, a listing is the union") {
  const MemoryFileSystem own({{"t/a", "own a"}, {"t/b", "own b"}});
  const MemoryFileSystem shipped({{"t/b", "shipped b"}, {"t/c", "shipped c"}});
  const LayeredFileSystem tree({&own, &shipped});
  CHECK(tree.list("t").paths == Paths{"t/a", "t/b", "t/c"});
  CHECK(tree.read("t/b", kLimit).bytes == "own b");
  CHECK(tree.read("t/c", kLimit).bytes == "shipped c");
  CHECK(tree.read("t/d", kLimit).status == ReadStatus::missing);
  CHECK(tree.read("t/b", 1).status == ReadStatus::too_large);
}
