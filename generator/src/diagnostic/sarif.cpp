#include "diagnostic/sarif.hpp"

#include <algorithm>

#include "base/json_writer.hpp"
#include "base/text.hpp"
#include "diagnostic/region.hpp"

namespace lacuna::diagnostic {
namespace {

constexpr std::string_view kSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// `path` as a relative URI: all but unreserved characters and `/` percent-encoded (RFC 3986, section 2).
std::string to_uri(std::string_view path) {
  constexpr std::string_view hex_digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string out;
  for (const char c : path) {
    if (plain.find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += hex_digits[byte >> 4U];
    out += hex_digits[byte & 0xFU];
  }
  return out;
}

/// `unknown_field` as `UnknownField`.
std::string to_rule_name(std::string_view name) {
  std::string out;
  for (const std::string_view word : base::split(name, '_')) {
    out += word;
    char& first = out[out.size() - word.size()];
    if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
  }
  return out;
}

/// The codes that occur, by number, each once.
std::vector<Code> codes_in(const Diagnostics& diagnostics) {
  std::vector<Code> codes;
  for (const Diagnostic& diagnostic : diagnostics) codes.push_back(diagnostic.code);
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

class SarifPrinter {
 public:
  SarifPrinter(const Diagnostics& sorted, const ReadText& read) : sorted_(sorted), texts_(read), rules_(codes_in(sorted)) {}

  std::string print(std::string_view version) {
    writer_.begin_object().key("$schema").string(kSchema).key("version").string("2.1.0");
    writer_.key("runs").begin_array().begin_object();
    write_tool(version);
    writer_.key("columnKind").string("unicodeCodePoints");
    writer_.key("results").begin_array();
    for (const Diagnostic& diagnostic : sorted_) write_result(diagnostic);
    writer_.end_array().end_object().end_array().end_object();
    return writer_.take();
  }

 private:
  void write_tool(std::string_view version) {
    writer_.key("tool").begin_object().key("driver").begin_object();
    writer_.key("name").string("lacuna").key("version").string(version).key("rules").begin_array();
    for (const Code code : rules_) write_rule(info(code));
    writer_.end_array().end_object().end_object();
  }

  void write_rule(const CodeInfo& row) {
    writer_.begin_object().key("id").string(label(row.code)).key("name").string(to_rule_name(row.name));
    write_text("shortDescription", row.title);
    write_text("help", row.help);
    writer_.key("defaultConfiguration").begin_object().key("level").string(severity_word(row.severity)).end_object();
    writer_.end_object();
  }

  void write_result(const Diagnostic& diagnostic) {
    const auto rule = std::lower_bound(rules_.begin(), rules_.end(), diagnostic.code) - rules_.begin();
    writer_.begin_object().key("ruleId").string(label(diagnostic.code)).key("ruleIndex").integer(rule);
    writer_.key("level").string(severity_word(info(diagnostic.code).severity));
    write_text("message", diagnostic.message + (diagnostic.hint.empty() ? "" : "\n" + diagnostic.hint));
    if (!diagnostic.place.path.empty()) {
      writer_.key("locations").begin_array().begin_object();
      write_location(diagnostic.place);
      writer_.end_object().end_array();
    }
    write_related(diagnostic.labels);
    writer_.end_object();
  }

  void write_related(const std::vector<Label>& labels) {
    if (labels.empty()) return;
    writer_.key("relatedLocations").begin_array();
    for (std::size_t i = 0; i < labels.size(); ++i) {
      writer_.begin_object().key("id").integer(static_cast<std::int64_t>(i));
      write_location(labels[i].place);
      write_text("message", labels[i].message);
      writer_.end_object();
    }
    writer_.end_array();
  }

  void write_location(const Place& place) {
    writer_.key("physicalLocation").begin_object().key("artifactLocation").begin_object();
    writer_.key("uri").string(to_uri(place.path)).key("uriBaseId").string("%SRCROOT%").end_object();
    if (const auto region = find_region(texts_, place)) {
      writer_.key("region").begin_object();
      write_count("startLine", region->begin.line);
      write_count("startColumn", region->begin.column);
      write_count("endLine", region->end.line);
      write_count("endColumn", region->end.column);
      writer_.end_object();
    }
    writer_.end_object();
  }

  void write_text(std::string_view key, std::string_view text) { writer_.key(key).begin_object().key("text").string(text).end_object(); }

  void write_count(std::string_view key, std::size_t count) { writer_.key(key).integer(static_cast<std::int64_t>(count)); }

  const Diagnostics& sorted_;
  SourceTexts texts_;
  std::vector<Code> rules_;
  base::JsonWriter writer_{2};
};

}  // namespace

std::string print_sarif(const Diagnostics& sorted, const ReadText& read, std::string_view version) {
  return SarifPrinter(sorted, read).print(version);
}

}  // namespace lacuna::diagnostic
