// bench/template_render.cpp: a page of some 9 kB, rendered from a template and made by plain appends to a
// string, both with the same escaping and the same bytes. Prints the time of each and the median of the
// paired ratios.
#include <algorithm>
#include <chrono>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

#include "template/escape.hpp"
#include "template/template.hpp"

using namespace lacuna::templates;

namespace {

struct Link {
  std::string label;
  Url url;
};

struct Fact {
  std::string label;
  std::vector<Link> cells;
  std::string basis;
};

/// What a page shows.
struct Page {
  std::string title;
  Html body;
  std::vector<Link> menu;
  std::vector<Fact> facts;
  std::vector<Link> back_links;
};

const std::map<std::string, std::string> kTemplates = {
    {"layout.html", R"({{!view
title: text
menu: [link]
}}
<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<title>{{title}}</title>
<link rel="stylesheet" href="../assets/site.css">
</head>
<body>
<nav><ul>{{#menu}}<li><a href="{{url}}">{{label}}</a></li>{{/menu}}</ul></nav>
<main id="main">
{{$main}}
{{/main}}
</main>
</body>
</html>
)"},
    {"page.html", R"({{!view
title: text
body: html
menu: [link]
facts: [label: text, cells: [link], basis?: text]
back_links: [link]
}}
{{<layout.html}}
{{$main}}
<h1>{{title}}</h1>
<dl class="facts">
{{#facts}}
<div><dt>{{label}}</dt><dd>{{#cells}}{{>link.html}}{{/cells}}{{#basis}} <small>{{basis}}</small>{{/basis}}</dd></div>
{{/facts}}
</dl>
{{body}}
<ul class="back">
{{#back_links}}
<li>{{>link.html}}</li>
{{/back_links}}
</ul>
{{/main}}
{{/layout.html}}
)"},
    {"link.html", "{{!view label: text, url: url}}<a href=\"{{url}}\"><bdi>{{label}}</bdi></a>"},
    {"shapes/link.view", "label: text\nurl: url\n"},
};

std::vector<Link> make_links(const std::string& word, int count) {
  std::vector<Link> links;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    links.push_back({"The " + word + " & its \"" + number + "th\" link", relative_url("../" + word + "/" + number + ".html")});
  }
  return links;
}

Page make_page() {
  std::string prose;
  for (int i = 0; i < 12; ++i) {
    prose +=
        "<p>A paragraph of a record's body, already rendered and known to be good, of some two hundred "
        "bytes, as "
        "the tree of the document writes it, with <em>emphasis</em> and a <a href=\"#fn-1\">note</a>.</p>\n";
  }
  Page page{"Armed utility helicopters for missions with a wide area",
            trusted_html(prose),
            make_links("section", 16),
            {},
            make_links("record", 24)};
  for (int i = 0; i < 18; ++i) {
    page.facts.push_back({"Fact " + std::to_string(i), make_links("actor", 1 + i % 3), i % 4 == 0 ? "inferred from <two> texts" : ""});
  }
  return page;
}

List to_list(const std::vector<Link>& links) {
  List list;
  list.reserve(links.size());
  for (const Link& link : links) {
    list.emplace_back(Object().set("label", Value::borrow(link.label)).set("url", Value::borrow(link.url)));
  }
  return list;
}

Object make_view(const Page& page) {
  List facts;
  facts.reserve(page.facts.size());
  for (const Fact& fact : page.facts) {
    Object object;
    object.set("label", Value::borrow(fact.label)).set("cells", to_list(fact.cells));
    if (!fact.basis.empty()) object.set("basis", Value::borrow(fact.basis));
    facts.emplace_back(std::move(object));
  }
  Object view;
  view.set("title", Value::borrow(page.title)).set("body", Value::borrow(page.body)).set("menu", to_list(page.menu));
  view.set("facts", std::move(facts)).set("back_links", to_list(page.back_links));
  return view;
}

void append_link(std::string& out, const Link& link) {
  out += "<a href=\"";
  append_markup(out, link.url.text());
  out += "\"><bdi>";
  append_markup(out, link.label);
  out += "</bdi></a>";
}

void append_page(std::string& out, const Page& page) {
  out += "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n<title>";
  append_markup(out, page.title);
  out += "</title>\n<link rel=\"stylesheet\" href=\"../assets/site.css\">\n</head>\n<body>\n<nav><ul>";
  for (const Link& link : page.menu) {
    out += "<li><a href=\"";
    append_markup(out, link.url.text());
    out += "\">";
    append_markup(out, link.label);
    out += "</a></li>";
  }
  out += "</ul></nav>\n<main id=\"main\">\n<h1>";
  append_markup(out, page.title);
  out += "</h1>\n<dl class=\"facts\">\n";
  for (const Fact& fact : page.facts) {
    out += "<div><dt>";
    append_markup(out, fact.label);
    out += "</dt><dd>";
    for (const Link& cell : fact.cells) append_link(out, cell);
    if (!fact.basis.empty()) {
      out += " <small>";
      append_markup(out, fact.basis);
      out += "</small>";
    }
    out += "</dd></div>\n";
  }
  out += "</dl>\n";
  out += page.body.markup();
  out += "\n<ul class=\"back\">\n";
  for (const Link& link : page.back_links) {
    out += "<li>";
    append_link(out, link);
    out += "</li>\n";
  }
  out += "</ul>\n</main>\n</body>\n</html>\n";
}

/// Nanoseconds for one of `count` calls.
template <class Work>
double time_of(int count, Work work) {
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < count; ++i) work();
  const std::chrono::duration<double, std::nano> all = std::chrono::steady_clock::now() - begin;
  return all.count() / count;
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main() {
  constexpr int kPages = 2000;
  constexpr int kPairs = 25;
  const auto compiled = Library::compile(kTemplates);
  const Page page = make_page();
  const Object view = make_view(page);
  std::string out;
  std::string expected;
  append_page(expected, page);
  const auto faults = compiled.value.render("page.html", view, out);
  if (!compiled.diagnostics.empty() || !faults.empty() || out != expected) {
    std::cerr << "the two pages differ\n";
    return 1;
  }
  std::vector<double> appends, renders, views, ratios, view_ratios;
  for (int pair = 0; pair < kPairs; ++pair) {
    appends.push_back(time_of(kPages, [&] {
      out.clear();
      append_page(out, page);
    }));
    renders.push_back(time_of(kPages, [&] {
      out.clear();
      (void)compiled.value.render("page.html", view, out);
    }));
    views.push_back(time_of(kPages, [&] {
      out.clear();
      (void)compiled.value.render("page.html", make_view(page), out);
    }));
    ratios.push_back(renders.back() / appends.back());
    view_ratios.push_back(views.back() / appends.back());
  }
  std::cout << std::fixed << std::setprecision(2) << "page of " << expected.size() << " bytes, microseconds, median of " << kPairs
            << " pairs\nplain appends          " << median(appends) / 1000 << "\nrender                 " << median(renders) / 1000
            << "   ratio " << median(ratios) << "\nmake view and render   " << median(views) / 1000 << "   ratio " << median(view_ratios)
            << "\n";
  return 0;
}
