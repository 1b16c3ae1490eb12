#include "language/tongue.hpp"

#include <unicode/coll.h>
#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/uchar.h>

#include <array>
#include <vector>

#include "language/date_pattern.hpp"

namespace lacuna::language {
namespace {

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// United Nations practice: European digits in Arabic too. The English of the United Nations writes dates as `15 December 2017`.
icu::Locale locale_of(const std::string& code) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Locale::forLanguageTag((code == "en" ? "en-GB" : code) + "-u-nu-latn", status);
}

MonthNames month_names(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(locale, status);
  MonthNames names;
  std::int32_t count = 0;
  const icu::UnicodeString* in_date = symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
  const icu::UnicodeString* alone = symbols.getMonths(count, icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::WIDE);
  for (std::size_t i = 0; i < names.in_date.size(); ++i) {
    names.in_date[i] = to_utf8(in_date[i]);
    names.alone[i] = to_utf8(alone[i]);
  }
  return names;
}

struct DatePatterns {
  std::string day;
  std::string month;
  std::string year;
};

DatePatterns date_patterns(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateTimePatternGenerator> generator(icu::DateTimePatternGenerator::createInstance(locale, status));
  const auto best = [&](const char16_t* skeleton) { return to_utf8(generator->getBestPattern(skeleton, status)); };
  return {best(u"yMMMMd"), best(u"yMMMM"), best(u"y")};
}

std::string own_name_of(const std::string& code, const icu::Locale& locale) {
  // The names and their spelling follow the language bar of un.org (minimum standards for multilingual websites).
  struct Name {
    std::string_view code;
    std::string_view name;
  };
  constexpr std::array<Name, 6> kNames = {
      {{"ar", "عربي"}, {"en", "English"}, {"es", "Español"}, {"fr", "Français"}, {"ru", "Русский"}, {"zh", "中文"}}};
  for (const Name& known : kNames) {
    if (known.code == code) return std::string(known.name);
  }
  icu::UnicodeString name;
  locale.getDisplayLanguage(locale, name);
  return to_utf8(name);
}

}  // namespace

struct Tongue::Parts {
  std::string code;
  std::string tag;
  bool right_to_left = false;
  std::string own_name;
  icu::number::LocalizedNumberFormatter numbers;
  MonthNames months;
  DatePatterns patterns;
  std::unique_ptr<icu::PluralRules> plurals;
  std::unique_ptr<icu::Collator> collator;
};

Tongue::Tongue(std::string code) : parts_(std::make_unique<Parts>()) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = locale_of(code);
  parts_->tag = code == "zh" ? "zh-Hans" : code;
  parts_->right_to_left = locale.isRightToLeft() != 0;
  parts_->own_name = own_name_of(code, locale);
  parts_->numbers = icu::number::NumberFormatter::withLocale(locale);
  parts_->months = month_names(locale);
  parts_->patterns = date_patterns(locale);
  parts_->plurals.reset(icu::PluralRules::forLocale(locale, status));
  parts_->collator.reset(icu::Collator::createInstance(locale, status));
  parts_->collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  parts_->code = std::move(code);
}

Tongue::~Tongue() = default;
Tongue::Tongue(Tongue&&) noexcept = default;
Tongue& Tongue::operator=(Tongue&&) noexcept = default;

const std::string& Tongue::code() const { return parts_->code; }
const std::string& Tongue::tag() const { return parts_->tag; }
bool Tongue::is_right_to_left() const { return parts_->right_to_left; }
const std::string& Tongue::own_name() const { return parts_->own_name; }

std::string Tongue::integer(std::int64_t number) const {
  UErrorCode status = U_ZERO_ERROR;
  return to_utf8(parts_->numbers.formatInt(number, status).toString(status));
}

std::string Tongue::decimal(double number, int digits) const {
  UErrorCode status = U_ZERO_ERROR;
  return to_utf8(parts_->numbers.precision(icu::number::Precision::maxFraction(digits)).formatDouble(number, status).toString(status));
}

std::string Tongue::date(const base::PartialDate& date) const {
  const DatePatterns& patterns = parts_->patterns;
  const std::string& pattern = date.day() ? patterns.day : (date.month() ? patterns.month : patterns.year);
  return apply_date_pattern(pattern, parts_->months, date.year(), date.month().value_or(1), date.day().value_or(1));
}

std::string Tongue::date(base::Date date) const { return this->date(base::PartialDate::of(date)); }

std::string Tongue::range(std::string_view start, std::string_view end) const { return std::string(start) + "\u2013" + std::string(end); }

std::string Tongue::sort_key(std::string_view text) const {
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(parts_->collator->getSortKey(wide, nullptr, 0)));
  parts_->collator->getSortKey(wide, bytes.data(), static_cast<std::int32_t>(bytes.size()));
  return {bytes.begin(), bytes.end()};
}

std::string Tongue::plural(std::int64_t number) const { return to_utf8(parts_->plurals->select(static_cast<double>(number))); }

}  // namespace lacuna::language
