#include <ostream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/input.hpp"
#include "cli/tree_writer.hpp"
#include "verify/verify.hpp"

namespace lacuna::cli {
namespace {

constexpr const char* kLockName = "citations.lock";

void print_document(const verify::DocumentCheck& check, Environment& environment) {
  environment.out << check.id << ": " << check.paragraphs << " paragraphs, " << check.confirmed << " of " << check.citations
                  << " citations confirmed\n";
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
  return write_files(options.root, {{main_content(options) + "/" + kLockName, result.lock}}, environment) ? kFine : kFileSystem;
}

}  // namespace lacuna::cli
