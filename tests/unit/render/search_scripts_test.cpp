#include "render/search/scripts.hpp"

#include "catch.hpp"

namespace search = lacuna::render::search;

TEST_CASE("scripts are joined in one scope, without comments of their own lines and indentation") {
  CHECK(search::join_scripts({"// one\nconst a = 1; // kept\n\n/** two\n * lines\n */\n  const b = '// kept';\n", "a + b;"}) ==
        "(()=>{'use strict';\nconst a = 1; // kept\nconst b = '// kept';\na + b;})();\n");
  CHECK(search::join_scripts({"if (a) {\n  b(1,\n    2);\n}\nc = () => {\n}\nd();"}) ==
        "(()=>{'use strict';\nif (a) {b(1,2);}\nc = () => {}\nd();})();\n");
}

TEST_CASE("every page loads one script, and that one another") {
  CHECK(search::script_parts().contains("assets/search.js"));
  CHECK(search::script_parts().contains("assets/search_engine.js"));
}
