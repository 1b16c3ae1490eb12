// derive/views/check.hpp: compares a view with the fields that a schema defines. Reads no record.
#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "derive/views/reader.hpp"
#include "diagnostic/diagnostic.hpp"
#include "model/collection.hpp"
#include "model/corpus.hpp"

namespace lacuna::derive {

/// Visits the members of one view with the fields of the object they would be read from, and reports those that are not
/// there or are of another kind. The members themselves are not touched.
class ViewCheck {
 public:
  /// `path`: steps from the collection's own fields to `fields`, with a dot between them; empty for the fields themselves.
  ViewCheck(const model::Collection& collection, const model::JsonFile* schema, const std::vector<model::Field>& fields, std::string path,
            diagnostic::Diagnostics& problems)
      : collection_(collection), schema_(schema), fields_(fields), path_(std::move(path)), problems_(problems) {}

  void text(std::string_view name, bool& /*is_there*/) { expect(name, model::FieldKind::text, false); }
  void word(std::string_view name, std::string_view& /*out*/);
  void number(std::string_view name, std::optional<double>& /*out*/);
  void flag(std::string_view name, bool& /*out*/) { expect(name, model::FieldKind::boolean, false); }
  void date(std::string_view name, std::optional<base::Date>& /*out*/) { expect(name, model::FieldKind::date, false); }
  void partial_date(std::string_view name, std::optional<base::PartialDate>& /*out*/);
  void duration(std::string_view name, std::optional<base::Duration>& /*out*/) { expect(name, model::FieldKind::duration, false); }
  void reference(std::string_view name, std::string_view target, std::optional<model::RecordIndex>& /*out*/);
  void references(std::string_view name, std::string_view target, std::vector<model::RecordIndex>& /*out*/);
  void citations(std::string_view name, std::vector<model::RecordIndex>& /*documents*/);

  template <class E, std::size_t N>
  void choice(std::string_view name, const std::array<std::string_view, N>& words, std::optional<E>& /*out*/) {
    check_words(name, words, false);
  }
  template <class E, std::size_t N>
  void choices(std::string_view name, const std::array<std::string_view, N>& words, model::Choices<E>& /*out*/) {
    check_words(name, words, true);
  }
  template <class View>
  void object(std::string_view name, std::optional<View>& /*out*/) {
    check_inner<View>(name, false);
  }
  template <class View>
  void objects(std::string_view name, std::vector<View>& /*out*/) {
    check_inner<View>(name, true);
  }

 private:
  // The field if it is there and as expected.
  const model::Field* expect(std::string_view name, model::FieldKind kind, bool is_list);
  void expect_reference(std::string_view name, std::string_view target, bool is_list);
  void check_words(std::string_view name, std::span<const std::string_view> words, bool is_list);
  template <class View>
  void check_inner(std::string_view name, bool is_list) {
    const model::Field* field = expect(name, model::FieldKind::object, is_list);
    if (field == nullptr) return;
    View view;
    ViewCheck inner(collection_, schema_, field->fields, step(name), problems_);
    describe(inner, view);
  }
  [[nodiscard]] std::string step(std::string_view name) const;
  void report(std::string_view name, const std::string& message);

  const model::Collection& collection_;
  const model::JsonFile* schema_;
  const std::vector<model::Field>& fields_;
  std::string path_;
  diagnostic::Diagnostics& problems_;
};

}  // namespace lacuna::derive
