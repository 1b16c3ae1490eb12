#include "catch.hpp"

#include "chart/bars.hpp"
#include "chart/label.hpp"
#include "chart/network.hpp"
#include "chart/series.hpp"
#include "chart/timeline.hpp"

namespace lacuna::chart {
namespace {

const Caption kCaption{"c", "Title & more", "What <it> shows"};

base::Date day(const char* text) { return *base::Date::parse(text); }

std::string number(double value) {
  std::string out;
  append_number(out, value);
  return out;
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("numbers are written short and with a point") {
  CHECK(number(12.5) == "12.5");
  CHECK(number(3) == "3");
  CHECK(number(2.0 / 3) == "0.67");
  CHECK(number(-0.001) == "0");
}

TEST_CASE("a picture says what it is, in escaped words") {
  const std::string svg = draw_bars(kCaption, {{"<a>", 2, "2"}, {"b", 1, "1"}}, Direction::left_to_right).markup();
  CHECK(holds(svg,
              "role=\"img\" aria-labelledby=\"c-title c-desc\"><title id=\"c-title\">Title &amp; more</title><desc id=\"c-desc\">What "
              "&lt;it&gt; shows</desc>"));
  CHECK(holds(svg, "&lt;a&gt;"));
  CHECK_FALSE(holds(svg, "style="));
}

TEST_CASE("bars are as long as their values") {
  const std::string svg = draw_bars(kCaption, {{"a", 10, "10"}, {"b", 5, "5"}, {"none", 0, "0"}}, Direction::left_to_right).markup();
  CHECK(holds(svg, "width=\"86%\""));
  CHECK(holds(svg, "width=\"43%\""));
  CHECK(holds(svg, "width=\"0%\""));
  CHECK(holds(draw_bars(kCaption, {{"a", 0, "0"}}, Direction::left_to_right).markup(), "width=\"0%\""));
}

TEST_CASE("what is read from the right is drawn from the right") {
  CHECK(holds(draw_bars(kCaption, {{"a", 10, "10"}}, Direction::left_to_right).markup(), "<rect x=\"0%\""));
  CHECK(holds(draw_bars(kCaption, {{"a", 10, "10"}}, Direction::right_to_left).markup(), "<rect x=\"14%\""));
}

TEST_CASE("the years of a line hold all its days") {
  CHECK(years_to_name(day("2010-05-01"), day("2018-12-07")) == std::vector<int>{2010, 2012, 2014, 2016, 2018, 2020});
  CHECK(years_to_name(day("2015-01-01"), day("2015-01-01")) == std::vector<int>{2015, 2016});
  CHECK(years_to_name(day("2015-01-01"), day("2016-06-01")) == std::vector<int>{2015, 2016, 2017});
  CHECK(years_to_name(day("1948-01-01"), day("2018-01-01")).size() <= 9);
}

TEST_CASE("a timeline shows each day once and no empty lane") {
  const std::vector<Lane> lanes = {{"stated", Ink::accent, true, {day("2010-05-01"), day("2010-05-01"), day("2017-12-15")}},
                                   {"empty", Ink::hollow, false, {}}};
  const std::string svg = draw_timeline(kCaption, lanes, {{2010, "2010"}, {2018, "2018"}}, Direction::left_to_right).markup();
  CHECK(count_of(svg, "<circle") == 2);
  CHECK_FALSE(holds(svg, "empty"));
  CHECK(holds(svg, ">2018<"));
}

TEST_CASE("a long label stands in lines above its lane") {
  CHECK(lines_of("National limits on contingents", 16) == std::vector<std::string>{"National limits", "on contingents"});
  CHECK(lines_of("保护平民的部队", 6) == std::vector<std::string>{"保护平", "民的部", "队"});
  CHECK(lines_of("Interoperability", 8) == std::vector<std::string>{"Interop…"});
  CHECK(lines_of("", 8) == std::vector<std::string>{""});
  CHECK(fitted("three words here", 12) == "three words…");
  CHECK(fitted("保护平民的部队", 7) == "保护平…");
  const Lane lane = {"National limits on the use of contingents that are not declared", Ink::accent, true, {day("2011-05-01")}};
  const std::string svg = draw_timeline(kCaption, {lane}, {{2010, "2010"}, {2018, "2018"}}, Direction::left_to_right).markup();
  CHECK(count_of(svg, "<text") == 4);  // two lines and two years
}

TEST_CASE("a series rings what is contested and leads no line to a target") {
  const std::vector<SeriesPoint> points = {{day("2016-01-01"), day("2016-12-31"), 39, "39", false, false},
                                           {day("2017-01-01"), day("2017-12-31"), 41, "41", false, true},
                                           {day("2020-01-01"), day("2020-01-01"), 50, "50", true, false}};
  const std::string svg = draw_series(kCaption, points, {{2016, "2016"}, {2021, "2021"}}, Direction::left_to_right).markup();
  CHECK(count_of(svg, "<circle") == 4);
  CHECK(count_of(svg, "<line") == 6);  // the axis, two years, one from point to point, two spans
}

TEST_CASE("values below nought stand below the line") {
  const std::string svg = draw_series(kCaption, {{day("2018-01-01"), day("2018-01-01"), -10, "−10", false, false}},
                                      {{2018, "2018"}, {2019, "2019"}}, Direction::left_to_right)
                              .markup();
  CHECK(holds(svg, "cy=\"144\""));
}

TEST_CASE("a network makes every thing a link, in an order with few crossings") {
  Network network;
  network.heads = {"Actors", "Partnerships"};
  const auto node = [](const char* label, const char* url) { return NetworkNode{label, templates::relative_url(url)}; };
  network.columns = {{node("a", "a.html"), node("b", "b.html")},
                     {node("for b", "x.html"), node("for a, with a name that is longer than its column", "y.html")}};
  network.ties = {{{0, 1}, {1, 0}}};
  const std::string svg = draw_network(kCaption, network, Direction::left_to_right).markup();
  CHECK(holds(svg, "role=\"group\""));
  CHECK(count_of(svg, "<a href=") == 4);
  CHECK(svg.find("y.html") < svg.find("x.html"));
  CHECK(holds(svg, "<title>for a, with a name that is longer than its column</title>"));
  CHECK(svg == draw_network(kCaption, network, Direction::left_to_right).markup());
}

}  // namespace lacuna::chart
