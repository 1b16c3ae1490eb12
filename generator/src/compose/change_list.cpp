#include "compose/change_list.hpp"

#include "json/write.hpp"
#include "model/vocabulary.hpp"

namespace lacuna::compose {
namespace {

using model::Change;
using model::HistoryChange;

std::string head_line(const Span& span, std::string_view by) {
  return "# from " + span.from.to_text() + " to " + span.to.to_text() + ", by the " + std::string(by) + "\n";
}

std::string field_line(const model::FieldChange& field) {
  const std::string place = "    " + field.pointer + ": ";
  if (!field.before) return place + "+ " + json::to_text(*field.after) + "\n";
  if (!field.after) return place + "- " + json::to_text(*field.before) + "\n";
  return place + json::to_text(*field.before) + " -> " + json::to_text(*field.after) + "\n";
}

std::string kind_of(const Change& change) { return std::string(model::word_of(model::kChangeKinds, change.kind)); }

std::string name_of(const model::Graph& graph, model::RecordIndex index) {
  const model::Record& record = graph.record(index);
  return graph.collection_of(record).name + "/" + record.id;
}

// Where an entry stands in its record: commitments keep what happened as evidence.
std::string place_of(const model::Graph& graph, const HistoryChange& change) {
  const bool is_evidence = graph.collection_of(graph.record(change.record)).name == "commitments";
  return json::pointer_to(is_evidence ? "/evidence" : "/history", std::size_t{change.position});
}

json::Writer begin(const Span& span, std::string_view by) {
  json::Writer writer(1);
  writer.begin_object();
  writer.key("from").string(span.from.to_text());
  writer.key("to").string(span.to.to_text());
  writer.key("by").string(by);
  return writer;
}

void write_field(json::Writer& writer, const model::FieldChange& field) {
  writer.begin_object();
  writer.key("field").string(field.pointer);
  if (field.before) writer.key("before").value(*field.before);
  if (field.after) writer.key("after").value(*field.after);
  writer.end_object();
}

}  // namespace

std::string changes_text(const Span& span, const std::vector<Change>& changes) {
  std::string text = head_line(span, "releases");
  for (const Change& change : changes) {
    text += kind_of(change) + " " + change.name;
    if (!change.former.empty()) text += " (" + change.former + ")";
    if (change.reason) text += ": " + json::to_text(*change.reason);
    text += "\n";
    for (const model::FieldChange& field : change.fields) text += field_line(field);
  }
  return text;
}

std::string changes_json(const Span& span, const std::vector<Change>& changes) {
  json::Writer writer = begin(span, "releases");
  writer.key("changes").begin_array();
  for (const Change& change : changes) {
    writer.begin_object();
    writer.key("kind").string(kind_of(change));
    writer.key("name").string(change.name);
    if (!change.former.empty()) writer.key("former").string(change.former);
    if (change.reason) writer.key("reason").value(*change.reason);
    writer.key("fields").begin_array();
    for (const model::FieldChange& field : change.fields) write_field(writer, field);
    writer.end_array().end_object();
  }
  writer.end_array().end_object();
  return writer.take();
}

std::string happenings_text(const Span& span, const model::Graph& graph, const std::vector<HistoryChange>& happenings) {
  std::string text = head_line(span, "histories");
  const char* sign = span.to < span.from ? "- " : "+ ";
  for (const HistoryChange& change : happenings) {
    text += sign + change.date.to_text() + " " + name_of(graph, change.record) + " " + change.status + "\n";
  }
  return text;
}

std::string happenings_json(const Span& span, const model::Graph& graph, const std::vector<HistoryChange>& happenings) {
  json::Writer writer = begin(span, "histories");
  writer.key("undone").boolean(span.to < span.from);
  writer.key("entries").begin_array();
  for (const HistoryChange& change : happenings) {
    writer.begin_object();
    writer.key("date").string(change.date.to_text());
    writer.key("record").string(name_of(graph, change.record));
    writer.key("status").string(change.status);
    writer.key("entry").string(place_of(graph, change));
    writer.end_object();
  }
  writer.end_array().end_object();
  return writer.take();
}

}  // namespace lacuna::compose
