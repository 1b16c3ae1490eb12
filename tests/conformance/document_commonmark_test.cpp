// The CommonMark and GFM suites through our tree and our HTML, against their own HTML, but for the examples listed here
// by number, each group with the reason. A listed example that passes is a fault of the list.
#include <algorithm>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "document/markdown.hpp"
#include "document/to_html.hpp"
#include "json/parse.hpp"
#include "support/html_tokens.hpp"
#include "support/suite.hpp"

namespace document = lacuna::document;
namespace html = lacuna::test::html;
using lacuna::diagnostic::Code;

namespace {

struct Declined {
  std::string reason;
  std::optional<Code> code;  // what parse_markdown() says of each, if anything
  std::vector<int> examples;
};

struct Suite {
  std::string folder;
  std::string file;
  std::vector<Declined> declined;
};

std::vector<int> range(int first, int last, std::vector<int> more) {
  for (int i = first; i <= last; ++i) more.push_back(i);
  return more;
}

const char* const kHtml = "HTML is refused";
const char* const kScheme = "links lead to http, https, mailto, files and records alone";
const char* const kBare = "http:// and https:// in running text are links";
const char* const kGuess = "an address without http:// or https:// would be a guess, and one ends at the first character outside ASCII";
const char* const kNewer = "a rule of CommonMark 0.30 or later; the library follows 0.29";
const char* const kStrike = "strikethrough is declined: what no longer holds is taken out, and the release says so";

Suite commonmark() {
  return {"commonmark",
          "spec.json",
          {{kHtml, Code::raw_html, range(148, 191, {21,  31,  201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536,
                                                    613, 614, 615, 616, 617, 623, 627, 628, 629, 630, 631, 642, 643})},
           {kScheme, Code::refused_link, {500, 596, 598, 599, 601}},
           {kBare, std::nullopt, {602, 608, 611}},
           {kNewer, std::nullopt, {28, 354, 625, 626}}}};
}

Suite gfm() {
  return {"gfm",
          "spec.json",
          {{kHtml, Code::raw_html, range(118, 160, {170, 288, 289, 317, 327, 354, 484, 485, 486, 500, 503, 532, 544, 632,
                                                    633, 634, 635, 636, 642, 644, 647, 648, 649, 650, 651, 653, 663, 664})},
           {kScheme, Code::refused_link, {508, 604, 606, 607, 609}},
           {kBare, std::nullopt, {610, 616, 619}},
           {kGuess, std::nullopt, range(621, 631, {})},
           {kStrike, std::nullopt, {491}}}};
}

Suite extensions() {
  return {"gfm",
          "extensions.json",
          {{kHtml, Code::raw_html, {12, 22}},
           {kGuess, std::nullopt, {19, 27}},
           {kStrike, std::nullopt, {17, 18, 26}},
           {"the expected output is `<ignore>`", std::nullopt, {20}},
           {"the link back after a code block stands in a paragraph", Code::unused_footnote, {23}}}};
}

Suite regression() {
  return {"gfm", "regression.json", {{kHtml, Code::raw_html, {3, 6, 9, 14, 17}}, {kStrike, std::nullopt, {8, 10, 11}}}};
}

using Labels = std::map<std::string, std::string>;  // of footnotes, to their numbers

Labels labels_of(const std::vector<html::Token>& tokens) {
  Labels labels;
  for (const html::Token& token : tokens) {
    const auto id = token.attributes.find("id");
    if (token.name != "li" || id == token.attributes.end() || !id->second.starts_with("fn-")) continue;
    labels.emplace(id->second.substr(3), std::to_string(labels.size() + 1));
  }
  return labels;
}

// `address`, if it leads to a footnote or its reference, with the number for the label; a `-` and the use may follow.
void number_address(std::string& address, const Labels& labels) {
  for (const std::string prefix : {"fn-", "fnref-"}) {
    const std::size_t at = address.find(prefix);
    if (at > 1) continue;
    const std::string rest = address.substr(at + prefix.size());
    for (const auto& [label, number] : labels) {
      if (!rest.starts_with(label) || rest.find_first_not_of("-0123456789", label.size()) != std::string::npos) continue;
      address = address.substr(0, at) + prefix + number + rest.substr(label.size());
      return;
    }
  }
}

// Our markup and the suite's for the same: `align` is a class of ours, footnotes have numbers for ids, and some elements
// have attributes more.
std::string comparable(std::string_view markup) {
  std::vector<html::Token> tokens = html::tokens_of(markup);
  const Labels labels = labels_of(tokens);
  for (html::Token& token : tokens) {
    for (const char* name : {"scope", "role", "aria-label", "data-footnote-ref", "data-footnotes", "data-footnote-backref"}) {
      token.attributes.erase(name);
    }
    const std::string type = token.attributes["class"];
    if (type.starts_with("align-")) token.attributes["align"] = type.substr(6);
    if (!type.starts_with("language-")) token.attributes.erase("class");
    for (const char* name : {"id", "href"}) {
      const auto found = token.attributes.find(name);
      if (found != token.attributes.end()) number_address(found->second, labels);
    }
  }
  return html::normalize(tokens);
}

bool says(const lacuna::diagnostic::Diagnostics& problems, Code code) {
  return std::any_of(problems.begin(), problems.end(), [&](const auto& problem) { return problem.code == code; });
}

void check_suite(const Suite& suite) {
  const auto folder = lacuna::test::find_suite(suite.folder);
  if (folder.empty()) return;
  const auto parsed = lacuna::json::parse(lacuna::test::read_file(folder / suite.file), suite.file);
  REQUIRE(parsed.diagnostics.empty());
  std::map<int, const Declined*> declined;
  for (const Declined& group : suite.declined) {
    for (const int example : group.examples) REQUIRE(declined.emplace(example, &group).second);
  }
  document::HtmlOptions options;
  options.heading_ids = false;
  std::size_t passed = 0;
  for (const lacuna::json::Value& example : parsed.value.items()) {
    const int number = static_cast<int>(example.find("example")->number());
    INFO(suite.folder << "/" << suite.file << " " << number << "\n" << example.string_at("markdown"));
    const auto read = document::parse_markdown(example.string_at("markdown"), "a.md");
    const bool is_same = comparable(document::to_html(read.value, options)) == comparable(example.string_at("html"));
    const auto group = declined.find(number);
    if (is_same) ++passed;
    CHECK(is_same == (group == declined.end()));
    if (group == declined.end() || !group->second->code) continue;
    CHECK(says(read.diagnostics, *group->second->code));
  }
  std::cout << suite.folder << "/" << suite.file << ": " << passed << " of " << parsed.value.items().size() << " examples\n";
  for (const Declined& group : suite.declined) std::cout << "  declined " << group.examples.size() << ": " << group.reason << "\n";
  CHECK(passed + declined.size() == parsed.value.items().size());
}

}  // namespace

TEST_CASE("the CommonMark suite") { check_suite(commonmark()); }
TEST_CASE("the GFM suite") { check_suite(gfm()); }
TEST_CASE("the suite of GFM extensions") { check_suite(extensions()); }
TEST_CASE("the GFM regression suite") { check_suite(regression()); }
