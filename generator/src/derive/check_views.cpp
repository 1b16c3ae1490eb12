#include "derive/check_views.hpp"

#include <algorithm>

#include "derive/views/check.hpp"
#include "derive/views/commitment.hpp"
#include "derive/views/indicator.hpp"
#include "derive/views/need.hpp"
#include "derive/views/offer.hpp"
#include "derive/views/partnership.hpp"
#include "derive/views/question.hpp"
#include "derive/views/setting.hpp"
#include "derive/views/upkeep.hpp"

namespace lacuna::derive {
namespace {

class Binding {
 public:
  Binding(const std::vector<model::Collection>& collections, const std::vector<model::JsonFile>& schemas)
      : collections_(collections), schemas_(schemas) {}

  template <class View>
  void bind() {
    const auto collection =
        std::find_if(collections_.begin(), collections_.end(), [](const model::Collection& one) { return one.name == View::kCollection; });
    const std::string path = "content/schemas/" + std::string(View::kCollection) + ".json";
    if (collection == collections_.end()) {
      problems_.push_back({diagnostic::Code::unbound_view,
                           {path, {}},
                           "there is no collection `" + std::string(View::kCollection) + "`, which is computed with",
                           "add its schema",
                           {}});
      return;
    }
    const auto schema = std::find_if(schemas_.begin(), schemas_.end(), [](const model::JsonFile& file) {
      return file.path.ends_with("/" + std::string(View::kCollection) + ".json");
    });
    View view;
    ViewCheck check(*collection, schema == schemas_.end() ? nullptr : &*schema, collection->fields, "", problems_);
    describe(check, view);
  }

  [[nodiscard]] diagnostic::Diagnostics take() { return std::move(problems_); }

 private:
  const std::vector<model::Collection>& collections_;
  const std::vector<model::JsonFile>& schemas_;
  diagnostic::Diagnostics problems_;
};

}  // namespace

diagnostic::Diagnostics check_views(const std::vector<model::Collection>& collections, const std::vector<model::JsonFile>& schemas) {
  Binding binding(collections, schemas);
  binding.bind<Need>();
  binding.bind<Offer>();
  binding.bind<Commitment>();
  binding.bind<Recommendation>();
  binding.bind<Question>();
  binding.bind<Meeting>();
  binding.bind<DocumentDate>();
  binding.bind<Indicator>();
  binding.bind<Partnership>();
  binding.bind<Mission>();
  binding.bind<Region>();
  binding.bind<Capability>();
  binding.bind<Actor>();
  binding.bind<Upkeep>();
  return binding.take();
}

}  // namespace lacuna::derive
