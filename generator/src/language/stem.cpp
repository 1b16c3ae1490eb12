#include "language/stem.hpp"

#include <libstemmer.h>

#include <algorithm>

#include "base/text.hpp"
#include "language/fold.hpp"

namespace lacuna::language {
namespace {

struct Delete {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Snowball = std::unique_ptr<sb_stemmer, Delete>;

const char* latin_algorithm(std::string_view code) {
  if (code == "fr") return "french";
  if (code == "es") return "spanish";
  return "english";
}

bool is_cyrillic(std::string_view word) {
  const char32_t first = base::code_point_at(word, 0).value;
  return first >= 0x0400 && first <= 0x04FF;
}

bool is_latin(std::string_view word) { return base::code_point_at(word, 0).value < 0x0250; }

std::string run(sb_stemmer* stemmer, std::string_view word) {
  // The library's bytes are unsigned; their values are the same.
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer, bytes, static_cast<int>(word.size()));
  if (stem == nullptr) return std::string(word);
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

}  // namespace

struct Stemmer::Parts {
  Snowball latin;
  Snowball russian;
  Snowball arabic;
};

Stemmer::Stemmer(std::string_view code) : parts_(std::make_unique<Parts>()) {
  parts_->latin.reset(sb_stemmer_new(latin_algorithm(code), nullptr));
  parts_->russian.reset(sb_stemmer_new("russian", nullptr));
  parts_->arabic.reset(sb_stemmer_new("arabic", nullptr));
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view word) const {
  if (word.empty() || std::any_of(word.begin(), word.end(), base::is_digit)) return std::string(word);
  if (is_arabic(word)) return run(parts_->arabic.get(), word);
  if (is_cyrillic(word)) return run(parts_->russian.get(), word);
  return is_latin(word) ? run(parts_->latin.get(), word) : std::string(word);
}

}  // namespace lacuna::language
