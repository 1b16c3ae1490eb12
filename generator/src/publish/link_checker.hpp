// publish/link_checker.hpp: whether the pages of a site hang together. Knows no disk and no template.
#pragma once
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.hpp"

namespace lacuna::publish {

/// Follows every link, fragment and id reference inside a site.
///
/// Pages are read once, when they are finished. What is kept of one is a number for each of its ids, and of
/// all links only those that differ in their text or in the folder of their page. page() and file() may be
/// called by several threads at once, in any order: the result does not depend on it.
class LinkChecker {
 public:
  /// A page to be published at `path`. O(bytes).
  void page(std::string_view path, std::string_view html);
  /// Any other file to be published at `path`, or one that is packed later.
  void file(std::string_view path);

  /// L610 to L619, each fault once, with the first page in byte order that has it and the count of its like;
  /// the place is that page's path in the site. http, https, mailto and tel links are not followed.
  [[nodiscard]] diagnostic::Diagnostics finish() const;

 private:
  /// Pages that share a link or a fault: the first by path, and how many.
  struct Pages {
    std::string first;
    std::size_t count = 0;
    void add(std::string_view page, std::size_t more = 1);
  };
  /// Where a link leads, if it leads into the site, and what is wrong with it.
  struct Link {
    std::string path;
    std::string fragment;
    std::optional<diagnostic::Code> fault;
    std::string text;
    Pages pages;
  };
  struct PageFacts;
  using Faults = std::map<std::pair<diagnostic::Code, std::string>, Pages>;

  void keep(const PageFacts& facts);
  /// What is wrong with `link`, now that all pages and files are known.
  [[nodiscard]] std::optional<std::pair<diagnostic::Code, std::string>> find_fault(const Link& link,
                                                                                   const std::vector<std::uint64_t>& sorted_ids) const;

  std::mutex mutex_;
  std::unordered_set<std::string> pages_;
  std::unordered_set<std::string> files_;
  /// A number for each id of each page, in no order.
  std::vector<std::uint64_t> ids_;
  /// By a number made of the page's folder and the link's text.
  std::unordered_map<std::uint64_t, Link> links_;
  Faults faults_;
};

}  // namespace lacuna::publish
