#include "compose/network_view.hpp"

#include <algorithm>

#include "chart/network.hpp"
#include "compose/cells.hpp"
#include "compose/frame.hpp"

namespace lacuna::compose {
namespace {

using json::Value;
using templates::List;
using templates::Object;

// One column of the picture while it is filled.
class Column {
 public:
  explicit Column(const Page& page) : page_(page) {}

  // Where the record stands in the column; it is put there if it is not yet.
  std::uint32_t place_of(model::RecordIndex index) {
    const auto found = std::find(records_.begin(), records_.end(), index);
    if (found != records_.end()) return static_cast<std::uint32_t>(found - records_.begin());
    records_.push_back(index);
    return static_cast<std::uint32_t>(records_.size() - 1);
  }

  [[nodiscard]] std::vector<chart::NetworkNode> nodes() const {
    std::vector<chart::NetworkNode> nodes;
    for (const model::RecordIndex index : records_) {
      const model::Record& record = page_.site.graph.record(index);
      nodes.push_back({record_cell(page_, record).text, page_.to_record(record)});
    }
    return nodes;
  }

 private:
  const Page& page_;
  std::vector<model::RecordIndex> records_;
};

// Partnerships as they are gone through, one after the other.
class NetworkMaker {
 public:
  explicit NetworkMaker(const Page& page) : page_(page), actors_(page), partnerships_(page), capabilities_(page) {}

  void add(const model::Record& record) {
    const std::uint32_t place = partnerships_.place_of(*page_.site.graph.find("partnerships", record.id));
    Cells actors;
    Cells capabilities;
    for (const Value& participant : record.value.items_at("participants")) {
      const auto actor = page_.site.graph.find("actors", participant.string_at("actor"));
      if (!actor) continue;
      joins_first_.emplace_back(actors_.place_of(*actor), place);
      actors.push_back(record_cell(page_, page_.site.graph.record(*actor)));
      actors.back().note = word_cell(page_, participant.string_at("role")).text;
    }
    for (const Value& id : record.value.items_at("capabilities")) {
      const auto capability = page_.site.graph.find("capabilities", id.text());
      if (!capability) continue;
      joins_second_.emplace_back(place, capabilities_.place_of(*capability));
      capabilities.push_back(record_cell(page_, page_.site.graph.record(*capability)));
    }
    rows_.emplace_back(Object()
                           .set("cells", cell_views(page_, {record_cell(page_, record)}))
                           .set("actors", cell_views(page_, actors))
                           .set("capabilities", cell_views(page_, capabilities)));
  }

  void set_into(Object& view) && {
    chart::Network network;
    for (const char* collection : {"actors", "partnerships", "capabilities"})
      network.heads.push_back(page_.word("collection." + std::string(collection)));
    network.columns = {actors_.nodes(), partnerships_.nodes(), capabilities_.nodes()};
    network.ties = {std::move(joins_first_), std::move(joins_second_)};
    const auto direction = page_.edition.tongue->is_right_to_left() ? chart::Direction::right_to_left : chart::Direction::left_to_right;
    const chart::Caption caption{"network", page_.word("chart.network"), page_.word("chart.network.about")};
    view.set("picture", chart::draw_network(caption, network, direction));
    view.set("caption", caption.title);
    view.set("actors_head", network.heads[0]);
    view.set("partnerships_head", network.heads[1]);
    view.set("capabilities_head", network.heads[2]);
    view.set("rows", std::move(rows_));
  }

 private:
  const Page& page_;
  Column actors_;
  Column partnerships_;
  Column capabilities_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> joins_first_;   // actor, partnership
  std::vector<std::pair<std::uint32_t, std::uint32_t>> joins_second_;  // partnership, capability
  List rows_;
};

}  // namespace

Object network_view(const Page& page) {
  Frame frame;
  frame.title = page.word("page.network");
  frame.description = page.word("page.network.about");
  frame.section = "network";
  frame.same_in_language = page_path("{language}", "network");
  frame.crumbs = {{page.word("words.home"), home_path(page.language())}};
  Object view = frame_view(page, frame);
  view.set("heading", frame.title);
  NetworkMaker maker(page);
  for (const model::Record& record : page.site.graph.of("partnerships")) maker.add(record);
  std::move(maker).set_into(view);
  return view;
}

}  // namespace lacuna::compose
