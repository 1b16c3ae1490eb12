#include "model/settings.hpp"

namespace lacuna::model {

std::string_view audience_name(Audience audience) {
  switch (audience) {
    case Audience::open: return "public";
    case Audience::members: return "members";
    case Audience::secretariat: return "secretariat";
  }
  return "public";
}

}  // namespace lacuna::model
