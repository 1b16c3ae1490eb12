#include "pack/archive.hpp"

#include <string>

#include "catch.hpp"
#include "files/digest.hpp"

using namespace lacuna;
using diagnostic::Code;

TEST_CASE("an archive holds the site and what was made just now, in byte order, with digests") {
  const files::MemoryFileSystem site(std::map<std::string, std::string>{{"index.html", "<p>"}, {"en/a.html", "a"}});
  const std::string made = "%PDF";
  const auto archive = pack::make_archive(site, {{"index.html", nullptr}, {"en/r.pdf", &made}, {"en/a.html", nullptr}});
  REQUIRE(archive.diagnostics.empty());
  const std::string& bytes = archive.value;
  CHECK(bytes.starts_with("PK\x03\x04"));
  std::size_t last = 0;
  for (const char* path : {"lacuna/en/a.html", "lacuna/en/r.pdf", "lacuna/index.html", "lacuna/SHA256SUMS"}) {
    const std::size_t at = bytes.find(path);
    REQUIRE(at != std::string::npos);
    CHECK(at > last);
    last = at;
  }
  CHECK(pack::make_archive(site, {{"en/a.html", nullptr}, {"en/r.pdf", &made}, {"index.html", nullptr}}).value == bytes);
}

TEST_CASE("a page that is gone stops the archive") {
  const auto archive = pack::make_archive(files::MemoryFileSystem{}, {{"index.html", nullptr}});
  REQUIRE(archive.diagnostics.size() == 1);
  CHECK(archive.diagnostics.front().code == Code::incomplete_publication);
  CHECK(archive.value.empty());
}
