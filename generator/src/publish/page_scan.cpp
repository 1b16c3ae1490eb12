#include "publish/page_scan.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/text.hpp"

namespace lacuna::publish {
namespace {

constexpr std::string_view kSpace = " \t\n\r\f";

struct Attribute {
  std::string_view name;
  std::string_view value;
};

struct Tag {
  std::string_view name;
  std::vector<Attribute> attributes;

  [[nodiscard]] std::string_view find(std::string_view wanted) const {
    for (const Attribute& attribute : attributes) {
      if (attribute.name == wanted) return attribute.value;
    }
    return {};
  }
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The characters that `&name;` stands for, or nothing for a name that our templates do not write.
std::string resolve_reference(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNamed = {
      {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}}};
  for (const auto& [known, text] : kNamed) {
    if (known == name) return std::string(text);
  }
  if (!name.starts_with('#')) return {};
  const bool is_hex = name.starts_with("#x") || name.starts_with("#X");
  const std::string_view digits = name.substr(is_hex ? 2 : 1);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, is_hex ? 16 : 10);
  std::string text;
  if (error == std::errc() && end == digits.data() + digits.size()) base::append_utf8(text, number);
  return text;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t start = text.find_first_not_of(kSpace); start != std::string_view::npos; start = text.find_first_not_of(kSpace, start)) {
    const std::size_t end = std::min(text.find_first_of(kSpace, start), text.size());
    words.push_back(text.substr(start, end - start));
    start = end;
  }
  return words;
}

/// True if a `link` element makes the browser load its address.
bool is_loaded(std::string_view rel) {
  constexpr std::array<std::string_view, 8> kLoaded = {"stylesheet",       "icon",     "preload",  "modulepreload",
                                                       "apple-touch-icon", "manifest", "prefetch", "mask-icon"};
  const std::vector<std::string_view> words = split_words(rel);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_one_of(word, kLoaded); });
}

/// Turns the attributes of one start tag into ids and references.
class TagReader {
 public:
  TagReader(const Tag& tag, PageScan& page) : tag_(tag), page_(page) {}

  void run() {
    for (const Attribute& attribute : tag_.attributes) read(attribute);
  }

 private:
  void read(const Attribute& attribute) {
    constexpr std::array<std::string_view, 8> kIds = {"for",           "headers",   "list",         "aria-labelledby",
                                                      "aria-controls", "aria-owns", "aria-details", "aria-describedby"};
    constexpr std::array<std::string_view, 3> kResources = {"src", "poster", "data"};
    constexpr std::array<std::string_view, 2> kSets = {"srcset", "imagesrcset"};
    constexpr std::array<std::string_view, 2> kActions = {"action", "formaction"};
    const std::string_view name = attribute.name;
    if (name == "id") {
      page_.ids.push_back(attribute.value);
    } else if (name == "href" || name == "xlink:href") {
      add(kind_of_href(), attribute.value);
    } else if (is_one_of(name, kResources)) {
      add(ReferenceKind::resource, attribute.value);
    } else if (is_one_of(name, kActions)) {
      add(ReferenceKind::link, attribute.value);
    } else if (is_one_of(name, kIds)) {
      for (const std::string_view id : split_words(attribute.value)) add(ReferenceKind::id, id);
    } else if (is_one_of(name, kSets)) {
      read_set(attribute.value);
    } else if (name == "content" && tag_.find("http-equiv") == "refresh") {
      read_refresh(attribute.value);
    }
  }

  [[nodiscard]] ReferenceKind kind_of_href() const {
    if (tag_.name == "link") return is_loaded(tag_.find("rel")) ? ReferenceKind::resource : ReferenceKind::link;
    return tag_.name == "use" || tag_.name == "image" ? ReferenceKind::resource : ReferenceKind::link;
  }

  /// `a.png 1x, b.png 2x`
  void read_set(std::string_view value) {
    for (const std::string_view candidate : base::split(value, ',')) {
      const std::vector<std::string_view> words = split_words(candidate);
      if (!words.empty()) add(ReferenceKind::resource, words.front());
    }
  }

  /// `0; url=other.html`
  void read_refresh(std::string_view value) {
    const std::size_t start = value.find("url=");
    if (start != std::string_view::npos) add(ReferenceKind::link, value.substr(start + 4));
  }

  void add(ReferenceKind kind, std::string_view value) { page_.references.push_back({kind, value}); }

  const Tag& tag_;
  PageScan& page_;
};

class PageScanner {
 public:
  explicit PageScanner(std::string_view html) : html_(html) {}

  PageScan run() {
    while (page_.fault.empty()) {
      at_ = html_.find('<', at_);
      if (at_ == std::string_view::npos) break;
      read_markup();
    }
    return std::move(page_);
  }

 private:
  void read_markup() {
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("<!--")) {
      skip_past("-->", "a comment");
    } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '/')) {
      skip_past(">", "a tag");
    } else if (rest.size() > 1 && is_letter(rest[1])) {
      read_tag();
    } else {
      page_.fault = "a `<` in a text is not written `&lt;`";
    }
  }

  void skip_past(std::string_view end, std::string_view what) {
    const std::size_t place = html_.find(end, at_);
    if (place == std::string_view::npos) {
      page_.fault = std::string(what) + " is not closed";
    } else {
      at_ = place + end.size();
    }
  }

  void read_tag() {
    ++at_;
    tag_.name = read_until(" \t\n\r\f/>");
    tag_.attributes.clear();
    while (skip_space() && html_[at_] != '>') read_attribute();
    if (at_ >= html_.size()) {
      page_.fault = "the tag `" + std::string(tag_.name) + "` is not closed";
      return;
    }
    TagReader(tag_, page_).run();
    if (tag_.name == "script") skip_past("</script", "a script");
    if (tag_.name == "style") skip_past("</style", "a style");
  }

  void read_attribute() {
    const std::string_view name = read_until(" \t\n\r\f=/>");
    Attribute attribute{name, {}};
    if (skip_space() && html_[at_] == '=') {
      ++at_;
      if (skip_space()) attribute.value = read_value();
    } else if (name.empty()) {
      ++at_;
    }
    if (!name.empty()) tag_.attributes.push_back(attribute);
  }

  std::string_view read_value() {
    const char quote = html_[at_];
    if (quote != '"' && quote != '\'') return read_until(" \t\n\r\f>");
    const std::size_t start = ++at_;
    at_ = std::min(html_.find(quote, at_), html_.size());
    const std::string_view value = html_.substr(start, at_ - start);
    if (at_ < html_.size()) ++at_;
    return value;
  }

  std::string_view read_until(std::string_view ends) {
    const std::size_t start = at_;
    at_ = std::min(html_.find_first_of(ends, at_), html_.size());
    return html_.substr(start, at_ - start);
  }

  /// True if something follows the white space.
  bool skip_space() {
    at_ = std::min(html_.find_first_not_of(kSpace, at_), html_.size());
    return at_ < html_.size();
  }

  std::string_view html_;
  std::size_t at_ = 0;
  Tag tag_;
  PageScan page_;
};

}  // namespace

std::string unescape(std::string_view value) {
  std::string text;
  while (true) {
    const std::size_t start = value.find('&');
    text.append(value.substr(0, start));
    if (start == std::string_view::npos) return text;
    const std::size_t end = value.find(';', start);
    const std::string one = end == std::string_view::npos ? std::string() : resolve_reference(value.substr(start + 1, end - start - 1));
    text.append(one.empty() ? "&" : one);
    value.remove_prefix(one.empty() ? start + 1 : end + 1);
  }
}

PageScan scan_page(std::string_view html) { return PageScanner(html).run(); }

}  // namespace lacuna::publish
