// template/machine.hpp: runs a program over a view. Knows no template's text.
#pragma once
#include <array>
#include <cstddef>
#include <memory_resource>
#include <string>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "template/program.hpp"

namespace lacuna::templates {

/// One rendering. Registers live on the stack as long as they are few.
class Machine {
 public:
  Machine(const Program& program, std::string& out) : program_(program), out_(out) {}

  /// Appends what `procedure` shows of `view`; the faults of the view, as Library::render tells.
  [[nodiscard]] diagnostic::Diagnostics run(std::uint32_t procedure, const Value& view);

 private:
  void run_procedure(const Procedure& procedure, std::size_t base, std::size_t depth);
  void call(const Instruction& at, std::size_t base, std::size_t depth);
  /// Sets the register of a section over one value; false if it is not shown.
  [[nodiscard]] bool enter(const Instruction& at, std::size_t base);
  /// Sets the registers of a section over a list; false if it is empty.
  [[nodiscard]] bool begin_list(const Instruction& at, std::size_t base);
  [[nodiscard]] const Value& fetch(const Instruction& at, std::size_t base);
  void write(const Instruction& at, const Value& value);
  void fault(const Instruction& at, std::string message);
  [[nodiscard]] std::string name_of_operand(const Instruction& at) const;

  const Program& program_;
  std::string& out_;
  /// As many as pages take, with room to grow once.
  static constexpr std::size_t kFewRegisters = 160;
  std::array<std::byte, 4096> room_;
  std::pmr::monotonic_buffer_resource memory_{room_.data(), room_.size()};
  std::pmr::vector<const Value*> registers_{&memory_};
  diagnostic::Diagnostics faults_;
  bool stopped_ = false;
};

}  // namespace lacuna::templates
