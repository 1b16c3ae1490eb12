// files/descriptor.hpp: an open file or folder of the system that closes itself. Knows no path.
#pragma once
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace lacuna::files {

/// Owns what it holds; the number of a closed one is -1.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  [[nodiscard]] int number() const { return number_; }
  /// Some disks tell only on closing that the bytes found no place.
  std::error_code close() {
    const int number = std::exchange(number_, -1);
    return number >= 0 && ::close(number) != 0 ? std::error_code(errno, std::generic_category()) : std::error_code();
  }

 private:
  int number_;
};

/// What the system call before it failed with.
[[nodiscard]] inline std::error_code last_error() { return {errno, std::generic_category()}; }

}  // namespace lacuna::files
