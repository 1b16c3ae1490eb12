#include "template/value.hpp"

#include <optional>
#include <string>

#include "catch.hpp"

using namespace lacuna::templates;

TEST_CASE("a value knows what it was made from") {
  CHECK(Value().kind() == Kind::nothing);
  CHECK(Value(true).kind() == Kind::flag);
  CHECK(Value("a").kind() == Kind::text);
  CHECK(Value(std::string("a")).kind() == Kind::text);
  CHECK(Value(trusted_html("<b>")).kind() == Kind::html);
  CHECK(Value(relative_url("a")).kind() == Kind::url);
  CHECK(Value(List{}).kind() == Kind::list);
  CHECK(Value(Object{}).kind() == Kind::object);
  CHECK(Value(make_url("javascript:x")).kind() == Kind::nothing);
  CHECK(Value(make_url("a.html")).characters() == "a.html");
  CHECK(Value(std::optional<std::string>("a")).characters() == "a");
}

TEST_CASE("a section is shown over what is there") {
  const std::vector<std::pair<Value, bool>> table = {
      {Value(), false},
      {false, false},
      {true, true},
      {"", false},
      {"0", true},
      {"false", true},
      {List{}, false},
      {List{Value()}, true},
      {Object{}, true},
      {trusted_html(""), false},
      {trusted_html("x"), true},
      {relative_url(""), false},
  };
  for (std::size_t row = 0; row < table.size(); ++row) {
    INFO(row);
    CHECK(table[row].first.truthy() == table[row].second);
  }
}

TEST_CASE("what is borrowed reads like what is owned") {
  const std::string text = "words";
  const Html html = trusted_html("<b>bold</b>");
  const Url url = relative_url("a.html");
  const List list = {"one", "two"};
  const Object object = Object().set("name", "value");
  CHECK(Value::borrow(text).characters().data() == text.data());
  CHECK(Value::borrow(html).characters().data() == html.markup().data());
  CHECK(Value::borrow(url).characters().data() == url.text().data());
  CHECK(&Value::borrow(list).items() == &list);
  CHECK(Value::borrow(object).object() == &object);
  CHECK(Value::borrow(html).kind() == Kind::html);
  CHECK(Value::borrow(url).kind() == Kind::url);
  CHECK(Value::borrow(list).truthy());
}

TEST_CASE("values of other kinds have no characters, items or fields") {
  CHECK(Value(true).characters().empty());
  CHECK(Value("a").items().empty());
  CHECK(Value("a").object() == nullptr);
  CHECK_FALSE(Value("a").flag());
}

TEST_CASE("fields are found wherever the hint points") {
  Object object;
  object.set("a", "1").set("b", "2").set("c", "3").set("b", "4");
  CHECK(object.fields().size() == 3);
  for (const std::size_t hint : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{99}}) {
    CHECK(object.find("a", hint)->characters() == "1");
    CHECK(object.find("b", hint)->characters() == "4");
    CHECK(object.find("c", hint)->characters() == "3");
    CHECK(object.find("d", hint) == nullptr);
  }
}

TEST_CASE("keys are equal by their characters") {
  const std::string text = "title";
  CHECK(Key("title") == Key::of(text));
  CHECK_FALSE(Key("title") == Key("titel"));
  // Two words with one FNV-1a hash of 32 bits.
  CHECK_FALSE(Key("costarring") == Key("liquid"));
}
