#!/bin/sh
# install_packages.sh LIST…: installs what is missing of the Debian packages in the lists, as root or through sudo.
#
# A list has a package a line; a second word is a command that does as well, wherever it came from (`nodejs node`). What
# can be done without has a `?` before it: if it cannot be installed, that is said, and no fault. Lines that start with
# `#` are remarks. If nothing is missing, nothing is done and nothing is said.
set -eu

missing=''
wanted=''
for list in "$@"; do
  while read -r package command; do
    case "$package" in '' | '#'*) continue ;; esac
    name=${package#\?}
    if [ -n "$command" ] && command -v "$command" >/dev/null 2>&1; then continue; fi
    state=$(dpkg-query --show --showformat='${db:Status-Status}' "$name" 2>/dev/null || true)
    if [ "$state" = installed ]; then continue; fi
    if [ "$name" = "$package" ]; then missing="$missing $name"; else wanted="$wanted $name"; fi
  done <"$list"
done
[ -n "$missing$wanted" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
  as_root=''
elif command -v sudo >/dev/null 2>&1; then
  as_root='sudo'
else
  echo "Debian packages are missing that only root can install. As root, run:" >&2
  echo "  apt-get install --no-install-recommends$missing$wanted" >&2
  [ -z "$missing" ] || exit 1
  exit 0
fi

echo "Installing the Debian packages that are missing:$missing$wanted"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq || echo "The lists of packages could not be renewed; trying with those at hand." >&2
# shellcheck disable=SC2086 # a list of words
[ -z "$missing" ] || $as_root apt-get install -y -qq --no-install-recommends $missing
# shellcheck disable=SC2086 # a list of words
[ -z "$wanted" ] || $as_root apt-get install -y -qq --no-install-recommends $wanted ||
  echo "Left out, because they could not be installed:$wanted" >&2
