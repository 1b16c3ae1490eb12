// template/markup.hpp: where in HTML or XML a template has got to, and what may be written there. Knows no
// tag of the template language.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "diagnostic/diagnostic.hpp"
#include "template/escape.hpp"
#include "template/value.hpp"

namespace lacuna::templates {

/// What kind of text a template writes: by the ending of its name, or a piece of HTML text for the
/// conformance suite.
enum class Rules : std::uint8_t { html, xml, plain, fragment };

/// The rules of a file: `.html`; `.xml`, `.svg`; `.txt`, `.ics`.
[[nodiscard]] std::optional<Rules> find_rules(std::string_view file_name);

/// A place in the text, as far as it decides what may follow. Between two values everything is literal, so
/// that this follows the tokenizer of the HTML standard (13.2.5) with the error cases left out, or XML 1.0.
struct Position {
  enum class Where : std::uint8_t {
    text,            // between tags
    escapable_text,  // in <title>, <textarea>
    raw_text,        // in <script>, <style> and their like
    comment,         // <!-- … -->
    character_data,  // <![CDATA[ … ]]>
    declaration,     // <!… > and <?… >
    tag_open,        // after <
    tag_name,        // and after </
    between,         // in a tag, after white space
    edge,            // in a tag, where white space, / or > must follow
    attribute_name,  //
    after_name,      // after an attribute's name and white space
    before_value,    // after =
    double_quoted,   //
    single_quoted,   //
    unquoted,        // refused, and then skipped
  };
  /// What the attribute at hand may hold: text, one address, the address in <meta content>, or no value at
  /// all.
  enum class Attribute : std::uint8_t { plain, address, refresh, closed };
  /// How far an address has got; in `foreign` ones a scheme was read that is not a known one.
  enum class Part : std::uint8_t { start, inside, fragment, foreign };

  Rules rules = Rules::plain;
  Where where = Where::text;
  bool closing = false;
  /// True in a tag that ends as `/>` if it ends now.
  bool empty = false;
  /// True in <meta> once `http-equiv` was read, and once a value stands in `content`.
  bool refreshes = false;
  bool filled = false;
  Attribute attribute = Attribute::plain;
  Part part = Part::start;
  /// Small letters: the tag at hand, or the element whose text is read.
  std::string tag;
  /// Small letters: the attribute at hand.
  std::string name;
  /// Of an address, what has been read of a scheme; `/` where none can follow any more.
  std::string scheme;

  friend bool operator==(const Position&, const Position&) = default;
};

/// What is wrong with a text or a value at its place. `offset` is within the text.
struct MarkupProblem {
  diagnostic::Code code;
  std::string message;
  std::string hint;
  std::size_t offset = 0;
};

/// Moves `position` over `literal`. The first problem in it, if any; the rest is read all the same.
[[nodiscard]] std::optional<MarkupProblem> read_literal(Position& position, std::string_view literal);

/// How a value of `kind` (text, html or url) is written at `position`, which moves behind it, or why it may
/// not stand there.
[[nodiscard]] std::variant<Escape, MarkupProblem> place_value(Position& position, Kind kind);

/// The position as a section finds it: a name that was just read is taken as ended, since what follows may be
/// left out.
[[nodiscard]] Position enter_section(Position position);
/// The position after a section, one way through it having ended at `left`, the other at `right`, or nothing
/// if what follows would be read differently.
[[nodiscard]] std::optional<Position> join(const Position& left, const Position& right);
/// True if a section over a list that begins at `begin` and ends at `end` may be repeated.
[[nodiscard]] bool can_repeat(const Position& begin, const Position& end);

/// The position as an included file finds it; few differ, so that one that includes itself comes to an end.
[[nodiscard]] Position begin_inclusion(const Position& position);
/// The position that is counted on after an inclusion that begins at `begin`; it must leave at one that joins
/// to it.
[[nodiscard]] Position after_inclusion(const Position& begin);

/// `element text`, "the value of `class`" and so on, for messages.
[[nodiscard]] std::string describe(const Position& position);

}  // namespace lacuna::templates
