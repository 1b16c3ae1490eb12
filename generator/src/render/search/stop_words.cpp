#include "render/search/stop_words.hpp"

#include "base/text.hpp"

namespace lacuna::render::search {
namespace {

constexpr std::string_view kEnglish =
    "a an and are as at be been by for from has have in into is its not of on or that the "
    "their there these this those to was were which with";
constexpr std::string_view kFrench =
    "a au aux avec ce ces cette dans de des du elle en est et il ils la le les leur leurs "
    "mais ne ou par pas pour qu que qui sa se ses son sont sur un une";
constexpr std::string_view kSpanish =
    "a al como con de del el en entre es esta este la las lo los mas no o para pero por que "
    "se sin sobre son su sus un una y";
constexpr std::string_view kRussian =
    "а без бы был была были было в во для до его ее за и из или их к как на не но о об от "
    "по при с со так также то у что это";
constexpr std::string_view kArabic = "ان او الى عن على في كان لا لم ما مع من هذا هذه هو هي التي الذي لتي لذي تي ذي";

std::string_view list_for(std::string_view language) {
  if (language == "fr") return kFrench;
  if (language == "es") return kSpanish;
  if (language == "ru") return kRussian;
  return language == "ar" ? kArabic : kEnglish;
}

}  // namespace

std::set<std::string, std::less<>> stop_words(std::string_view language) {
  std::set<std::string, std::less<>> words;
  const auto add = [&words](std::string_view list) {
    for (const std::string_view word : base::split(list, ' ')) words.emplace(word);
  };
  add(list_for(language));
  if (language != "fr" && language != "es") add(kEnglish);
  return words;
}

}  // namespace lacuna::render::search
