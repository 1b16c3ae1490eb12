// cli/options.hpp: what a command line asks for. Knows not how it is done.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "cli/build.hpp"

namespace lacuna::cli {

enum class Command { build, check, verify, pack, report, match, stale, release, diff, add, export_data, explain };
enum class Format { text, json, sarif, csv };
enum class ReportForm { html, docx, pdf, json };
enum class ChangeForm { text, json, html };
enum class DataForm { json, csv, xlsx };
enum class PdfChoice { best, typst, chromium, off };

/// One command with everything that was said to it.
struct Options {
  Command command = Command::build;
  std::string root = ".";
  std::string output;  // empty: public/, or private/<audience>/
  BuildOptions build;
  Format format = Format::text;
  std::string only;                       // check: problems of files whose path begins so; empty: all
  std::string sources;                    // verify
  PdfChoice pdf = PdfChoice::best;        // pack, report
  ReportForm form = ReportForm::html;     // report
  std::string language;                   // report; empty: the first language of the records
  ChangeForm changes = ChangeForm::text;  // diff
  std::string collection;                 // diff; empty: all
  DataForm data = DataForm::json;         // export
  std::string file;                       // report; empty: standard output
  std::string gap;                        // match; empty: all
  std::string actor;                      // match; empty: all
  std::vector<std::string> operands;      // what stands without a name: a code, a collection, an id, dates
  bool timings = false;
  bool quiet = false;
};

/// The run is over before a command began: help or version was asked for, or the command line is wrong.
struct EarlyExit {
  int code = 0;
  std::string out;
  std::string err;
};

[[nodiscard]] std::variant<Options, EarlyExit> parse_options(const std::vector<std::string>& arguments);

}  // namespace lacuna::cli
