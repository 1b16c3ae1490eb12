// document/heading_ids.hpp: ids for headings, made of their words. Knows no tree and no page.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace lacuna::document {

/// Gives each heading of one text an id of its own.
class HeadingIds {
 public:
  /// `words` in lower case (ASCII alone), letters and digits of any script kept, everything between them one hyphen; at
  /// most 60 characters; `section` where nothing is left. One given before gets `-2`, `-3` and so on.
  [[nodiscard]] std::string make(std::string_view words);
  [[nodiscard]] bool has(std::string_view id) const { return given_.contains(id); }
  /// A hint with the id that is nearest to `id`, or empty; empty too where there are more ids than one looks through.
  [[nodiscard]] std::string suggestion(std::string_view id) const;

 private:
  std::set<std::string, std::less<>> given_;
  std::map<std::string, int> copies_;  // of each slug
};

}  // namespace lacuna::document
