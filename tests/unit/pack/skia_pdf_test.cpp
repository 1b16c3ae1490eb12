#include "pack/skia_pdf.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using lacuna::base::Date;
using namespace lacuna::pack;

namespace {

// A file of these objects, numbered from 1, with its cross-reference table.
std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer) {
  std::string text = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(text.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    text += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t start = text.size();
  return text + "xref\n0 " + std::to_string(objects.size() + 1) + "\n" + table + "trailer\n" + trailer + "\nstartxref\n" +
         std::to_string(start) + "\n%%EOF\n";
}

const std::string kRoot = "<</Root 1 0 R>>";

}  // namespace

TEST_CASE("places are found on the pages of a tree of pages") {
  const std::string pdf = pdf_of({"<</Type /Catalog\n/Pages 2 0 R\n/Dests 6 0 R>>", "<</Type /Pages\n/Kids [3 0 R 4 0 R]>>",
                                  "<</Type /Page>>", "<</Type /Pages\n/Kids [5 0 R 7 0 R]>>", "<</Type /Page>>",
                                  "<</one [3 0 R /XYZ 0 700 0]\n/three [7 0 R /XYZ 0 10 0]>>", "<</Type /Page>>"},
                                 kRoot);
  const auto pages = read_page_map(pdf);
  REQUIRE(pages);
  CHECK(*pages == PageMap{{"one", 1}, {"three", 3}});
}

TEST_CASE("a file without places has none, and what is no such file is refused") {
  const auto none = read_page_map(pdf_of({"<</Pages 2 0 R>>", "<</Type /Page>>"}, kRoot));
  REQUIRE(none);
  CHECK(none->empty());
  CHECK_FALSE(read_page_map(""));
  CHECK_FALSE(read_page_map("%PDF-1.7 without a table"));
  CHECK_FALSE(read_page_map("startxref\n99999999\n"));
  CHECK_FALSE(read_page_map(pdf_of({"<</Type /Catalog>>"}, kRoot)));
  // A place on what is no page.
  CHECK_FALSE(read_page_map(pdf_of({"<</Pages 2 0 R\n/Dests 3 0 R>>", "<</Type /Page>>", "<</one [3 0 R /XYZ 0 0 0]>>"}, kRoot)));
}

TEST_CASE("pages that hold one another come to an end") {
  CHECK_FALSE(read_page_map(pdf_of({"<</Pages 2 0 R\n/Dests 3 0 R>>", "<</Kids [2 0 R]>>", "<</one [4 0 R /XYZ 0 0 0]>>"}, kRoot)));
}

TEST_CASE("days are overwritten in place") {
  std::string pdf = "<</CreationDate (D:20261121112233+00'00')\n/ModDate (D:20261121112234+00'00')>>";
  const std::size_t size = pdf.size();
  set_dates(pdf, *Date::parse("2019-12-27"));
  CHECK(pdf == "<</CreationDate (D:20191227000000+00'00')\n/ModDate (D:20191227000000+00'00')>>");
  CHECK(pdf.size() == size);
  std::string cut = "/CreationDate (D:2026";
  set_dates(cut, *Date::parse("2019-12-27"));
  CHECK(cut == "/CreationDate (D:2026");
}
