#include "publish/link_checker.hpp"

#include <algorithm>

#include "files/digest.hpp"
#include "publish/page_address.hpp"
#include "publish/page_scan.hpp"

namespace lacuna::publish {
namespace {

using diagnostic::Code;

/// A number for `text` within `scope`. Two of 10^7 share one with a probability of 10^-5, and then a fault
/// may go unseen.
std::uint64_t number_of(std::uint64_t scope, std::string_view text) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
  const std::uint64_t mixed = (files::fingerprint(text).low ^ scope) * kOdd;
  return mixed ^ (mixed >> 32U);
}

std::uint64_t scope_of(std::string_view name) { return files::fingerprint(name).high; }

/// What a browser reads as the top of the page, or leaves to itself (text fragments).
bool needs_no_id(std::string_view fragment) { return fragment.empty() || fragment == "top" || fragment.starts_with(":~:"); }

std::string fault_message(Code code, const std::string& link) {
  switch (code) {
    case Code::absolute_link: return "the link `" + link + "` is not relative";
    case Code::link_out_of_site: return "the link `" + link + "` climbs out of the site";
    case Code::link_to_folder: return "the link `" + link + "` names a folder";
    case Code::outside_resource: return "the page loads `" + link + "` from elsewhere";
    default: return "the link `" + link + "` may not be followed";
  }
}

template <class T>
void sort_and_unify(std::vector<T>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

}  // namespace

/// What one page adds, made without holding the others up.
struct LinkChecker::PageFacts {
  PageFacts(std::string_view page_path, std::string_view html) : path(page_path), own_scope(scope_of(page_path)) {
    PageScan scan = scan_page(html);
    if (!scan.fault.empty()) faults.emplace_back(Code::unreadable_page, scan.fault);
    read_ids(scan.ids);
    const std::uint64_t folder = scope_of(path.substr(0, path.rfind('/') + 1));
    for (const Reference& reference : scan.references) {
      if (reference.kind == ReferenceKind::id) {
        check_own_id(reference.value, Code::dangling_id_reference);
      } else if (reference.value.starts_with('#')) {
        check_own_id(reference.value.substr(1), Code::dangling_fragment);
      } else {
        links.emplace_back(number_of(folder + static_cast<std::uint64_t>(reference.kind), reference.value), reference);
      }
    }
    const auto by_key = [](const auto& left, const auto& right) { return left.first < right.first; };
    const auto is_same = [](const auto& left, const auto& right) { return left.first == right.first; };
    std::sort(links.begin(), links.end(), by_key);
    links.erase(std::unique(links.begin(), links.end(), is_same), links.end());
    sort_and_unify(faults);
  }

  void read_ids(const std::vector<std::string_view>& found) {
    std::vector<std::pair<std::uint64_t, std::string_view>> numbered;
    numbered.reserve(found.size());
    for (const std::string_view id : found) numbered.emplace_back(number_of(own_scope, unescape(id)), id);
    std::sort(numbered.begin(), numbered.end());
    ids.reserve(found.size());
    for (const auto& [number, id] : numbered) {
      if (!ids.empty() && ids.back() == number) {
        faults.emplace_back(Code::duplicate_html_id, "the id `" + unescape(id) + "` stands twice");
      }
      ids.push_back(number);
    }
  }

  void check_own_id(std::string_view value, Code code) {
    const bool is_link = code == Code::dangling_fragment;
    const std::string id = is_link ? resolve_link(path, "#" + unescape(value)).fragment : unescape(value);
    if (is_link && needs_no_id(id)) return;
    if (std::binary_search(ids.begin(), ids.end(), number_of(own_scope, id))) return;
    faults.emplace_back(code, (is_link ? "a link leads to `" : "an element names `") + id + "`, but no element of the page has that id");
  }

  std::string path;
  std::uint64_t own_scope;
  /// Ascending.
  std::vector<std::uint64_t> ids;
  /// By ascending number, which is the key of links_.
  std::vector<std::pair<std::uint64_t, Reference>> links;
  std::vector<std::pair<Code, std::string>> faults;
};

void LinkChecker::Pages::add(std::string_view page, std::size_t more) {
  if (count == 0 || page < first) first = page;
  count += more;
}

void LinkChecker::page(std::string_view path, std::string_view html) { keep(PageFacts(path, html)); }

void LinkChecker::keep(const PageFacts& facts) {
  const std::lock_guard lock(mutex_);
  pages_.insert(facts.path);
  ids_.insert(ids_.end(), facts.ids.begin(), facts.ids.end());
  for (const auto& fault : facts.faults) faults_[fault].add(facts.path);
  for (const auto& [number, reference] : facts.links) {
    const auto [place, is_first] = links_.try_emplace(number);
    Link& link = place->second;
    if (is_first) {
      link.text = unescape(reference.value);
      Address address = resolve_link(facts.path, link.text);
      link.fault = address.problem;
      if (address.is_outside && reference.kind == ReferenceKind::resource) link.fault = Code::outside_resource;
      link.path = std::move(address.path);
      link.fragment = std::move(address.fragment);
    }
    link.pages.add(facts.path);
  }
}

void LinkChecker::file(std::string_view path) {
  const std::lock_guard lock(mutex_);
  files_.emplace(path);
}

std::optional<std::pair<Code, std::string>> LinkChecker::find_fault(const Link& link, const std::vector<std::uint64_t>& sorted_ids) const {
  if (link.fault) return std::pair(*link.fault, fault_message(*link.fault, link.text));
  if (link.path.empty()) return std::nullopt;
  const bool is_page = pages_.contains(link.path);
  if (!is_page && !files_.contains(link.path)) {
    return std::pair(Code::dangling_page_link, "a link leads to `" + link.path + "`, which is not published");
  }
  if (!is_page || needs_no_id(link.fragment)) return std::nullopt;
  const std::uint64_t id = number_of(scope_of(link.path), link.fragment);
  if (std::binary_search(sorted_ids.begin(), sorted_ids.end(), id)) return std::nullopt;
  return std::pair(Code::dangling_fragment,
                   "a link leads to `" + link.fragment + "` in `" + link.path + "`, but no element of that page has that id");
}

diagnostic::Diagnostics LinkChecker::finish() const {
  std::vector<std::uint64_t> ids = ids_;
  std::sort(ids.begin(), ids.end());
  Faults faults = faults_;
  for (const auto& [number, link] : links_) {
    if (const auto fault = find_fault(link, ids)) faults[*fault].add(link.pages.first, link.pages.count);
  }
  diagnostic::Diagnostics problems;
  for (const auto& [fault, pages] : faults) {
    std::string message = fault.second;
    if (pages.count > 1) message += " (" + std::to_string(pages.count - 1) + " more like it)";
    problems.push_back({fault.first, {pages.first, {}}, std::move(message), {}, {}});
  }
  return problems;
}

}  // namespace lacuna::publish
