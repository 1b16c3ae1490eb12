#include "compose/form/form_view.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "compose/cells.hpp"
#include "compose/form/field_view.hpp"
#include "compose/frame.hpp"
#include "json/write.hpp"

namespace lacuna::compose {
namespace {

using model::Field;
using templates::List;
using templates::Object;

constexpr std::size_t kLongestExample = 3000;
constexpr int kIndent = 2;
constexpr std::array<std::string_view, 2> kFirst = {"title", "summary"};
// Of the fields that every record may carry, those that nobody who sends one in needs.
constexpr std::array<std::string_view, 7> kFurther = {"reviewed", "review_within", "owner", "aliases", "former_ids", "see_also", "notes"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The file's name, which is no field of the schema.
Field id_field() {
  Field id;
  id.name = "id";
  id.required = true;
  id.limits.pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
  id.limits.max_length = 80;
  return id;
}

List main_fields(const Page& page, const model::Collection& collection) {
  List views;
  views.emplace_back(field_view(page, collection.name, id_field()));
  for (const std::string_view name : kFirst) {
    if (const Field* field = model::find_field(collection.fields, name)) views.emplace_back(field_view(page, collection.name, *field));
  }
  for (const Field& field : collection.fields) {
    if (can_be_asked(field) && !is_one_of(kFirst, field.name) && !is_one_of(kFurther, field.name))
      views.emplace_back(field_view(page, collection.name, field));
  }
  return views;
}

List further_fields(const Page& page, const model::Collection& collection) {
  List views;
  for (const std::string_view name : kFurther) {
    if (const Field* field = model::find_field(collection.fields, name)) views.emplace_back(field_view(page, collection.name, *field));
  }
  return views;
}

// The languages that a record can be written in: the page's own, then those in which every one is due.
List languages(const Page& page) {
  std::vector<const model::Edition*> editions = {&page.edition};
  for (const model::Edition& edition : page.site.editions) {
    const std::vector<std::string>& due = page.site.settings.content_languages;
    const bool is_due = std::find(due.begin(), due.end(), edition.code()) != due.end();
    if (is_due && edition.code() != page.language()) editions.push_back(&edition);
  }
  List views;
  for (const model::Edition* edition : editions) {
    Object view;
    view.set("code", edition->code());
    view.set("tag", edition->tongue->tag());
    view.set("dir", edition->tongue->is_right_to_left() ? "rtl" : "ltr");
    view.set("name", edition->tongue->own_name());
    views.emplace_back(std::move(view));
  }
  return views;
}

}  // namespace

std::string example_text(const model::Graph& graph, const model::Collection& collection) {
  std::string longest;
  for (const model::Record& record : graph.of(collection.name)) {
    json::Writer writer(kIndent);
    writer.begin_object();
    for (const json::Member& member : record.value.members()) {
      if (member.key != "field_disclosure") writer.key(member.key).value(member.value);
    }
    std::string text = writer.end_object().take();
    if (text.size() <= kLongestExample && text.size() > longest.size()) longest = std::move(text);
  }
  return longest;
}

Object form_view(const Page& page, const model::Collection& collection) {
  const std::string name = page.word("collection." + collection.name);
  const std::string example = example_text(page.site.graph, collection);
  Frame frame;
  frame.title = page.word("form.title", {{"kind", page.word("collection." + collection.name + ".one")}});
  frame.description = page.word("words.form_about");
  frame.section = collection.name;
  frame.same_in_language = form_path("{language}", collection.name);
  frame.crumbs = {{page.word("words.home"), home_path(page.language())}, {name, list_path(page.language(), collection.name)}};
  Object view = frame_view(page, frame);
  view.set("heading", frame.title);
  view.set("collection", collection.name);
  view.set("contact", page.site.settings.contact.empty() ? templates::Value() : templates::Value(page.site.settings.contact));
  view.set("script_url", page.to("assets/form.js"));
  view.set("list_style_url", page.to("assets/list.css"));
  view.set("schema_url", page.to("data/schemas/" + collection.name + ".json"));
  view.set("record_languages", languages(page));
  view.set("fields", main_fields(page, collection));
  view.set("further", further_fields(page, collection));
  view.set("example", example.empty() ? templates::Value() : templates::Value(example));
  return view;
}

}  // namespace lacuna::compose
