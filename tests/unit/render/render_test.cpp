#include "render/render.hpp"

#include <map>
#include <mutex>

#include "catch.hpp"

using lacuna::diagnostic::Code;
using lacuna::templates::Library;
using lacuna::templates::Object;

namespace {

std::map<std::string, std::string> render(const lacuna::model::Plan& plan, const Library& library,
                                          lacuna::diagnostic::Diagnostics& problems) {
  std::map<std::string, std::string> files;
  std::mutex mutex;
  problems = lacuna::render::render(
      plan, library,
      [&](std::string_view path, std::string_view bytes) {
        const std::scoped_lock lock(mutex);
        files.emplace(path, bytes);
      },
      4);
  return files;
}

}  // namespace

TEST_CASE("items are shown by their template or are bytes as they are") {
  const auto library = Library::compile({{"page.html", "{{!view\nname: text\n}}<p>{{name}}</p>"}});
  REQUIRE(library.diagnostics.empty());
  lacuna::diagnostic::Diagnostics problems;
  const auto files = render(
      {{"a.html", "page.html", [] { return Object().set("name", "<x>"); }, {}}, {"b.txt", "", {}, [] { return std::string("bytes"); }}},
      library.value, problems);
  CHECK(problems.empty());
  CHECK(files.at("a.html") == "<p>&lt;x&gt;</p>");
  CHECK(files.at("b.txt") == "bytes");
}

TEST_CASE("an item without a template, or with a view that lacks a field, is not delivered") {
  const auto library = Library::compile({{"page.html", "{{!view\nname: text\n}}<p>{{name}}</p>"}});
  lacuna::diagnostic::Diagnostics problems;
  const auto files = render({{"a.html", "none.html", [] { return Object(); }, {}}, {"b.html", "page.html", [] { return Object(); }, {}}},
                            library.value, problems);
  CHECK(files.empty());
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].code == Code::no_template);
  CHECK(problems[1].code == Code::template_view_fault);
}
