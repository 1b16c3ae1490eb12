#include "render/search/scripts.hpp"

#include "catch.hpp"

namespace search = lacuna::render::search;

TEST_CASE("scripts are joined in one scope, without comments of their own lines and indentation") {
  CHECK(search::join_scripts({"// one\nconst a = 1; // kept\n\n/** two\n * lines\n */\n  const b = '// kept';\n", "a + b;"}) ==
        "(()=>{'use strict';\nconst a = 1; // kept\nconst b = '// kept';\na + b;})();\n");
  CHECK(search::join_scripts({"if (a) {\n  b(1,\n    2);\n}\nc = () => {\n}\nd();"}) ==
        "(()=>{'use strict';\nif(a){b(1,2);}\nc=()=>{}\nd();})();\n");
}

TEST_CASE("spaces beside marks are left out where they mean nothing") {
  const auto joined = [](std::string_view line) {
    const std::string all = search::join_scripts({line});
    return all.substr(20, all.size() - 20 - 6);
  };
  CHECK(joined("const a = typeof b === 'x = y' ? [c, d] : e + +f;") == "const a=typeof b==='x = y'?[c,d]:e + +f;");
  CHECK(joined("a = `${b} = ${c}`;") == "a=`${b} = ${c}`;");
  CHECK(joined("a = `${b ? `1 = 2` : ''} = 3`;") == "a = `${b ? `1 = 2` : ''} = 3`;");
  CHECK(joined("a = /b = c/.test(d);") == "a = /b = c/.test(d);");
  CHECK(joined("a = 'it\\'s = b';") == "a = 'it\\'s = b';");
}

TEST_CASE("every page loads one script, and that one another") {
  CHECK(search::script_parts().contains("assets/search.js"));
  CHECK(search::script_parts().contains("assets/search_engine.js"));
}
