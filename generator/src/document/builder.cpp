#include "document/builder.hpp"

#include <algorithm>
#include <utility>

#include "document/characters.hpp"

namespace lacuna::document {
namespace {

std::uint32_t size32(std::size_t size) { return static_cast<std::uint32_t>(size); }

std::uint8_t heading_level(int level) { return static_cast<std::uint8_t>(std::clamp(level, 1, 6)); }

}  // namespace

Builder::Builder() {
  body_.nodes.emplace_back();
  body_.open.push_back({0});
}

Builder& Builder::place(base::Span source, std::uint32_t line) {
  source_ = source;
  line_ = line;
  return *this;
}

NodeData& Builder::add(NodeKind kind) {
  Part& target = part();
  NodeData node;
  node.kind = kind;
  node.end = size32(target.nodes.size() + 1);
  node.source = source_;
  node.line = line_;
  target.nodes.push_back(node);
  text_is_open_ = false;
  return target.nodes.back();
}

NodeData& Builder::begin(NodeKind kind) {
  Part& target = part();
  target.open.push_back({size32(target.nodes.size())});
  return add(kind);
}

base::Span Builder::keep(std::string_view words) {
  const base::Span span{size32(tree_.pool_.size()), size32(tree_.pool_.size() + words.size())};
  tree_.pool_ += words;
  return span;
}

Builder& Builder::begin_paragraph(std::string_view label, std::string_view id) {
  NodeData& node = begin(NodeKind::paragraph);
  node.text = keep(label);
  node.detail = keep(id);
  return *this;
}

Builder& Builder::begin_heading(int level, std::string_view label, std::string_view id) {
  NodeData& node = begin(NodeKind::heading);
  node.variant = heading_level(level);
  node.text = keep(label);
  node.detail = keep(id);
  return *this;
}

Builder& Builder::begin_list(const ListStyle& style) {
  NodeData& node = begin(NodeKind::list);
  node.flag = style.ordered;
  node.tight = style.tight;
  node.number = style.ordered ? style.start : 0;
  return *this;
}

Builder& Builder::begin_item(Task task) {
  begin(NodeKind::item).variant = static_cast<std::uint8_t>(task);
  return *this;
}

Builder& Builder::begin_quote() {
  begin(NodeKind::quote);
  return *this;
}

Builder& Builder::code_block(std::string_view words, std::string_view info) {
  NodeData& node = add(NodeKind::code_block);
  node.text = keep(words);
  node.detail = keep(info);
  return *this;
}

Builder& Builder::thematic_break() {
  add(NodeKind::thematic_break);
  return *this;
}

Builder& Builder::begin_table(const std::vector<Alignment>& columns, bool row_heads, bool wide) {
  NodeData& node = begin(NodeKind::table);
  node.flag = row_heads;
  node.tight = wide;
  node.detail.begin = size32(tree_.alignments_.size());
  tree_.alignments_.insert(tree_.alignments_.end(), columns.begin(), columns.end());
  node.detail.end = size32(tree_.alignments_.size());
  return *this;
}

Builder& Builder::begin_caption() {
  begin(NodeKind::caption);
  return *this;
}

Builder& Builder::begin_row() {
  Open& table = part().open.back();
  const bool is_first = table.parts++ == 0;
  begin(NodeKind::table_row).flag = is_first;
  return *this;
}

Builder& Builder::begin_cell() {
  Part& target = part();
  Open& row = target.open.back();
  const std::uint32_t column = row.parts++;
  const NodeData& table = target.nodes[target.open[target.open.size() - 2].index];
  const bool is_head = target.nodes[row.index].flag || (table.flag && column == 0);
  const bool is_known = column < table.detail.size();
  const Alignment alignment = is_known ? tree_.alignments_[table.detail.begin + column] : Alignment::none;
  NodeData& cell = begin(NodeKind::table_cell);
  cell.variant = static_cast<std::uint8_t>(alignment);
  cell.flag = is_head;
  return *this;
}

Builder& Builder::text(std::string_view words) {
  if (words.empty()) return *this;
  if (!text_is_open_) {
    NodeData& node = add(NodeKind::text);
    node.text = keep(words);
    text_is_open_ = true;
    return *this;
  }
  NodeData& node = part().nodes.back();
  node.text.end = keep(words).end;
  node.source.end = std::max(node.source.end, source_.end);
  return *this;
}

Builder& Builder::begin_emphasis() {
  begin(NodeKind::emphasis);
  return *this;
}

Builder& Builder::begin_strong() {
  begin(NodeKind::strong);
  return *this;
}

Builder& Builder::code(std::string_view words) {
  add(NodeKind::code).text = keep(words);
  return *this;
}

Builder& Builder::begin_link(std::string_view url, std::string_view title) {
  NodeData& node = begin(NodeKind::link);
  node.text = keep(title);
  node.detail = keep(url);
  return *this;
}

Builder& Builder::begin_record_link(RecordLink link) {
  begin(NodeKind::record_link).number = size32(tree_.record_links_.size());
  tree_.record_links_.push_back(std::move(link));
  return *this;
}

Builder& Builder::begin_image(std::string_view url, std::string_view title) {
  NodeData& node = begin(NodeKind::image);
  node.text = keep(title);
  node.detail = keep(url);
  return *this;
}

Builder& Builder::begin_passage(std::string_view language, Direction direction) {
  NodeData& node = begin(NodeKind::passage);
  node.detail = keep(language);
  node.variant = static_cast<std::uint8_t>(direction);
  return *this;
}

Builder& Builder::soft_break() {
  add(NodeKind::soft_break);
  return *this;
}

Builder& Builder::hard_break() {
  add(NodeKind::hard_break);
  return *this;
}

Builder& Builder::footnote_reference(std::uint32_t number) {
  footnotes_ = std::max(footnotes_, number);
  add(NodeKind::footnote_reference).number = number;
  return *this;
}

Builder& Builder::begin_footnote(std::uint32_t number) {
  footnotes_ = std::max(footnotes_, number);
  notes_.open.push_back({size32(notes_.nodes.size())});
  add(NodeKind::footnote).number = number;
  return *this;
}

Builder& Builder::identify(std::string_view id) {
  Part& target = part();
  const auto innermost =
      std::find_if(target.open.rbegin(), target.open.rend(), [&](const Open& open) { return !is_inline(target.nodes[open.index].kind); });
  target.nodes[innermost->index].detail = keep(id);
  text_is_open_ = false;
  return *this;
}

Builder& Builder::end() {
  Part& target = part();
  if (&target == &body_ && target.open.size() == 1) return *this;
  target.nodes[target.open.back().index].end = size32(target.nodes.size());
  target.open.pop_back();
  text_is_open_ = false;
  return *this;
}

base::Span Builder::keep_prefixed(std::string_view prefix, base::Span id) {
  const std::string words = tree_.pool_.substr(id.begin, id.size());
  const bool is_fragment = words.starts_with('#');
  base::Span span = keep(is_fragment ? "#" : "");
  span.end = keep(prefix).end;
  span.end = keep(std::string_view(words).substr(is_fragment ? 1 : 0)).end;
  return span;
}

NodeData Builder::adopt(NodeData node, const Shift& shift, const Adoption& adoption) {
  const std::uint32_t moved = node.kind == NodeKind::table ? shift.alignments : shift.pool;
  node.text = {node.text.begin + shift.pool, node.text.end + shift.pool};
  node.detail = {node.detail.begin + moved, node.detail.end + moved};
  switch (node.kind) {
    case NodeKind::heading: node.variant = heading_level(node.variant + adoption.deeper); break;
    case NodeKind::record_link: node.number += shift.record_links; break;
    case NodeKind::footnote:
    case NodeKind::footnote_reference: node.number += shift.footnotes; break;
    default: break;
  }
  const bool has_id = node.kind == NodeKind::heading || node.kind == NodeKind::paragraph;
  const bool leads_to_one = node.kind == NodeKind::link && tree_.pool_[node.detail.begin] == '#';
  if (node.detail.size() > 0 && !adoption.id_prefix.empty() && (has_id || leads_to_one)) {
    node.detail = keep_prefixed(adoption.id_prefix, node.detail);
  }
  return node;
}

Builder& Builder::append(const Tree& tree, const Adoption& adoption) {
  const Shift shift{size32(tree_.pool_.size()), size32(tree_.alignments_.size()), size32(tree_.record_links_.size()), footnotes_};
  tree_.pool_ += tree.pool_;
  tree_.alignments_.insert(tree_.alignments_.end(), tree.alignments_.begin(), tree.alignments_.end());
  tree_.record_links_.insert(tree_.record_links_.end(), tree.record_links_.begin(), tree.record_links_.end());
  Part* target = &part();
  std::uint32_t moved = size32(target->nodes.size()) - 1;
  for (std::uint32_t i = 1; i < tree.nodes_.size(); ++i) {
    NodeData node = tree.nodes_[i];
    if (node.kind == NodeKind::footnote) {
      target = &notes_;
      moved = size32(target->nodes.size()) - i;
      ++footnotes_;
    }
    node.end += moved;
    target->nodes.push_back(adopt(node, shift, adoption));
  }
  text_is_open_ = false;
  return *this;
}

void Builder::join_footnotes() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // number, position
  for (std::uint32_t i = 0; i < notes_.nodes.size(); i = notes_.nodes[i].end) {
    order.emplace_back(notes_.nodes[i].number, i);
  }
  std::sort(order.begin(), order.end());
  for (const auto& [number, first] : order) {
    const std::uint32_t moved = size32(body_.nodes.size()) - first;
    const std::uint32_t last = notes_.nodes[first].end;
    for (std::uint32_t i = first; i < last; ++i) {
      body_.nodes.push_back(notes_.nodes[i]);
      body_.nodes.back().end += moved;
    }
  }
  body_.nodes.front().end = size32(body_.nodes.size());
}

void Builder::number_nodes() {
  std::vector<std::uint32_t> references(footnotes_ + 1, 0);
  std::vector<RecordLink> links;
  for (NodeData& node : body_.nodes) {
    if (node.kind == NodeKind::footnote_reference) node.ordinal = ++references[node.number];
    if (node.kind == NodeKind::record_link) {
      links.push_back(std::move(tree_.record_links_[node.number]));
      node.number = size32(links.size() - 1);
    }
  }
  for (NodeData& node : body_.nodes) {
    if (node.kind == NodeKind::footnote) node.ordinal = references[node.number];
  }
  tree_.record_links_ = std::move(links);
}

void Builder::settle_breaks() {
  std::vector<NodeData>& nodes = body_.nodes;
  const auto words_of = [&](const NodeData& node) {
    const bool is_text = node.kind == NodeKind::text;
    return is_text ? std::string_view(tree_.pool_).substr(node.text.begin, node.text.size()) : std::string_view();
  };
  for (std::size_t i = 1; i + 1 < nodes.size(); ++i) {
    if (nodes[i].kind != NodeKind::soft_break) continue;
    std::size_t before = i - 1;
    while (before > 0 && nodes[before].kind == NodeKind::footnote_reference) --before;
    std::size_t after = i + 1;
    while (after + 1 < nodes.size() && is_inline(nodes[after].kind) && !is_leaf(nodes[after].kind)) ++after;
    nodes[i].flag =
        joins_across_lines(last_character(words_of(nodes[before]))) && joins_across_lines(first_character(words_of(nodes[after])));
  }
}

Tree Builder::take() {
  while (!notes_.open.empty() || body_.open.size() > 1) end();
  join_footnotes();
  number_nodes();
  settle_breaks();
  tree_.nodes_ = std::move(body_.nodes);
  Tree made = std::move(tree_);
  *this = Builder();
  return made;
}

}  // namespace lacuna::document
