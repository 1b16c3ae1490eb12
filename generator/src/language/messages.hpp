// language/messages.hpp: the words of the interface in one language. Knows no page.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "json/value.hpp"
#include "language/tongue.hpp"

namespace lacuna::language {

/// A value put into a message: words as they are, or a whole number in the language's form.
struct Argument {
  std::string_view name;
  std::variant<std::string_view, std::int64_t> value;
};
using Arguments = std::initializer_list<Argument>;

/// Messages by key. The patterns are ICU's MessageFormat with simple arguments `{name}`, `{n, plural, …}` and
/// `{kind, select, …}`. Immutable; safe for use by several threads.
class Messages {
 public:
  /// From a flat object of key and pattern.
  ///
  /// Errors  A value that is no string; a pattern that does not parse, or uses another kind of argument.
  [[nodiscard]] static diagnostic::Staged<Messages> compile(const json::Value& patterns, const std::string& path, const Tongue& tongue);
  Messages();
  ~Messages();
  Messages(Messages&&) noexcept;
  Messages& operator=(Messages&&) noexcept;

  [[nodiscard]] bool has(std::string_view key) const;
  /// The message in words. A key that is not there gives the key between ⟦ ⟧, so that it is seen; an argument that is
  /// not given, its name in braces. `check_keys` finds the former before any page is made.
  [[nodiscard]] std::string format(std::string_view key, Arguments arguments = {}) const;
  /// All keys, sorted; they live as long as the messages.
  [[nodiscard]] std::vector<std::string_view> keys() const;

 private:
  struct Pattern;
  std::map<std::string, std::unique_ptr<Pattern>, std::less<>> patterns_;
  const Tongue* tongue_ = nullptr;
};

}  // namespace lacuna::language
