#include "template/markup.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::templates {

using diagnostic::Code;
using Where = Position::Where;
using Attribute = Position::Attribute;
using Part = Position::Part;

namespace {

/// No known scheme begins so: a colon that follows makes the address foreign.
constexpr std::string_view kUnknownScheme = "?";

MarkupProblem forbidden(const Position& at) {
  const bool unquoted = at.where == Where::before_value || at.where == Where::unquoted;
  if (unquoted) {
    return {Code::template_bad_markup, "the value of `" + at.name + "` is not in quotes", "write attributes as `name=\"value\"`"};
  }
  return {Code::template_forbidden_place, "a value may not stand in " + describe(at),
          "values stand in element text and in quoted attributes"};
}

MarkupProblem wrong_kind(const Position& at, Kind kind, std::string hint) {
  return {Code::template_wrong_place, std::string(name_of(kind)) + " may not stand in " + describe(at), std::move(hint)};
}

std::variant<Escape, MarkupProblem> place_in_address(Position& at, Kind kind) {
  if (kind == Kind::text && at.part == Part::fragment) {
    return Escape::fragment;
  }
  if (kind == Kind::text) {
    return wrong_kind(at, kind, "declare it as `url`");
  }
  if (at.part == Part::foreign) {
    return wrong_kind(at, kind, "the scheme written before it is not `http`, `https` or `mailto`");
  }
  if (at.part != Part::start) {
    return wrong_kind(at, kind, "a url stands at the beginning of an address");
  }
  at.part = Part::inside;
  at.scheme = "/";
  return Escape::markup;
}

std::variant<Escape, MarkupProblem> place_in_attribute(Position& at, Kind kind) {
  if (kind == Kind::html) {
    return wrong_kind(at, kind, "html stands in element text only");
  }
  at.filled = at.filled || (at.tag == "meta" && at.name == "content");
  switch (at.attribute) {
    case Attribute::plain: return Escape::markup;
    case Attribute::address:
    case Attribute::refresh: return place_in_address(at, kind);
    case Attribute::closed: break;
  }
  return forbidden(at);
}

bool is_in_tag(const Position& at) { return at.where == Where::between || at.where == Where::edge; }
bool is_in_value(const Position& at) { return at.where == Where::double_quoted || at.where == Where::single_quoted; }

/// `position` in a tag, with what differs without harm made alike.
Position at_edge(Position position, bool refreshes, bool filled) {
  position.where = Where::edge;
  position.empty = false;
  position.refreshes = refreshes;
  position.filled = filled;
  return position;
}

Position join_values(Position left, const Position& right) {
  if (left.scheme != right.scheme) {
    left.scheme = kUnknownScheme;
  }
  if (left.part == Part::foreign || right.part == Part::foreign) {
    left.part = Part::foreign;
  } else if (left.part != right.part) {
    left.part = Part::inside;
  }
  left.filled = left.filled || right.filled;
  return left;
}

}  // namespace

std::optional<Rules> find_rules(std::string_view file_name) {
  const std::string_view ending = file_name.substr(std::min(file_name.rfind('.'), file_name.size()));
  if (ending == ".html") {
    return Rules::html;
  }
  if (ending == ".xml" || ending == ".svg") {
    return Rules::xml;
  }
  if (ending == ".txt" || ending == ".ics") {
    return Rules::plain;
  }
  return std::nullopt;
}

std::variant<Escape, MarkupProblem> place_value(Position& position, Kind kind) {
  if (position.rules == Rules::fragment) {
    return Escape::markup;
  }
  if (position.rules == Rules::plain) {
    return kind == Kind::html ? std::variant<Escape, MarkupProblem>(wrong_kind(position, kind, "declare it as `text`")) : Escape::none;
  }
  switch (position.where) {
    case Where::text: return kind == Kind::html && position.rules == Rules::html ? Escape::none : Escape::markup;
    case Where::escapable_text:
      return kind == Kind::html ? std::variant<Escape, MarkupProblem>(wrong_kind(position, kind, "declare it as `text`")) : Escape::markup;
    case Where::double_quoted:
    case Where::single_quoted: return place_in_attribute(position, kind);
    case Where::before_value: {
      MarkupProblem problem = forbidden(position);
      position.where = Where::unquoted;
      return problem;
    }
    default: return forbidden(position);
  }
}

Position enter_section(Position position) {
  switch (position.where) {
    case Where::tag_name: position.where = Where::edge; break;
    case Where::attribute_name:
    case Where::after_name:
      position.where = position.where == Where::attribute_name ? Where::edge : Where::between;
      position.name.clear();
      break;
    default: break;
  }
  return position;
}

std::optional<Position> join(const Position& left, const Position& right) {
  const Position a = enter_section(left);
  const Position b = enter_section(right);
  if (a == b) {
    return a;
  }
  if (is_in_tag(a) && is_in_tag(b)) {
    const bool refreshes = a.refreshes || b.refreshes;
    const bool filled = a.filled || b.filled;
    const Position joined = at_edge(a, refreshes, filled);
    return joined == at_edge(b, refreshes, filled) ? std::optional(joined) : std::nullopt;
  }
  if (is_in_value(a) && a.where == b.where && a.name == b.name && a.tag == b.tag && a.attribute == b.attribute) {
    return join_values(a, b);
  }
  return std::nullopt;
}

bool can_repeat(const Position& begin, const Position& end) {
  Position last = enter_section(end);
  last.filled = begin.filled;
  last.refreshes = begin.refreshes;
  if (is_in_tag(begin) && is_in_tag(last)) {
    const bool white_space = begin.where == Where::edge || last.where == Where::between;
    return white_space && at_edge(begin, false, false) == at_edge(last, false, false);
  }
  return begin == last;
}

Position begin_inclusion(const Position& position) {
  Position begin = enter_section(position);
  if (!begin.scheme.empty() && begin.scheme != "/") {
    begin.scheme = kUnknownScheme;
  }
  return begin;
}

Position after_inclusion(const Position& begin) {
  Position after = begin_inclusion(begin);
  if (is_in_tag(after)) {
    return at_edge(after, after.refreshes, after.filled);
  }
  if (is_in_value(after) && after.attribute != Attribute::plain) {
    after.part = after.part == Part::start ? Part::inside : after.part;
    after.scheme = kUnknownScheme;
  }
  return after;
}

std::string describe(const Position& position) {
  switch (position.where) {
    case Where::text: return position.rules == Rules::plain ? "plain text" : "element text";
    case Where::escapable_text:
    case Where::raw_text: return "`<" + position.tag + ">`";
    case Where::comment: return "a comment";
    case Where::character_data: return "a CDATA section";
    case Where::declaration: return "a declaration";
    case Where::tag_open:
    case Where::tag_name: return "the name of a tag";
    case Where::between:
    case Where::edge:
    case Where::attribute_name:
    case Where::after_name: return "a tag, outside an attribute's value";
    case Where::before_value:
    case Where::unquoted: return "an attribute without quotes";
    case Where::double_quoted:
    case Where::single_quoted: break;
  }
  return "the value of `" + position.name + "`";
}

}  // namespace lacuna::templates
