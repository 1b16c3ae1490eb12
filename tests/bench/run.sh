#!/bin/sh
# run.sh [COUNT]: builds a synthetic tree of COUNT records (10000) from nothing, again unchanged, and after one changed
# title, and prints what each stage took; typesets a long gap list; sets the search beside Pagefind (SEARCH.md). Needs
# build/lacuna and the packages of tests/package.json; everything else is written below build/bench.
set -eu
cd "$(dirname "$0")/../.."
count=${1:-10000}
tree=build/bench/records-$count

[ -d "$tree/content" ] || python3 -B tests/bench/make_corpus.py "$count" "$tree"
rm -rf "$tree/public" "$tree/public.idle"

measure() {
  echo "== $count records, $1"
  build/lacuna build --root "$tree" --output "$tree/public" --timings
}

measure 'from nothing'
measure 'nothing changed'
record=$(find "$tree/content/gaps" -name '*.json' | sort | head -n 1)
cp "$record" build/bench/record.json
sed '0,/"en": "/s//&Changed: /' build/bench/record.json >"$record"
measure 'one record changed'
cp build/bench/record.json "$record"

# One gap list of about 300 pages. Wanted: no more than 20 s and 2 GB.
pages=build/bench/records-4000
[ -d "$pages/content" ] || python3 -B tests/bench/make_corpus.py 4000 "$pages"
mkdir -p "$pages/content/reports"
cp content/reports/gap-list.json "$pages/content/reports/"
echo '== a gap list of 2,000 gaps as PDF'
/usr/bin/time -f '%e s (%U s of processor), %M KiB at most' build/lacuna report gap-list --root "$pages" --language en --format pdf --output build/bench/gap-list.pdf

echo "== search of $count records beside Pagefind"
cmake --preset release -B build/bench/release -DLACUNA_TESTS=ON >/dev/null
cmake --build build/bench/release --target search_corpus >/dev/null
LACUNA_SEARCH_CORPUS=build/bench/release/tests/search/search_corpus node tests/bench/search.mjs "$(date +%F)" "$count"
