#include "template/shape.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace lacuna::templates {

/// Objects that are being compared, so that one that holds itself ends the comparison.
struct Shapes::Pairing {
  std::string path;
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
};

Type Shapes::make_list(Type item) {
  items_.push_back(item);
  return {Kind::list, static_cast<std::uint32_t>(items_.size() - 1)};
}

Type Shapes::make_object() {
  objects_.emplace_back();
  return {Kind::object, static_cast<std::uint32_t>(objects_.size() - 1)};
}

std::optional<std::size_t> Shapes::find(Type type, std::string_view name) const {
  if (type.kind != Kind::object) {
    return std::nullopt;
  }
  const std::vector<FieldShape>& all = fields(type);
  const auto found = std::find_if(all.begin(), all.end(), [&](const FieldShape& field) { return field.name == name; });
  if (found == all.end()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - all.begin());
}

std::string Shapes::describe(Type type) const {
  switch (type.kind) {
    case Kind::nothing: return "nothing";
    case Kind::flag: return "a flag";
    case Kind::text:
    case Kind::html: return std::string(name_of(type.kind));
    case Kind::url: return "a url";
    case Kind::object: return "an object";
    case Kind::list: break;
  }
  const Kind kind = item(type).kind;
  const bool plural = kind != Kind::text && kind != Kind::html && kind != Kind::nothing;
  return "a list of " + std::string(name_of(kind)) + (plural ? "s" : "");
}

std::optional<Misfit> Shapes::match(Type given, Type wanted) {
  Pairing pairing;
  return match(given, wanted, pairing);
}

std::optional<Misfit> Shapes::match(Type given, Type wanted, Pairing& pairing) {
  if (given.kind != wanted.kind) {
    return Misfit{pairing.path, describe(wanted), describe(given)};
  }
  if (wanted.kind == Kind::list) {
    const std::size_t length = pairing.path.size();
    auto misfit = match(item(given), item(wanted), pairing);
    const bool of_items = misfit && misfit->path.size() == length;
    return of_items ? Misfit{misfit->path, describe(wanted), describe(given)} : misfit;
  }
  return wanted.kind == Kind::object ? match_fields(given, wanted, pairing) : std::nullopt;
}

std::optional<Misfit> Shapes::match_fields(Type given, Type wanted, Pairing& pairing) {
  if (!pairing.seen.emplace(given.index, wanted.index).second) {
    return std::nullopt;
  }
  const std::size_t length = pairing.path.size();
  for (const FieldShape& field : fields(wanted)) {
    pairing.path.append(length == 0 ? "" : ".").append(field.name);
    const auto place = find(given, field.name);
    if (!place) {
      if (!field.optional) {
        return Misfit{pairing.path, describe(field.type), "missing"};
      }
    } else {
      mark_used(given, *place);
      const FieldShape& held = fields(given)[*place];
      if (held.optional && !field.optional) {
        return Misfit{pairing.path, describe(field.type), "optional"};
      }
      if (auto misfit = match(held.type, field.type, pairing)) {
        return misfit;
      }
    }
    pairing.path.resize(length);
  }
  return std::nullopt;
}

}  // namespace lacuna::templates
