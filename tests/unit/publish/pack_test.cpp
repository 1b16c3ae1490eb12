#include <filesystem>

#include "catch.hpp"
#include "unit/publish/publish_helpers.hpp"

using namespace lacuna::publish;
using namespace lacuna::test;

namespace {

const Site kPages = {{"index.html", "1"}, {"en/a.html", "a"}};
const Site kPacked = {{"site.zip", "PK"}, {"en/reports/x.pdf", "%PDF"}};
const Site kBoth = {{"index.html", "1"}, {"en/a.html", "a"}, {"site.zip", "PK"}, {"en/reports/x.pdf", "%PDF"}};

}  // namespace

TEST_CASE("packed files join what the build wrote, and packing again changes nothing") {
  const OutputForTest output;
  REQUIRE(output.publish(kPages).diagnostics.empty());
  CHECK(output.publish(kPacked, Part::pack).value == Outcome{2, 0, 0, true});
  CHECK(output.read() == kBoth);
  CHECK(output.publish(kPacked, Part::pack).value == Outcome{0, 2, 0, false});
  CHECK(read_tree(output.target_.folder).at("publication.json") ==
        "{\n  \"audience\": \"public\",\n  \"packed\": [\n    \"en/reports/x.pdf\",\n    \"site.zip\"\n  "
        "]\n}\n");
}

TEST_CASE("a build that changes nothing keeps what was packed") {
  const OutputForTest output;
  REQUIRE(output.publish(kPages).diagnostics.empty());
  REQUIRE(output.publish(kPacked, Part::pack).diagnostics.empty());
  CHECK(output.publish(kPages).value == Outcome{0, 2, 0, false});
  CHECK(output.read() == kBoth);
  SECTION("unless a packed file is gone") {
    std::filesystem::remove(output.target_.folder + "/site.zip");
    CHECK(output.publish(kPages).value == Outcome{0, 2, 2, true});
    CHECK(output.read() == kPages);
  }
  SECTION("and mends a page that was changed by hand without dropping them") {
    output.parent().write("public/index.html", "scribbled");
    CHECK(output.publish(kPages).value == Outcome{1, 1, 0, true});
    CHECK(output.read() == kBoth);
  }
}

TEST_CASE("a build that changes a page removes what was packed from the old ones") {
  const OutputForTest output;
  REQUIRE(output.publish(kPages).diagnostics.empty());
  REQUIRE(output.publish(kPacked, Part::pack).diagnostics.empty());
  const Site changed = {{"index.html", "2"}, {"en/a.html", "a"}};
  CHECK(output.publish(changed).value == Outcome{1, 1, 2, true});
  CHECK(output.read() == changed);
  CHECK(output.publish(kPacked, Part::pack).value == Outcome{2, 0, 0, true});
  CHECK(output.publish({{"site.zip", "PK2"}}, Part::pack).value == Outcome{1, 0, 1, true});
  CHECK(output.read() == Site{{"index.html", "2"}, {"en/a.html", "a"}, {"site.zip", "PK2"}});
}

TEST_CASE("packing needs a whole publication and keeps off its files") {
  const OutputForTest output;
  CHECK(labels(output.publish(kPacked, Part::pack).diagnostics) == "L609");
  REQUIRE(output.publish(kPages).diagnostics.empty());
  CHECK(labels(output.publish({{"index.html", "packed"}}, Part::pack).diagnostics) == "L602");
  CHECK(output.read() == kPages);
  std::filesystem::remove(output.target_.folder + "/en/a.html");
  CHECK(labels(output.publish(kPacked, Part::pack).diagnostics) == "L609");
}
