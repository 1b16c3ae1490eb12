#include "document/markdown.hpp"

#include <optional>
#include <utility>

#include "base/text.hpp"
#include "document/cmark.hpp"
#include "document/footnote_ledger.hpp"
#include "document/markdown_assembler.hpp"
#include "document/markdown_limits.hpp"
#include "document/markdown_report.hpp"
#include "document/source_text.hpp"

namespace lacuna::document {
namespace {

using diagnostic::Code;
using diagnostic::Diagnostic;

Diagnostic at_byte(Code code, const std::string& path, std::size_t offset, std::string message, std::string hint) {
  const auto begin = static_cast<std::uint32_t>(offset);
  return {code, {path, {begin, begin + 1}}, std::move(message), std::move(hint), {}};
}

// Why the bytes are no text, or nothing.
std::optional<Diagnostic> check_bytes(std::string_view text, const std::string& path) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    return Diagnostic{
        Code::byte_order_mark, {path, {0, 3}}, "the text starts with a byte order mark", "save it as UTF-8 without a mark", {}};
  }
  if (const auto bad = base::find_invalid_utf8(text)) {
    return at_byte(Code::invalid_utf8, path, *bad, "this byte is not UTF-8", "save the file as UTF-8");
  }
  const std::size_t nul = text.find('\0');
  if (nul == std::string_view::npos) return std::nullopt;
  return at_byte(Code::nul_byte, path, nul, "a NUL stands here", "save the file as UTF-8 text");
}

}  // namespace

diagnostic::Staged<Tree> parse_markdown(std::string_view text, const std::string& path, const MarkdownOptions& options) {
  if (auto problem = check_limits(text, path, options.limits)) return {Tree(), {std::move(*problem)}};
  if (auto problem = check_bytes(text, path)) return {Tree(), {std::move(*problem)}};
  const SourceText source(text);
  const cmark::Syntax syntax(source.prepared());
  MarkdownReport report(path);
  FootnoteLedger notes(syntax.definitions(), source, report);
  MarkdownAssembler assembler(source, options, notes, report);
  syntax.visit_body(assembler);
  for (std::size_t i = 0; i < notes.referred().size(); ++i) {
    assembler.begin_note(static_cast<std::uint32_t>(i + 1));
    syntax.visit_definition(std::string(notes.referred()[i]), assembler);
  }
  notes.report_unused(report);
  Tree tree = assembler.take();
  return {std::move(tree), report.take()};
}

}  // namespace lacuna::document
