// diagnostic/diagnostic.hpp: what a problem is. Knows nothing of how it is printed or of what was being read.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.hpp"

namespace lacuna::diagnostic {

enum class Severity : std::uint8_t { error, warning };

/// Every kind of problem, one enumerator for each row of codes.def.
enum class Code : std::uint16_t {
#define LACUNA_CODE(number, name, severity, title, help) name,
#include "diagnostic/codes.def"
#undef LACUNA_CODE
};

/// What codes.def says of a code. `number` is printed as `L` and three digits, and never changes its meaning.
struct CodeInfo {
  Code code;
  std::uint16_t number;
  std::string_view name;
  Severity severity;
  std::string_view title;
  std::string_view help;
};

/// The row of `code`.
[[nodiscard]] const CodeInfo& info(Code code);
/// All rows, by ascending number.
[[nodiscard]] const std::vector<CodeInfo>& all_codes();
/// `L201` for a code numbered 201.
[[nodiscard]] std::string label(Code code);

/// A place in a file. `path` is relative to the root of the tree, with `/`; an empty path is the command line.
/// An empty span at 0 means the file as a whole.
struct Place {
  std::string path;
  base::Span span;
  friend bool operator==(const Place&, const Place&) = default;
};

/// A second place that the message speaks of.
struct Label {
  Place place;
  std::string message;
  friend bool operator==(const Label&, const Label&) = default;
};

/// One problem. `message`: lower case, no full stop, values in backticks, says what was seen. `hint`: how to mend it.
struct Diagnostic {
  Code code;
  Place place;
  std::string message;
  std::string hint;
  std::vector<Label> labels;
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// What a stage returns: its value and the problems it met.
template <class T>
struct Staged {
  T value;
  Diagnostics diagnostics;
};

/// Collects the problems of several stages.
class Log {
 public:
  /// The value of `staged`; its problems are kept.
  template <class T>
  [[nodiscard]] T take(Staged<T>&& staged) {
    add(std::move(staged.diagnostics));
    return std::move(staged.value);
  }
  void add(Diagnostics more);
  void add(Diagnostic one);
  /// True once any problem is an error.
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  /// Problems sorted by path, offset, code; exact repeats dropped.
  [[nodiscard]] Diagnostics sorted() const;

 private:
  Diagnostics diagnostics_;
  std::size_t errors_ = 0;
};

}  // namespace lacuna::diagnostic
