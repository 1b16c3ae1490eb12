// Typst, in a process of its own that typesets one report after the other (generator/tools/pdf/worker.mjs).
#include <map>

#include "json/parse.hpp"
#include "json/write.hpp"
#include "pack/engines.hpp"
#include "pack/run.hpp"
#include "pack/scratch.hpp"

namespace lacuna::pack {
namespace {

std::string name_of(std::size_t job, std::string_view ending) { return std::to_string(job) + "." + std::string(ending); }

// Writes what the worker reads; false if the disk refuses.
bool prepare(const Scratch& scratch, std::string_view template_text, const std::vector<PdfJob>& jobs) {
  std::string lines;
  bool is_written = scratch.write("report.typ", template_text);
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    is_written = scratch.write(name_of(i, "json"), jobs[i].json) && is_written;
    json::Writer writer;
    writer.begin_object().key("data").string(name_of(i, "json")).key("pdf").string(name_of(i, "pdf")).end_object();
    lines += writer.take() + "\n";
  }
  return scratch.write("jobs", lines) && is_written;
}

// The last thing that the worker complained of before it ended.
std::string last_words(const Scratch& scratch) {
  std::string text = scratch.read("errors").value_or("");
  const std::size_t error = text.find("Error: ");
  if (error == std::string::npos) return text;
  text.erase(0, error + std::string_view("Error: ").size());
  return text.substr(0, text.find('\n'));
}

}  // namespace

diagnostic::Diagnostics typeset(const PdfTools& tools, std::string_view template_text, const std::vector<PdfJob>& jobs,
                                const Deliver& deliver) {
  diagnostic::Diagnostics problems;
  const Scratch scratch;
  if (!scratch.is_there() || !prepare(scratch, template_text, jobs))
    return {pdf_problem(jobs.front(), "there is no room for temporary files")};
  std::map<std::string, std::string, std::less<>> answers;  // by name of the PDF: empty, or what was wrong
  const Command command{{tools.node, tools.worker, scratch.folder()}, scratch.path("jobs"), scratch.path("errors")};
  const Ran ran = run(command, [&](std::string_view line) {
    const json::Value answer = json::parse(line, "worker").value;
    answers.emplace(answer.string_at("pdf"), answer.string_at("error"));
  });
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const std::string name = name_of(i, "pdf");
    const auto answer = answers.find(name);
    const auto bytes = answer == answers.end() || !answer->second.empty() ? std::nullopt : scratch.read(name);
    if (bytes) {
      deliver(jobs[i].path, *bytes);
    } else if (answer != answers.end() && !answer->second.empty()) {
      problems.push_back(pdf_problem(jobs[i], answer->second));
    } else {
      problems.push_back(
          pdf_problem(jobs[i], ran.is_late ? "the typesetter took too long" : "the typesetter ended early: " + last_words(scratch)));
      break;
    }
  }
  return problems;
}

}  // namespace lacuna::pack
