// compose/cite.hpp: how to name a page of the site in a paper: in words, as BibTeX, as RIS. Knows no record.
#pragma once
#include <string>

#include "compose/site.hpp"

namespace lacuna::compose {

/// What a citation of a page is made from.
struct Citable {
  std::string title;
  std::string name;     // collection/id
  std::string address;  // where it is published; empty if that is not known
};

/// One line, with the page's words: site, title, name, as-of date, address.
[[nodiscard]] std::string cite_in_words(const Page& page, const Citable& item);
/// An entry `@misc`. Characters that mean something to TeX are escaped in all fields but the address.
[[nodiscard]] std::string cite_as_bibtex(const Page& page, const Citable& item);
/// A record of type ELEC (web page), lines ended by LF, as RIS readers take them.
[[nodiscard]] std::string cite_as_ris(const Page& page, const Citable& item);

}  // namespace lacuna::compose
