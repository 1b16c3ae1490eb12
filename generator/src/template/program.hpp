// template/program.hpp: compiled templates: one flat list of instructions. Knows no template's text and no
// markup.
#pragma once
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "template/escape.hpp"
#include "template/value.hpp"

namespace lacuna::templates {

/// What an instruction does. R is the operand: register `source`, or the field `key` of the object in it.
enum class Op : std::uint8_t {
  literal,  // append literals[target, target + size)
  write,    // append R, escaped
  load,     // register `to` = R
  unless,   // if R is not there, go to `target`; else register `to` = R
  each,     // if R has no items, go to `target`; else registers `to`, `to` + 1 = its first item, its end
  next,     // register `to` is the next item; go to `target` unless it was the last
  jump,     // go to `target`
  call,     // run procedure `target`, its registers beginning at `to`
  leave,    // the end of a procedure
};

/// Instead of a key: the register itself, and a field that is never there.
inline constexpr std::uint32_t kNoKey = static_cast<std::uint32_t>(-1);
inline constexpr std::uint32_t kAbsent = static_cast<std::uint32_t>(-2);

/// A value at hand: register `source`, or a field of the object in it.
struct Operand {
  std::uint32_t source = 0;
  std::uint32_t key = kNoKey;
  /// The place at which the field is declared, where it is looked for first.
  std::uint32_t hint = 0;
  friend bool operator==(const Operand&, const Operand&) = default;
};

struct Instruction {
  Op op = Op::leave;
  /// The declared kind of R; `nothing` where any will do.
  Kind kind = Kind::nothing;
  Escape escape = Escape::none;
  /// True if R may be absent.
  bool optional = false;
  std::uint32_t to = 0;
  Operand operand{};
  std::uint32_t target = 0;
  std::uint32_t size = 0;
};

/// Where an instruction comes from: a stretch of the name in a tag of a file.
struct Origin {
  std::uint32_t file = 0;
  base::Span span;
};

/// A template, or one that is included at least once, under the rules of its place.
struct Procedure {
  std::uint32_t entry = 0;
  /// Registers it uses, those handed to it included.
  std::uint32_t registers = 0;
};

struct Program {
  std::vector<Instruction> code;
  /// One for each instruction.
  std::vector<Origin> origins;
  std::string literals;
  std::vector<Key> keys;
  /// The characters of the keys.
  std::deque<std::string> key_texts;
  /// `templates/…`, by Origin::file.
  std::vector<std::string> files;
  std::vector<Procedure> procedures;
  /// Templates by name, to their procedures, which take the view in register 0.
  std::map<std::string, std::uint32_t, std::less<>> roots;
};

}  // namespace lacuna::templates
