// model/plan.hpp: what is to be published: addresses, and how to get the contents of each. Knows no template text and no
// disk.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "model/report.hpp"
#include "template/value.hpp"

namespace lacuna::model {

/// One file of the site: a view shown by a template, bytes as they are, or a report to be written as a Word document.
/// One of the three functions is set; it may be called on any thread, once.
struct Item {
  std::string path;
  std::string template_name;                // empty for a file without a template
  std::function<templates::Object()> view;  // set where template_name is
  std::function<std::string()> bytes;
  std::function<Report()> report = {};
};

/// All files, in the order in which they were planned. No two paths are equal.
using Plan = std::vector<Item>;

}  // namespace lacuna::model
