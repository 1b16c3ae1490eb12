#include "compose/cite.hpp"

#include "catch.hpp"
#include "support/graph.hpp"

namespace {

using lacuna::compose::Citable;

// A page of an English edition with the two messages that a citation takes.
class CitePage {
 public:
  CitePage() {
    settings_.title = lacuna::test::json_of("{'en': 'Lacuna'}");
    settings_.as_of = lacuna::test::day("2019-12-27");
    lacuna::model::Edition edition;
    edition.tongue = std::make_unique<lacuna::language::Tongue>("en");
    const auto patterns = lacuna::test::json_of("{'cite.text': '{site}, {title}, {name}, {date}.', 'words.as_of': 'As of'}");
    edition.messages = lacuna::language::Messages::compile(patterns, "en.json", *edition.tongue).value;
    editions_.push_back(std::move(edition));
  }

  [[nodiscard]] lacuna::compose::Page page() const { return {site_, editions_.front(), "en/gaps/x.html"}; }

 private:
  lacuna::model::Settings settings_;
  lacuna::model::Graph graph_;
  lacuna::model::Facts facts_;
  lacuna::model::Editions editions_;
  lacuna::compose::Site site_{settings_, graph_, facts_, editions_, "1", "0", {}};
};

const Citable kItem{"Spares & 10% of_all {x}\nnext", "gaps/x", "https://lacuna.example/en/gaps/x.html"};

}  // namespace

TEST_CASE("a page is cited in words, with its address if it has one") {
  const CitePage fixture;
  CHECK(cite_in_words(fixture.page(), {"Helicopters", "gaps/x", ""}) == "Lacuna, Helicopters, gaps/x, 27 December 2019.");
  CHECK(cite_in_words(fixture.page(), {"Helicopters", "gaps/x", "https://a.b/"}) ==
        "Lacuna, Helicopters, gaps/x, 27 December 2019. https://a.b/");
}

TEST_CASE("BibTeX gets no character that means something to TeX") {
  const CitePage fixture;
  CHECK(cite_as_bibtex(fixture.page(), kItem) ==
        "@misc{lacuna-gaps-x,\n  title = {{Spares \\& 10\\% of\\_all \\{x\\} next}},\n  howpublished = {Lacuna, gaps/x},\n"
        "  year = {2019},\n  note = {As of 2019-12-27},\n  url = {https://lacuna.example/en/gaps/x.html}\n}");
  CHECK(cite_as_bibtex(fixture.page(), {"~^\\", "gaps/x", ""}) ==
        "@misc{lacuna-gaps-x,\n  title = {{\\textasciitilde{}\\textasciicircum{}\\textbackslash{}}},\n  howpublished = {Lacuna, gaps/x},\n"
        "  year = {2019},\n  note = {As of 2019-12-27}\n}");
}

TEST_CASE("RIS has one line a field") {
  const CitePage fixture;
  CHECK(cite_as_ris(fixture.page(), kItem) ==
        "TY  - ELEC\nTI  - Spares & 10% of_all {x} next\nT2  - Lacuna\nDA  - 2019/12/27\nLA  - en\nID  - gaps/x\n"
        "UR  - https://lacuna.example/en/gaps/x.html\nER  - ");
}
