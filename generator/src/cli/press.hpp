// cli/press.hpp: the reports of one tree, each in any form. Prints nothing.
#pragma once
#include <string>
#include <string_view>

#include "cli/build.hpp"
#include "cli/options.hpp"
#include "compose/site.hpp"
#include "model/report.hpp"
#include "pack/pdf.hpp"
#include "template/template.hpp"

namespace lacuna::cli {

/// `all` outlives it.
class Press {
 public:
  Press(const Understanding& all, diagnostic::Log& log);

  [[nodiscard]] const compose::Site& site() const { return site_; }
  /// The language's edition, or nullptr.
  [[nodiscard]] const model::Edition* find_edition(std::string_view language) const;

  [[nodiscard]] model::Report report(const model::Edition& edition, const model::Record& record) const;
  /// The report's page as the site has it.
  [[nodiscard]] std::string html(const model::Edition& edition, const model::Record& record, diagnostic::Log& log) const;
  /// Where that page is published.
  [[nodiscard]] static std::string page_path(const model::Report& report);
  /// A page of the site from its template and view.
  [[nodiscard]] std::string page(const std::string& template_name, const templates::Object& view, diagnostic::Log& log) const;
  /// What it takes to make the report's PDF; `html` is its page.
  [[nodiscard]] static pack::PdfJob job(const model::Report& report, std::string html);
  /// The template that PDFs are typeset with.
  [[nodiscard]] std::string_view typesetting() const;

 private:
  const Understanding& all_;
  compose::Site site_;
  templates::Library library_;
};

/// The engine that `choice` stands for on this machine; none with a problem in `log` if it is not there.
[[nodiscard]] pack::PdfEngine choose_engine(const pack::PdfTools& tools, PdfChoice choice, diagnostic::Log& log);
/// The tools that came with the program.
[[nodiscard]] pack::PdfTools find_tools();

/// `12,034 words, more than the 10,700 that a document may have`, for who prints what was made.
[[nodiscard]] std::string length_words(const model::Report& report);

}  // namespace lacuna::cli
