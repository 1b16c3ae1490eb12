// faults/private_mount.hpp: a small disk that only this process sees. Knows nothing of what is put on it.
#pragma once
#include <filesystem>
#include <string>

namespace lacuna::test {

/// From now on, what this process mounts is seen by it and its children alone, and is gone with them. False,
/// with a note in the output, if the system allows that neither to this user nor to a namespace of its own.
[[nodiscard]] bool enter_private_mounts();

/// Mounts an empty disk in memory of `size` ("1m") at the folder `path`, which exists.
[[nodiscard]] bool mount_disk(const std::filesystem::path& path, const std::string& size);
/// Makes a disk mounted before read-only, or writable again.
[[nodiscard]] bool set_read_only(const std::filesystem::path& path, bool is_read_only);
void unmount(const std::filesystem::path& path);

}  // namespace lacuna::test
