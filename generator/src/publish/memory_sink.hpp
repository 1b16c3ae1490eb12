// publish/memory_sink.hpp: publications kept in memory, for tests. Knows no disk.
#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "publish/file_plan.hpp"
#include "publish/publication.hpp"
#include "publish/sink.hpp"

namespace lacuna::publish {

/// Publishes as Publisher does, one publication after the other, into a map.
class MemorySink final : public Sink {
 public:
  explicit MemorySink(std::string audience = "public") : audience_(std::move(audience)) {}

  void put(std::string_view path, std::string_view bytes) override;
  /// May be called again, after more files were put.
  [[nodiscard]] diagnostic::Staged<Outcome> commit() override;
  /// Forgets what was put since the last commit.
  void discard();

  /// What is published, publication.json and SHA256SUMS included, by ascending path.
  [[nodiscard]] const std::map<std::string, std::string>& files() const { return published_; }

 private:
  [[nodiscard]] Outcome publish();

  std::string audience_;
  std::mutex mutex_;
  std::unique_ptr<FilePlan> plan_ = std::make_unique<FilePlan>();
  std::map<std::string, std::string> pending_;
  std::map<std::string, std::string> published_;
};

}  // namespace lacuna::publish
