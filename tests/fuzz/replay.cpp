// Replays every file of the folders named on the command line through a fuzz target, each cut short once as well.
#include <iostream>

#include "fuzz/target.hpp"

#define LACUNA_SUITES_DIR ""
#include "support/suite.hpp"

namespace {

void replay(const std::string& bytes) { LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()); }

}  // namespace

int main(int count, char** arguments) {
  std::size_t files = 0;
  for (int i = 1; i < count; ++i) {
    for (const auto& file : lacuna::test::files_in(arguments[i])) {
      const std::string bytes = lacuna::test::read_file(file);
      replay(bytes);
      replay(bytes.substr(0, bytes.size() / 2));
      ++files;
    }
  }
  std::cout << files << " files replayed\n";
  return files == 0 ? 1 : 0;
}
