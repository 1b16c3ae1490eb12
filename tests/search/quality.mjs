// search/quality.mjs: measures what a search finds against what is there: recall, precision, spelling. The same figures for
// the same corpus. Used by the tests and the bench; `find` gives the addresses of all hits, best first.
import {random} from '../bench/search_generate.mjs';

const pick = (next, list) => list[Math.floor(next() * list.length)];
const squeezed = (text) => text.normalize('NFKC').replace(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, '');
const bodyOf = (page) => [page.title, ...page.names ?? [], page.summary, page.text].map(squeezed).join('\n');

/** Runs of Han out of the texts of `pages`, two to eight characters long. */
export function substrings(pages, count, seed) {
  const next = random(seed);
  const texts = pages.filter((page) => page.language === 'zh').map(bodyOf);
  const out = [];
  while (out.length < count) {
    const run = pick(next, pick(next, texts).match(/\p{sc=Han}{2,}/gu) ?? ['']);
    const size = Math.min(run.length, 2 + Math.floor(next() * 7));
    const start = Math.floor(next() * (run.length - size + 1));
    if (size >= 2) out.push(run.slice(start, start + size));
  }
  return out;
}

/**
 * Recall: the share of the pages that hold the query literally, or another of its names, that was found. R-precision: the
 * share of pages that hold it literally among as many first hits. Both are means over `queries`.
 */
export async function literal(pages, queries, find, synonyms = []) {
  const texts = pages.filter((page) => page.language === 'zh').map((page) => [page.address, bodyOf(page)]);
  let recall = 0, precision = 0;
  const wrong = [];
  for (const query of queries) {
    const says = (name) => texts.filter(([, text]) => text.includes(name)).map(([address]) => address);
    const truth = new Set(says(query));
    const wide = new Set([query, ...synonyms.find((group) => group.includes(query)) ?? []].flatMap(says));
    const hits = await find(query);
    const found = new Set(hits);
    const right = hits.slice(0, truth.size).filter((address) => truth.has(address)).length;
    const recalled = [...wide].filter((address) => found.has(address)).length;
    recall += recalled / wide.size / queries.length;
    precision += right / truth.size / queries.length;
    if (recalled < wide.size || !truth.has(hits[0])) wrong.push({query, truth: truth.size, found: found.size, recalled, first: hits[0]});
  }
  return {recall, precision, wrong};
}

/** `word` with one letter dropped, doubled, replaced or swapped with the next, anywhere, the first letter included. */
function mistype(word, next) {
  const at = Math.floor(next() * word.length);
  const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(next() * 26)];
  const forms = [
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + letter + word.slice(at),
    () => word.slice(0, at) + letter + word.slice(at + 1),
    () => (at + 1 < word.length ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) : mistype(word, next)),
  ];
  const out = pick(next, forms)();
  return out === word ? mistype(word, next) : out;
}

/**
 * Types `count` words wrong. `found` counts those for which the first ten hits hold one of the first ten for the word as it
 * should be.
 */
export async function spelling(pages, count, seed, find) {
  const next = random(seed);
  const texts = pages.filter((page) => page.language === 'en').map((page) => bodyOf(page).toLowerCase());
  const words = [...new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []))].filter((word) => /^[a-z]{5,}$/.test(word)).sort();
  let found = 0;
  const missed = [];
  for (let i = 0; i < count; ++i) {
    const word = pick(next, words);
    const typed = mistype(word, next);
    const meant = new Set((await find(word)).slice(0, 10));
    if ((await find(typed)).slice(0, 10).some((address) => meant.has(address))) ++found; else missed.push(`${typed} (${word})`);
  }
  return {found, count, missed};
}

/** One language's engine as a function from query to addresses. */
export function finder(engine, language) {
  return async (query) => {
    const outcome = await engine.find(query, {language});
    return Promise.all(outcome.hits.map(async ({record, language: code}) =>
      (await outcome.results.find(({index}) => index.language === code).index.card(record))[0]));
  };
}
