#!/bin/sh
# fuzz.sh SECONDS: each fuzz target for SECONDS, from its corpus, in a build of its own with clang and libFuzzer. What is
# found new lies in build/fuzz/found/<target>; a crash ends the run with its input named.
set -eu
cd "$(dirname "$0")/../.."
seconds=$1
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target fuzz_json fuzz_markdown fuzz_schema fuzz_template
for target in json markdown schema template; do
  found=build/fuzz/found/$target
  mkdir -p "$found"
  echo "== fuzz $target, $seconds s"
  build/fuzz/tests/fuzz/fuzz_$target -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$found/" "$found" "tests/fuzz/corpus/$target" 2>"$found.log" || { tail -n 40 "$found.log"; exit 1; }
  grep -E 'stat::number_of_executed_units|stat::peak_rss_mb' "$found.log"
  grep -E 'cov: ' "$found.log" | tail -n 1
done
