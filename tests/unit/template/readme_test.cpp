// Every snippet of templates/README.md: those with a file name make up one site that compiles without a word;
// those marked `wrong` say what the guide says they do.
#include <fstream>
#include <iterator>
#include <sstream>

#include "catch.hpp"
#include "problems.hpp"

using lacuna::test::problems_of;
using lacuna::test::Sources;

namespace {

struct Snippet {
  /// What follows the language behind the fence: `page.html`, `wrong L514`.
  std::string mark;
  std::string text;
};

std::vector<Snippet> read_snippets() {
  std::ifstream file(LACUNA_SOURCE_DIR "/templates/README.md");
  std::vector<Snippet> snippets;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("```")) {
      inside = !inside;
      if (inside) snippets.push_back({line.substr(line.find(' ') + 1), ""});
    } else if (inside) {
      snippets.back().text += line + "\n";
    }
  }
  return snippets;
}

}  // namespace

TEST_CASE("the snippets of the guide do what it says") {
  Sources sources;
  int wrong = 0;
  for (const Snippet& snippet : read_snippets()) {
    INFO(snippet.mark << "\n" << snippet.text);
    if (snippet.mark.starts_with("wrong ")) {
      const auto problems = problems_of(snippet.text);
      REQUIRE(problems.size() == 1);
      CHECK(problems.front().find(" " + snippet.mark.substr(6) + ": ") != std::string::npos);
      ++wrong;
    } else {
      CHECK(sources.emplace(snippet.mark, snippet.text).second);
    }
  }
  CHECK(wrong == 6);
  CHECK(sources.size() == 9);
  CHECK(problems_of(sources).empty());
}

TEST_CASE("the page of the guide is shown in its layout") {
  Sources sources;
  for (const Snippet& snippet : read_snippets()) {
    if (!snippet.mark.starts_with("wrong ")) sources[snippet.mark] = snippet.text;
  }
  using namespace lacuna::templates;
  const Object crumb = Object().set("title", "Lessons").set("link", relative_url("index.html")).set("children", List{});
  const Object view = Object()
                          .set("language", "en")
                          .set("direction", "ltr")
                          .set("root", relative_url("../"))
                          .set("title", "Night flights & \"caveats\"")
                          .set("crumbs", List{crumb})
                          .set("lesson", Object().set("observation", trusted_html("<p>Seen.</p>")).set("level", "tactical"));
  CHECK(lacuna::test::shown(sources, view, "lesson.html") == R"(<!doctype html>
<html lang="en" dir="ltr">
<head>
  <meta charset="utf-8">
  <title>Night flights &amp; &quot;caveats&quot;</title>
  <link rel="stylesheet" href="../assets/site.css">
</head>
<body>
  <nav><ol>
    <li><a href="index.html">Lessons</a>
    </li>
  </ol></nav>
  <main id="main">
    <h1>Night flights &amp; &quot;caveats&quot;</h1>
    <p class="level level-tactical">tactical</p>
    <p>Seen.</p>
  </main>
</body>
</html>
)");
}
