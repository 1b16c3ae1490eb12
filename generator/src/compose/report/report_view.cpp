#include "compose/report/report_view.hpp"

#include <algorithm>
#include <utility>

#include "compose/cells.hpp"
#include "compose/report/page_style.hpp"
#include "document/to_html.hpp"

namespace lacuna::compose::report {
namespace {

using templates::List;
using templates::Object;
using templates::Value;

document::HtmlOptions options_for(const Page& page) {
  document::HtmlOptions options;
  options.heading_offset = 1;
  options.record = [&page](const document::RecordLink& link) -> std::optional<document::RecordTarget> {
    const auto index = page.site.graph.find(link.collection, link.id);
    if (!index) return std::nullopt;
    const std::string fragment = link.fragment.empty() ? std::string() : "#" + link.fragment;
    return document::RecordTarget{relative_path(page.path, record_path(page.language(), link.collection, link.id) + fragment),
                                  std::string(model::title_of(page.site.graph.record(*index), page.language()).text)};
  };
  options.words.notes = page.word("report.notes");
  options.words.back = [&page](std::uint32_t number, std::uint32_t use) {
    return page.word("prose.back", {{"number", std::int64_t{number}}, {"use", std::int64_t{use}}});
  };
  return options;
}

Value optional_text(const std::string& text) { return text.empty() ? Value() : Value(text); }

List contents_views(const model::Report& report) {
  List views;
  for (const model::ContentsEntry& entry : report.contents) {
    Object view;
    view.set("level", std::to_string(entry.level));
    view.set("label", optional_text(entry.label));
    view.set("title", entry.title);
    view.set("url", templates::relative_url("#" + entry.id));
    view.set("id", entry.id);
    view.set("paragraphs", optional_text(entry.paragraphs));
    views.emplace_back(std::move(view));
  }
  return views;
}

List format_views(const Page& page, const model::Record& record) {
  List views;
  for (const auto& [label, form] : {std::pair<const char*, const char*>{"DOCX", "docx"}, {"PDF", "pdf"}}) {
    Object view;
    view.set("label", label);
    view.set("url", page.to(report_path(page.language(), record.id, form)));
    views.emplace_back(std::move(view));
  }
  Object data;
  data.set("label", "JSON");
  data.set("url", page.to(data_path("reports", record.id)));
  views.emplace_back(std::move(data));
  return views;
}

void set_masthead(const model::Masthead& masthead, Object& view) {
  List lines;
  for (const std::string& line : masthead.lines) lines.emplace_back(line);
  view.set("organ", masthead.organ);
  view.set("number", masthead.number);
  view.set("lines", std::move(lines));
  view.set("notice", optional_text(masthead.notice));
}

}  // namespace

std::string report_style(const std::vector<model::Asset>& assets) {
  std::string style;
  for (const std::string_view path : {"assets/tokens.css", "assets/report.css"}) {
    const auto found = std::find_if(assets.begin(), assets.end(), [path](const model::Asset& asset) { return asset.path == path; });
    if (found != assets.end()) style += found->bytes;
  }
  return style;
}

Path report_path(std::string_view language, std::string_view id, std::string_view form) {
  return std::string(language) + "/reports/" + std::string(id) + "." + std::string(form);
}

Object report_view(const Page& page, const model::Record& record, std::string_view style) {
  const model::Report report = make_report(page, record);
  const std::string site_name = text_cell(page, &page.site.settings.title).text;
  Object view;
  view.set("lang", report.tag);
  view.set("dir", report.is_right_to_left ? "rtl" : "ltr");
  view.set("page_title", report.title + " \u00B7 " + site_name);
  view.set("description", report.description);
  view.set("style", templates::trusted_html("<style>\n" + std::string(style) + page_style(report) + "</style>"));
  view.set("site_name", site_name);
  view.set("home_url", page.to(home_path(page.language())));
  view.set("list_label", page.word("collection.reports"));
  view.set("list_url", page.to(list_path(page.language(), "reports")));
  view.set("formats_label", page.word("report.formats"));
  view.set("formats", format_views(page, record));
  set_masthead(report.masthead, view);
  view.set("title", report.title);
  view.set("as_of", report.as_of);
  view.set("contents_label", report.words.contents);
  view.set("paragraphs_label", report.words.paragraphs);
  view.set("has_contents", !report.contents.empty());
  view.set("contents", contents_views(report));
  view.set("body", templates::trusted_html(document::to_html(report.body, options_for(page))));
  return view;
}

}  // namespace lacuna::compose::report
