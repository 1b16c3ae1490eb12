#include "template/assembler.hpp"

#include <algorithm>

namespace lacuna::templates {

void Assembler::literal(std::string_view text) {
  if (text.empty()) {
    return;
  }
  const auto begin = static_cast<std::uint32_t>(program_.literals.size());
  const auto size = static_cast<std::uint32_t>(text.size());
  program_.literals.append(text);
  if (this->size() > settled_ && program_.code.back().op == Op::literal) {
    program_.code.back().size += size;
    return;
  }
  Instruction instruction{Op::literal};
  instruction.target = begin;
  instruction.size = size;
  add(instruction);
}

void Assembler::begin(std::uint32_t number) {
  procedure_ = number;
  program_.procedures[number] = {here(), 1};
}

void Assembler::end() { add({Op::leave}); }

std::size_t Assembler::add(const Instruction& instruction, const Origin& origin) {
  std::uint32_t& registers = program_.procedures[procedure_].registers;
  registers = std::max(registers, instruction.to + 2);
  program_.code.push_back(instruction);
  program_.origins.push_back(origin);
  return program_.code.size() - 1;
}

std::uint32_t Assembler::here() {
  settled_ = size();
  return static_cast<std::uint32_t>(settled_);
}

std::uint32_t Assembler::key(std::string_view name) {
  const auto known = keys_.find(name);
  if (known != keys_.end()) {
    return known->second;
  }
  const auto number = static_cast<std::uint32_t>(program_.keys.size());
  const std::string& text = program_.key_texts.emplace_back(name);
  program_.keys.push_back(Key::of(text));
  keys_.emplace(text, number);
  return number;
}

}  // namespace lacuna::templates
