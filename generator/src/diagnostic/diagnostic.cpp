#include "diagnostic/diagnostic.hpp"

#include <algorithm>
#include <tuple>

namespace lacuna::diagnostic {

const std::vector<CodeInfo>& all_codes() {
  static const std::vector<CodeInfo> rows{
#define LACUNA_CODE(number, name, severity, title, help) {Code::name, number, #name, Severity::severity, title, help},
#include "diagnostic/codes.def"
#undef LACUNA_CODE
  };
  return rows;
}

const CodeInfo& info(Code code) { return all_codes()[static_cast<std::size_t>(code)]; }

std::string label(Code code) {
  const std::string digits = std::to_string(info(code).number);
  return "L" + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

void Log::add(Diagnostics more) {
  for (Diagnostic& one : more) add(std::move(one));
}

void Log::add(Diagnostic one) {
  if (info(one.code).severity == Severity::error) ++errors_;
  diagnostics_.push_back(std::move(one));
}

Diagnostics Log::sorted() const {
  Diagnostics out = diagnostics_;
  const auto key = [](const Diagnostic& d) {
    return std::tie(d.place.path, d.place.span.begin, d.code, d.place.span.end, d.message, d.hint);
  };
  std::stable_sort(out.begin(), out.end(), [&key](const Diagnostic& left, const Diagnostic& right) { return key(left) < key(right); });
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace lacuna::diagnostic
