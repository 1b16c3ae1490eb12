// template/value.hpp: the typed values that a template shows. Knows no template, no language and no record.
#pragma once
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "template/address.hpp"

namespace lacuna::templates {

/// Markup that is written as it stands, in element text only. There is no way to one but trusted_html().
class Html {
 public:
  [[nodiscard]] const std::string& markup() const& { return markup_; }
  [[nodiscard]] std::string markup() && { return std::move(markup_); }

 private:
  explicit Html(std::string markup) : markup_(std::move(markup)) {}
  friend Html trusted_html(std::string markup);
  std::string markup_;
};

/// Markup that is known to be good: for the writer of the document tree and our own chart writers, which
/// escape what they are given, and for nobody else.
[[nodiscard]] Html trusted_html(std::string markup);

/// What a value is. `nothing` is what an optional field holds that is not there.
enum class Kind : std::uint8_t { nothing, flag, text, html, url, list, object };

/// `text`, `list` and so on, as view declarations spell them.
[[nodiscard]] std::string_view name_of(Kind kind);

/// The name of a field: characters that outlive every view that uses them, with their hash. A string literal
/// turns into one by itself, while compiling.
class Key {
 public:
  consteval Key(const char* literal) : Key(of(literal)) {}
  /// A key over `text`, which must outlive every view and template that uses it.
  [[nodiscard]] static constexpr Key of(std::string_view text) {
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char c : text) {
      hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return Key(text, hash);
  }
  [[nodiscard]] constexpr std::string_view text() const { return {text_, size_}; }
  friend constexpr bool operator==(const Key& left, const Key& right) { return left.hash_ == right.hash_ && left.text() == right.text(); }

 private:
  constexpr Key(std::string_view text, std::uint32_t hash)
      : text_(text.data()), size_(static_cast<std::uint32_t>(text.size())), hash_(hash) {}
  const char* text_;
  std::uint32_t size_;
  std::uint32_t hash_;
};

class Value;
struct Field;
using List = std::vector<Value>;

/// The view handed to a template, or an object inside one: fields in the order in which they were set. Fields
/// set in the order in which the template declares them are found without a search.
class Object {
 public:
  Object() noexcept;
  Object(const Object&);
  Object(Object&&) noexcept;
  Object& operator=(const Object&);
  Object& operator=(Object&&) noexcept;
  ~Object();

  /// Adds the field, or replaces it. Linear in the number of fields.
  Object& set(Key key, Value value) &;
  /// The same in a row that begins with `Object()`, which is then moved and not copied to where it goes.
  inline Object&& set(Key key, Value value) &&;
  /// The field's value, or nullptr. `hint` is the place tried first; linear in the number of fields
  /// otherwise.
  [[nodiscard]] inline const Value* find(const Key& key, std::size_t hint = 0) const;
  [[nodiscard]] const std::vector<Field>& fields() const { return fields_; }

 private:
  [[nodiscard]] const Value* search(const Key& key) const;
  std::vector<Field> fields_;
};

/// One value. It owns what it was made from; what borrow() makes refers to something that must outlive it,
/// which is how a text, a rendered body or the site's navigation stands in many views without a copy.
class Value {
 public:
  Value() noexcept;
  Value(const Value&);
  Value(Value&&) noexcept;
  Value& operator=(const Value&);
  Value& operator=(Value&&) noexcept;
  ~Value();

  // Not explicit, so that a view reads as a list of its fields.
  Value(std::same_as<bool> auto flag) : Value(Kind::flag, flag) {}
  Value(std::string text);
  Value(std::string_view text);
  Value(const char* text);
  Value(Html html);
  Value(Url url);
  Value(List items);
  Value(Object object);
  /// What the optional holds, or nothing.
  template <class T>
  Value(std::optional<T> held) : Value(held ? Value(*std::move(held)) : Value()) {}

  [[nodiscard]] static Value borrow(std::string_view text);
  [[nodiscard]] static Value borrow(const char* text) { return borrow(std::string_view(text)); }
  [[nodiscard]] static Value borrow(const Html& html);
  [[nodiscard]] static Value borrow(const Url& url);
  [[nodiscard]] static Value borrow(const List& items);
  [[nodiscard]] static Value borrow(const Object& object);
  static Value borrow(std::string&&) = delete;
  static Value borrow(Html&&) = delete;
  static Value borrow(Url&&) = delete;
  static Value borrow(List&&) = delete;
  static Value borrow(Object&&) = delete;

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool flag() const { return kind_ == Kind::flag && std::get<bool>(payload_); }
  /// The characters of a text, html or url; empty for other kinds.
  [[nodiscard]] std::string_view characters() const {
    if (const auto* borrowed = std::get_if<std::string_view>(&payload_)) {
      return *borrowed;
    }
    const auto* owned = std::get_if<std::string>(&payload_);
    return owned != nullptr ? std::string_view(*owned) : std::string_view();
  }
  /// The items of a list; empty for other kinds.
  [[nodiscard]] const List& items() const;
  /// The object, or nullptr for other kinds.
  [[nodiscard]] const Object* object() const {
    if (const auto* owned = std::get_if<Object>(&payload_)) {
      return owned;
    }
    const auto* borrowed = std::get_if<const Object*>(&payload_);
    return borrowed != nullptr ? *borrowed : nullptr;
  }
  /// True where a section over this value is shown: a set flag, characters, a list with items, an object.
  [[nodiscard]] bool truthy() const;

 private:
  using Payload = std::variant<bool, std::string, std::string_view, List, const List*, Object, const Object*>;
  Value(Kind kind, Payload payload);

  Kind kind_;
  Payload payload_;
};

/// A field of an object.
struct Field {
  Key key;
  Value value;
};

Object&& Object::set(Key key, Value value) && { return std::move(set(key, std::move(value))); }

const Value* Object::find(const Key& key, std::size_t hint) const {
  return hint < fields_.size() && fields_[hint].key == key ? &fields_[hint].value : search(key);
}

}  // namespace lacuna::templates
