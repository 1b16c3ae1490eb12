#include "json/parse.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/edit_distance.hpp"
#include "base/text.hpp"
#include "json/cursor.hpp"
#include "json/scalar.hpp"

namespace lacuna::json {
namespace {

using base::Span;
using diagnostic::Code;

/// What no JSON text may hold anywhere, whatever its grammar.
std::optional<Fault> check_bytes(std::string_view text, const Limits& limits) {
  constexpr const char* utf16_hint = "the file looks like UTF-16; save it as UTF-8";
  if (text.size() > limits.bytes) {
    const std::string size = std::to_string(text.size());
    const std::string limit = std::to_string(limits.bytes);
    return Fault{Code::file_too_large, {}, "the text has " + size + " bytes, over " + limit, {}};
  }
  if (text.starts_with("\xEF\xBB\xBF")) {
    return Fault{Code::byte_order_mark, {0, 3}, "the text starts with a byte order mark", "save the file as UTF-8 without BOM"};
  }
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    return Fault{Code::nul_byte, make_span(nul, nul + 1), "a NUL byte stands in the text",
                 nul < 2 ? utf16_hint : "take the NUL out; nothing after it would have been read"};
  }
  if (const auto bad = base::find_invalid_utf8(text)) {
    const bool is_utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    return Fault{Code::invalid_utf8, make_span(*bad, *bad + 1), "a byte is not UTF-8", is_utf16 ? utf16_hint : "save the file as UTF-8"};
  }
  return std::nullopt;
}

/// A member whose key an earlier member has.
struct RepeatedKey {
  const Member& first;
  const Member& second;
};

/// Cost O(n log n).
std::vector<RepeatedKey> find_repeated_keys(const std::vector<Member>& members) {
  if (members.size() < 2) return {};
  std::vector<std::size_t> order(members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&members](std::size_t left, std::size_t right) {
    const int sign = members[left].key.compare(members[right].key);
    return sign < 0 || (sign == 0 && left < right);
  });
  std::vector<RepeatedKey> repeated;
  std::size_t first = order.front();
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (members[order[i]].key == members[first].key) {
      repeated.push_back({members[first], members[order[i]]});
    } else {
      first = order[i];
    }
  }
  return repeated;
}

/// Recursive descent (RFC 8259). Each parse function starts at its value and ends behind it, or returns false after the
/// one fault of grammar that ends the parse. Keys given twice do not end it: all are told.
class Parser {
 public:
  Parser(std::string_view text, const std::string& path, std::size_t depth) : at_(text), path_(path), most_deep_(depth) {}

  diagnostic::Staged<Value> run() {
    Value root;
    const bool is_whole = parse_document(root);
    if (!is_whole || !diagnostics_.empty()) root = Value();
    return {std::move(root), std::move(diagnostics_)};
  }

 private:
  bool parse_document(Value& root) {
    at_.skip_space();
    if (at_.at_end()) return fail({Code::bad_json, {}, "the file is empty", "a record is at least `{}`"});
    if (!parse_value(root, 0)) return false;
    at_.skip_space();
    return at_.at_end() || fail_here("the text goes on after its end: " + at_.seen());
  }

  bool parse_value(Value& out, std::size_t depth) {
    if (at_.at_end()) return fail_here("the text ends where a value should stand");
    switch (at_.next()) {
      case '{': return parse_object(out, depth + 1);
      case '[': return parse_array(out, depth + 1);
      case '"': return parse_string(out);
      case '-': return parse_number(out);
      default: return base::is_digit(at_.next()) ? parse_number(out) : parse_word(out);
    }
  }

  bool parse_string(Value& out) {
    const std::size_t begin = at_.offset();
    std::string value;
    if (!take_string(value)) return false;
    out = Value::make_string(std::move(value), make_span(begin, at_.offset()));
    return true;
  }

  bool take_string(std::string& value) {
    StringScanner scanner(at_.text(), at_.offset());
    if (auto fault = scanner.scan()) return fail(std::move(*fault));
    at_.move_to(scanner.end());
    value = scanner.take();
    return true;
  }

  bool parse_number(Value& out) {
    const std::size_t begin = at_.offset();
    NumberScan number = scan_number(at_.text(), begin);
    if (number.fault) return fail(std::move(*number.fault));
    out = Value::make_number(std::string(at_.text().substr(begin, number.end - begin)), make_span(begin, number.end));
    at_.move_to(number.end);
    return true;
  }

  bool parse_word(Value& out) {
    const std::string_view word = at_.word();
    if (word == "true" || word == "false") {
      out = Value::make_boolean(word == "true", at_.seen_span());
    } else if (word == "null") {
      out = Value();
      out.set_span(at_.seen_span());
    } else {
      std::string hint = word.empty() ? at_.hint() : base::suggestion(word, {"true", "false", "null"});
      if (hint.empty() && !word.empty()) hint = "text stands in double quotes";
      return fail_here("expected a value, saw " + at_.seen(), std::move(hint));
    }
    at_.move_to(at_.offset() + word.size());
    return true;
  }

  bool parse_array(Value& out, std::size_t depth) {
    const std::size_t begin = at_.offset();
    std::vector<Value> items;
    if (!enter(depth)) return false;
    while (!leaves(']')) {
      if (!take_comma(begin, ']', items.empty()) || !parse_value(items.emplace_back(), depth)) return false;
    }
    out = Value::make_array(std::move(items), make_span(begin, at_.offset()));
    return true;
  }

  bool parse_object(Value& out, std::size_t depth) {
    const std::size_t begin = at_.offset();
    std::vector<Member> members;
    if (!enter(depth)) return false;
    while (!leaves('}')) {
      if (!take_comma(begin, '}', members.empty()) || !parse_member(members.emplace_back(), depth)) return false;
    }
    for (const auto& [first, second] : find_repeated_keys(members)) {
      fail({Code::duplicate_key, second.key_span, "the key `" + second.key + "` stands twice in one object", "keep one of the two"});
      add_label(first.key_span, "first given here");
    }
    out = Value::make_object(std::move(members), make_span(begin, at_.offset()));
    return true;
  }

  bool parse_member(Member& member, std::size_t depth) {
    if (!at_.at('"')) return fail_here("expected a key in double quotes, saw " + at_.seen(), at_.hint());
    const std::size_t begin = at_.offset();
    if (!take_string(member.key)) return false;
    member.key_span = make_span(begin, at_.offset());
    at_.skip_space();
    if (!at_.at(':')) return fail_here("expected `:` after a key, saw " + at_.seen());
    at_.step();
    at_.skip_space();
    return parse_value(member.value, depth);
  }

  bool enter(std::size_t depth) {
    const Span bracket = make_span(at_.offset(), at_.offset() + 1);
    if (depth > most_deep_) {
      return fail({Code::too_deep, bracket, "values are nested more than " + std::to_string(most_deep_) + " deep",
                   "no record needs more; perhaps a bracket was never closed"});
    }
    at_.step();
    return true;
  }

  /// True, and a step further, if a container ends here.
  bool leaves(char close) {
    at_.skip_space();
    if (!at_.at(close)) return false;
    at_.step();
    return true;
  }

  /// Steps over the comma that must stand before every item but the first.
  bool take_comma(std::size_t begin, char close, bool is_first) {
    if (at_.at_end()) return fail_unclosed(begin);
    if (is_first) return true;
    if (!at_.at(',')) return fail_separator(begin, close);
    const std::size_t comma = at_.offset();
    at_.step();
    at_.skip_space();
    if (at_.at_end()) return fail_unclosed(begin);
    if (!at_.at(close)) return true;
    return fail({Code::bad_json, make_span(comma, comma + 1), "a comma stands before the closing `" + std::string(1, close) + "`",
                 "remove the comma"});
  }

  bool fail_separator(std::size_t begin, char close) {
    const bool is_value = at_.at('"') || at_.at('{') || at_.at('[');
    fail_here("expected `,` or `" + std::string(1, close) + "`, saw " + at_.seen(), is_value ? "put a comma between the two" : at_.hint());
    add_label(make_span(begin, begin + 1), "opened here");
    return false;
  }

  bool fail_unclosed(std::size_t begin) {
    const bool is_object = at_.text()[begin] == '{';
    fail_here(is_object ? "the text ends inside an object" : "the text ends inside an array",
              is_object ? "close it with `}`" : "close it with `]`");
    add_label(make_span(begin, begin + 1), "opened here");
    return false;
  }

  bool fail_here(std::string message, std::string hint = {}) {
    return fail({Code::bad_json, at_.seen_span(), std::move(message), std::move(hint)});
  }

  bool fail(Fault fault) {
    diagnostics_.push_back({fault.code, {path_, fault.span}, std::move(fault.message), std::move(fault.hint), {}});
    return false;
  }

  void add_label(Span span, std::string message) { diagnostics_.back().labels.push_back({{path_, span}, std::move(message)}); }

  Cursor at_;
  const std::string& path_;
  std::size_t most_deep_;
  diagnostic::Diagnostics diagnostics_;
};

}  // namespace

diagnostic::Staged<Value> parse(std::string_view text, const std::string& path, const Limits& limits) {
  if (auto fault = check_bytes(text, limits)) {
    return {{}, {{fault->code, {path, fault->span}, std::move(fault->message), std::move(fault->hint), {}}}};
  }
  return Parser(text, path, limits.depth).run();
}

}  // namespace lacuna::json
