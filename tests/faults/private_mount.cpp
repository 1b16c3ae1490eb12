#include "faults/private_mount.hpp"

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <fstream>
#include <iostream>

namespace lacuna::test {
namespace {

/// A user who may not mount may do so in a namespace where this very user counts as root.
bool enter_user_namespace() {
  const uid_t user = ::geteuid();
  const gid_t group = ::getegid();
  if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
  std::ofstream("/proc/self/setgroups") << "deny";
  std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
  std::ofstream("/proc/self/gid_map") << "0 " << group << " 1";
  return true;
}

}  // namespace

bool enter_private_mounts() {
  static const bool kIsPrivate =
      (::unshare(CLONE_NEWNS) == 0 || enter_user_namespace()) && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
  if (!kIsPrivate) std::cout << "skipped: this system lets no test mount a disk of its own\n";
  return kIsPrivate;
}

bool mount_disk(const std::filesystem::path& path, const std::string& size) {
  return ::mount("tmpfs", path.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
}

bool set_read_only(const std::filesystem::path& path, bool is_read_only) {
  const unsigned long flags = is_read_only ? MS_REMOUNT | MS_RDONLY : MS_REMOUNT;
  return ::mount("none", path.c_str(), nullptr, flags, nullptr) == 0;
}

void unmount(const std::filesystem::path& path) { ::umount2(path.c_str(), MNT_DETACH); }

}  // namespace lacuna::test
