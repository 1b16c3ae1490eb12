#include "template/view.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/edit_distance.hpp"
#include "template/report.hpp"

namespace lacuna::templates {

using diagnostic::Code;

namespace {

constexpr std::string_view kFolder = "shapes/";
constexpr std::string_view kEnding = ".view";
constexpr int kDeepest = 32;

bool is_name_start(char c) { return c >= 'a' && c <= 'z'; }
bool is_name_part(char c) { return is_name_start(c) || c == '_' || (c >= '0' && c <= '9'); }

std::optional<Kind> find_scalar(std::string_view word) {
  for (const Kind kind : {Kind::text, Kind::html, Kind::url, Kind::flag}) {
    if (word == name_of(kind)) {
      return kind;
    }
  }
  return std::nullopt;
}

}  // namespace

/// Reads one declaration. After the first error of grammar it reads no further.
class ViewReader {
 public:
  ViewReader(const ViewText& view, bool watched, Views& views)
      : text_(view.text), offset_(view.offset), watched_(watched), views_(views), report_(view.path, views.out_) {}

  void read_all(Type object) { read_fields(object, '\0', 0); }

 private:
  void read_fields(Type object, char end, int depth) {
    for (skip(" \t\r\n,"); !failed_ && !at_end(end); skip(" \t\r\n,")) {
      if (text_.substr(at_).starts_with("...")) {
        at_ += 3;
        spread(object);
      } else {
        read_field(object, depth);
      }
      skip(" \t\r");
      if (!failed_ && !at_end(end) && peek() != ',' && peek() != '\n') {
        fail("`,` or a new line");
      }
    }
    if (!failed_ && end != '\0') {
      ++at_;
    }
  }

  void read_field(Type object, int depth) {
    const base::Span span = word_span();
    const std::string name(word(span));
    if (name.empty()) {
      return fail("the name of a field, in small letters");
    }
    at_ += name.size();
    skip(" \t\r");
    const bool optional = take('?');
    skip(" \t\r");
    if (!take(':')) {
      return fail("`:` and a type");
    }
    const std::optional<Type> type = read_type(depth);
    if (type) {
      add(object, {name, *type, optional, span, watched_, false});
    }
  }

  void add(Type object, FieldShape field) {
    if (const auto other = views_.shapes_.find(object, field.name)) {
      report_.add(Code::template_bad_view, field.span, "`" + field.name + "` is declared twice");
      return;
    }
    views_.shapes_.add_field(object, std::move(field));
  }

  std::optional<Type> read_type(int depth) {
    skip(" \t\r\n");
    if (depth >= kDeepest) {
      fail("a type that is nested less deep");
      return std::nullopt;
    }
    if (take('[')) {
      return read_list(depth + 1);
    }
    if (take('(')) {
      const Type object = views_.shapes_.make_object();
      read_fields(object, ')', depth + 1);
      return failed_ ? std::nullopt : std::optional(object);
    }
    return read_named_type();
  }

  std::optional<Type> read_named_type() {
    const base::Span span = word_span();
    const std::string_view name = word(span);
    if (name.empty()) {
      fail("a type: `text`, `html`, `url`, `flag`, a shape, `[…]` or `(…)`");
      return std::nullopt;
    }
    at_ += name.size();
    if (const std::optional<Kind> kind = find_scalar(name)) {
      return Type{*kind, 0};
    }
    Views::Named* const named = find_shape(name, span);
    return named != nullptr ? std::optional(named->type) : std::nullopt;
  }

  /// What follows `[`: fields of the items, or their type.
  std::optional<Type> read_list(int depth) {
    skip(" \t\r\n,");
    std::optional<Type> item;
    if (begins_field()) {
      item = views_.shapes_.make_object();
      read_fields(*item, ']', depth);
    } else {
      item = read_type(depth);
      skip(" \t\r\n");
      if (!failed_ && !take(']')) {
        fail("`]`");
      }
    }
    return failed_ || !item ? std::nullopt : std::optional(views_.shapes_.make_list(*item));
  }

  [[nodiscard]] bool begins_field() const {
    if (text_.substr(at_).starts_with("...")) {
      return true;
    }
    const base::Span span = word_span();
    const std::size_t next = text_.find_first_not_of(" \t\r", at_ + span.size());
    return span.size() > 0 && next != std::string_view::npos && (text_[next] == ':' || text_[next] == '?');
  }

  void spread(Type object) {
    const base::Span span = word_span();
    at_ += span.size();
    Views::Named* const named = find_shape(word(span), span);
    if (named == nullptr) {
      return;
    }
    if (!views_.read(*named)) {
      report_.add(Code::template_bad_view, span, "shape `" + std::string(word(span)) + "` takes its fields from itself");
      return;
    }
    const std::vector<FieldShape> fields = views_.shapes_.fields(named->type);
    for (const FieldShape& field : fields) {
      add(object, {field.name, field.type, field.optional, span, false, false});
    }
  }

  Views::Named* find_shape(std::string_view name, base::Span span) {
    const auto found = views_.named_.find(name);
    if (found != views_.named_.end()) {
      return &found->second;
    }
    std::vector<std::string> names = {"text", "html", "url", "flag"};
    for (const auto& [known, named] : views_.named_) {
      names.push_back(known);
    }
    report_.add(Code::template_unknown_shape, span, "there is no shape `" + std::string(name) + "`", base::suggestion(name, names));
    return nullptr;
  }

  /// Skips characters of `blanks` and remarks.
  void skip(std::string_view blanks) {
    while (at_ < text_.size()) {
      if (text_.substr(at_).starts_with("//")) {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (blanks.find(text_[at_]) != std::string_view::npos) {
        ++at_;
      } else {
        return;
      }
    }
  }

  void fail(const std::string& expected) {
    if (!failed_) {
      failed_ = true;
      const std::size_t size = at_ < text_.size() ? 1 : 0;
      const std::string seen = size == 0 ? "the end" : "`" + std::string(text_.substr(at_, character_size())) + "`";
      const auto begin = static_cast<std::uint32_t>(offset_ + at_);
      report_.add(Code::template_bad_view, {begin, static_cast<std::uint32_t>(begin + size)}, "expected " + expected + ", saw " + seen);
    }
  }

  /// Bytes of the character at hand, so that a message never shows a part of one.
  [[nodiscard]] std::size_t character_size() const {
    std::size_t size = 1;
    while (at_ + size < text_.size() && (static_cast<unsigned char>(text_[at_ + size]) & 0xC0U) == 0x80U) {
      ++size;
    }
    return size;
  }

  [[nodiscard]] base::Span word_span() const {
    std::size_t end = at_;
    if (end < text_.size() && is_name_start(text_[end])) {
      end = static_cast<std::size_t>(std::find_if_not(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.end(), is_name_part) -
                                     text_.begin());
    }
    return {static_cast<std::uint32_t>(offset_ + at_), static_cast<std::uint32_t>(offset_ + end)};
  }
  [[nodiscard]] std::string_view word(base::Span span) const { return text_.substr(span.begin - offset_, span.size()); }
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  [[nodiscard]] bool at_end(char end) {
    if (at_ >= text_.size()) {
      if (end != '\0') {
        fail(std::string("`") + end + "`");
      }
      return true;
    }
    return end != '\0' && text_[at_] == end;
  }
  bool take(char c) {
    const bool taken = at_ < text_.size() && text_[at_] == c;
    at_ += taken ? 1 : 0;
    return taken;
  }

  std::string_view text_;
  std::uint32_t offset_;
  bool watched_;
  Views& views_;
  Report report_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

Views::Views(const std::map<std::string, std::string>& sources, Shapes& shapes, diagnostic::Diagnostics& out) : shapes_(shapes), out_(out) {
  for (const auto& [path, text] : sources) {
    if (path.starts_with(kFolder) && path.ends_with(kEnding)) {
      const std::string name = path.substr(kFolder.size(), path.size() - kFolder.size() - kEnding.size());
      named_[name] = {shapes_.make_object(), {text, 0, "templates/" + path}};
    }
  }
  for (auto& [name, named] : named_) {
    read(named);
  }
}

bool Views::read(Named& named) {
  if (named.state == Named::State::reading) {
    return false;
  }
  if (named.state == Named::State::unread) {
    named.state = Named::State::reading;
    ViewReader(named.text, false, *this).read_all(named.type);
    named.state = Named::State::read;
  }
  return true;
}

Type Views::declare(const ViewText& view) {
  const Type type = shapes_.make_object();
  ViewReader(view, true, *this).read_all(type);
  return type;
}

}  // namespace lacuna::templates
