#!/bin/sh
# check.sh: what can be said of the sources without running them: format, shell scripts, layers and rules of the house,
# then clang-tidy on every file of the generator. Goes on after a fault, and exits 1 if there was one.
set -u
cd "$(dirname "$0")/../.." || exit 1
faults=0

run() {
  echo "check: $1"
  shift
  "$@" || faults=$((faults + 1))
}

sources() {
  find generator/src tests -name node_modules -prune -o \( -name '*.cpp' -o -name '*.hpp' \) -print
}

check_format() { sources | xargs clang-format-14 --dry-run --Werror 2>&1 | grep 'error:' | cut -d: -f1 | sort | uniq -c | awk '
  { print "  " $2 ": " $1 " places"; found = 1 } END { exit found }'; }
check_shell() { find .ci generator tests -name node_modules -prune -o \( -name "*.sh" -o -path .ci/run \) -exec shellcheck {} +; }
check_layers() { python3 -B tests/meta/check_layers.py tests/meta/layers.txt generator/src; }
check_house() { python3 -B tests/meta/check_house.py .; }
check_tidy() { cmake --preset tidy >/dev/null && cmake --build --preset tidy -- -k 0; }

run 'format (clang-format)' check_format
run 'shell scripts (shellcheck)' check_shell
run 'layers' check_layers
run 'rules of the house' check_house
run 'clang-tidy on every file of the generator' check_tidy

[ "$faults" -eq 0 ] || { echo "check: $faults of 5 checks failed" >&2; exit 1; }
echo 'check: all fine'
