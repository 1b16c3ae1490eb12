#include "chart/network.hpp"

#include <algorithm>
#include <numeric>

#include "chart/label.hpp"
#include "document/markup.hpp"

namespace lacuna::chart {
namespace {

constexpr double kColumn = 290;
constexpr double kGap = 90;  // between columns, for the lines
constexpr double kRow = 26;
constexpr double kHead = 40;
constexpr double kRadius = 4;
constexpr double kLabelGap = 10;
constexpr double kLabelDrop = 5;
constexpr std::size_t kLongest = 34;  // columns of a label
constexpr int kSweeps = 8;

using Ties = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
using Order = std::vector<std::uint32_t>;  // positions, from the top

std::vector<double> rows_of(const Order& order) {
  std::vector<double> rows(order.size());
  for (std::size_t row = 0; row < order.size(); ++row) rows[order[row]] = static_cast<double>(row);
  return rows;
}

// Orders one column by the mean row of what each of its things is joined with; those joined with nothing keep their row.
void order_by(Order& order, const Order& fixed, const Ties& ties, bool is_second) {
  const std::vector<double> others = rows_of(fixed);
  std::vector<double> wanted = rows_of(order);
  std::vector<double> sums(order.size(), 0);
  std::vector<double> counts(order.size(), 0);
  for (const auto& [first, second] : ties) {
    sums[is_second ? second : first] += others[is_second ? first : second];
    counts[is_second ? second : first] += 1;
  }
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (counts[i] > 0) wanted[i] = sums[i] / counts[i];
  }
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) { return wanted[left] < wanted[right]; });
}

std::vector<Order> order_columns(const Network& network) {
  std::vector<Order> orders;
  for (const auto& column : network.columns) {
    orders.emplace_back(column.size());
    std::iota(orders.back().begin(), orders.back().end(), 0U);
  }
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    for (std::size_t i = 0; i + 1 < orders.size(); ++i) order_by(orders[i + 1], orders[i], network.ties[i], true);
    for (std::size_t i = orders.size(); i-- > 1;) order_by(orders[i - 1], orders[i], network.ties[i - 1], false);
  }
  return orders;
}

// Writes a network whose rows are known.
class Drawing {
 public:
  Drawing(const Network& network, Direction direction) : network_(network), direction_(direction) {
    std::size_t most = 0;
    for (const auto& column : network.columns) most = std::max(most, column.size());
    height_ = kHead + kRow * static_cast<double>(most);
    width_ = kColumn * static_cast<double>(network.columns.size()) + kGap * static_cast<double>(network.columns.size() - 1);
    for (const Order& order : order_columns(network)) rows_.push_back(rows_of(order));
  }

  templates::Html draw(const Caption& caption) && {
    std::string size = "width=\"";
    append_number(size, width_);
    size += "\" height=\"";
    append_number(size, height_);
    append_head(out_, caption, size + "\" font-size=\"14\"", true);
    for (std::size_t i = 0; i < network_.ties.size(); ++i) {
      for (const auto& [first, second] : network_.ties[i]) draw_tie(i, first, second);
    }
    for (std::size_t i = 0; i < network_.columns.size(); ++i) draw_column(i);
    return templates::trusted_html(std::move(out_) + "</svg>");
  }

 private:
  // Where a column's marks stand, its words after them.
  [[nodiscard]] double mark_of(std::size_t column) const { return (kColumn + kGap) * static_cast<double>(column) + kRadius; }
  [[nodiscard]] double turned(double x) const { return direction_ == Direction::right_to_left ? width_ - x : x; }
  // A shorter column stands in the middle of the height.
  [[nodiscard]] double y_of(std::size_t column, std::size_t node) const {
    const double all = (height_ - kHead) / kRow;
    const double spread = all / static_cast<double>(network_.columns[column].size());
    return kHead + ((rows_[column][node] + 0.5) * spread - 0.5) * kRow + kRow / 2;
  }

  void number(std::string_view before, double value) {
    out_ += before;
    append_number(out_, value);
  }

  // From the end of one thing's words to the mark of the other.
  void draw_tie(std::size_t column, std::uint32_t first, std::uint32_t second) {
    const double begin = mark_of(column) + kColumn - kLabelGap;
    const double end = mark_of(column + 1) - kRadius;
    const double bend = (begin + end) / 2;
    number("<path d=\"M", turned(begin));
    number(" ", y_of(column, first));
    number("C", turned(bend));
    number(" ", y_of(column, first));
    number(" ", turned(bend));
    number(" ", y_of(column + 1, second));
    number(" ", turned(end));
    number(" ", y_of(column + 1, second));
    out_ += "\" class=\"tie\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.4\"/>";
  }

  void draw_column(std::size_t column) {
    number("<text x=\"", turned(mark_of(column) + kLabelGap));
    out_ += "\" y=\"18\" font-weight=\"bold\" fill=\"currentColor\">";
    document::append_escaped(out_, network_.heads[column]);
    out_ += "</text>";
    // Written from the top, which is the order in which the keyboard goes through the links.
    std::vector<std::size_t> from_top(network_.columns[column].size());
    for (std::size_t i = 0; i < from_top.size(); ++i) from_top[static_cast<std::size_t>(rows_[column][i])] = i;
    for (const std::size_t node : from_top) draw_node(column, node);
  }

  void draw_node(std::size_t column, std::size_t node) {
    const NetworkNode& one = network_.columns[column][node];
    const double y = y_of(column, node);
    out_ += "<a href=\"";
    document::append_escaped(out_, one.url.text());
    number("\"><circle cx=\"", turned(mark_of(column)));
    number("\" cy=\"", y);
    number("\" r=\"", kRadius);
    out_ += "\" fill=\"currentColor\"/><text x=\"";
    append_number(out_, turned(mark_of(column) + kLabelGap));
    number("\" y=\"", y + kLabelDrop);
    // A label in another script than the page's keeps its own order, the dots after it.
    out_ += "\" fill=\"currentColor\" unicode-bidi=\"plaintext\">";
    const std::string shown = fitted(one.label, kLongest);
    document::append_escaped(out_, shown);
    if (shown != one.label) {
      out_ += "<title>";
      document::append_escaped(out_, one.label);
      out_ += "</title>";
    }
    out_ += "</text></a>";
  }

  const Network& network_;
  Direction direction_;
  double width_ = 0;
  double height_ = 0;
  std::vector<std::vector<double>> rows_;  // of each column's things
  std::string out_;
};

}  // namespace

templates::Html draw_network(const Caption& caption, const Network& network, Direction direction) {
  return Drawing(network, direction).draw(caption);
}

}  // namespace lacuna::chart
