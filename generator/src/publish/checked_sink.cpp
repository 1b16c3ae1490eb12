#include "publish/checked_sink.hpp"

namespace lacuna::publish {

void CheckedSink::put(std::string_view path, std::string_view bytes) {
  if (path.ends_with(".html")) {
    checker_.page(path, bytes);
  } else {
    checker_.file(path);
  }
  next_.put(path, bytes);
}

diagnostic::Staged<Outcome> CheckedSink::commit() {
  diagnostic::Diagnostics problems = checker_.finish();
  if (!problems.empty()) return {{}, std::move(problems)};
  return next_.commit();
}

}  // namespace lacuna::publish
