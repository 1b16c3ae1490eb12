// What of a page is shown among the results, and what is marked in it. Part of assets/search.js.
/** What is to be marked in pages of one language. */
const marksOf = (result) => {
  const {fold, isHan} = lacunaSearch;
  const marks = {words: new Set(), runs: []};
  for (const unit of result.units) {
    for (const part of unit.parts) {
      if (part.kind === 'w' || unit.parts.length === 1) for (const {keys} of part.terms) keys.forEach((key) => marks.words.add(key));
    }
    if (unit.parts.length > 1 || !unit.parts[0].terms.length) marks.runs.push(...unit.run);
    for (const name of unit.said ?? []) marks.runs.push(fold(name));
  }
  marks.runs = marks.runs.map((run) => ({run, bounded: !isHan(run)}));
  return marks;
};

/** Ranges of `text` to be marked, in order, apart from each other. */
const rangesIn = (text, {words, runs}) => {
  const {foldWithPlaces, tokenize, withoutPrefix} = lacunaSearch;
  const {folded, places} = foldWithPlaces(text);
  const found = tokenize(folded, true).filter((token) => words.has(token.kind === 'w' ? withoutPrefix(token.text) : token.text))
    .map(({start: from, end}) => [from, end]);
  for (const {run, bounded} of runs) {
    for (let at = folded.indexOf(run); at >= 0; at = folded.indexOf(run, at + 1)) {
      const end = at + run.length;
      if (!bounded || !/\p{L}/u.test((folded[at - 1] ?? '') + (folded[end] ?? ''))) found.push([at, end]);
    }
  }
  const ranges = [];
  for (const [from, end] of found.sort((a, b) => a[0] - b[0])) {
    const range = [places[from][0], places[end - 1][1]];
    const last = ranges.at(-1);
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]); else ranges.push(range);
  }
  return ranges;
};

const marked = (text, ranges, from = 0, to = text.length) => {
  const nodes = [];
  let at = from;
  for (const [start, end] of ranges) {
    if (start < at || end > to) continue;
    nodes.push(text.slice(at, start), make('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at, to)];
};

/** The part of a text with the most marks, about as long as two lines. */
const excerpt = (text, ranges) => {
  const width = /\p{sc=Han}/u.test(text.slice(0, 40)) ? 100 : 220;
  let best = ranges[0];
  const inside = (range) => ranges.filter(([start, end]) => start >= range[0] && end <= range[0] + width - 40).length;
  for (const range of ranges) if (inside(range) > inside(best)) best = range;
  let from = Math.max(0, best[0] - 40);
  if (from) from = Math.min(best[0], text.indexOf(' ', from) + 1 || from);
  let to = Math.min(text.length, from + width);
  if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), to - 20, best[1]);
  return [from ? '… ' : '', ...marked(text, ranges, from, to), to < text.length ? ' …' : ''];
};
