// files/digest.hpp: fingerprints of bytes. Knows no file.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace lacuna::files {

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits (FIPS 180-4).
[[nodiscard]] std::string sha256(std::string_view bytes);

/// SHA-256 of several pieces, each with its length, so that no two lists of pieces have the same digest.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void add(std::string_view piece);
  /// 64 hexadecimal digits. To be called once.
  [[nodiscard]] std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A fast 128-bit fingerprint (XXH3), for comparing within one run; not for anything that is published.
struct Fingerprint {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};
[[nodiscard]] Fingerprint fingerprint(std::string_view bytes);

}  // namespace lacuna::files
