#include "pack/skia_pdf.hpp"

#include <charconv>
#include <cstddef>
#include <vector>

#include "base/text.hpp"

namespace lacuna::pack {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr int kDeepest = 32;  // of a page tree

// Reads a text from left to right.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  [[nodiscard]] std::string_view rest() const { return rest_; }
  bool skip_past(std::string_view mark) {
    const std::size_t at = rest_.find(mark);
    if (at == kNone) return false;
    rest_.remove_prefix(at + mark.size());
    return true;
  }
  void skip_space() {
    while (!rest_.empty() && static_cast<unsigned char>(rest_.front()) <= 0x20) rest_.remove_prefix(1);
  }
  std::optional<std::uint32_t> number() {
    skip_space();
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc()) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }
  // `5 0 R`, of which only the first number counts.
  std::optional<std::uint32_t> reference() {
    const auto object = number();
    if (!object || !number()) return std::nullopt;
    skip_space();
    if (!rest_.starts_with('R')) return std::nullopt;
    rest_.remove_prefix(1);
    return object;
  }

 private:
  std::string_view rest_;
};

class SkiaPdf {
 public:
  explicit SkiaPdf(std::string_view pdf) : pdf_(pdf) { read_offsets(); }

  std::optional<PageMap> page_map() {
    const auto catalog = referred("/Root ", pdf_.substr(std::min(pdf_.size(), pdf_.rfind("trailer"))));
    if (!catalog) return std::nullopt;
    const auto pages = referred("/Pages ", object(*catalog));
    const auto places = referred("/Dests ", object(*catalog));
    if (!pages) return std::nullopt;
    number_pages(*pages, 0);
    return places ? read_places(object(*places)) : PageMap();
  }

 private:
  void read_offsets() {
    const std::size_t at = pdf_.rfind("startxref");
    if (at == kNone) return;
    Cursor start(pdf_.substr(at));
    start.skip_past("startxref");
    const auto offset = start.number();
    if (!offset || *offset >= pdf_.size()) return;
    Cursor table(pdf_.substr(*offset));
    if (!table.skip_past("xref")) return;
    const auto first = table.number();
    const auto count = table.number();
    if (!first || !count || *count > pdf_.size()) return;
    for (std::uint32_t i = 0; i < *count; ++i) {
      const auto place = table.number();
      if (!place || !table.number()) return;
      offsets_.push_back(*place);
      table.skip_space();
      table.skip_past("\n");
    }
  }

  // The text of an object, from its number to its end.
  [[nodiscard]] std::string_view object(std::uint32_t number) const {
    if (number >= offsets_.size() || offsets_[number] >= pdf_.size()) return {};
    const std::string_view text = pdf_.substr(offsets_[number]);
    return text.substr(0, text.find("endobj"));
  }

  [[nodiscard]] static std::optional<std::uint32_t> referred(std::string_view key, std::string_view text) {
    Cursor cursor(text);
    return cursor.skip_past(key) ? cursor.reference() : std::nullopt;
  }

  void number_pages(std::uint32_t node, int depth) {
    Cursor cursor(object(node));
    if (depth > kDeepest || !cursor.skip_past("/Kids [")) {
      pages_.emplace(node, static_cast<std::uint32_t>(pages_.size()) + 1);
      return;
    }
    while (const auto kid = cursor.reference()) number_pages(*kid, depth + 1);
  }

  // `/name [5 0 R /XYZ …]`, one after the other.
  [[nodiscard]] std::optional<PageMap> read_places(std::string_view text) const {
    PageMap places;
    Cursor cursor(text);
    cursor.skip_past("<<");
    while (cursor.skip_past("/")) {
      const std::string name(cursor.rest().substr(0, cursor.rest().find_first_of(" [")));
      if (!cursor.skip_past("[")) break;
      const auto page = cursor.reference();
      const auto number = page ? pages_.find(*page) : pages_.end();
      if (number == pages_.end()) return std::nullopt;
      places.emplace(name, number->second);
      cursor.skip_past("]");
    }
    return places;
  }

  std::string_view pdf_;
  std::vector<std::uint32_t> offsets_;            // of each object
  std::map<std::uint32_t, std::uint32_t> pages_;  // number of each page's object
};

}  // namespace

std::optional<PageMap> read_page_map(std::string_view pdf) { return SkiaPdf(pdf).page_map(); }

void set_dates(std::string& pdf, base::Date date) {
  std::string digits = date.to_text();
  digits.erase(7, 1);
  digits.erase(4, 1);
  const std::string midnight = digits + "000000";
  for (const std::string_view key : {"/CreationDate (D:", "/ModDate (D:"}) {
    const std::size_t at = pdf.find(key);
    const std::size_t start = at + key.size();
    if (at != kNone && start + midnight.size() <= pdf.size()) pdf.replace(start, midnight.size(), midnight);
  }
}

}  // namespace lacuna::pack
