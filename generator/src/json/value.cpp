#include "json/value.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/text.hpp"

namespace lacuna::json {
namespace {

/// Two whole numbers may differ and yet have the same double.
bool equal_numbers(const Value& left, const Value& right) {
  const auto left_integer = left.integer();
  const auto right_integer = right.integer();
  return left_integer || right_integer ? left_integer == right_integer : left.number() == right.number();
}

std::vector<const Member*> by_key(const std::vector<Member>& members) {
  std::vector<const Member*> sorted;
  sorted.reserve(members.size());
  for (const Member& member : members) sorted.push_back(&member);
  std::sort(sorted.begin(), sorted.end(), [](const Member* left, const Member* right) { return left->key < right->key; });
  return sorted;
}

bool equal_members(const std::vector<Member>& left, const std::vector<Member>& right) {
  if (left.size() != right.size()) return false;
  const auto left_sorted = by_key(left);
  const auto right_sorted = by_key(right);
  return std::equal(left_sorted.begin(), left_sorted.end(), right_sorted.begin(),
                    [](const Member* a, const Member* b) { return a->key == b->key && a->value == b->value; });
}

/// A reference token of a JSON Pointer without its escapes (RFC 6901, section 4).
std::string unescape(std::string_view step) {
  std::string out;
  for (std::size_t i = 0; i < step.size(); ++i) {
    const bool is_escape = step[i] == '~' && i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1');
    if (is_escape) {
      out += step[++i] == '0' ? '~' : '/';
    } else {
      out += step[i];
    }
  }
  return out;
}

const Value* child_at(const Value& parent, std::string_view step) {
  if (parent.is(Kind::object)) return parent.find(unescape(step));
  const bool is_index = !step.empty() && std::all_of(step.begin(), step.end(), base::is_digit);
  if (!is_index || (step.size() > 1 && step.front() == '0')) return nullptr;
  std::size_t index = 0;
  const auto error = std::from_chars(step.data(), step.data() + step.size(), index).ec;
  return error == std::errc() && index < parent.items().size() ? &parent.items()[index] : nullptr;
}

}  // namespace

Value Value::make_boolean(bool flag, base::Span span) {
  Value value;
  value.kind_ = Kind::boolean;
  value.flag_ = flag;
  value.span_ = span;
  return value;
}

Value Value::make_number(std::string text, base::Span span) {
  Value value;
  value.kind_ = Kind::number;
  value.text_ = std::move(text);
  value.span_ = span;
  return value;
}

Value Value::make_string(std::string text, base::Span span) {
  Value value;
  value.kind_ = Kind::string;
  value.text_ = std::move(text);
  value.span_ = span;
  return value;
}

Value Value::make_array(std::vector<Value> items, base::Span span) {
  Value value;
  value.kind_ = Kind::array;
  value.items_ = std::move(items);
  value.span_ = span;
  return value;
}

Value Value::make_object(std::vector<Member> members, base::Span span) {
  Value value;
  value.kind_ = Kind::object;
  value.members_ = std::move(members);
  value.span_ = span;
  return value;
}

double Value::number() const {
  double number = 0;
  if (kind_ == Kind::number) std::from_chars(text_.data(), text_.data() + text_.size(), number);
  return number;
}

std::optional<std::int64_t> Value::integer() const {
  constexpr double beyond = 9223372036854775808.0;  // 2^63
  if (kind_ != Kind::number) return std::nullopt;
  std::int64_t exact = 0;
  const char* end = text_.data() + text_.size();
  const auto [stop, error] = std::from_chars(text_.data(), end, exact);
  if (error == std::errc() && stop == end) return exact;
  const double value = number();
  const bool is_whole = std::trunc(value) == value && value >= -beyond && value < beyond;
  return is_whole ? std::optional(static_cast<std::int64_t>(value)) : std::nullopt;
}

bool Value::is_integer() const {
  if (kind_ != Kind::number) return false;
  if (text_.find_first_of(".eE") == std::string::npos) return true;
  const double value = number();
  return std::trunc(value) == value;
}

const Member* Value::find_member(std::string_view key) const {
  const auto found = std::find_if(members_.begin(), members_.end(), [key](const Member& member) { return member.key == key; });
  return found == members_.end() ? nullptr : &*found;
}

const Value* Value::find(std::string_view key) const {
  const Member* member = find_member(key);
  return member == nullptr ? nullptr : &member->value;
}

std::string_view Value::string_at(std::string_view key) const {
  const Value* value = find(key);
  return value != nullptr && value->is(Kind::string) ? std::string_view(value->text()) : std::string_view();
}

const std::vector<Value>& Value::items_at(std::string_view key) const {
  static const std::vector<Value> none;
  const Value* value = find(key);
  return value == nullptr ? none : value->items();
}

bool operator==(const Value& left, const Value& right) {
  if (left.kind_ != right.kind_) return false;
  switch (left.kind_) {
    case Kind::null: return true;
    case Kind::boolean: return left.flag_ == right.flag_;
    case Kind::number: return equal_numbers(left, right);
    case Kind::string: return left.text_ == right.text_;
    case Kind::array: return left.items_ == right.items_;
    case Kind::object: return equal_members(left.members_, right.members_);
  }
  return false;
}

const Value* find_at(const Value& root, std::string_view pointer) {
  if (pointer.empty()) return &root;
  if (pointer.front() != '/') return nullptr;
  const Value* value = &root;
  for (const std::string_view step : base::split(pointer.substr(1), '/')) {
    value = child_at(*value, step);
    if (value == nullptr) return nullptr;
  }
  return value;
}

std::string pointer_to(std::string_view pointer, std::string_view step) {
  std::string out(pointer);
  out += '/';
  for (const char c : step) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

std::string pointer_to(std::string_view pointer, std::size_t index) { return std::string(pointer) + '/' + std::to_string(index); }

}  // namespace lacuna::json
