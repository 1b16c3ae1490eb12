#include "cli/skeleton.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "json/write.hpp"

namespace lacuna::cli {
namespace {

using model::Field;
using model::FieldKind;

constexpr std::array<std::string_view, 3> kAlways = {"title", "summary", "sources"};
constexpr std::array<std::string_view, 2> kOfCitation = {"document", "paragraph"};

class SkeletonWriter {
 public:
  explicit SkeletonWriter(const std::vector<std::string>& languages) : languages_(languages) {}

  [[nodiscard]] std::string record(const std::vector<Field>& fields) {
    json_.begin_object();
    for (const std::string_view name : {"title", "summary"}) {
      if (const Field* field = model::find_field(fields, name)) write(*field);
    }
    for (const Field& field : fields) {
      const bool is_fixed = std::find(kAlways.begin(), kAlways.end(), field.name) != kAlways.end();
      if (field.required && !is_fixed) write(field);
    }
    if (const Field* field = model::find_field(fields, "sources")) write(*field);
    json_.end_object();
    return json_.take();
  }

 private:
  void write(const Field& field) {
    json_.key(field.name);
    if (field.list) json_.begin_array();
    single(field);
    if (field.list) json_.end_array();
  }

  void single(const Field& field) {
    if (field.kind == FieldKind::text) {
      json_.begin_object();
      for (const std::string& language : languages_) json_.key(language).string("");
      json_.end_object();
    } else if (field.kind == FieldKind::object) {
      json_.begin_object();
      for (const Field& inner : field.fields) {
        const bool is_cited =
            field.shape == "citation" && std::find(kOfCitation.begin(), kOfCitation.end(), inner.name) != kOfCitation.end();
        if (inner.required || is_cited) write(inner);
      }
      json_.end_object();
    } else {
      json_.string("");
    }
  }

  const std::vector<std::string>& languages_;
  json::Writer json_{2};
};

}  // namespace

std::string skeleton(const model::Collection& collection, const std::vector<std::string>& languages) {
  return SkeletonWriter(languages).record(collection.fields);
}

}  // namespace lacuna::cli
