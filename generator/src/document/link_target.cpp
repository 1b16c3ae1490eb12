#include "document/link_target.hpp"

#include <algorithm>
#include <utility>

#include "base/edit_distance.hpp"
#include "base/id.hpp"
#include "base/text.hpp"

namespace lacuna::document {
namespace {

constexpr std::string_view kWhatMayStand = "links lead to `https://…`, `mailto:…`, a file of the site, `#heading` or `gap:id`";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_scheme_character(char c) { return is_letter(c) || base::is_digit(c) || c == '+' || c == '-' || c == '.'; }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; }
bool is_slash(char c) { return c == '/' || c == '\\'; }

// What stands before the colon of the first segment, or nothing. It need not be a well-formed scheme.
std::string_view before_colon(std::string_view url) {
  const std::size_t end = url.find_first_of(":/?#");
  return end != std::string_view::npos && url[end] == ':' ? url.substr(0, end) : std::string_view();
}

bool is_scheme(std::string_view word) {
  return !word.empty() && is_letter(word.front()) && std::all_of(word.begin(), word.end(), is_scheme_character);
}

Target refuse(std::string problem, std::string hint = std::string(kWhatMayStand)) {
  Target target;
  target.problem = std::move(problem);
  target.hint = std::move(hint);
  return target;
}

Target of_kind(TargetKind kind) {
  Target target;
  target.kind = kind;
  return target;
}

Target web_target(std::string_view scheme, std::string_view rest) {
  const std::string_view host = rest.substr(std::min<std::size_t>(2, rest.size()));
  const bool has_host = rest.starts_with("//") && !host.empty() && std::string_view("/?#\\ ").find(host.front()) == std::string_view::npos;
  if (!has_host) return refuse("`" + std::string(scheme) + ":` is not followed by `//` and a host", "");
  if (host.substr(0, host.find_first_of("/?#")).find_first_of(" \\") != std::string_view::npos) {
    return refuse("a space or backslash stands in the host", "");
  }
  Target target = of_kind(TargetKind::web);
  if (host.find_first_of(" \\") != std::string_view::npos) {
    target.problem = "a space or backslash stands in the address";
    target.hint = "write a space as `%20` and a backslash as `%5C`";
  }
  return target;
}

Target mail_target(std::string_view rest) {
  const std::size_t at = rest.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == rest.size()) {
    return refuse("`mailto:` is not followed by an address", "");
  }
  return of_kind(TargetKind::mail);
}

Target record_target(const RecordWord& word, std::string_view rest) {
  const std::size_t hash = std::min(rest.find('#'), rest.size());
  Target target = of_kind(TargetKind::record);
  target.collection = word.collection;
  target.id = rest.substr(0, hash);
  target.fragment = rest.substr(std::min(hash + 1, rest.size()));
  if (base::is_id(target.id)) return target;
  Target refused = refuse("`" + target.id + "` is no id", "an id is the name of the record's file without `.json`");
  refused.is_record_problem = true;
  return refused;
}

Target unknown_scheme(std::string_view scheme, const std::vector<RecordWord>& words) {
  std::vector<std::string> known{"http", "https", "mailto"};
  for (const RecordWord& word : words) known.push_back(word.word);
  const std::string near = base::suggestion(scheme, known);
  return refuse("a link may not lead to `" + std::string(scheme) + ":`", near.empty() ? std::string(kWhatMayStand) : near);
}

bool climbs(std::string_view path) {
  const std::vector<std::string_view> steps = base::split(path.substr(0, path.find_first_of("?#")), '/');
  return std::find(steps.begin(), steps.end(), "..") != steps.end();
}

Target file_target(std::string_view url) {
  Target target = of_kind(TargetKind::file);
  target.hint = "name a file of the site from its root, such as `files/map.png`";
  if (url.empty()) target.problem = "the address of the link is empty";
  if (url.starts_with('/')) target.problem = "the address starts with `/`, the root of a server that may not be the site's";
  if (climbs(url)) target.problem = "the address climbs with `..`";
  if (url.find('\\') != std::string_view::npos) target.problem = "a backslash stands in the address";
  if (target.problem.empty()) target.hint.clear();
  return target;
}

Target with_scheme(std::string_view scheme, std::string_view rest, const std::vector<RecordWord>& words) {
  const std::string small = base::to_lower_ascii(scheme);
  if (small == "http" || small == "https") return web_target(scheme, rest);
  if (small == "mailto") return mail_target(rest);
  const auto word = std::find_if(words.begin(), words.end(), [&](const RecordWord& one) { return one.word == small; });
  if (word != words.end()) return record_target(*word, rest);
  return unknown_scheme(scheme, words);
}

}  // namespace

std::vector<RecordWord> record_words(const std::vector<std::string>& collections) {
  std::vector<RecordWord> words;
  for (const std::string& name : collections) {
    words.push_back({name, name});
    if (name.ends_with("ies")) {
      words.push_back({name.substr(0, name.size() - 3) + "y", name});
    } else if (name.ends_with("s")) {
      words.push_back({name.substr(0, name.size() - 1), name});
    }
  }
  return words;
}

Target parse_target(std::string_view url, const std::vector<RecordWord>& words) {
  if (std::any_of(url.begin(), url.end(), is_control)) return refuse("a control character stands in the address", "");
  if (url.starts_with(' ')) return refuse("the address starts with a space", "");
  if (url.size() >= 2 && is_slash(url[0]) && is_slash(url[1])) {
    return refuse("the address has no scheme before `//`", "write `https:` before it");
  }
  if (url.starts_with('#')) {
    Target target = of_kind(TargetKind::fragment);
    target.fragment = url.substr(1);
    return target;
  }
  const std::string_view scheme = before_colon(url);
  const bool has_colon = scheme.size() < url.size() && url[scheme.size()] == ':';
  if (!has_colon) return file_target(url);
  if (!is_scheme(scheme)) return refuse("a colon stands in the first part of the address");
  return with_scheme(scheme, url.substr(scheme.size() + 1), words);
}

bool is_harmless(std::string_view url) { return parse_target(url, {}).kind != TargetKind::none; }

std::string percent_encode(std::string_view url) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kKept = "-._~:/?#@!$&'()*+,;=%";
  std::string out;
  out.reserve(url.size());
  for (const char c : url) {
    if (is_letter(c) || base::is_digit(c) || kKept.find(c) != std::string_view::npos) {
      out.push_back(c);
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out.push_back('%');
    out.push_back(kDigits[byte >> 4U]);
    out.push_back(kDigits[byte & 0xFU]);
  }
  return out;
}

}  // namespace lacuna::document
