// publish/publisher.hpp: one publication into one folder of the disk. Knows nothing of what the files mean.
#pragma once
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publish/file_plan.hpp"
#include "publish/output_folder.hpp"
#include "publish/sink.hpp"
#include "publish/twin.hpp"
#include "publish/workspace.hpp"

namespace lacuna::publish {

/// Which part of a publication is made: all that a build writes, or what is packed from it afterwards.
enum class Part : std::uint8_t { site, pack };

struct Target {
  std::string folder = "public";
  std::string audience = "public";
  Part part = Part::site;
  /// Survives a loss of power too, see swap_trees. Without it, only the end of the process, however it comes.
  bool is_lasting = true;
};

/// Publishes files into a folder, so that whoever reads it sees what was published before or what is
/// published now.
///
/// Two whole trees lie side by side: the folder itself and an idle twin (see workspace.hpp). A file that is
/// put is compared with the one published; only if it differs it is written, into the twin, as a new file.
/// commit() fills up the twin with links to the files that stay, writes publication.json and SHA256SUMS, and
/// exchanges the two trees in one step. If nothing differs, nothing is touched.
///
/// Crash   A run may end at any moment, by any cause: readers see a whole tree, and the next run finds in the
/// twin
///         whatever it finds and brings it up from there. There is nothing to repair and nothing to recover
///         but where the disk cannot exchange (Way::file_by_file), and there a journal is carried out by the
///         next run.
/// Ours    A folder is written to only if it is empty or was published by us for the same audience. Files in
/// it that
///         no publication wrote are carried over and warned of (L607); one that stands in the way of a
///         planned file is an error (L608), unless it has the same bytes already.
/// Parts   Packed files (PDF, archives) belong to the pages they were made from: a build that changes nothing
/// keeps
///         them, one that changes anything removes them, and `lacuna pack` makes them anew. Packing keeps
///         what the build wrote and replaces what was packed before.
/// Held    Who holds the folder itself and not its path (a shell or server started inside it, a bind mount)
/// sees the
///         old tree after the exchange, and the next build's changes to it: serve the folder by its path.
class Publisher final : public Sink {
 public:
  /// Ready to take files, or null with at least one error: L603 to L606, for packing L609 too.
  [[nodiscard]] static diagnostic::Staged<std::unique_ptr<Publisher>> open(const Target& target);
  /// Removes what an unfinished publication wrote.
  ~Publisher() override;

  /// What is published in the folder now, for those who pack; empty before the first build.
  [[nodiscard]] const std::vector<ListedFile>& published() const;

  void put(std::string_view path, std::string_view bytes) override;
  [[nodiscard]] diagnostic::Staged<Outcome> commit() override;

 private:
  Publisher(const Target& target, OutputFolder output, Workspace workspace);
  [[nodiscard]] Publication make_next() const;
  [[nodiscard]] diagnostic::Diagnostics check(const Publication& next) const;
  [[nodiscard]] diagnostic::Diagnostics check_foreign(const Publication& next, const std::vector<Entry>& foreign) const;
  [[nodiscard]] Outcome make_outcome(const Publication& next) const;
  [[nodiscard]] std::optional<Failure> publish(const Publication& next, const std::vector<Entry>& live_entries,
                                               const std::vector<Entry>& foreign);
  [[nodiscard]] std::optional<Failure> fill_twin(const Publication& next, const std::vector<Entry>& live_entries,
                                                 const std::vector<Entry>& foreign) const;

  Target target_;
  OutputFolder output_;
  Workspace workspace_;
  FilePlan plan_;
  std::mutex mutex_;
  std::optional<Failure> failure_;
  bool is_twin_settled_ = false;
};

}  // namespace lacuna::publish
