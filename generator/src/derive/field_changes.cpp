#include "derive/field_changes.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "json/write.hpp"

namespace lacuna::derive {
namespace {

using json::Kind;
using json::Value;
using model::FieldChange;

class Comparison {
 public:
  void compare(const Value& before, const Value& after, const std::string& pointer) {
    if (before == after) return;
    if (before.is(Kind::object) && after.is(Kind::object)) return objects(before, after, pointer);
    if (before.is(Kind::array) && after.is(Kind::array)) return lists(before, after, pointer);
    changes_.push_back({pointer, before, after});
  }

  [[nodiscard]] std::vector<FieldChange> take() {
    std::sort(changes_.begin(), changes_.end(), [](const FieldChange& left, const FieldChange& right) { return key(left) < key(right); });
    return std::move(changes_);
  }

 private:
  // The same for a difference and its mirror image.
  static std::tuple<std::string, std::string> key(const FieldChange& change) {
    const std::string before = change.before ? json::to_text(*change.before) : std::string();
    const std::string after = change.after ? json::to_text(*change.after) : std::string();
    return {change.pointer, std::min(before, after) + std::max(before, after)};
  }

  void objects(const Value& before, const Value& after, const std::string& pointer) {
    for (const json::Member& member : before.members()) {
      const std::string here = json::pointer_to(pointer, member.key);
      const Value* other = after.find(member.key);
      if (other == nullptr) changes_.push_back({here, member.value, std::nullopt});
      else compare(member.value, *other, here);
    }
    for (const json::Member& member : after.members()) {
      if (before.find(member.key) == nullptr) changes_.push_back({json::pointer_to(pointer, member.key), std::nullopt, member.value});
    }
  }

  void lists(const Value& before, const Value& after, const std::string& pointer) {
    if (differ_at_objects(before.items(), after.items())) {
      for (std::size_t i = 0; i < before.items().size(); ++i) {
        compare(before.items()[i], after.items()[i], json::pointer_to(pointer, i));
      }
      return;
    }
    const std::vector<Value> lost = without(before.items(), after.items());
    const std::vector<Value> gained = without(after.items(), before.items());
    for (const Value& item : lost) changes_.push_back({pointer, item, std::nullopt});
    for (const Value& item : gained) changes_.push_back({pointer, std::nullopt, item});
    if (lost.empty() && gained.empty()) changes_.push_back({pointer, before, after});
  }

  static bool differ_at_objects(const std::vector<Value>& before, const std::vector<Value>& after) {
    if (before.size() != after.size() || std::is_permutation(before.begin(), before.end(), after.begin())) return false;
    return std::equal(before.begin(), before.end(), after.begin(), [](const Value& left, const Value& right) {
      return left == right || (left.is(Kind::object) && right.is(Kind::object));
    });
  }

  // The items of `from` that `taken` has not, an equal item of it counting once.
  static std::vector<Value> without(const std::vector<Value>& from, std::vector<Value> taken) {
    std::vector<Value> rest;
    for (const Value& item : from) {
      const auto found = std::find(taken.begin(), taken.end(), item);
      if (found == taken.end()) rest.push_back(item);
      else taken.erase(found);
    }
    return rest;
  }

  std::vector<FieldChange> changes_;
};

}  // namespace

std::vector<FieldChange> field_changes(const Value& before, const Value& after) {
  Comparison comparison;
  comparison.compare(before, after, "");
  return comparison.take();
}

}  // namespace lacuna::derive
