#include "template/machine.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::templates {
namespace {

constexpr std::size_t kDeepest = 200;
constexpr std::size_t kMostFaults = 50;

const Value& nothing() {
  static const Value kNothing;
  return kNothing;
}

}  // namespace

diagnostic::Diagnostics Machine::run(std::uint32_t procedure, const Value& view) {
  const Procedure& root = program_.procedures[procedure];
  registers_.reserve(kFewRegisters);
  registers_.resize(root.registers);
  registers_[0] = &view;
  run_procedure(root, 0, 0);
  return std::move(faults_);
}

void Machine::run_procedure(const Procedure& procedure, std::size_t base, std::size_t depth) {
  if (registers_.size() < base + procedure.registers) {
    registers_.resize(base + procedure.registers);
  }
  for (const Instruction* at = &program_.code[procedure.entry]; at->op != Op::leave && !stopped_; ++at) {
    const auto go_to = [&](std::uint32_t target) { at = &program_.code[target] - 1; };
    switch (at->op) {
      case Op::literal: out_.append(program_.literals.data() + at->target, at->size); break;
      case Op::write: append(out_, fetch(*at, base).characters(), at->escape); break;
      case Op::load: registers_[base + at->to] = &fetch(*at, base); break;
      case Op::unless:
        if (!enter(*at, base)) {
          go_to(at->target);
        }
        break;
      case Op::each:
        if (!begin_list(*at, base)) {
          go_to(at->target);
        }
        break;
      case Op::next:
        if (++registers_[base + at->to] != registers_[base + at->to + 1]) {
          go_to(at->target);
        }
        break;
      case Op::jump: go_to(at->target); break;
      case Op::call: call(*at, base, depth + 1); break;
      case Op::leave: return;
    }
  }
}

bool Machine::enter(const Instruction& at, std::size_t base) {
  const Value& value = fetch(at, base);
  registers_[base + at.to] = &value;
  return value.truthy();
}

bool Machine::begin_list(const Instruction& at, std::size_t base) {
  const List& items = fetch(at, base).items();
  registers_[base + at.to] = items.data();
  registers_[base + at.to + 1] = items.data() + items.size();
  return !items.empty();
}

void Machine::call(const Instruction& at, std::size_t base, std::size_t depth) {
  if (depth > kDeepest) {
    fault(at, "the view is nested deeper than 200 levels here");
    stopped_ = true;  // a partial that includes itself twice would take for ever to come to an end
    return;
  }
  run_procedure(program_.procedures[at.target], base + at.to, depth);
}

const Value& Machine::fetch(const Instruction& at, std::size_t base) {
  if (at.operand.key == kAbsent) {
    return nothing();
  }
  const Value* value = registers_[base + at.operand.source];
  if (at.operand.key != kNoKey) {
    const Object* const object = value->object();
    value = object != nullptr ? object->find(program_.keys[at.operand.key], at.operand.hint) : nullptr;
  }
  if (value != nullptr && value->kind() == at.kind) {
    return *value;
  }
  if (value == nullptr || value->kind() == Kind::nothing) {
    if (!at.optional) {
      fault(at, "the view lacks " + name_of_operand(at) + ", declared as " + std::string(name_of(at.kind)));
    }
  } else {
    fault(at, "the view holds " + name_of_operand(at) + " as " + std::string(name_of(value->kind())) + ", declared as " +
                  std::string(name_of(at.kind)));
  }
  return nothing();
}

void Machine::fault(const Instruction& at, std::string message) {
  const Origin& origin = program_.origins[static_cast<std::size_t>(&at - program_.code.data())];
  diagnostic::Diagnostic one{diagnostic::Code::template_view_fault, {program_.files[origin.file], origin.span}, std::move(message), {}, {}};
  if (faults_.size() < kMostFaults && std::find(faults_.begin(), faults_.end(), one) == faults_.end()) {
    faults_.push_back(std::move(one));
  }
}

std::string Machine::name_of_operand(const Instruction& at) const {
  return at.operand.key == kNoKey ? "`.`" : "`" + std::string(program_.keys[at.operand.key].text()) + "`";
}

}  // namespace lacuna::templates
