#include "publish/memory_sink.hpp"

#include <utility>
#include <vector>

#include "files/digest.hpp"

namespace lacuna::publish {

void MemorySink::put(std::string_view path, std::string_view bytes) {
  if (!plan_->accepts(path)) return;
  plan_->add(path, {files::sha256(bytes), true});
  const std::lock_guard lock(mutex_);
  pending_.insert_or_assign(std::string(path), std::string(bytes));
}

diagnostic::Staged<Outcome> MemorySink::commit() {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : pending_) paths.push_back(path);
  diagnostic::Diagnostics problems = plan_->problems();
  for (diagnostic::Diagnostic& collision : check_collisions(paths)) problems.push_back(std::move(collision));
  const Outcome outcome = problems.empty() ? publish() : Outcome();
  discard();
  return {outcome, std::move(problems)};
}

Outcome MemorySink::publish() {
  Publication publication{audience_, {}, {}};
  for (const auto& [path, file] : plan_->files()) publication.files.push_back({path, file.digest});
  Outcome outcome;
  for (const auto& [path, bytes] : pending_) {
    const auto before = published_.find(path);
    ++(before != published_.end() && before->second == bytes ? outcome.unchanged : outcome.written);
  }
  for (const auto& [path, bytes] : published_) {
    if (path != kListName && path != kRecordName && !pending_.contains(path)) ++outcome.removed;
  }
  pending_[std::string(kRecordName)] = record_text(publication);
  pending_[std::string(kListName)] = list_text(publication);
  outcome.is_changed = pending_ != published_;
  published_.swap(pending_);
  return outcome;
}

void MemorySink::discard() {
  plan_ = std::make_unique<FilePlan>();
  pending_.clear();
}

}  // namespace lacuna::publish
