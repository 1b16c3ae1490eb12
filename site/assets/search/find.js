// Finds and suggests: the engine as the page uses it. Part of the engine of the search.
/** Looks up what a part of a unit stands for: `terms`, and the `word` that took its place. */
const resolve = async (index, part, options) => {
  if (part.kind === 'w' && index.stops.has(part.key)) return {...part, stop: true, terms: [], shards: []};
  const {shard, term} = await index.find(part.key);
  const found = (terms, more) => ({...part, terms, shards: [shard], ...more});
  if (part.prefix) {
    const shards = await index.range(part.key);
    return found(shards.flatMap((one) => one.terms.filter(({keys}) => keys.some((key) => key.startsWith(part.key)))), {shards});
  }
  if (term?.records.length) return found([term]);
  if (part.kind === 'h') return found([]);
  const form = inflected(shard, part.key, true);
  if (form) return found([form]);
  const longer = part.key.length < 3 ? [] : shard.terms.filter(({keys}) => keys.some((key) => key.startsWith(part.key)));
  if (longer.length) return found(longer.slice(0, 50));
  if (!options.correct) return found([]);
  const better = await corrected(index, shard, part.key);
  const loose = better?.edits !== 1 && inflected(shard, part.key);
  if (loose || !better) return found(loose ? [loose] : []);
  const other = await index.find(better.word);
  return found([other.term], {shards: [other.shard], word: better.word});
};

/** The unit with its parts looked up. A run of Han that is a name needs nothing but the name. */
const lookUp = async (index, unit, options) => {
  // The places of a run of Han are asked for in any case: they are fetched beside the words.
  if (unit.parts[1]?.kind === 'h') for (const {key} of unit.parts) fetchFile(index.file('p', index.place(key)));
  const other = async (key) => (key ? (await index.find(key)).term : undefined);
  const symbol = await other(unit.symbol);
  if (symbol) return {...unit, parts: [{...unit.parts[0], terms: [symbol], shards: []}], others: []};
  if (unit.parts.length > 1 && unit.run.length === 1 && unit.run[0] === unit.typed) {
    const {shard} = await index.find(unit.parts[0].key);
    if (shard.names.some(({key}) => key === unit.run[0])) return {...unit, parts: [{...unit.parts[0], terms: [], shards: [shard]}], others: []};
  }
  const compound = await other(unit.compound);
  const parts = await Promise.all(unit.parts.map((part) => resolve(index, part, options)));
  return {...unit, parts, others: compound ? [compound] : []};
};

/** One language: hits {record, score}, and what stood for what. */
const findIn = async (language, query, options) => {
  const index = await Index.open(language);
  let units = await Promise.all(parse(query).map((unit) => lookUp(index, unit, options)));
  if (options.apart) units = units.flatMap((unit) => unit.parts.map((part) => ({...unit, parts: [part], others: []})));
  units = units.filter((unit) => asked(unit).length);
  const near = options.apart ? [] : telling(index, units);
  await loadPlaces(index, [...units.filter(isJoined), ...near]);
  const lists = units.map((unit) => meet(index, unit));
  const {names, owners} = addNames(index, units, lists);
  const hits = options.apart ? hitsOfMost(lists, owners) : hitsOfAll(lists, owners);
  if (near.length) moveNear(near, hits);
  return {index, units, hits, names, words: units.flatMap((unit) => unit.parts).filter((part) => part.word)};
};

const kScripts = {zh: new RegExp(kHan, 'u'), ar: /[\u0620-\u06ff]/, ru: /[\u0400-\u04ff]/};

/** The query with every name in Han set apart. */
const withNamesApart = (query, results) => {
  const names = new Set(results.flatMap((one) => one.names).filter((key) => isHan(key)));
  return [...names].sort((a, b) => b.length - a.length).reduce((text, key) => text.split(key).join(` ${key} `), fold(query));
};

/** The hits of all languages, each record once, in the language of the page where it has it. */
const merge = (results, language) => {
  const best = new Map();
  for (const {index, hits} of results) {
    for (const {record, score} of hits) {
      const hit = best.get(record) ?? {record, score, language: index.language, languages: []};
      hit.languages.push(index.language);
      hit.score = Math.max(hit.score, score);
      if (index.language === language) hit.language = language;
      best.set(record, hit);
    }
  }
  return [...best.values()].sort(byScore);
};

/**
 * Finds `query` in the language of the page, the `nearest` and those whose writing it uses, or in `languages`: as it
 * stands; then, if not `exact`, with its spelling corrected; then in parts. Returns {hits: [{record, language, languages,
 * score}], results a language, words that were corrected, partial: whether only parts were found}.
 */
const find = async (query, {language, nearest, languages = [], exact = false} = {}) => {
  const index = await Index.open(language);
  const asks = (code) => languages.includes('all') || languages.includes(code);
  const chosen = index.languages.some(asks) ? index.languages.filter(asks)
    : index.languages.filter((code) => code === language || code === nearest || kScripts[code]?.test(query));
  const lookIn = (text, options) => Promise.all(chosen.map((code) => findIn(code, text, options)));
  const isEmpty = (results) => results.every(({hits}) => !hits.length);
  let results = await lookIn(query, {});
  if (isEmpty(results) && !exact) results = await lookIn(query, {correct: true});
  const partial = isEmpty(results);
  if (partial) {
    const apart = withNamesApart(query, results);
    if (apart !== fold(query)) results = await lookIn(apart, {});
    if (isEmpty(results)) results = await lookIn(query, {apart: true, correct: !exact});
  }
  const hits = merge(results, language);
  return {hits, results, partial: partial && hits.length > 0, words: results.flatMap((one) => one.words)};
};

/** Up to eight names and words that go on from what was typed. */
const suggest = async (typed, {language}) => {
  const index = await Index.open(language);
  const folded = fold(typed).trimStart();
  const last = tokenize(folded, false).filter(({kind}) => kind === 'w' || kind === 'h').pop();
  if (!last || folded.length < 2) return [];
  const first = tokenize(folded, false)[0].text;
  const places = new Set([first, `${first}\uffff`, last.text, `${last.text}\uffff`].map((key) => index.place(key)));
  const shards = await Promise.all([...places].slice(0, 4).map((place) => index.shard(place)));
  const found = new Map();
  for (const {written, concept} of shards.flatMap((shard) => shard.names)) {
    if (` ${fold(written)}`.includes(` ${folded}`)) found.set(written, 1e6 + concept.records.length);
  }
  if (last.kind === 'w' && last.end === folded.length && last.text.length > 1) {
    for (const {keys, records} of shards.flatMap((shard) => shard.terms)) {
      const key = keys.find((one) => one.startsWith(last.text));
      if (key) found.set(folded.slice(0, last.start) + key, records.length);
    }
  }
  return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8).map(([one]) => one);
};

Object.assign(receive, {find, suggest, fold, foldWithPlaces, tokenize, withoutPrefix, isHan, open: (folder, runScript) => { root = folder; run = runScript; },
  forget: () => kept.clear()});
