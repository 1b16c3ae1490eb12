// Rendering into a buffer that is large enough allocates nothing: counted with the program's own operator
// new.
#include <cstdlib>
#include <new>

#include "catch.hpp"
#include "problems.hpp"

namespace {

thread_local bool counting = false;
thread_local int allocations = 0;

void* allocate(std::size_t size) {
  allocations += counting ? 1 : 0;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t& /*none*/) noexcept { return std::malloc(size == 0 ? 1 : size); }
void* operator new[](std::size_t size, const std::nothrow_t& /*none*/) noexcept { return std::malloc(size == 0 ? 1 : size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t& /*none*/) noexcept { std::free(memory); }
void operator delete[](void* memory, const std::nothrow_t& /*none*/) noexcept { std::free(memory); }

TEST_CASE("rendering allocates nothing of its own") {
  using namespace lacuna::templates;
  const auto compiled = Library::compile({
      {"layout.html", "{{!view title: text}}\n<title>{{title}}</title>{{$main}}{{/main}}\n"},
      {"a.html",
       "{{!view title: text, items: "
       "[node]}}\n{{<layout.html}}{{$main}}{{#items}}{{>node.html}}{{/items}}{{/main}}{{/layout.html}}\n"},
      {"node.html",
       "{{!view ...node}}\n<li>{{title}}{{#link}}<a "
       "href=\"{{link}}\">{{link}}</a>{{/link}}{{#items}}{{>node.html}}{{/items}}\n"},
      {"shapes/node.view", "title: text\nlink?: url\nitems: [node]\n"},
  });
  REQUIRE(compiled.diagnostics.empty());
  const auto node = [](List items) {
    return Object().set("title", "a <b> & c").set("link", relative_url("a.html")).set("items", std::move(items));
  };
  const Object view = node({node({node({}), node({node({})})}), node({})});
  std::string out;
  out.reserve(10'000);
  counting = true;
  const auto faults = compiled.value.render("a.html", view, out);
  counting = false;
  CHECK(allocations == 0);
  CHECK(faults.empty());
  CHECK(out.size() > 200);
}
