// compose/form/field_view.hpp: the fields of a collection as a guide for who writes a record: what each is called, what it is
// for and what may stand in it. Knows no collection by name.
#pragma once
#include <string>
#include <vector>

#include "compose/site.hpp"
#include "model/collection.hpp"
#include "template/value.hpp"

namespace lacuna::compose {

/// True for what a form can ask for; objects with keys of their own are written by hand.
[[nodiscard]] bool can_be_asked(const model::Field& field);
/// The view of one field as templates/shapes/form_field.view has it, those inside it included.
[[nodiscard]] templates::Object field_view(const Page& page, const std::string& collection, const model::Field& field);

}  // namespace lacuna::compose
