// document/markdown_report.hpp: collects the problems of one Markdown text. Knows no rule.
#pragma once
#include <string>
#include <utility>

#include "diagnostic/diagnostic.hpp"

namespace lacuna::document {

/// The problems of the text at one path, in the order in which they were met.
class MarkdownReport {
 public:
  explicit MarkdownReport(std::string path) : path_(std::move(path)) {}

  void add(diagnostic::Code code, base::Span span, std::string message, std::string hint = {}) {
    found_.push_back({code, {path_, span}, std::move(message), std::move(hint), {}});
  }
  /// With a second place in the same text.
  void add(diagnostic::Code code, base::Span span, std::string message, std::string hint, base::Span other, std::string other_message) {
    found_.push_back({code, {path_, span}, std::move(message), std::move(hint), {{{path_, other}, std::move(other_message)}}});
  }
  [[nodiscard]] diagnostic::Diagnostics take() { return std::move(found_); }

 private:
  std::string path_;
  diagnostic::Diagnostics found_;
};

}  // namespace lacuna::document
