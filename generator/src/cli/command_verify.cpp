#include <filesystem>
#include <fstream>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/input.hpp"
#include "verify/verify.hpp"

namespace lacuna::cli {
namespace {

constexpr const char* kLockName = "citations.lock";

void print_document(const verify::DocumentCheck& check, Environment& environment) {
  environment.out << check.id << ": " << check.paragraphs << " paragraphs, " << check.confirmed << " of " << check.citations << " citations confirmed\n";
}

// Writes the lock beside the old one and puts it in its place in one step.
bool write_lock(const std::string& folder, const std::string& text) {
  const std::filesystem::path target = std::filesystem::path(folder) / kLockName;
  const std::filesystem::path fresh = std::filesystem::path(folder) / (std::string(kLockName) + ".new");
  {
    std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
    file << text;
    if (!file.flush()) return false;
  }
  std::error_code error;
  std::filesystem::rename(fresh, target, error);
  return !error;
}

}  // namespace

int run_verify(const Options& options, Environment& environment) {
  const Input input(options.root, environment.files);
  const files::DiskFileSystem texts(options.sources);
  diagnostic::Log log;
  Timings timings;
  const Understanding all = understand(input.files(), options.build, log, timings);
  const bool is_sound = !log.has_errors();
  const verify::Verification result = log.take(verify::verify(all.graph, texts));
  const diagnostic::Diagnostics problems = log.sorted();
  print_problems(problems, input, Format::text, environment);
  for (const verify::DocumentCheck& check : result.documents) print_document(check, environment);
  const int code = exit_code_of(problems, false);
  if (code != kFine || !is_sound || environment.files != nullptr) return code;
  const std::string folder = options.root + "/" + options.build.content.front();
  if (!write_lock(folder, result.lock)) {
    environment.err << "lacuna: " << folder << "/" << kLockName << " cannot be written\n";
    return kFileSystem;
  }
  return kFine;
}

}  // namespace lacuna::cli
