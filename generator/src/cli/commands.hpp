// cli/commands.hpp: one function a command. Each prints to the environment and returns the exit code.
#pragma once
#include "cli/options.hpp"
#include "cli/run.hpp"

namespace lacuna::cli {

[[nodiscard]] int run_build(const Options& options, Environment& environment);
[[nodiscard]] int run_check(const Options& options, Environment& environment);
[[nodiscard]] int run_verify(const Options& options, Environment& environment);
[[nodiscard]] int run_pack(const Options& options, Environment& environment);
[[nodiscard]] int run_report(const Options& options, Environment& environment);
[[nodiscard]] int run_release(const Options& options, Environment& environment);
[[nodiscard]] int run_diff(const Options& options, Environment& environment);
[[nodiscard]] int run_new(const Options& options, Environment& environment);
[[nodiscard]] int run_export(const Options& options, Environment& environment);
[[nodiscard]] int run_match(const Options& options, Environment& environment);
[[nodiscard]] int run_stale(const Options& options, Environment& environment);
[[nodiscard]] int run_explain(const Options& options, Environment& environment);

}  // namespace lacuna::cli
