// base/json_writer.hpp: facts to JSON text (RFC 8259), piece by piece. Knows no tree and no meaning of a key.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::base {

/// `text` as a JSON string with quotes: only `"`, `\` and control characters are escaped, and `<` as \u003c when
/// `for_script` is set (so that no `</script` can stand in a script).
void append_json_string(std::string& out, std::string_view text, bool for_script = false);

/// Writes JSON in the order of the calls; commas, colons and indentation are its own business.
class JsonWriter {
 public:
  /// `indent` spaces a level; 0 gives one line.
  explicit JsonWriter(int indent = 0) : indent_(indent) {}
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& integer(std::int64_t number);
  /// The shortest text that reads back as the same double; `null` for what JSON cannot say (infinities, NaN).
  JsonWriter& number(double number);
  /// A number that is text already, as it stands.
  JsonWriter& number(std::string_view digits);
  JsonWriter& boolean(bool flag);
  JsonWriter& null();
  /// Whatever has a `write_json(JsonWriter&, const T&)` in its own namespace.
  template <class T>
  JsonWriter& value(const T& tree) {
    write_json(*this, tree);
    return *this;
  }
  /// The text so far, with a newline at its end when indented. The writer is empty afterwards.
  [[nodiscard]] std::string take();

 private:
  void before_value();
  void begin(char bracket);
  void end(char bracket);
  void newline();
  std::string out_;
  std::vector<bool> has_items_;
  int indent_;
  bool after_key_ = false;
};

}  // namespace lacuna::base
