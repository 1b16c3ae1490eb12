// publish/checked_sink.hpp: a sink that publishes only pages that hang together. Knows no disk.
#pragma once
#include <string_view>

#include "publish/link_checker.hpp"
#include "publish/sink.hpp"

namespace lacuna::publish {

/// Passes every file on to another sink, and checks the links of all `.html` files before that one commits.
class CheckedSink final : public Sink {
 public:
  explicit CheckedSink(Sink& next) : next_(next) {}
  /// Tells of a file that is packed later, so that pages may link to it.
  void expect(std::string_view path) { checker_.file(path); }

  void put(std::string_view path, std::string_view bytes) override;
  /// What the links' check found (see LinkChecker), or what the other sink says; it commits only pages
  /// without fault.
  [[nodiscard]] diagnostic::Staged<Outcome> commit() override;

 private:
  Sink& next_;
  LinkChecker checker_;
};

}  // namespace lacuna::publish
