// unit/publish/publish_helpers.hpp: short forms that the tests of publishing share. Knows no single test.
#pragma once
#include <map>
#include <memory>
#include <set>
#include <string>

#include "publish/publisher.hpp"
#include "support/read_tree.hpp"
#include "support/temporary_folder.hpp"

namespace lacuna::test {

using Site = std::map<std::string, std::string>;

/// The labels of problems, each once: `L603 L607`.
inline std::string labels(const diagnostic::Diagnostics& problems) {
  std::set<std::string> seen;
  for (const diagnostic::Diagnostic& problem : problems) seen.insert(diagnostic::label(problem.code));
  std::string text;
  for (const std::string& label : seen) text += (text.empty() ? "" : " ") + label;
  return text;
}

/// `site` put into `sink`, then committed.
inline diagnostic::Staged<publish::Outcome> publish_site(publish::Sink& sink, const Site& site) {
  for (const auto& [path, bytes] : site) sink.put(path, bytes);
  return sink.commit();
}

/// A folder `public` in a temporary one, and what is published there.
class OutputForTest {
 public:
  OutputForTest() {
    target_.folder = (temporary_.path() / "public").native();
    target_.is_lasting = false;
  }
  publish::Target target_;

  diagnostic::Staged<publish::Outcome> publish(const Site& site, publish::Part part = publish::Part::site) const {
    publish::Target target = target_;
    target.part = part;
    auto opened = publish::Publisher::open(target);
    if (!opened.value) return {{}, std::move(opened.diagnostics)};
    return publish_site(*opened.value, site);
  }
  /// What readers see, without the two files of the publication itself.
  [[nodiscard]] Site read() const {
    Site site = read_tree(target_.folder);
    site.erase("SHA256SUMS");
    site.erase("publication.json");
    return site;
  }
  [[nodiscard]] std::string list() const { return read_tree(target_.folder)["SHA256SUMS"]; }
  [[nodiscard]] const TemporaryFolder& parent() const { return temporary_; }

 private:
  TemporaryFolder temporary_;
};

}  // namespace lacuna::test
