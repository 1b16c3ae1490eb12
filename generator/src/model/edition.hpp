// model/edition.hpp: one language's edition of the site: the tongue and the words. Knows no record.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/messages.hpp"
#include "language/tongue.hpp"
#include "template/value.hpp"

namespace lacuna::model {

/// A language of the interface. `tongue` is held apart because `messages` refers to it.
struct Edition {
  std::unique_ptr<language::Tongue> tongue;
  language::Messages messages;
  templates::Object words;  // the messages that templates ask for by name

  [[nodiscard]] const std::string& code() const { return tongue->code(); }
};

/// In the order of the language bar.
using Editions = std::vector<Edition>;

/// The edition in the language `code`, or nothing.
[[nodiscard]] const Edition* find_edition(const Editions& editions, std::string_view code);

}  // namespace lacuna::model
