// derive/views/reader.hpp: fills a view from the JSON of a record. Judges nothing: what is not there, or not of its kind,
// stays empty, since disclosure may have taken it away.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "json/value.hpp"
#include "model/choices.hpp"
#include "model/graph.hpp"

namespace lacuna::derive {

/// Visits the members of one view with the JSON object they are read from. A view is a struct with a function
/// `describe(visitor, view)` beside it, which calls the visitor once for each field by the field's name in the schema;
/// ViewCheck goes the same way along the schema.
class ViewReader {
 public:
  ViewReader(const model::Graph& graph, const json::Value& object) : graph_(graph), object_(object) {}

  /// A text by language: only whether it is there.
  void text(std::string_view name, bool& is_there) const;
  void word(std::string_view name, std::string_view& out) const;
  void number(std::string_view name, std::optional<double>& out) const;
  void flag(std::string_view name, bool& out) const;
  void date(std::string_view name, std::optional<base::Date>& out) const;
  void partial_date(std::string_view name, std::optional<base::PartialDate>& out) const;
  void duration(std::string_view name, std::optional<base::Duration>& out) const;
  void reference(std::string_view name, std::string_view target, std::optional<model::RecordIndex>& out) const;
  /// By ascending index; what resolves to nothing is left out.
  void references(std::string_view name, std::string_view target, std::vector<model::RecordIndex>& out) const;
  /// Documents cited, by ascending index, each once.
  void citations(std::string_view name, std::vector<model::RecordIndex>& documents) const;

  template <class E, std::size_t N>
  void choice(std::string_view name, const std::array<std::string_view, N>& words, std::optional<E>& out) const {
    out = find_choice<E>(words, object_.string_at(name));
  }
  template <class E, std::size_t N>
  void choices(std::string_view name, const std::array<std::string_view, N>& words, model::Choices<E>& out) const {
    for (const json::Value& item : object_.items_at(name)) {
      if (const auto found = find_choice<E>(words, item.text())) out.insert(*found);
    }
  }
  template <class View>
  void object(std::string_view name, std::optional<View>& out) const {
    const json::Value* value = object_.find(name);
    if (value != nullptr) out = read<View>(graph_, *value);
  }
  /// `position` of each view is its place in the list.
  template <class View>
  void objects(std::string_view name, std::vector<View>& out) const {
    std::uint32_t position = 0;
    for (const json::Value& item : object_.items_at(name)) {
      out.push_back(read<View>(graph_, item));
      out.back().position = position++;
    }
  }

  template <class View>
  [[nodiscard]] static View read(const model::Graph& graph, const json::Value& object) {
    View view;
    const ViewReader reader(graph, object);
    describe(reader, view);
    return view;
  }

 private:
  template <class E, std::size_t N>
  static std::optional<E> find_choice(const std::array<std::string_view, N>& words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<E>(found - words.begin());
  }

  const model::Graph& graph_;
  const json::Value& object_;
};

/// The views of all records of a collection that exist on `as_of`, by id, without anything in them that is dated later.
/// `record` of each view is the record it was read from. `View` has the collection's name as kCollection and a function
/// `exists_on(view, as_of)` beside it, which takes the later things out and returns false where nothing is left.
/// Cost: O(records · fields of the view · fields of the record).
template <class View>
[[nodiscard]] std::vector<View> views_of(const model::Graph& graph, base::Date as_of) {
  std::vector<View> views;
  const auto records = graph.of(View::kCollection);
  views.reserve(records.size());
  for (const model::Record& record : records) {
    View view = ViewReader::read<View>(graph, record.value);
    view.record = graph.index_of(record);
    if (exists_on(view, as_of)) views.push_back(std::move(view));
  }
  return views;
}

}  // namespace lacuna::derive
