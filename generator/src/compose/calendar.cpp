#include "compose/calendar.hpp"

#include "base/text.hpp"
#include "compose/cells.hpp"

namespace lacuna::compose {
namespace {

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

// The words of one event: what happens, to what.
std::string summary_of(const Page& page, const model::CalendarDay& day) {
  const std::string what = page.word("day." + std::string(model::kDayKinds[static_cast<std::size_t>(day.kind)]));
  return page.word("list.labelled", {{"label", what}, {"value", record_cell(page, page.site.graph.record(day.record)).text}});
}

void append_event(std::string& out, const Page& page, const model::CalendarDay& day) {
  append_line(out, "BEGIN:VEVENT");
  append_line(out, "UID:" + day.uid + "@lacuna");
  // The moment at which the file is made is not known, since no clock is read; the day it speaks for is.
  append_line(out, "DTSTAMP:" + compact(page.site.settings.as_of) + "T000000Z");
  append_line(out, "SEQUENCE:" + std::to_string(day.sequence));
  append_line(out, "DTSTART;VALUE=DATE:" + compact(day.from));
  append_line(out, "DTEND;VALUE=DATE:" + compact(day.until.plus_days(1)));
  append_line(out, "SUMMARY:" + escaped(summary_of(page, day)));
  if (!day.resolution.empty()) append_line(out, "DESCRIPTION:" + escaped(day.resolution));
  append_line(out, "TRANSP:TRANSPARENT");
  append_line(out, "END:VEVENT");
}

}  // namespace

std::string calendar_ics(const Page& page) {
  std::string out;
  append_line(out, "BEGIN:VCALENDAR");
  append_line(out, "VERSION:2.0");
  append_line(out, "PRODID:-//Lacuna//Calendar//EN");
  append_line(out, "CALSCALE:GREGORIAN");
  for (const model::CalendarDay& day : page.site.facts.calendar) append_event(out, page, day);
  append_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace lacuna::compose
