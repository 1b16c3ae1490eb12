#include "cli/input.hpp"

#include <algorithm>
#include <cstdio>
#include <ostream>

#include "cli/exit_code.hpp"
#include "diagnostic/print_json.hpp"
#include "diagnostic/print_text.hpp"
#include "diagnostic/sarif.hpp"
#include "files/share_file_system.hpp"

namespace lacuna::cli {
namespace {

constexpr std::size_t kReadLimit = std::size_t{32} << 20U;

// Problems of the file system rather than of the content: writing of the output.
bool is_file_system(diagnostic::Code code) {
  return code == diagnostic::Code::unwritable_output || code == diagnostic::Code::output_in_use ||
         code == diagnostic::Code::foreign_output_folder || code == diagnostic::Code::other_audience;
}

}  // namespace

Input::Input(const std::string& root, const files::FileSystem* in_place_of_disk) {
  const files::FileSystem* own = in_place_of_disk;
  if (own == nullptr) {
    own_ = std::make_unique<files::DiskFileSystem>(root);
    own = own_.get();
  }
  program_ = std::make_unique<files::DiskFileSystem>(LACUNA_SHARE);
  share_ = std::make_unique<files::ShareFileSystem>(*program_, std::vector<std::string>{"site", "templates"});
  whole_ = std::make_unique<files::LayeredFileSystem>(std::vector<const files::FileSystem*>{own, share_.get()});
}

Input::~Input() = default;

std::optional<std::string> Input::read(const std::string& path) const {
  files::ReadResult result = whole_->read(path, kReadLimit);
  if (result.status != files::ReadStatus::ok) return std::nullopt;
  return std::move(result.bytes);
}

diagnostic::Diagnostics errors_of(diagnostic::Diagnostics problems) {
  std::erase_if(problems, [](const diagnostic::Diagnostic& problem) {
    return diagnostic::info(problem.code).severity == diagnostic::Severity::warning;
  });
  return problems;
}

void print_problems(const diagnostic::Diagnostics& problems, const Input& input, Format format, Environment& environment) {
  const diagnostic::ReadText read = [&](const std::string& path) { return input.read(path); };
  if (format == Format::json) {
    environment.out << diagnostic::print_json_lines(problems, read);
  } else if (format == Format::sarif) {
    environment.out << diagnostic::print_sarif(problems, read, LACUNA_VERSION);
  } else {
    diagnostic::TextOptions text;
    text.colour = environment.is_terminal;
    environment.err << diagnostic::print_text(problems, read, text);
  }
}

void print_outcome(const publish::Outcome& outcome, Environment& environment) {
  if (!outcome.is_changed) {
    environment.out << "0 written, nothing changed\n";
    return;
  }
  environment.out << outcome.written << " written, " << outcome.unchanged << " unchanged, " << outcome.removed << " removed\n";
}

void print_timings(const Timings& timings, Environment& environment) {
  for (const StageTime& row : timings.rows()) {
    char line[96];
    std::snprintf(line, sizeof line, "%-10s %9.1f ms %9zu items %9zu KiB\n", row.stage.c_str(), row.milliseconds, row.count, row.peak_kib);
    environment.err << line;
  }
}

int exit_code_of(const diagnostic::Diagnostics& problems, bool strict) {
  int code = kFine;
  for (const diagnostic::Diagnostic& problem : problems) {
    const bool counts = strict || diagnostic::info(problem.code).severity == diagnostic::Severity::error;
    if (counts) code = std::max(code, is_file_system(problem.code) ? int{kFileSystem} : int{kContentErrors});
  }
  return code;
}

}  // namespace lacuna::cli
