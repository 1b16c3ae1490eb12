// template/shape.hpp: what a view holds, to any depth: names and kinds. Knows no value, no template and no
// file.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "template/value.hpp"

namespace lacuna::templates {

/// The kind of a value and, for a list or an object, what it holds: `index` is its place in Shapes.
struct Type {
  Kind kind = Kind::nothing;
  std::uint32_t index = 0;
  friend bool operator==(const Type&, const Type&) = default;
};

/// A declared field.
struct FieldShape {
  std::string name;
  Type type;
  bool optional = false;
  /// Where the name stands in the file that declares it.
  base::Span span;
  /// True if that file is the template itself, which must then use the field.
  bool watched = false;
  bool used = false;
};

/// Where what is given does not do for what is wanted: `facts.label`, and the two kinds in words.
struct Misfit {
  std::string path;
  std::string wanted;
  std::string given;
};

/// All types of a set of templates. Objects may hold themselves through a list or an optional field.
class Shapes {
 public:
  [[nodiscard]] Type make_list(Type item);
  /// An object without fields yet.
  [[nodiscard]] Type make_object();

  [[nodiscard]] Type item(Type list) const { return items_[list.index]; }
  [[nodiscard]] const std::vector<FieldShape>& fields(Type object) const { return objects_[object.index]; }
  void add_field(Type object, FieldShape field) { objects_[object.index].push_back(std::move(field)); }
  /// The place of the field among fields(), or nothing; `type` of another kind has none.
  [[nodiscard]] std::optional<std::size_t> find(Type type, std::string_view name) const;
  void mark_used(Type object, std::size_t field) { objects_[object.index][field].used = true; }

  /// `text`, `a list of text`, `a list of objects` and so on.
  [[nodiscard]] std::string describe(Type type) const;

  /// The first reason why a value of type `given` does not do where `wanted` is declared, or nothing. What
  /// `wanted` asks for is marked as used in `given`. Cost O(fields).
  [[nodiscard]] std::optional<Misfit> match(Type given, Type wanted);

 private:
  struct Pairing;
  std::optional<Misfit> match(Type given, Type wanted, Pairing& pairing);
  std::optional<Misfit> match_fields(Type given, Type wanted, Pairing& pairing);

  std::vector<Type> items_;
  std::vector<std::vector<FieldShape>> objects_;
};

}  // namespace lacuna::templates
