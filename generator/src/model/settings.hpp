// model/settings.hpp: what site.json and the command line settle for one build.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "json/value.hpp"

namespace lacuna::model {

enum class Audience : std::uint8_t { open, members, secretariat };  // `public` is a keyword of the language

/// Settings of one build. Languages are BCP 47 codes as the address uses them (`en`, `zh`).
struct Settings {
  json::Value title;                           // text by language
  json::Value description;                     // text by language
  std::vector<std::string> languages;          // of the interface, in the order of the language bar
  std::vector<std::string> content_languages;  // in which every record is due
  std::vector<std::string> collections;        // order in menus; those not named follow by name
  base::Date as_of;
  std::string base_url;  // where it is published, for feeds and the site map; may be empty
  Audience audience = Audience::open;
  std::string contact;        // address for mail to the editors; may be empty
  std::string document_link;  // {language} and {symbol} are filled in
};

/// `public`, `members`, `secretariat`.
[[nodiscard]] std::string_view audience_name(Audience audience);

}  // namespace lacuna::model
