#include "derive/releases.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "derive/removals.hpp"
#include "files/digest.hpp"
#include "json/write.hpp"

namespace lacuna::derive {
namespace {

using json::Value;
using model::Release;

constexpr std::array<std::string_view, 3> kInternal = {"disclosure", "field_disclosure", "$schema"};

Value public_fields(const Value& record) {
  std::vector<json::Member> members;
  for (const json::Member& member : record.members()) {
    if (std::find(kInternal.begin(), kInternal.end(), member.key) == kInternal.end()) members.push_back(member);
  }
  return Value::make_object(std::move(members));
}

std::optional<model::ReleasedRecord> read_record(const json::Member& member) {
  const Value* fields = member.value.find("fields");
  if (fields == nullptr || !fields->is(json::Kind::object) || member.key.find('/') == std::string::npos) return std::nullopt;
  return model::ReleasedRecord{member.key, std::string(member.value.string_at("digest")), *fields};
}

// Reads each member of the object at `key`; false at one that cannot be read.
template <class T>
bool read_members(const Value& file, std::string_view key, std::optional<T> (*read)(const json::Member&), std::vector<T>& out,
                  base::Span& fault) {
  const Value* object = file.find(key);
  if (object == nullptr) return true;
  for (const json::Member& member : object->members()) {
    auto one = read(member);
    if (!one) {
      fault = member.key_span;
      return false;
    }
    out.push_back(std::move(*one));
  }
  std::sort(out.begin(), out.end(), [](const T& left, const T& right) { return left.name < right.name; });
  return true;
}

}  // namespace

Release make_release(const model::Graph& graph, base::Date date, std::vector<model::Tombstone> tombstones) {
  Release release{date, {}, std::move(tombstones)};
  for (const model::Record& record : graph.records) {
    Value fields = public_fields(record.value);
    std::string digest = files::sha256(json::to_text(fields));
    release.records.push_back({graph.collection_of(record).name + "/" + record.id, std::move(digest), std::move(fields)});
  }
  const auto by_name = [](const auto& left, const auto& right) { return left.name < right.name; };
  std::sort(release.records.begin(), release.records.end(), by_name);
  std::sort(release.tombstones.begin(), release.tombstones.end(), by_name);
  return release;
}

std::string release_text(const Release& release) {
  json::Writer writer(1);
  writer.begin_object();
  writer.key("date").string(release.date.to_text());
  writer.key("records").begin_object();
  for (const model::ReleasedRecord& record : release.records) {
    writer.key(record.name).begin_object();
    writer.key("digest").string(record.digest);
    writer.key("fields").value(record.fields);
    writer.end_object();
  }
  writer.end_object();
  writer.key("removed").begin_object();
  for (const model::Tombstone& tombstone : release.tombstones) {
    writer.key(tombstone.name).begin_object();
    writer.key("on").string(tombstone.removed_on.to_text());
    writer.key("reason").value(tombstone.reason);
    writer.end_object();
  }
  writer.end_object();
  writer.end_object();
  return writer.take();
}

diagnostic::Staged<std::vector<Release>> read_releases(const std::vector<model::JsonFile>& files, base::Date as_of) {
  diagnostic::Staged<std::vector<Release>> staged;
  for (const model::JsonFile& file : files) {
    const auto date = base::Date::parse(file.value.string_at("date"));
    Release release;
    base::Span fault;
    const bool is_whole = date && read_members(file.value, "records", &read_record, release.records, fault) &&
                          read_members(file.value, "removed", &read_tombstone, release.tombstones, fault);
    if (!is_whole) {
      staged.diagnostics.push_back({diagnostic::Code::bad_release,
                                    {file.path, fault},
                                    date ? "this part of the release cannot be read" : "the release has no `date`",
                                    "releases are written by `lacuna release DATE` and not edited; restore the file",
                                    {}});
      continue;
    }
    release.date = *date;
    if (release.date <= as_of) staged.value.push_back(std::move(release));
  }
  std::stable_sort(staged.value.begin(), staged.value.end(),
                   [](const Release& left, const Release& right) { return left.date < right.date; });
  return staged;
}

}  // namespace lacuna::derive
