// model/table.hpp: records as rows and columns, for spreadsheets. Knows no file format.
#pragma once
#include <string>
#include <vector>

namespace lacuna::model {

/// A table as data. `rows` have a cell for each head. The page about a row, where there is one, is at `links`, an address
/// from the root of the site, empty for rows without; the vector is empty where no row has one.
struct Table {
  std::string name;
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> links;
};

}  // namespace lacuna::model
