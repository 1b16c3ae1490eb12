#include "json/write.hpp"

#include <algorithm>
#include <vector>

namespace lacuna::json {
namespace {

void write_array(Writer& writer, const std::vector<Value>& items) {
  writer.begin_array();
  for (const Value& item : items) write_json(writer, item);
  writer.end_array();
}

void write_object(Writer& writer, const std::vector<Member>& members) {
  writer.begin_object();
  for (const Member& member : members) write_json(writer.key(member.key), member.value);
  writer.end_object();
}

void write_canonical(Writer& writer, const Value& tree);

void write_canonical_number(Writer& writer, const Value& tree) {
  const auto integer = tree.integer();
  if (integer) {
    writer.integer(*integer);
  } else {
    writer.number(tree.number());
  }
}

void write_canonical_object(Writer& writer, const Value& tree) {
  std::vector<const Member*> members;
  for (const Member& member : tree.members()) members.push_back(&member);
  std::sort(members.begin(), members.end(), [](const Member* left, const Member* right) { return left->key < right->key; });
  writer.begin_object();
  for (const Member* member : members) write_canonical(writer.key(member->key), member->value);
  writer.end_object();
}

void write_canonical(Writer& writer, const Value& tree) {
  switch (tree.kind()) {
    case Kind::number: write_canonical_number(writer, tree); break;
    case Kind::object: write_canonical_object(writer, tree); break;
    case Kind::array:
      writer.begin_array();
      for (const Value& item : tree.items()) write_canonical(writer, item);
      writer.end_array();
      break;
    default: write_json(writer, tree); break;
  }
}

}  // namespace

std::string to_text(const Value& value, int indent) {
  Writer writer(indent);
  write_json(writer, value);
  return writer.take();
}

std::string canonical_text(const Value& value) {
  Writer writer;
  write_canonical(writer, value);
  return writer.take();
}

void write_json(Writer& writer, const Value& tree) {
  switch (tree.kind()) {
    case Kind::null: writer.null(); break;
    case Kind::boolean: writer.boolean(tree.boolean()); break;
    case Kind::number: writer.number(std::string_view(tree.text())); break;
    case Kind::string: writer.string(tree.text()); break;
    case Kind::array: write_array(writer, tree.items()); break;
    case Kind::object: write_object(writer, tree.members()); break;
  }
}

}  // namespace lacuna::json
