#include <string>
#include <vector>

#include "base/parallel.hpp"
#include "catch.hpp"
#include "document/markdown.hpp"
#include "document/to_html.hpp"

namespace document = lacuna::document;

TEST_CASE("four threads read the same as one") {
  const std::vector<std::string> texts{
      "~~struck~~ **注意：**请 *b* `c`\n\n|a|b|\n|-|:-:|\n|~~c~~|d|\n",
      "w[^1] www.un.org https://un.org/a_b\n\n[^1]: note ~ w\n\n- [x] done\n- [ ] open\n",
      "# ~~A~~ w\n\n> quote <b>\n\n[x](gap:y) [z](javascript:q) ![i](f.png)\n",
      "```cpp\n~~~\n```\n\n1. ~a~\n2. *b ~~c~~*\n",
  };
  constexpr std::size_t kRounds = 800;
  std::vector<std::string> alone;
  for (const std::string& text : texts) alone.push_back(document::to_html(document::parse_markdown(text, "a.md").value));
  std::vector<std::string> together(kRounds);
  lacuna::base::parallel_for(
      kRounds, 4, [&](std::size_t i) { together[i] = document::to_html(document::parse_markdown(texts[i % texts.size()], "a.md").value); });
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < kRounds; ++i) wrong += static_cast<std::size_t>(together[i] != alone[i % alone.size()]);
  CHECK(wrong == 0);
}
