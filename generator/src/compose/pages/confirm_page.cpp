#include "compose/pages/confirm_page.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "compose/facts_of.hpp"
#include "compose/pages/parts.hpp"

namespace lacuna::compose {
namespace {

using templates::List;
using templates::Object;
using templates::Value;

std::string state_word(const Page& page, const model::Lease& lease) {
  return page.word("lease." + std::string(model::word_of(model::kLeaseStates, lease.state)));
}

// Gaps stand before offers.
List count_views(const Page& page) {
  const auto& leases = page.site.facts.leases;
  const std::span<const model::Record> offers = page.site.graph.of("offers");
  List views;
  for (std::size_t i = 0; i < model::kLeaseStates.size(); ++i) {
    std::size_t needs = 0;
    std::size_t given = 0;
    for (const model::Lease& lease : leases) {
      if (static_cast<std::size_t>(lease.state) != i) continue;
      const model::Record* record = &page.site.graph.record(lease.record);
      const bool is_offer = !offers.empty() && record >= offers.data() && record < offers.data() + offers.size();
      ++(is_offer ? given : needs);
    }
    Object view;
    view.set("label", page.word("lease." + std::string(model::kLeaseStates[i])));
    view.set("needs", number_text(page, needs));
    view.set("offers", number_text(page, given));
    views.emplace_back(std::move(view));
  }
  return views;
}

Object record_row(const Page& page, model::RecordIndex record) {
  const model::Lease& lease = lease_of(page.site, record);
  Object view;
  view.set("title", cell_view(page, record_cell(page, page.site.graph.record(record))));
  view.set("state", state_word(page, lease));
  List days;
  for (const auto& [label, date] : lease_days(lease)) {
    days.emplace_back(Object().set("label", page.word(label)).set("day", cell_view(page, date_cell(page, date))));
  }
  view.set("days", std::move(days));
  return view;
}

// The records of one part of what an actor is asked.
std::vector<model::RecordIndex> part_of(const model::ToConfirm& asked, std::size_t part) {
  const std::size_t first = part * kRecordsPerLetter;
  const std::size_t last = std::min(asked.records.size(), first + kRecordsPerLetter);
  return {asked.records.begin() + static_cast<std::ptrdiff_t>(first), asked.records.begin() + static_cast<std::ptrdiff_t>(last)};
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || base::is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
    if (c == '\n') out += "%0D%0A";  // RFC 6068, section 5
    else if (plain) out += c;
    else out += {'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
  }
  return out;
}

// A message to the editors that holds the letter, if it is short enough for mail programs to take it from an address
// (RFC 6068 sets no limit; about 2,000 bytes are taken everywhere); nothing on a site without a contact.
Value mail_url(const Page& page, const std::string& letter) {
  constexpr std::size_t kLongestAddress = 2000;
  const std::string& contact = page.site.settings.contact;
  if (contact.empty()) return {};
  const std::string bare = "mailto:" + contact + "?subject=" + percent_encoded(page.word("letter.subject"));
  const std::string full = bare + "&body=" + percent_encoded(letter);
  return templates::make_url(full.size() <= kLongestAddress ? full : bare);
}

Object letter_view(const Page& page, const std::string& letter) {
  constexpr std::ptrdiff_t kMostLines = 16;
  const std::ptrdiff_t lines = std::count(letter.begin(), letter.end(), '\n') + 1;
  Object view;
  view.set("text", letter);
  view.set("lines", std::to_string(std::min(lines, kMostLines)));
  view.set("mail_url", mail_url(page, letter));
  return view;
}

Object asked_entry(const Page& page, const OutlineRow& row) {
  const auto& all = page.site.facts.to_confirm;
  const auto asked = std::partition_point(all.begin(), all.end(), [&](const model::ToConfirm& one) { return one.actor < row.record; });
  const model::Record& actor = page.site.graph.record(row.record);
  const std::vector<model::RecordIndex> records = part_of(*asked, row.position);
  List rows;
  for (const model::RecordIndex record : records) rows.emplace_back(record_row(page, record));
  const std::string suffix = row.position == 0 ? "" : "-" + std::to_string(row.position + 1);
  Object view;
  view.set("id", page.site.outlines.confirm.anchor(page.site.graph, row.record) + suffix);
  view.set("title", cell_view(page, record_cell(page, actor)));
  view.set("count", page.word("list.count", {{"n", static_cast<std::int64_t>(asked->records.size())}}));
  view.set("rows", std::move(rows));
  view.set("letter", letter_view(page, letter_text(page, actor, records)));
  return view;
}

Object lone_entry(const Page& page, model::RecordIndex record) {
  Object view;
  view.set("id", page.site.outlines.confirm.anchor(page.site.graph, record));
  view.set("title", cell_view(page, record_cell(page, page.site.graph.record(record))));
  view.set("count", state_word(page, lease_of(page.site, record)));
  view.set("rows", List());
  view.set("letter", Value());
  return view;
}

}  // namespace

std::vector<std::pair<std::string_view, std::string>> lease_days(const model::Lease& lease) {
  std::vector<std::pair<std::string_view, std::string>> days;
  if (lease.last_stated) days.emplace_back("lease.last_stated", lease.last_stated->to_text());
  if (!lease.confirmed_on) return days;
  days.emplace_back("lease.confirmed_on", lease.confirmed_on->to_text());
  days.emplace_back("lease.due_from", lease.due_from->to_text());
  days.emplace_back("lease.ends_on", lease.ends_on->to_text());
  return days;
}

std::string letter_text(const Page& page, const model::Record& actor, const std::vector<model::RecordIndex>& records) {
  const std::string site = text_cell(page, &page.site.settings.title).text;
  const std::string name(model::title_of(actor, page.language()).text);
  std::string text =
      page.word("letter.opening", {{"site", site}, {"actor", name}, {"date", page.edition.tongue->date(page.site.settings.as_of)}}) + "\n";
  std::size_t number = 0;
  for (const model::RecordIndex index : records) {
    const model::Record& record = page.site.graph.record(index);
    const std::string id = page.site.graph.collection_of(record).name + "/" + record.id;
    text += "\n" + number_text(page, ++number) + ". " + std::string(model::title_of(record, page.language()).text) + "\n   " + id +
            "\n   " + page.word("letter.choices") + "\n";
  }
  return text + "\n" + page.word("letter.closing");
}

Object confirm_view(const Page& page, std::size_t number) {
  const Outline& outline = page.site.outlines.confirm;
  Object view = listing_view(page, outline, number);
  view.set("counts", optional_items(number == 1 ? count_views(page) : List()));
  view.set("json_url", page.to("data/leases.json"));
  view.set("sections", section_views(page, outline, number, [&](const OutlineRow& row) {
             return row.section == kAsked ? asked_entry(page, row) : lone_entry(page, row.record);
           }));
  return view;
}

}  // namespace lacuna::compose
