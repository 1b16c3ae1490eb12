// cases FILE.case…: runs test cases. With LACUNA_UPDATE=1 in the environment, what came out is written into
// the files as what is expected; the difference is for the author to read.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cases/case_run.hpp"
#include "support/suite.hpp"

namespace {

using namespace lacuna::test;

/// True if the case at `path` is as it should be.
bool run_file(const std::filesystem::path& path, bool is_updating) {
  const std::string text = read_file(path);
  const ParsedCase parsed = parse_case(text);
  if (!parsed.fault.empty()) {
    std::cout << path.native() << ": " << parsed.fault << "\n";
    return false;
  }
  const lacuna::files::DiskFileSystem repository(LACUNA_SOURCE_DIR);
  Verdict verdict = run_case(parsed.value, repository, lacuna::cli::run);
  if (is_updating) {
    if (const std::string updated = case_text(verdict.updated); updated != text) {
      std::ofstream(path, std::ios::binary) << updated;
      std::cout << path.native() << ": updated\n";
    }
    verdict = run_case(verdict.updated, repository, lacuna::cli::run);
  }
  if (std::string fault = check_name(path.filename().native(), verdict); !fault.empty()) {
    verdict.faults.push_back(std::move(fault));
  }
  for (const std::string& fault : verdict.faults) std::cout << path.native() << ": " << fault << "\n";
  return verdict.faults.empty();
}

}  // namespace

int main(int count, char** arguments) {
  const bool is_updating = std::getenv("LACUNA_UPDATE") != nullptr;
  bool is_fine = true;
  for (int i = 1; i < count; ++i) is_fine = run_file(arguments[i], is_updating) && is_fine;
  return is_fine ? 0 : 1;
}
