#include <algorithm>
#include <array>
#include <utility>

#include "template/address.hpp"
#include "template/markup.hpp"

namespace lacuna::templates {

using diagnostic::Code;
using Where = Position::Where;
using Attribute = Position::Attribute;
using Part = Position::Part;

namespace {

constexpr std::string_view kBlanks = " \t\r\n\f";

/// Elements of HTML whose text is not markup, or a whole document of its own.
constexpr std::array<std::string_view, 7> kRawElements = {"iframe", "noembed", "noframes", "plaintext", "script", "style", "xmp"};

/// Attributes that hold one address, in HTML, SVG and XML; a prefix such as `xlink:` is left out.
constexpr std::array<std::string_view, 19> kAddresses = {"action", "background", "base",   "cite",    "classid", "codebase", "data",
                                                         "dynsrc", "formaction", "href",   "icon",    "itemid",  "itemtype", "longdesc",
                                                         "lowsrc", "manifest",   "poster", "profile", "src"};

/// Attributes whose value is read as a list of addresses, as style or markup, or sets another attribute.
constexpr std::array<std::string_view, 12> kClosed = {"archive", "attributename", "by",     "from",  "http-equiv", "imagesrcset",
                                                      "ping",    "srcdoc",        "srcset", "style", "to",         "values"};

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return to_lower(c) >= 'a' && to_lower(c) <= 'z'; }
bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) { return to_lower(a) == b; });
}

std::string_view local_name(std::string_view name) { return name.substr(name.rfind(':') + 1); }

Attribute find_attribute(const Position& at) {
  if (at.name.starts_with("on") || at.name.starts_with("xmlns") || contains(kClosed, at.name)) {
    return Attribute::closed;
  }
  if (at.name == "content" && at.refreshes) {
    return Attribute::refresh;
  }
  return contains(kAddresses, local_name(at.name)) ? Attribute::address : Attribute::plain;
}

/// Reads one literal, a step for each change of place.
class Scanner {
 public:
  Scanner(Position& position, std::string_view text) : p_(position), text_(text) {}

  std::optional<MarkupProblem> run() {
    while (at_ < text_.size()) {
      step();
    }
    return std::move(problem_);
  }

 private:
  void step() {
    switch (p_.where) {
      case Where::text: return in_text();
      case Where::escapable_text:
      case Where::raw_text: return in_raw_text();
      case Where::comment: return in_comment();
      case Where::character_data: return skip_past("]]>");
      case Where::declaration: return skip_past(">");
      case Where::tag_open: return in_tag_open();
      case Where::tag_name: return in_tag_name();
      case Where::between:
      case Where::edge: return in_tag();
      case Where::attribute_name: return in_attribute_name();
      case Where::after_name:
      case Where::before_value: return around_equals_sign();
      case Where::double_quoted: return in_value('"');
      case Where::single_quoted: return in_value('\'');
      case Where::unquoted: at_ = std::min(text_.find_first_of(" \t\r\n\f>", at_), text_.size()); end_attribute(Where::between);
    }
  }

  void in_text() {
    const std::size_t tag = p_.rules == Rules::html || p_.rules == Rules::xml ? text_.find('<', at_) : std::string_view::npos;
    at_ = std::min(tag, text_.size());
    if (at_ < text_.size()) {
      ++at_;
      p_.where = Where::tag_open;
    }
  }

  void in_tag_open() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("!--")) {
      at_ += 1;  // the two hyphens may already be those of `-->` (HTML standard, 13.2.5.43)
      p_.where = Where::comment;
    } else if (rest.starts_with("![CDATA[")) {
      p_.where = Where::character_data;
      if (p_.rules == Rules::html) {
        report("`<![CDATA[` has no meaning in HTML", "escape the text instead");
      }
    } else if (rest.front() == '!' || rest.front() == '?') {
      p_.where = Where::declaration;
    } else if (rest.front() == '/' && !p_.closing) {
      ++at_;
      p_.closing = true;
    } else if (is_letter(rest.front())) {
      p_.where = Where::tag_name;
    } else {
      p_.where = p_.closing ? Where::declaration : Where::text;
      p_.closing = false;
    }
  }

  void in_tag_name() {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n\f/>", at_), text_.size());
    append_lower(p_.tag, end);
    if (at_ < text_.size()) {
      p_.where = Where::edge;
    }
  }

  void in_tag() {
    const char c = text_[at_];
    if (is_blank(c)) {
      p_.where = Where::between;
      p_.empty = false;
      ++at_;
    } else if (c == '/') {
      p_.where = Where::between;
      p_.empty = true;
      ++at_;
    } else if (c == '>') {
      ++at_;
      end_tag();
    } else if (p_.where == Where::edge) {
      report_attribute("white space is missing before this attribute");
      p_.where = Where::between;
    } else if (std::string_view("=\"'<").find(c) != std::string_view::npos) {
      report_attribute(std::string("`") + c + "` stands where an attribute's name should");
      ++at_;
    } else {
      p_.where = Where::attribute_name;
      p_.empty = false;
    }
  }

  void in_attribute_name() {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n\f/>=\"'<", at_), text_.size());
    append_lower(p_.name, end);
    if (at_ == text_.size()) {
      return;
    }
    const char c = text_[at_];
    if (c == '=' || is_blank(c)) {
      p_.where = Where::after_name;
    } else {
      end_attribute(c == '/' || c == '>' ? Where::between : Where::edge);
    }
  }

  void around_equals_sign() {
    const char c = text_[at_];
    if (is_blank(c)) {
      ++at_;
    } else if (p_.where == Where::after_name) {
      p_.where = c == '=' ? Where::before_value : Where::between;
      at_ += c == '=' ? 1 : 0;
      if (c != '=') {
        p_.name.clear();
      }
    } else if (c == '"' || c == '\'') {
      ++at_;
      begin_value(c == '"' ? Where::double_quoted : Where::single_quoted);
    } else {
      report_attribute("the value of `" + p_.name + "` is not in quotes");
      p_.where = Where::unquoted;
    }
  }

  void begin_value(Where quotes) {
    if (p_.tag == "meta" && p_.name == "http-equiv") {
      p_.refreshes = true;
      if (p_.filled) {
        report("`http-equiv` stands behind a `content` that holds a value", "put `http-equiv` first");
      }
    }
    p_.where = quotes;
    p_.attribute = find_attribute(p_);
    p_.part = p_.attribute == Attribute::refresh ? Part::inside : Part::start;
  }

  void in_value(char quote) {
    const std::size_t end = std::min(text_.find(quote, at_), text_.size());
    read_value(text_.substr(at_, end - at_));
    at_ = end;
    if (at_ < text_.size()) {
      ++at_;
      end_attribute(Where::edge);
    }
  }

  void read_value(std::string_view value) {
    if (p_.attribute == Attribute::address) {
      for (const char c : value) {
        read_address(to_lower(c));
      }
    } else if (p_.attribute == Attribute::refresh && !value.empty()) {
      constexpr std::string_view kLead = "url=";
      const bool leads = value.size() >= kLead.size() && equals_ignoring_case(value.substr(value.size() - kLead.size()), kLead);
      p_.part = leads ? Part::start : Part::inside;
    }
  }

  void read_address(char c) {
    const bool scheme_may_follow = p_.scheme != "/";
    if (p_.part == Part::start) {
      p_.part = Part::inside;
    }
    if (scheme_may_follow && c == ':') {
      p_.part = is_known_scheme(p_.scheme) ? p_.part : Part::foreign;
      p_.scheme = "/";
    } else if (c == '#' && p_.part != Part::foreign) {
      p_.part = Part::fragment;
      p_.scheme = "/";
    } else if (scheme_may_follow && (c == '/' || c == '?')) {
      p_.scheme = "/";
    } else if (scheme_may_follow) {
      p_.scheme += c;
    }
  }

  void end_attribute(Where where) {
    p_.where = where;
    p_.attribute = Attribute::plain;
    p_.part = Part::start;
    p_.name.clear();
    p_.scheme.clear();
  }

  void end_tag() {
    Position next;
    next.rules = p_.rules;
    const std::string_view element = p_.rules == Rules::xml ? local_name(p_.tag) : std::string_view(p_.tag);
    const bool opens = !p_.closing && !(p_.rules == Rules::xml && p_.empty);
    const bool raw = p_.rules == Rules::xml ? element == "script" || element == "style" : contains(kRawElements, element);
    const bool escapable = p_.rules == Rules::html && (element == "title" || element == "textarea");
    if (opens && (raw || escapable)) {
      next.where = raw ? Where::raw_text : Where::escapable_text;
      next.tag = p_.tag;
    }
    p_ = std::move(next);
  }

  /// Looks for the end tag of the element; `<` and `/` of it are read again as a tag.
  void in_raw_text() {
    if (const std::size_t end = find_end_tag(); end < text_.size()) {
      check_script(text_.substr(at_, end - at_));
      at_ = end;
      const Rules rules = p_.rules;
      p_ = Position{};
      p_.rules = rules;
      in_text();
    } else {
      check_script(text_.substr(at_));
      at_ = text_.size();
    }
  }

  [[nodiscard]] std::size_t find_end_tag() const {
    for (std::size_t tag = text_.find("</", at_); tag != std::string_view::npos; tag = text_.find("</", tag + 2)) {
      const std::size_t end = tag + 2 + p_.tag.size();
      const bool ends = end >= text_.size() || is_blank(text_[end]) || text_[end] == '/' || text_[end] == '>';
      if (ends && equals_ignoring_case(text_.substr(tag + 2, p_.tag.size()), p_.tag)) {
        return tag;
      }
    }
    return text_.size();
  }

  /// `<!--` in a script makes `</script>` mean something else (HTML standard, 13.2.5.20).
  void check_script(std::string_view script) {
    const std::size_t comment = script.find("<!--");
    if (p_.rules == Rules::html && p_.tag == "script" && comment != std::string_view::npos) {
      at_ += comment;
      report("`<!--` stands in a script", "write it as `\\x3C!--`");
    }
  }

  void in_comment() {
    const bool html = p_.rules == Rules::html;
    const bool odd_end = html && text_.find("--!>", at_) < text_.find("-->", at_);
    skip_past(odd_end ? "--!>" : "-->");
  }

  void skip_past(std::string_view end) {
    const std::size_t found = text_.find(end, at_);
    if (found == std::string_view::npos) {
      at_ = text_.size();
    } else {
      at_ = found + end.size();
      p_.where = Where::text;
      p_.closing = false;
    }
  }

  void append_lower(std::string& out, std::size_t end) {
    std::transform(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.begin() + static_cast<std::ptrdiff_t>(end),
                   std::back_inserter(out), to_lower);
    at_ = end;
  }

  void report(std::string message, std::string hint) {
    if (!problem_) {
      problem_ = {Code::template_bad_markup, std::move(message), std::move(hint), at_};
    }
  }
  void report_attribute(std::string message) { report(std::move(message), "write attributes as `name=\"value\"`"); }

  Position& p_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<MarkupProblem> problem_;
};

}  // namespace

std::optional<MarkupProblem> read_literal(Position& position, std::string_view literal) { return Scanner(position, literal).run(); }

}  // namespace lacuna::templates
