#include "render/search/packet.hpp"

#include <zlib.h>

#include <array>

namespace lacuna::render::search {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

std::string deflate_raw(std::string_view bytes) {
  z_stream stream{};
  constexpr int raw_window = -15;
  constexpr int memory = 9;
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, raw_window, memory, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  // zlib reads through a pointer that is not const for historical reasons.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string to_base64(std::string_view bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t group = 0;
    for (std::size_t j = 0; j < 3; ++j) {
      group = (group << 8U) | (j < count ? static_cast<unsigned char>(bytes[i + j]) : 0U);
    }
    for (std::size_t j = 0; j < 4; ++j) {
      out.push_back(j > count ? '=' : kDigits[(group >> (18U - 6U * static_cast<unsigned>(j))) & 0x3FU]);
    }
  }
  return out;
}

void append_escaped(std::string& out, unsigned char c) {
  out += "\\u00";
  out.push_back(kHex[c >> 4U]);
  out.push_back(kHex[c & 0xFU]);
}

}  // namespace

void append_number(std::string& out, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7U) out.push_back(static_cast<char>((value & 0x7FU) | 0x80U));
  out.push_back(static_cast<char>(value));
}

void append_text(std::string& out, std::string_view text) {
  append_number(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

void append_json(std::string& out, std::string_view text) {
  out.push_back('"');
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (byte < 0x20 || c == '<') {
      append_escaped(out, byte);
    } else {
      out.push_back(c);
    }
  }
  out.push_back('"');
}

std::string make_script(std::string_view id, std::string_view payload) {
  std::string out = "lacunaSearch(";
  append_json(out, id);
  out += ",\"" + to_base64(deflate_raw(payload)) + "\");\n";
  return out;
}

std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

std::string hash_name(std::string_view text) {
  const std::uint32_t hash = hash_of(text);
  std::string out;
  for (unsigned shift = 32; shift > 0; shift -= 4) out.push_back(kHex[(hash >> (shift - 4U)) & 0xFU]);
  return out;
}

}  // namespace lacuna::render::search
