// render/search/packet.hpp: how data travels to the browser: numbers as bytes, bytes as a script. Knows no index.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna::render::search {

/// Appends `value` in groups of seven bits, the lowest first, all but the last with the eighth bit set.
void append_number(std::string& out, std::uint32_t value);
/// Appends the number of bytes of `text`, then the bytes.
void append_text(std::string& out, std::string_view text);
/// Appends `text` as a JSON string, `<` escaped.
void append_json(std::string& out, std::string_view text);

/// A classic script that hands `payload` to the page: `lacunaSearch("<id>","<base64 of its raw deflate>")`. It is the
/// one form of data that a page opened from a disk may load in every browser.
[[nodiscard]] std::string make_script(std::string_view id, std::string_view payload);

/// 32-bit FNV-1a of `text`, in eight hexadecimal digits: the name of the file for a key.
[[nodiscard]] std::string hash_name(std::string_view text);
[[nodiscard]] std::uint32_t hash_of(std::string_view text);

}  // namespace lacuna::render::search
