#include "render/render.hpp"

#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/parallel.hpp"
#include "render/report/docx.hpp"

namespace lacuna::render {
namespace {

diagnostic::Diagnostics render_item(const model::Item& item, const templates::Library& library, const Deliver& deliver) {
  if (item.template_name.empty()) {
    deliver(item.path, item.report ? report::to_docx(item.report()) : item.bytes());
    return {};
  }
  if (!library.has(item.template_name)) {
    return {{diagnostic::Code::no_template,
             {"templates/" + item.template_name, {}},
             "there is no template `" + item.template_name + "`, which `" + item.path + "` needs",
             "add it to templates/, or leave templates/ out so that those of the program are used",
             {}}};
  }
  std::string bytes;
  diagnostic::Diagnostics problems = library.render(item.template_name, item.view(), bytes);
  if (problems.empty()) deliver(item.path, bytes);
  return problems;
}

}  // namespace

diagnostic::Diagnostics render(const model::Plan& plan, const templates::Library& library, const Deliver& deliver, unsigned jobs) {
  std::vector<diagnostic::Diagnostics> problems(plan.size());
  base::parallel_for(plan.size(), jobs, [&](std::size_t i) { problems[i] = render_item(plan[i], library, deliver); });
  diagnostic::Diagnostics all;
  for (diagnostic::Diagnostics& some : problems) std::move(some.begin(), some.end(), std::back_inserter(all));
  return all;
}

}  // namespace lacuna::render
