// document/markdown_assembler.hpp: a parsed text to a document tree, with our rules. Knows no parser but its events.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/builder.hpp"
#include "document/character_check.hpp"
#include "document/cmark.hpp"
#include "document/footnote_ledger.hpp"
#include "document/heading_ids.hpp"
#include "document/markdown.hpp"
#include "document/markdown_report.hpp"
#include "document/source_text.hpp"

namespace lacuna::document {

/// Is told the syntax node by node, and builds the tree as it goes. The body comes first, then each footnote in turn.
class MarkdownAssembler final : public cmark::Visitor {
 public:
  MarkdownAssembler(const SourceText& source, const MarkdownOptions& options, FootnoteLedger& notes, MarkdownReport& report)
      : source_(source), options_(options), notes_(notes), report_(report), characters_(source, report) {}

  /// The note `number` follows.
  void begin_note(std::uint32_t number) { note_ = number; }
  void enter(const cmark::SyntaxNode& node) override;
  void leave(NodeKind kind) override;
  void raw_html(std::string_view markup, const cmark::Range& range) override;
  /// The tree; reports what could only be judged at the end.
  [[nodiscard]] Tree take();

 private:
  // A link or image that is open: whether a node of the tree was opened for it, and where it is.
  struct OpenLink {
    bool is_in_tree = false;
    bool is_image = false;
    bool has_words = false;
    base::Span span;
    std::string own_words;  // an autolink to a record: its address, which is not to be shown
  };
  struct FragmentUse {
    std::string fragment;
    base::Span span;
  };

  void enter_block(const cmark::SyntaxNode& node);
  void enter_inline(const cmark::SyntaxNode& node);
  void enter_table(const cmark::SyntaxNode& node);
  void check_row() const;
  void enter_link(const cmark::SyntaxNode& node);
  void enter_image(const cmark::SyntaxNode& node);
  void leave_link();
  [[nodiscard]] bool begin_target(const Target& target, const cmark::SyntaxNode& node);
  void refer_to_note(std::string_view label);
  void add_text(std::string_view words);
  void add_words(std::string_view words);
  void add_linked_words(std::string_view words);
  void note_words(std::string_view words);
  void check_asterisks(std::string_view words) const;
  void move_to(const cmark::Range& range);
  [[nodiscard]] bool sink(NodeKind kind);

  const SourceText& source_;
  const MarkdownOptions& options_;
  FootnoteLedger& notes_;
  MarkdownReport& report_;
  CharacterCheck characters_;
  Builder builder_;
  HeadingIds ids_;
  std::vector<OpenLink> links_;
  std::vector<FragmentUse> fragments_;
  std::optional<std::string> heading_;  // the words of the open heading
  std::set<std::string> open_html_;     // start tags that were reported, as `<b>`
  std::size_t columns_ = 0;             // of the table last opened
  base::Span span_;                     // of the node at hand
  std::uint32_t note_ = 0;
  std::size_t depth_ = 0;
  std::size_t sunk_ = 0;  // containers open below the deepest level, which are left out
  bool was_too_deep_ = false;
};

}  // namespace lacuna::document
