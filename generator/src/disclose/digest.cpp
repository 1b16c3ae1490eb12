#include "disclose/digest.hpp"

#include "document/to_text.hpp"
#include "files/digest.hpp"
#include "json/write.hpp"

namespace lacuna::disclose {

std::string digest(const model::Graph& graph, std::string_view rest) {
  files::Sha256 sum;
  sum.add(rest);
  for (const model::Record& record : graph.records) {
    sum.add(graph.collection_of(record).name);
    sum.add(record.id);
    for (const json::Member& member : record.value.members()) {
      if (member.key == "disclosure" || member.key == "field_disclosure") continue;
      sum.add(member.key);
      sum.add(json::to_text(member.value));
    }
    for (const model::Body& body : record.bodies) {
      sum.add(body.language);
      sum.add(document::to_text(body.tree));
    }
  }
  return sum.finish();
}

}  // namespace lacuna::disclose
