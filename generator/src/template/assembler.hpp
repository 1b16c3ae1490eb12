// template/assembler.hpp: writes the instructions of a program. Knows no template.
#pragma once
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "template/program.hpp"

namespace lacuna::templates {

/// Appends to a program. Literals that follow one another become one.
class Assembler {
 public:
  explicit Assembler(Program& program) : program_(program) {}

  void literal(std::string_view text);
  /// Appends `instruction`; returns its place.
  std::size_t add(const Instruction& instruction, const Origin& origin = {});
  /// The place of the instruction that comes next, as a target of jumps.
  [[nodiscard]] std::uint32_t here();
  /// Sets the target of the jump at `place` to here().
  void land(std::size_t place) { program_.code[place].target = here(); }
  /// The number of `name` among the keys.
  [[nodiscard]] std::uint32_t key(std::string_view name);
  [[nodiscard]] std::size_t size() const { return program_.code.size(); }
  /// Begins procedure `number`.
  void begin(std::uint32_t number);
  /// Ends the procedure that was begun last.
  void end();

 private:
  Program& program_;
  /// Instructions before this one may not grow any more, since something jumps behind them.
  std::size_t settled_ = 0;
  std::uint32_t procedure_ = 0;
  std::map<std::string_view, std::uint32_t> keys_;
};

}  // namespace lacuna::templates
