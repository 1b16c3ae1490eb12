#include <algorithm>
#include <optional>
#include <ostream>
#include <utility>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/input.hpp"
#include "cli/press.hpp"
#include "compose/change_list.hpp"
#include "compose/pages/changes_page.hpp"
#include "compose/pages/chronology_page.hpp"
#include "derive/changes.hpp"
#include "derive/releases.hpp"

namespace lacuna::cli {
namespace {

using compose::Span;

std::optional<Span> span_of(const std::vector<std::string>& operands) {
  const auto from = base::Date::parse(operands[0]);
  const auto to = base::Date::parse(operands[1]);
  if (!from || !to) return std::nullopt;
  return Span{*from, *to};
}

const model::Release* find_release(const std::vector<model::Release>& releases, base::Date date) {
  const auto found = std::find_if(releases.begin(), releases.end(), [date](const model::Release& release) { return release.date == date; });
  return found == releases.end() ? nullptr : &*found;
}

// What differs between two days: by their releases where both have one, by the histories otherwise.
class Difference {
 public:
  Difference(Understanding& all, const Span& span, std::string collection) : all_(all), span_(span), collection_(std::move(collection)) {
    const model::Release* from = find_release(all.facts.releases, span.from);
    const model::Release* to = find_release(all.facts.releases, span.to);
    is_by_releases_ = from != nullptr && to != nullptr;
    if (is_by_releases_) compare(*from, *to);
    else look_back();
  }

  [[nodiscard]] std::string text() const {
    return is_by_releases_ ? compose::changes_text(span_, changes_) : compose::happenings_text(span_, all_.graph, happenings_);
  }
  [[nodiscard]] std::string json() const {
    return is_by_releases_ ? compose::changes_json(span_, changes_) : compose::happenings_json(span_, all_.graph, happenings_);
  }

  // The page of the changes, or of the chronology, as it were with these two days alone.
  [[nodiscard]] std::string html(diagnostic::Log& log) {
    const char* name = is_by_releases_ ? "changes" : "chronology";
    if (is_by_releases_) keep_two_releases();
    all_.facts.latest_changes = changes_;
    all_.facts.pending_changes.clear();
    all_.facts.happenings = happenings_;
    const Press press(all_, log);
    const model::Edition* edition = press.find_edition(all_.settings.content_languages.front());
    if (edition == nullptr) edition = &all_.editions.front();
    const compose::Page page{press.site(), *edition, compose::page_path(edition->code(), name)};
    return press.page("pages/" + std::string(name) + ".html",
                      is_by_releases_ ? compose::changes_view(page, 1) : compose::chronology_view(page, 1), log);
  }

 private:
  void compare(const model::Release& from, const model::Release& to) {
    changes_ = derive::changes(from, to);
    if (collection_.empty()) return;
    std::erase_if(changes_, [&](const model::Change& change) { return !change.name.starts_with(collection_ + "/"); });
  }

  void look_back() {
    happenings_ = derive::history_changes(all_.graph, std::min(span_.from, span_.to), std::max(span_.from, span_.to));
    if (!collection_.empty()) {
      std::erase_if(happenings_, [&](const model::HistoryChange& one) {
        return all_.graph.collection_of(all_.graph.record(one.record)).name != collection_;
      });
    }
    // What was last done is first undone.
    if (span_.to < span_.from) std::reverse(happenings_.begin(), happenings_.end());
  }

  void keep_two_releases() {
    std::vector<model::Release> kept = {*find_release(all_.facts.releases, span_.from), *find_release(all_.facts.releases, span_.to)};
    all_.facts.releases = std::move(kept);
  }

  Understanding& all_;
  Span span_;
  std::string collection_;
  bool is_by_releases_ = false;
  std::vector<model::Change> changes_;
  std::vector<model::HistoryChange> happenings_;
};

}  // namespace

int run_diff(const Options& options, Environment& environment) {
  const auto span = span_of(options.operands);
  if (!span) {
    environment.err << "lacuna: `" << options.operands[0] << "` and `" << options.operands[1]
                    << "` are to be two days of the calendar, written as 2019-12-27\n";
    return kWrongUsage;
  }
  const Input input(options.root, environment.files);
  diagnostic::Log log;
  Timings timings;
  BuildOptions build = options.build;
  build.as_of = std::max(span->from, span->to);
  Understanding all = understand(input.files(), build, log, timings);
  if (!log.has_errors() && !options.collection.empty() && !all.graph.find_collection(options.collection)) {
    environment.err << "lacuna: there is no collection `" << options.collection << "`\n";
    return kWrongUsage;
  }
  if (!log.has_errors()) {
    Difference difference(all, *span, options.collection);
    switch (options.changes) {
      case ChangeForm::text: environment.out << difference.text(); break;
      case ChangeForm::json: environment.out << difference.json(); break;
      case ChangeForm::html: environment.out << difference.html(log); break;
    }
  }
  if (log.has_errors()) print_problems(log.sorted(), input, Format::text, environment);
  return exit_code_of(log.sorted(), false);
}

}  // namespace lacuna::cli
