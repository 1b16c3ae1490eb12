// The engines with scripts in their place: what is asked of them, and what becomes of their answers.
#include "pack/pdf.hpp"

#include <filesystem>
#include <map>
#include <string>

#include "catch.hpp"
#include "support/temporary_folder.hpp"

using namespace lacuna;
using namespace lacuna::pack;
using diagnostic::Code;

namespace {

const base::Date kDay = *base::Date::parse("2019-12-27");

struct Made {
  std::map<std::string, std::string> files;
  std::string problems;  // label and message, a line each
};

Made make(const PdfTools& tools, PdfEngine engine, const std::vector<PdfJob>& jobs) {
  Made made;
  for (const auto& problem : make_pdfs(tools, engine, "the template", jobs,
                                       [&](std::string_view path, std::string_view bytes) { made.files.emplace(path, bytes); })) {
    made.problems += diagnostic::label(problem.code) + " " + problem.message + "\n";
  }
  return made;
}

// Two jobs for a typesetter that is a shell script.
Made typeset_by(const std::string& script) {
  const test::TemporaryFolder folder;
  folder.write("worker.sh", script);
  return make({"sh", folder.path() / "worker.sh", {}}, PdfEngine::typst,
              {{"en/reports/a.pdf", "{\"a\": 1}", {}, kDay}, {"en/reports/b.pdf", "{\"b\": 2}", {}, kDay}});
}

// A browser that is a shell script; it finds the page in $page and prints to $pdf.
Made print_by(const std::string& script, const std::string& html) {
  const test::TemporaryFolder folder;
  const std::string words = "#!/bin/sh\nfor word; do case $word in --print-to-pdf=*) pdf=${word#*=};; *.html) page=$word;; esac; done\n";
  folder.write("browser", words + script);
  std::filesystem::permissions(folder.path() / "browser", std::filesystem::perms::owner_all);
  return make({{}, {}, folder.path() / "browser"}, PdfEngine::chromium, {{"en/reports/a.pdf", {}, html, kDay}});
}

// A printed page, whose place `p1` stands on the first of its pages, as Chromium writes it.
const std::string kPrint = R"sh(cat > "$pdf" <<END
1 0 obj
<</Pages 2 0 R
/Dests 3 0 R>>
endobj
2 0 obj
<</Type /Page>>
endobj
3 0 obj
<</p1 [2 0 R /XYZ 0 0 0]>>
endobj
xref
0 4
0000000000 65535 f
0000000000 00000 n
0000000045 00000 n
0000000076 00000 n
trailer
<</Root 1 0 R>>
/CreationDate (D:20261121112233)
$(cat "$page")
startxref
118
END
)sh";

}  // namespace

TEST_CASE("the typesetter gets the template and one job a line") {
  const Made made = typeset_by(R"sh(cd "$1"
while read -r job; do
  name=$(echo "$job" | cut -d'"' -f8)
  { cat report.typ; echo; cat "$(echo "$job" | cut -d'"' -f4)"; } > "$name"
  echo "{\"pdf\": \"$name\"}"
done)sh");
  CHECK(made.problems.empty());
  CHECK(made.files == std::map<std::string, std::string>{{"en/reports/a.pdf", "the template\n{\"a\": 1}"},
                                                         {"en/reports/b.pdf", "the template\n{\"b\": 2}"}});
}

TEST_CASE("a report that the typesetter refuses keeps no other back") {
  const Made made = typeset_by(R"sh(cd "$1"; echo fine > 1.pdf
echo '{"pdf": "0.pdf", "error": "PDF/UA-1 error: missing alt text"}'
echo '{"pdf": "1.pdf"}')sh");
  CHECK(made.problems == "L630 `en/reports/a.pdf` could not be made: PDF/UA-1 error: missing alt text\n");
  CHECK(made.files.count("en/reports/b.pdf") == 1);
}

TEST_CASE("a typesetter that ends early is told of once, in its own last words") {
  const Made made = typeset_by("echo 'Error: NotoSerif is not there' >&2; echo '    at worker.mjs:1' >&2; exit 1");
  CHECK(made.problems == "L630 `en/reports/a.pdf` could not be made: the typesetter ended early: NotoSerif is not there\n");
  CHECK(made.files.empty());
  CHECK(typeset_by("echo '{\"pdf\": \"0.pdf\"}'").problems == "L630 `en/reports/a.pdf` could not be made: the typesetter ended early: \n");
}

TEST_CASE("the browser prints twice, the second time with the pages of the headings") {
  const Made made =
      print_by(kPrint, R"(<a href="#p1">I</a><span class="page" data-place="p1"></span><span class="page" data-place="p9"></span>)");
  CHECK(made.problems.empty());
  REQUIRE(made.files.size() == 1);
  const std::string& pdf = made.files.begin()->second;
  CHECK(pdf.find(R"(<span class="page" data-place="p1">1</span><span class="page" data-place="p9"></span>)") != std::string::npos);
  CHECK(pdf.find("/CreationDate (D:20191227000000)") != std::string::npos);
}

TEST_CASE("what the browser does not print, or prints otherwise the second time, is no PDF") {
  CHECK(print_by("exit 1", "").problems == "L630 `en/reports/a.pdf` could not be made: the browser printed nothing\n");
  CHECK(print_by("true", "").problems == "L630 `en/reports/a.pdf` could not be made: the browser printed nothing\n");
  const std::string moving = R"sh(grep -q 'p1">1<' "$page" && place=p2 || place=p1
)sh" + kPrint + "sed -i s/p1/$place/ \"$pdf\"\n";
  const Made moved = print_by(moving, R"(<span class="page" data-place="p1"></span>)");
  CHECK(moved.problems ==
        "L630 `en/reports/a.pdf` could not be made: its headings moved to other pages when the contents got their numbers\n");
}

TEST_CASE("the best engine is the typesetter, then the browser, then none") {
  const PdfTools all = {"node", "worker.mjs", "chromium"};
  CHECK(best_engine(all) == PdfEngine::typst);
  CHECK(best_engine({"node", {}, "chromium"}) == PdfEngine::chromium);
  CHECK(best_engine({{}, "worker.mjs", {}}) == PdfEngine::none);
  CHECK_FALSE(has_engine(all, PdfEngine::none));
  CHECK(make(all, PdfEngine::none, {{"a.pdf", {}, {}, kDay}}).files.empty());
}

TEST_CASE("a folder without the typesetter's package has no worker") {
  const test::TemporaryFolder folder;
  CHECK(find_tools(folder.path()).worker.empty());
  folder.write("pdf/node_modules/@myriaddreamin/typst-ts-node-compiler/package.json", "{}");
  CHECK(find_tools(folder.path()).worker == (folder.path() / "pdf/worker.mjs").native());
}

TEST_CASE("without a folder for temporary files nothing is made") {
  setenv("TMPDIR", "/nowhere/at/all", 1);
  const Made made = make({"sh", "worker", {}}, PdfEngine::typst, {{"a.pdf", {}, {}, kDay}});
  unsetenv("TMPDIR");
  CHECK(made.problems == "L630 `a.pdf` could not be made: there is no room for temporary files\n");
}
