// What a query asks for: units, the parts of each, and what a word that is not known probably means. Part of the engine of
// the search.
/**
 * What a query asks for: units that all must be met. The parts of a unit stand next to each other; `symbol` and
 * `compound` are other keys that meet it.
 */
const parse = (query) => {
  const units = [];
  const add = (typed) => {
    const tokens = tokenize(typed, false);
    const end = tokens.at(-1)?.end;
    // The pairs of a run overlap: every second one and the last say all that the run says. A single character that nothing
    // follows stands for every pair that it begins.
    const parts = tokens.filter(({kind, place, of}) => kind === 'w' || (kind === 'h' && (of === 1 || place === of - 2 || (place < of - 1 && place % 2 === 0))))
      .map(({text, kind, of, position, end: to}) => ({key: kind === 'h' ? text : withoutPrefix(text), typed: text, kind, offset: position, prefix: of === 1 && to === end}));
    if (!parts.length) return;
    const whole = (wanted) => tokens.find((one) => one.kind === wanted && one.start === tokens[0].start && one.end === end)?.text;
    units.push({parts, run: typed.match(new RegExp(`${kHan}+`, 'gu')) ?? [], symbol: whole('s'), compound: whole('c'), typed});
  };
  const folded = fold(query).replace(/(\d)\s+(\(\d{4}\))/g, '$1$2');
  for (const [, phrase, chunk] of folded.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+)/g)) {
    add((phrase ?? chunk).trim());
  }
  return units;
};

/** Edits (insert, delete, replace, swap) from one word to another, or `most` + 1. */
const distance = (left, right, most) => {
  let before, last, row = Array.from({length: right.length + 1}, (_, i) => i);
  for (let i = 1; i <= left.length; ++i) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= right.length; ++j) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return row[right.length];
};

/** The term whose stem the word continues by an ending; by one that other words here have, if `known`. */
const inflected = (shard, word, known) => {
  const endings = new Set(shard.terms.flatMap(({keys, stem}) => keys.map((key) => key.slice(stem.length))));
  // An English stem may end in i where the word has y.
  const fits = (stem) => stem.length >= 3 && stem.length * 2 >= word.length && word.length - stem.length <= 5 && word.replace(/y$/, 'i').startsWith(stem) &&
    (!known || endings.has(word.slice(stem.length)));
  return shard.terms.filter(({stem}) => fits(stem)).sort((a, b) => b.stem.length - a.stem.length)[0];
};

/** The known word that was probably meant, and by how many edits. */
const corrected = async (index, shard, word) => {
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  if (!most || /\d/.test(word) || isHan(word)) return undefined;
  const far = await load(`${index.language}/v/${hash([...word].slice(-2).join('')) % index.spelling}`, readWords);
  const near = shard.terms.flatMap(({keys, records}) => keys.map((key) => ({word: key, weight: 32 - Math.clz32(records.length)})));
  let best;
  for (const {word: other, weight} of [...near, ...far]) {
    const edits = other.length < 4 ? 9 : distance(word, other, most);
    const rank = weight - 16 * edits + (other[0] === word[0] ? 1 : 0);
    if (edits <= most && (!best || rank > best.rank)) best = {word: other, rank, edits};
  }
  return best;
};
