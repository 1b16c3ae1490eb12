#include "compose/exports.hpp"

namespace lacuna::compose {
namespace {

constexpr int kIndent = 1;

// Fields that say who may read the record are no part of what is read.
bool is_internal(std::string_view name) { return name == "disclosure" || name == "field_disclosure" || name == "$schema"; }

std::string full_id(const model::Graph& graph, const model::Record& record) { return graph.collection_of(record).name + "/" + record.id; }

void write_fields(json::Writer& writer, const model::Record& record) {
  writer.key("id").string(record.id);
  for (const json::Member& member : record.value.members()) {
    if (!is_internal(member.key)) writer.key(member.key).value(member.value);
  }
}

}  // namespace

std::string record_json(const Site& site, const model::Record& record) {
  json::Writer writer(kIndent);
  writer.begin_object();
  writer.key("collection").string(site.graph.collection_of(record).name);
  write_fields(writer, record);
  writer.key("named_by").begin_array();
  for (const model::Link& link : site.graph.links_to(site.graph.index_of(record))) {
    writer.begin_object();
    writer.key("record").string(full_id(site.graph, site.graph.record(link.from)));
    writer.key("field").string(link.field);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return writer.take();
}

std::string collection_json(const Site& site, const model::Collection& collection) {
  json::Writer writer(kIndent);
  writer.begin_array();
  for (const model::Record& record : site.graph.of(collection.name)) {
    writer.begin_object();
    write_fields(writer, record);
    writer.end_object();
  }
  writer.end_array();
  return writer.take();
}

std::string graph_json(const Site& site) {
  json::Writer writer;
  writer.begin_object();
  writer.key("nodes").begin_array();
  for (const model::Record& record : site.graph.records) {
    writer.begin_object();
    writer.key("id").string(full_id(site.graph, record));
    if (const json::Value* title = record.value.find("title")) writer.key("title").value(*title);
    writer.end_object();
  }
  writer.end_array();
  writer.key("edges").begin_array();
  for (const model::Link& link : site.graph.links) {
    writer.begin_object();
    writer.key("from").string(full_id(site.graph, site.graph.record(link.from)));
    writer.key("to").string(full_id(site.graph, site.graph.record(link.to)));
    writer.key("field").string(link.field);
    writer.end_object();
  }
  writer.end_array();
  writer.key("citations").begin_array();
  for (const model::Citation& citation : site.graph.citations) {
    writer.begin_object();
    writer.key("from").string(full_id(site.graph, site.graph.record(citation.from)));
    writer.key("document").string(site.graph.record(citation.document).id);
    writer.key("paragraph").string(citation.paragraph);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return writer.take();
}

std::string build_json(const Site& site) {
  json::Writer writer(kIndent);
  writer.begin_object();
  writer.key("generator").string("lacuna");
  writer.key("version").string(site.version);
  writer.key("as_of").string(site.settings.as_of.to_text());
  writer.key("audience").string(model::audience_name(site.settings.audience));
  writer.key("input_digest").string(site.digest);
  writer.key("records").begin_object();
  for (const model::Collection& collection : site.graph.collections) {
    writer.key(collection.name).integer(static_cast<std::int64_t>(site.graph.of(collection.name).size()));
  }
  writer.end_object();
  writer.key("links").integer(static_cast<std::int64_t>(site.graph.links.size()));
  writer.key("citations").integer(static_cast<std::int64_t>(site.graph.citations.size()));
  writer.end_object();
  return writer.take();
}

}  // namespace lacuna::compose
