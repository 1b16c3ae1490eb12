// `lacuna pack` and `lacuna report` on a small tree on the disk.
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/run.hpp"
#include "support/read_tree.hpp"
#include "support/temporary_folder.hpp"

using namespace lacuna;

namespace {

struct Run {
  int exit = 0;
  std::string out;
  std::string err;
};

// An environment variable that has another value for a while.
class Changed {
 public:
  Changed(const char* name, const char* value) : name_(name), before_(std::getenv(name) == nullptr ? "" : std::getenv(name)) {
    setenv(name, value, 1);
  }
  ~Changed() { before_.empty() ? unsetenv(name_) : setenv(name_, before_.c_str(), 1); }
  Changed(const Changed&) = delete;
  Changed& operator=(const Changed&) = delete;

 private:
  const char* name_;
  std::string before_;
};

// One gap and one report of it, in two languages, with a warning to be had (the gap has no cause).
class SmallTree {
 public:
  SmallTree() {
    std::filesystem::create_directory(folder_.path() / "content");
    std::filesystem::copy(std::filesystem::path(LACUNA_SOURCE_DIR) / "content/schemas", folder_.path() / "content/schemas");
    folder_.write(
        "content/reports/gap-list.json",
        R"({"title": {"en": "Gap list", "zh": "差距清单"}, "kind": "gap_list", "standing": "working_paper", "paper": "A4", "disclosure": "public"})");
    folder_.write("content/capabilities/helicopters.json",
                  R"({"title": {"en": "Helicopters", "zh": "直升机"}, "kind": "enabler", "disclosure": "public"})");
    folder_.write("content/missions/mission.json",
                  R"({"title": {"en": "A mission", "zh": "特派团"}, "kind": "peacekeeping", "disclosure": "public"})");
    folder_.write("content/documents/report.json",
                  R"({"title": {"en": "A report", "zh": "报告"}, "disclosure": "public", "symbol": "S/2000/1", "symbols_printed": [],
      "date_printed": "2000", "date": "2000-01-01", "kind": "report", "standing": "agreed",
      "map": [{"key": "body", "title": {"en": "Body", "zh": "正文"}, "level": 1, "paragraphs": [{"number": "1", "gist": {"en": "One", "zh": "一"}}]}]})");
    state("No helicopters");
  }
  void state(const std::string& title) const {
    folder_.write(
        "content/gaps/gap.json",
        R"({"title": {"en": ")" + title + R"(", "zh": "没有直升机"}, "summary": {"en": "None.", "zh": "无。"}, "capability": "helicopters",
      "missions": ["mission"], "impact": {"en": "No reach", "zh": "不能到达"}, "as_of": "2000-01-01",
      "history": [{"date": "2000-01-01", "status": "stated", "sources": [{"document": "report", "paragraph": "1"}]}],
      "sources": [{"document": "report", "paragraph": "1"}], "disclosure": "public"})");
  }
  [[nodiscard]] Run run(std::vector<std::string> arguments) const {
    std::ostringstream out;
    std::ostringstream err;
    cli::Environment environment{nullptr, nullptr, out, err, false};
    arguments.insert(arguments.begin() + 1, {"--root", folder_.path()});
    const int exit = cli::run(arguments, environment);
    return {exit, out.str(), err.str()};
  }
  void build() const { REQUIRE(run({"build", "--language", "en,zh", "--quiet"}).exit == 0); }
  [[nodiscard]] std::map<std::string, std::string> published() const { return test::read_tree(folder_.path() / "public"); }
  [[nodiscard]] const test::TemporaryFolder& folder() const { return folder_; }

 private:
  test::TemporaryFolder folder_;
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a site is packed, packed again without a change, and packed anew after one") {
  const SmallTree tree;
  tree.build();
  const Run first = tree.run({"pack", "--pdf", "off"});
  CHECK(first.exit == 0);
  CHECK(first.err.empty());
  CHECK(has(first.out, "gap-list: en "));
  CHECK(has(first.out, " characters\n"));
  CHECK(has(first.out, "PDFs are left out\n2 written"));
  const auto packed = tree.published();
  REQUIRE(packed.count("data/all.xlsx") == 1);
  REQUIRE(packed.count("site.zip") == 1);

  CHECK(has(tree.run({"build", "--language", "en,zh"}).out, ": 0 written, nothing changed\n"));
  CHECK(has(tree.run({"pack", "--pdf", "off"}).out, "\n0 written, nothing changed\n"));
  CHECK(tree.published() == packed);

  tree.state("No drones");
  tree.build();
  CHECK(tree.published().count("data/all.xlsx") == 0);
  CHECK(has(tree.run({"pack", "--pdf", "off"}).out, "2 written"));
  CHECK(tree.published().at("data/all.xlsx") != packed.at("data/all.xlsx"));
}

TEST_CASE("packing wants the site of these records") {
  const SmallTree tree;
  CHECK(has(tree.run({"pack", "--pdf", "off"}).err, "[L609]"));
  tree.build();
  const auto built = tree.published();
  tree.state("No drones");
  const Run stale = tree.run({"pack", "--pdf", "off"});
  CHECK(stale.exit == 1);
  CHECK(has(stale.err, "was built from other records than these [L632]"));
  CHECK(tree.published() == built);
}

TEST_CASE("records that no longer hold stop the packing with what is wrong with them") {
  const SmallTree tree;
  tree.build();
  tree.folder().write("content/gaps/gap.json", "{");
  const Run run = tree.run({"pack", "--pdf", "off"});
  CHECK(run.exit == 1);
  CHECK(has(run.err, "content/gaps/gap.json:1:2: error"));
}

TEST_CASE("without an engine the rest is packed, and that PDFs are missing is said") {
  const SmallTree tree;
  tree.build();
  const Changed path("PATH", "/nowhere/at/all");
  for (const char* choice : {"best", "typst", "chromium"}) {
    const Run run = tree.run({"pack", "--pdf", choice});
    CHECK(run.exit == 0);
    CHECK(has(run.err, "so no PDF was made [L631]"));
  }
  CHECK(tree.published().count("site.zip") == 1);
  CHECK(tree.published().count("en/reports/gap-list.pdf") == 0);
  CHECK(has(tree.run({"report", "gap-list", "--format", "pdf"}).err, "[L631]"));
}

TEST_CASE("without room for temporary files nothing is packed") {
  const SmallTree tree;
  tree.build();
  const auto built = tree.published();
  const Changed folder("TMPDIR", "/nowhere/at/all");
  const Run run = tree.run({"pack", "--pdf", "off"});
  CHECK(run.exit == 1);
  CHECK(has(run.err, "`data/all.xlsx` could not be made [L633]"));
  CHECK(tree.published() == built);
}

TEST_CASE("one report comes in the form and language asked for") {
  const SmallTree tree;
  const Run html = tree.run({"report", "gap-list", "--language", "zh"});
  CHECK(html.exit == 0);
  CHECK(html.out.starts_with("<!"));
  CHECK(has(html.out, "没有直升机"));
  CHECK(has(html.err, "gap-list (zh): "));
  CHECK(tree.run({"report", "gap-list", "--format", "docx"}).out.starts_with("PK"));
  CHECK(tree.run({"report", "gap-list", "--format", "json"}).out.starts_with("{"));
  const std::string file = tree.folder().path() / "gaps.html";
  CHECK(tree.run({"report", "gap-list", "--output", file}).out.empty());
  CHECK(has(test::read_tree(tree.folder().path()).at("gaps.html"), "No helicopters"));
  CHECK(tree.run({"report", "gap-list", "--output", "/nowhere/at/all"}).exit == 3);
}

TEST_CASE("a report or language that is not there is answered with those that are") {
  const SmallTree tree;
  const Run report = tree.run({"report", "gaps"});
  CHECK(report.exit == 2);
  CHECK(report.err == "lacuna: there is no report `gaps`; there are: gap-list\n");
  const Run language = tree.run({"report", "gap-list", "--language", "de"});
  CHECK(language.exit == 2);
  CHECK(has(language.err, "the site has no language `de`; there are: "));
  CHECK(tree.run({"report", "gap-list", "--strict"}).exit == 1);
}
