#include <filesystem>

#include "catch.hpp"
#include "unit/publish/publish_helpers.hpp"

using namespace lacuna::publish;
using namespace lacuna::test;
namespace fs = std::filesystem;

namespace {

const Site kOld = {{"index.html", "old"}, {"en/a.html", "a"}, {"en/gone/b.html", "b"}};
const Site kNew = {{"index.html", "new"}, {"en/a.html", "a"}};

Site with(Site site, const Site& more) {
  site.insert(more.begin(), more.end());
  return site;
}

}  // namespace

TEST_CASE("files that no build wrote are kept through every exchange, and warned of") {
  const OutputForTest output;
  REQUIRE(output.publish(kOld).diagnostics.empty());
  const Site foreign = {{"CNAME", "example.org"}, {"en/gone/notes.txt", "mine"}, {".git/config", "x"}};
  for (const auto& [path, bytes] : foreign) output.parent().write("public/" + path, bytes);
  fs::create_directory(fs::path(output.target_.folder) / "empty");
  output.parent().link("public/latest", "en/a.html");

  for (const Site& site : {kOld, kNew, kOld, kNew}) {
    const auto result = output.publish(site);
    CHECK(labels(result.diagnostics) == "L607");
    CHECK(with(output.read(), {{"latest", "a"}}) == with(with(site, foreign), {{"latest", "a"}}));
    CHECK(fs::is_directory(fs::path(output.target_.folder) / "empty"));
    CHECK(fs::is_symlink(fs::path(output.target_.folder) / "latest"));
    CHECK(output.list().find("CNAME") == std::string::npos);
  }
  fs::remove(fs::path(output.target_.folder) / "CNAME");
  CHECK(output.publish(kOld).value.is_changed);
  CHECK(output.read().count("CNAME") == 0);
}

TEST_CASE("the warning names one file and counts the others") {
  const OutputForTest output;
  REQUIRE(output.publish(kOld).diagnostics.empty());
  output.parent().write("public/CNAME", "example.org");
  output.parent().write("public/b.txt", "b");
  const std::string& name = output.target_.folder;
  CHECK(output.publish(kOld).diagnostics.at(0).message == "`CNAME` and 1 more in `" + name + "` was written by no build; kept");
}

TEST_CASE("a file that no build wrote is never overwritten") {
  const OutputForTest output;
  REQUIRE(output.publish(kOld).diagnostics.empty());
  const std::vector<std::pair<std::string, Site>> cases = {
      {"new.html", {{"new.html", "planned"}}}, {"new", {{"new/x.html", "planned"}}}, {"new/x.txt", {{"new", "planned"}}}};
  for (const auto& [path, planned] : cases) {
    INFO(path);
    output.parent().write("public/" + path, "mine");
    const auto result = output.publish(with(kOld, planned));
    CHECK(labels(result.diagnostics) == "L608");
    CHECK(output.read() == with(kOld, {{path, "mine"}}));
    fs::remove_all(fs::path(output.target_.folder) / path.substr(0, path.find('/')));
  }
}

TEST_CASE("a file with the very bytes that are due is taken for ours") {
  const OutputForTest output;
  REQUIRE(output.publish(kOld).diagnostics.empty());
  output.parent().write("public/new.html", "planned");
  const Site site = with(kOld, {{"new.html", "planned"}});
  CHECK(output.publish(site).diagnostics.empty());
  CHECK(output.list().find("new.html") != std::string::npos);
  CHECK(output.publish(kOld).value == Outcome{0, 3, 1, true});
  CHECK(output.read() == kOld);
}
