#include "template/value.hpp"

#include <algorithm>
#include <array>

namespace lacuna::templates {

Html trusted_html(std::string markup) { return Html(std::move(markup)); }

std::string_view name_of(Kind kind) {
  constexpr std::array<std::string_view, 7> kNames = {"nothing", "flag", "text", "html", "url", "list", "object"};
  return kNames[static_cast<std::size_t>(kind)];
}

Object::Object() noexcept = default;
Object::Object(const Object&) = default;
Object::Object(Object&&) noexcept = default;
Object& Object::operator=(const Object&) = default;
Object& Object::operator=(Object&&) noexcept = default;
Object::~Object() = default;

Object& Object::set(Key key, Value value) & {
  const auto same = std::find_if(fields_.begin(), fields_.end(), [&](const Field& field) { return field.key == key; });
  if (same != fields_.end()) {
    same->value = std::move(value);
  } else {
    if (fields_.empty()) {
      fields_.reserve(4);  // few objects have less, and growing moves what is there
    }
    fields_.push_back({key, std::move(value)});
  }
  return *this;
}

const Value* Object::search(const Key& key) const {
  for (const Field& field : fields_) {
    if (field.key == key) {
      return &field.value;
    }
  }
  return nullptr;
}

Value::Value() noexcept : kind_(Kind::nothing), payload_(false) {}
Value::Value(const Value&) = default;
Value::Value(Value&&) noexcept = default;
Value& Value::operator=(const Value&) = default;
Value& Value::operator=(Value&&) noexcept = default;
Value::~Value() = default;

Value::Value(Kind kind, Payload payload) : kind_(kind), payload_(std::move(payload)) {}
Value::Value(std::string text) : kind_(Kind::text), payload_(std::move(text)) {}
Value::Value(std::string_view text) : Value(std::string(text)) {}
Value::Value(const char* text) : Value(std::string(text)) {}
Value::Value(Html html) : kind_(Kind::html), payload_(std::move(html).markup()) {}
Value::Value(Url url) : kind_(Kind::url), payload_(std::move(url).text()) {}
Value::Value(List items) : kind_(Kind::list), payload_(std::move(items)) {}
Value::Value(Object object) : kind_(Kind::object), payload_(std::move(object)) {}

Value Value::borrow(std::string_view text) { return {Kind::text, text}; }
Value Value::borrow(const Html& html) { return {Kind::html, std::string_view(html.markup())}; }
Value Value::borrow(const Url& url) { return {Kind::url, std::string_view(url.text())}; }
Value Value::borrow(const List& items) { return {Kind::list, &items}; }
Value Value::borrow(const Object& object) { return {Kind::object, &object}; }

const List& Value::items() const {
  static const List kNone;
  if (const auto* owned = std::get_if<List>(&payload_)) {
    return *owned;
  }
  const auto* borrowed = std::get_if<const List*>(&payload_);
  return borrowed != nullptr ? **borrowed : kNone;
}

bool Value::truthy() const {
  switch (kind_) {
    case Kind::nothing: return false;
    case Kind::flag: return flag();
    case Kind::list: return !items().empty();
    case Kind::object: return true;
    case Kind::text:
    case Kind::html:
    case Kind::url: return !characters().empty();
  }
  return false;
}

}  // namespace lacuna::templates
