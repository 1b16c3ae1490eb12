// json/value.hpp: a JSON tree in which every value and every key knows its place. Knows no schema and no field name.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace lacuna::json {

enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

struct Member;

/// One value. Members of an object keep the order of the text; no key stands twice.
class Value {
 public:
  Value() = default;
  static Value make_boolean(bool flag, base::Span span = {});
  /// `text` is the number as written; whole numbers outside 64 bits keep only their double.
  static Value make_number(std::string text, base::Span span = {});
  static Value make_string(std::string text, base::Span span = {});
  static Value make_array(std::vector<Value> items, base::Span span = {});
  static Value make_object(std::vector<Member> members, base::Span span = {});

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool is(Kind kind) const { return kind_ == kind; }
  [[nodiscard]] base::Span span() const { return span_; }
  void set_span(base::Span span) { span_ = span; }

  [[nodiscard]] bool boolean() const { return flag_; }
  /// The number as a double; 0 for other kinds.
  [[nodiscard]] double number() const;
  /// True if the number is mathematically whole (1, 1.0 and 1e2 are).
  [[nodiscard]] bool is_integer() const;
  /// The number if it is mathematically whole and fits 64 bits; nothing for all others.
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  /// A string's characters, or a number as written; empty for other kinds.
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::vector<Value>& items() const { return items_; }
  [[nodiscard]] const std::vector<Member>& members() const { return members_; }
  /// The member's value, or nullptr if this is no object or has no such key. Linear in the number of members.
  [[nodiscard]] const Value* find(std::string_view key) const;
  [[nodiscard]] const Member* find_member(std::string_view key) const;
  /// The string at `key`, or empty.
  [[nodiscard]] std::string_view string_at(std::string_view key) const;
  /// The items of the array at `key`, or none.
  [[nodiscard]] const std::vector<Value>& items_at(std::string_view key) const;

  /// Equal as JSON Schema means it: numbers by value, objects whatever the order; places do not count.
  friend bool operator==(const Value& left, const Value& right);

 private:
  Kind kind_ = Kind::null;
  bool flag_ = false;
  base::Span span_;
  std::string text_;
  std::vector<Value> items_;
  std::vector<Member> members_;
};

/// A key and its value; `key_span` includes the quotes.
struct Member {
  std::string key;
  base::Span key_span;
  Value value;
};

/// The value at a JSON Pointer (RFC 6901), or nullptr. "" is `root` itself.
[[nodiscard]] const Value* find_at(const Value& root, std::string_view pointer);
/// `pointer` with one more step, `~` and `/` escaped.
[[nodiscard]] std::string pointer_to(std::string_view pointer, std::string_view step);
[[nodiscard]] std::string pointer_to(std::string_view pointer, std::size_t index);

}  // namespace lacuna::json
