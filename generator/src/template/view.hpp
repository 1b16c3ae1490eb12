// template/view.hpp: reads what a template declares of the view it takes. Knows no tag but the text of a
// declaration.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "diagnostic/diagnostic.hpp"
#include "template/shape.hpp"

namespace lacuna::templates {

/// The text of a declaration, a part of a file: `offset` is where it begins there.
struct ViewText {
  std::string_view text;
  std::uint32_t offset = 0;
  std::string path;
};

/// Reads declarations; knows the shapes that have a name.
///
/// A declaration is fields, one a line or separated by commas: `name: type`, or `name?: type` for one that
/// may be absent; `...shape` for all fields of a named shape. A type is `text`, `html`, `url`, `flag`, the
/// name of a shape,
/// `[type]` or `[fields]` for a list, `(fields)` for an object. `//` begins a remark.
class Views {
 public:
  /// `sources` may hold files of every kind; those at `shapes/<name>.view` are read at once.
  Views(const std::map<std::string, std::string>& sources, Shapes& shapes, diagnostic::Diagnostics& out);

  /// The object that a template's own declaration describes; as far as it could be read, if there were
  /// errors.
  [[nodiscard]] Type declare(const ViewText& view);

 private:
  friend class ViewReader;
  struct Named {
    Type type;
    ViewText text;
    enum class State : std::uint8_t { unread, reading, read } state = State::unread;
  };
  /// Makes sure that the fields of `named` are known. False if they are just being read, that is if it holds
  /// itself.
  bool read(Named& named);

  Shapes& shapes_;
  diagnostic::Diagnostics& out_;
  std::map<std::string, Named, std::less<>> named_;
};

}  // namespace lacuna::templates
