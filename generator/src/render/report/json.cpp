#include "render/report/json.hpp"

#include "document/to_json.hpp"

namespace lacuna::render::report {
namespace {

void write_masthead(json::Writer& writer, const model::Masthead& masthead) {
  writer.key("masthead").begin_object();
  writer.key("organ").string(masthead.organ);
  writer.key("number").string(masthead.number);
  writer.key("lines").begin_array();
  for (const std::string& line : masthead.lines) writer.string(line);
  writer.end_array();
  writer.key("notice").string(masthead.notice);
  writer.end_object();
}

void write_words(json::Writer& writer, const model::ReportWords& words) {
  writer.key("words").begin_object();
  writer.key("contents").string(words.contents);
  writer.key("paragraphs").string(words.paragraphs);
  writer.key("page").string(words.page);
  writer.key("notes").string(words.notes);
  writer.end_object();
}

void write_contents(json::Writer& writer, const std::vector<model::ContentsEntry>& contents) {
  writer.key("contents").begin_array();
  for (const model::ContentsEntry& entry : contents) {
    writer.begin_object();
    writer.key("level").integer(entry.level);
    writer.key("label").string(entry.label);
    writer.key("title").string(entry.title);
    writer.key("id").string(entry.id);
    writer.key("paragraphs").string(entry.paragraphs);
    writer.end_object();
  }
  writer.end_array();
}

}  // namespace

std::string to_json(const model::Report& report) {
  json::Writer writer;
  writer.begin_object();
  writer.key("language").string(report.language);
  writer.key("tag").string(report.tag);
  writer.key("direction").string(report.is_right_to_left ? "rtl" : "ltr");
  writer.key("paper").string(report.paper == model::Paper::letter ? "letter" : "a4");
  writer.key("title").string(report.title);
  writer.key("as_of").string(report.as_of);
  writer.key("description").string(report.description);
  writer.key("date").begin_array();
  writer.integer(report.date.year()).integer(report.date.month()).integer(report.date.day());
  writer.end_array();
  write_masthead(writer, report.masthead);
  write_words(writer, report.words);
  write_contents(writer, report.contents);
  writer.key("word_count").integer(static_cast<std::int64_t>(report.word_count));
  document::JsonOptions options;
  options.record = report.outside;
  writer.key("body");
  document::to_json(writer, report.body, options);
  writer.end_object();
  return writer.take() + "\n";
}

}  // namespace lacuna::render::report
