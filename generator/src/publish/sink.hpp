// publish/sink.hpp: where finished files go. Knows no disk and no format.
#pragma once
#include <cstddef>
#include <string_view>

#include "diagnostic/diagnostic.hpp"

namespace lacuna::publish {

/// What a publication did to the files put into it; the two lists of the publication itself are not counted.
struct Outcome {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  /// False if what was published before is the same byte for byte and was left alone.
  bool is_changed = false;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// Takes the files of one publication, then makes them the published state, all or none.
class Sink {
 public:
  Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  virtual ~Sink() = default;
  /// Adds the file `path` (relative, with `/`). May be called by several threads at once, in any order; what
  /// goes wrong is told by commit().
  virtual void put(std::string_view path, std::string_view bytes) = 0;
  /// Publishes what was put, in one step. With an error among the diagnostics nothing is published, and what
  /// was published before stays as it was. To be called once, when all threads have put their files.
  [[nodiscard]] virtual diagnostic::Staged<Outcome> commit() = 0;
};

}  // namespace lacuna::publish
