#include "compose/calendar.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"

namespace lacuna::compose {
namespace {

struct Expiry {
  base::Date date;
  const model::Record* mission;
  std::string_view resolution;
};

std::vector<Expiry> expiries_of(const model::Graph& graph) {
  std::vector<Expiry> expiries;
  for (const model::Record& mission : graph.of("missions")) {
    for (const json::Value& entry : mission.value.items_at("mandate_expiries")) {
      const auto date = base::Date::parse(entry.string_at("date"));
      if (date) expiries.push_back({*date, &mission, entry.string_at("resolution")});
    }
  }
  std::stable_sort(expiries.begin(), expiries.end(), [](const Expiry& left, const Expiry& right) { return left.date < right.date; });
  return expiries;
}

// `20180615`.
std::string compact(base::Date date) {
  std::string text = date.to_text();
  std::erase(text, '-');
  return text;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

// A content line, folded after 75 bytes without splitting a character (RFC 5545, 3.1).
void append_line(std::string& out, std::string_view line) {
  constexpr std::size_t kWidth = 75;
  std::size_t column = 0;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t size = base::code_point_at(line, i).size;
    if (column + size > kWidth) {
      out += "\r\n ";
      column = 1;
    }
    out += line.substr(i, size);
    column += size;
    i += size;
  }
  out += "\r\n";
}

void append_event(std::string& out, const Expiry& expiry) {
  const std::string title(model::title_of(*expiry.mission, "en").text);
  append_line(out, "BEGIN:VEVENT");
  append_line(out, "UID:mandate-" + expiry.mission->id + "-" + compact(expiry.date) + "@lacuna");
  // The moment of the entry is not known and no clock is read; the day itself is a lasting stand-in.
  append_line(out, "DTSTAMP:" + compact(expiry.date) + "T000000Z");
  append_line(out, "DTSTART;VALUE=DATE:" + compact(expiry.date));
  append_line(out, "DTEND;VALUE=DATE:" + compact(expiry.date.plus_days(1)));
  append_line(out, "SUMMARY:" + escaped("Mandate ends: " + title));
  append_line(out, "DESCRIPTION:" + escaped(expiry.resolution));
  append_line(out, "TRANSP:TRANSPARENT");
  append_line(out, "END:VEVENT");
}

}  // namespace

std::string calendar_ics(const Site& site) {
  std::string out;
  append_line(out, "BEGIN:VCALENDAR");
  append_line(out, "VERSION:2.0");
  append_line(out, "PRODID:-//Lacuna//Mandates//EN");
  append_line(out, "CALSCALE:GREGORIAN");
  for (const Expiry& expiry : expiries_of(site.graph)) append_event(out, expiry);
  append_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace lacuna::compose
