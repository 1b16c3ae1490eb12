// document/cmark.hpp: the one door to the Markdown library. Knows no rule of ours and makes no tree of ours.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/tree.hpp"

namespace lacuna::document::cmark {

/// A stretch of the text as the library counts: lines and columns from 1, columns in bytes, the end included; all 0 where
/// it does not say. Columns inside tables and after a backslash at the end of a line may be some bytes off.
struct Range {
  int begin_line = 0;
  int begin_column = 0;
  int end_line = 0;
  int end_column = 0;
};

/// A node as the library parsed it. The views live as long as the Syntax that it comes from.
struct SyntaxNode {
  NodeKind kind = NodeKind::document;
  Range range;
  std::string_view words;          // text, code, code block; footnote reference: the label as its definition spells it
  std::string_view url;            // link, image
  std::string_view title;          // link, image
  std::string_view info;           // code block
  int level = 0;                   // heading
  int start = 0;                   // ordered list
  bool ordered = false;            // list
  bool tight = false;              // list
  Task task = Task::none;          // item
  std::vector<Alignment> columns;  // table
};

/// What a walk over the syntax is told, in the order of the text.
class Visitor {
 public:
  virtual ~Visitor() = default;
  virtual void enter(const SyntaxNode& node) = 0;
  /// The end of a node whose kind is no leaf.
  virtual void leave(NodeKind kind) = 0;
  /// HTML as written, a block or a single tag.
  virtual void raw_html(std::string_view markup, const Range& range) = 0;
};

/// A footnote definition: its label as written, and the line that it starts in.
struct Definition {
  std::string label;
  int line = 0;
};

/// A text parsed as CommonMark 0.29 with tables, task lists and footnotes (cmark-gfm 0.29.0.gfm.6).
///
/// The extensions for strikethrough and bare addresses are never attached: they write to tables that all threads share.
class Syntax {
 public:
  /// `text` is UTF-8, has no NUL, ends in a line feed and has passed check_limits().
  explicit Syntax(const std::string& text);
  ~Syntax();
  Syntax(const Syntax&) = delete;
  Syntax& operator=(const Syntax&) = delete;

  /// Every definition in the order of the text: those never referred to and those given twice as well.
  [[nodiscard]] const std::vector<Definition>& definitions() const;
  /// All that stands outside footnote definitions. References lead to a label whether or not it is defined.
  void visit_body(Visitor& visitor) const;
  /// What stands in the definition `label` as a reference named it; nothing if it is not defined.
  void visit_definition(std::string_view label, Visitor& visitor) const;

 private:
  struct Document;
  std::unique_ptr<Document> document_;
};

/// White space and punctuation as the library sees them when it looks for emphasis.
[[nodiscard]] bool is_space(char32_t c);
[[nodiscard]] bool is_punctuation(char32_t c);

}  // namespace lacuna::document::cmark
