#include "diagnostic/print_json.hpp"

#include "base/json_writer.hpp"
#include "diagnostic/region.hpp"

namespace lacuna::diagnostic {
namespace {

void write_count(base::JsonWriter& writer, std::string_view key, std::size_t count) {
  writer.key(key).integer(static_cast<std::int64_t>(count));
}

void write_place(base::JsonWriter& writer, SourceTexts& texts, const Place& place) {
  writer.key("path").string(place.path);
  if (const auto region = find_region(texts, place)) {
    write_count(writer, "line", region->begin.line);
    write_count(writer, "column", region->begin.column);
    write_count(writer, "end_line", region->end.line);
    write_count(writer, "end_column", region->end.column);
  }
  write_count(writer, "offset", place.span.begin);
  write_count(writer, "length", place.span.size());
}

void write_labels(base::JsonWriter& writer, SourceTexts& texts, const std::vector<Label>& labels) {
  writer.key("labels").begin_array();
  for (const Label& second : labels) {
    writer.begin_object();
    write_place(writer, texts, second.place);
    writer.key("message").string(second.message).end_object();
  }
  writer.end_array();
}

}  // namespace

std::string print_json_lines(const Diagnostics& sorted, const ReadText& read) {
  SourceTexts texts(read);
  std::string out;
  for (const Diagnostic& diagnostic : sorted) {
    const CodeInfo& row = info(diagnostic.code);
    base::JsonWriter writer;
    writer.begin_object().key("code").string(label(diagnostic.code)).key("name").string(row.name);
    writer.key("severity").string(severity_word(row.severity));
    write_place(writer, texts, diagnostic.place);
    writer.key("message").string(diagnostic.message);
    if (!diagnostic.hint.empty()) writer.key("hint").string(diagnostic.hint);
    write_labels(writer, texts, diagnostic.labels);
    out += writer.end_object().take() + '\n';
  }
  return out;
}

}  // namespace lacuna::diagnostic
