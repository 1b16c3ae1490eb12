// support/html_bones.hpp: what of a page a browser acts on: its tags, their attributes, where its links lead.
// Written from the HTML standard by itself, so that it shares no mistake with what it tests.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::test {

/// What a page is made of but for its words.
struct Bones {
  /// `<a href class`, `</a`, `<!`: tags with the names of their attributes, comments, scripts with what they
  /// say.
  std::vector<std::string> tags;
  /// The values of all attributes, references resolved.
  std::vector<std::string> values;
};

/// Reads a page as 13.2.5 of the HTML standard does, as far as whole documents need it.
class BoneReader {
 public:
  explicit BoneReader(std::string_view page) : page_(page) {}

  Bones read() {
    while (at_ < page_.size()) {
      if (page_[at_] != '<') {
        ++at_;
      } else if (starts("<!--")) {
        const auto end = page_.find("-->", at_ + 2);
        add("<!--" + std::string(page_.substr(at_, end - at_)));
        at_ = end == std::string_view::npos ? page_.size() : end + 3;
      } else if (starts("<!") || starts("<?")) {
        add("<!");
        skip_to('>');
      } else if (is_letter(at_ + 1) || (starts("</") && is_letter(at_ + 2))) {
        read_tag();
      } else {
        ++at_;
      }
    }
    return std::move(bones_);
  }

 private:
  void read_tag() {
    const bool closing = starts("</");
    at_ += closing ? 2 : 1;
    const std::string name = word("/>");
    std::string tag = (closing ? "</" : "<") + name;
    while (skip_blanks(), at_ < page_.size() && page_[at_] != '>') {
      if (page_[at_] == '/') {
        ++at_;
        continue;
      }
      tag += " " + word("/>=");
      skip_blanks();
      if (at_ < page_.size() && page_[at_] == '=') {
        ++at_;
        skip_blanks();
        bones_.values.push_back(value());
      }
    }
    ++at_;
    add(tag);
    const bool raw = name == "script" || name == "style" || name == "xmp" || name == "iframe";
    if (!closing && (raw || name == "title" || name == "textarea")) {
      skip_element(name, raw);
    }
  }

  /// Text that is not markup, up to the element's end tag.
  void skip_element(const std::string& name, bool raw) {
    const std::size_t begin = at_;
    while (at_ < page_.size() && !ends_element(name)) ++at_;
    if (raw) add("#" + std::string(page_.substr(begin, at_ - begin)));
  }
  [[nodiscard]] bool ends_element(const std::string& name) const {
    if (!starts("</")) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
      if (at_ + 2 + i >= page_.size() || lower(page_[at_ + 2 + i]) != name[i]) return false;
    }
    const std::size_t after = at_ + 2 + name.size();
    return after < page_.size() && (is_blank(page_[after]) || page_[after] == '/' || page_[after] == '>');
  }

  /// A name, small, up to white space or one of `ends`; at least one character, as the standard has it.
  std::string word(std::string_view ends) {
    std::string out(1, lower(page_[at_++]));
    while (at_ < page_.size() && !is_blank(page_[at_]) && ends.find(page_[at_]) == std::string_view::npos) {
      out += lower(page_[at_++]);
    }
    return out;
  }

  std::string value() {
    if (at_ >= page_.size()) return "";
    const char quote = page_[at_];
    std::size_t end = at_;
    if (quote == '"' || quote == '\'') {
      const std::size_t begin = ++at_;
      end = page_.find(quote, begin);
      at_ = end == std::string_view::npos ? page_.size() : end + 1;
      return resolve(page_.substr(begin, end - begin));
    }
    while (end < page_.size() && !is_blank(page_[end]) && page_[end] != '>') ++end;
    const std::string out = resolve(page_.substr(at_, end - at_));
    at_ = end;
    return out;
  }

  /// The five references that the generator writes.
  static std::string resolve(std::string_view text) {
    static const std::pair<std::string_view, char> kReferences[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
      std::size_t size = 1;
      char c = text[i];
      for (const auto& [reference, character] : kReferences) {
        if (text.substr(i).starts_with(reference)) {
          size = reference.size();
          c = character;
        }
      }
      out += c;
      i += size;
    }
    return out;
  }

  void add(std::string tag) { bones_.tags.push_back(std::move(tag)); }
  [[nodiscard]] bool starts(std::string_view text) const { return page_.substr(at_).starts_with(text); }
  [[nodiscard]] bool is_letter(std::size_t at) const { return at < page_.size() && lower(page_[at]) >= 'a' && lower(page_[at]) <= 'z'; }
  static bool is_blank(char c) { return std::string_view(" \t\n\r\f").find(c) != std::string_view::npos; }
  static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
  void skip_blanks() {
    while (at_ < page_.size() && is_blank(page_[at_])) ++at_;
  }
  void skip_to(char c) {
    const std::size_t end = page_.find(c, at_);
    at_ = end == std::string_view::npos ? page_.size() : end + 1;
  }

  std::string_view page_;
  std::size_t at_ = 0;
  Bones bones_;
};

inline Bones bones_of(std::string_view page) { return BoneReader(page).read(); }

/// What a browser takes for the scheme of an address (WHATWG URL, 4.4: leading controls and spaces, and tabs
/// and line ends anywhere, do not count), small; empty if it is relative, `//` if it names another host.
inline std::string scheme_of(std::string_view address) {
  std::string text;
  for (const char c : address) {
    const bool dropped = c == '\t' || c == '\n' || c == '\r' || (text.empty() && static_cast<unsigned char>(c) <= 0x20);
    if (!dropped) text += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c == '\\' ? '/' : c;
  }
  if (text.starts_with("//")) return "//";
  const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789+-.");
  const bool has = end != std::string::npos && end > 0 && text[end] == ':' && text[0] >= 'a' && text[0] <= 'z';
  return has ? text.substr(0, end) : "";
}

}  // namespace lacuna::test
