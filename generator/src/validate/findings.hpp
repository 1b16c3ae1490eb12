// validate/findings.hpp: collects what is wrong with one file. Knows no schema.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.hpp"

namespace lacuna::validate {

/// A problem, and the field that it calls missing or takes for the one meant, with the offset of the field's object.
struct Finding {
  diagnostic::Diagnostic diagnostic;
  std::uint32_t object = 0;
  std::string field;
};

/// The problems of one file. While it is silent, nobody need put any into words.
class Findings {
 public:
  explicit Findings(std::string path) : path_(std::move(path)) {}

  [[nodiscard]] bool is_silent() const { return is_silent_; }
  /// Returns what it was before.
  bool set_silent(bool is_silent) { return std::exchange(is_silent_, is_silent); }

  void add(diagnostic::Code code, base::Span span, std::string message, std::string hint = {}) {
    found_.push_back({{code, {path_, span}, std::move(message), std::move(hint), {}}, 0, {}});
  }
  /// Adds a second place to problem number `index`, or to the last.
  void add_label(std::size_t index, base::Span span, std::string message) {
    found_[index].diagnostic.labels.push_back({{path_, span}, std::move(message)});
  }
  void add_label(base::Span span, std::string message) { add_label(found_.size() - 1, span, std::move(message)); }
  /// Says of the last problem that it is about `field` of the object at `object`.
  void set_field(std::uint32_t object, std::string field) {
    found_.back().object = object;
    found_.back().field = std::move(field);
  }

  [[nodiscard]] std::vector<Finding>& all() { return found_; }
  /// All so far; none are left.
  [[nodiscard]] std::vector<Finding> take() { return std::exchange(found_, {}); }
  /// All so far as diagnostics, without missing fields that an unknown one was probably meant to be.
  [[nodiscard]] diagnostic::Diagnostics to_diagnostics() const;

 private:
  std::string path_;
  std::vector<Finding> found_;
  bool is_silent_ = false;
};

}  // namespace lacuna::validate
