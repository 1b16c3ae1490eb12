// template/report.hpp: notes problems of one template at their places. Knows not what is wrong.
#pragma once
#include <string>
#include <string_view>
#include <utility>

#include "diagnostic/diagnostic.hpp"

namespace lacuna::templates {

/// `name` between backticks.
[[nodiscard]] inline std::string quoted(std::string_view name) { return std::string(1, '`').append(name).append(1, '`'); }

/// The problems of one file below templates/.
class Report {
 public:
  Report(std::string path, diagnostic::Diagnostics& out) : path_(std::move(path)), out_(&out) {}

  [[nodiscard]] diagnostic::Place place(base::Span span) const { return {path_, span}; }
  void add(diagnostic::Code code, base::Span span, std::string message, std::string hint = {},
           std::vector<diagnostic::Label> labels = {}) const {
    out_->push_back({code, place(span), std::move(message), std::move(hint), std::move(labels)});
  }

 private:
  std::string path_;
  diagnostic::Diagnostics* out_;
};

}  // namespace lacuna::templates
