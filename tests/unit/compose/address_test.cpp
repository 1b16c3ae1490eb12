#include "compose/address.hpp"

#include "catch.hpp"

using lacuna::compose::paragraph_fragment;
using lacuna::compose::relative_path;

TEST_CASE("a path is told from where the reader stands") {
  CHECK(relative_path("en/gaps/x.html", "en/gaps/y.html") == "y.html");
  CHECK(relative_path("en/gaps/x.html", "zh/gaps/x.html") == "../../zh/gaps/x.html");
  CHECK(relative_path("en/gaps/x.html", "assets/site.css") == "../../assets/site.css");
  CHECK(relative_path("index.html", "en/index.html") == "en/index.html");
  CHECK(relative_path("en/gaps/x.html", "en/gaps/x.html#p-1") == "x.html#p-1");
  CHECK(relative_path("en/gaps/x.html", "en/gapsmore/x.html") == "../gapsmore/x.html");
}

TEST_CASE("a paragraph's fragment is fit for an address") {
  CHECK(paragraph_fragment("7") == "p-7");
  CHECK(paragraph_fragment("19(d)") == "p-19-d");
  CHECK(paragraph_fragment("coordination.3") == "p-coordination.3");
  CHECK(paragraph_fragment("fn.1") == "p-fn.1");
}
