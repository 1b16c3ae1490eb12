// Records that meet the units of a query. Part of the engine of the search.
// A list is {records, scores}: record numbers, ascending, and how much each is worth.

const kNothing = {records: new Int32Array(0), scores: new Float32Array(0)};

const listOf = (index, {records, levels}, weight = index.idf(records.length) / 15) =>
  ({records, scores: Float32Array.from(levels, (level) => level * weight)});

/** Records of either list, with the higher score. */
const union = (left, right) => {
  if (!left.records.length || !right.records.length) return left.records.length ? left : right;
  const records = new Int32Array(left.records.length + right.records.length);
  const scores = new Float32Array(records.length);
  let size = 0;
  for (let i = 0, j = 0; i < left.records.length || j < right.records.length; ++size) {
    const a = left.records[i] ?? Infinity;
    const b = right.records[j] ?? Infinity;
    records[size] = Math.min(a, b);
    scores[size] = Math.max(a <= b ? left.scores[i] : 0, b <= a ? right.scores[j] : 0);
    if (a <= b) ++i;
    if (b <= a) ++j;
  }
  return {records: records.subarray(0, size), scores: scores.subarray(0, size)};
};

/** Calls `visit` with each record that all lists hold, and the sum of its scores. */
const intersect = (lists, visit) => {
  const [first, ...others] = lists.slice().sort((a, b) => a.records.length - b.records.length);
  const cursors = others.map(() => 0);
  first.records.forEach((record, i) => {
    let sum = first.scores[i];
    for (let j = 0; j < others.length; ++j) {
      const {records, scores} = others[j];
      while (records[cursors[j]] < record) ++cursors[j];
      if (records[cursors[j]] !== record) return;
      sum += scores[cursors[j]];
    }
    visit(record, sum);
  });
};

/** The places of a term's word in a record, ascending; none if it is not there or its places were not loaded. */
const placesOfTerm = (term, record) => {
  if (!term.bytes) return [];
  if (!term.places) {
    const reader = new Reader(term.bytes);
    term.places = new Map();
    for (const one of term.records) term.places.set(one, reader.rising(reader.number()));
  }
  return term.places.get(record) ?? [];
};
const placesOf = (part, record) => part.terms.length === 1 ? placesOfTerm(part.terms[0], record)
  : part.terms.flatMap((term) => [...placesOfTerm(term, record)]);

/** The places where all parts of a unit stand side by side in a record. */
const phrasePlaces = (parts, record) => {
  let places = placesOf(parts[0], record);
  for (const part of parts.slice(1)) {
    if (!places.length) break;
    const ends = placesOf(part, record);
    places = places.filter((place) => ends.includes(place + part.offset - parts[0].offset));
  }
  return places;
};

const asked = (unit) => unit.parts.filter((part) => !part.stop);

/** The records that meet a unit. */
const meet = (index, unit) => {
  const parts = asked(unit);
  const lists = parts.map((part) => part.terms.reduce((list, term) => union(list, listOf(index, term)), kNothing));
  let out = lists[0];
  if (parts.length > 1) {
    const records = [];
    const scores = [];
    intersect(lists, (record, score) => {
      if (!phrasePlaces(parts, record).length) return;
      records.push(record);
      scores.push(score);
    });
    out = {records: Int32Array.from(records), scores: Float32Array.from(scores)};
  }
  return unit.others.reduce((list, term) => union(list, listOf(index, term)), out);
};

/** The query as names are written: words by the first key of their terms, Han as it stands; and the unit of each. */
const spellOut = (units) => units.flatMap((unit, place) => {
  const words = asked(unit).filter((part) => part.kind === 'w');
  const pieces = words.length ? words.map((part) => part.terms[0]?.keys[0] ?? part.key) : unit.run;
  return pieces.map((piece) => ({piece, place}));
});

/** The names that stand in a query spelt out as `whole`. */
const namesIn = (units, whole) => {
  const shards = new Set(units.flatMap((unit) => unit.parts.flatMap((part) => part.shards)));
  return [...shards].flatMap((shard) => shard.names).filter(({key}) => {
    const from = whole.indexOf(key);
    const to = from + key.length;
    return from >= 0 && (from === 0 || whole[from - 1] === ' ' || isHan(key)) &&
      (to === whole.length || whole[to] === ' ' || isHan(key.slice(-1)));
  });
};

/** Adds to each unit's list the records that say the name that covers it, or another name of the same thing. */
const addNames = (index, units, lists) => {
  const pieces = spellOut(units);
  const whole = pieces.map(({piece}) => piece).join(' ');
  const names = namesIn(units, whole);
  const owners = new Map();
  for (const {key, concept, records, levels} of names) {
    const from = whole.indexOf(key);
    const covered = new Set(units.keys());
    let at = 0;
    for (const {piece, place} of pieces) {
      if (at < from || at + piece.length > from + key.length) covered.delete(place);
      at += piece.length + 1;
    }
    const weight = index.idf(concept.records.length) / Math.max(1, covered.size);
    const also = {records: concept.records, scores: new Float32Array(concept.records.length).fill(weight / 8)};
    const list = union(listOf(index, {records, levels}, weight / 15), also);
    for (const place of covered) {
      lists[place] = union(lists[place], list);
      units[place].said = [...units[place].said ?? [], ...concept.said];
    }
    const bonus = key.length === whole.length ? 100 : 1;
    if (covered.size) for (const record of concept.owners) owners.set(record, Math.max(bonus, owners.get(record) ?? 0));
  }
  return {names: names.map(({key}) => key), owners};
};

/** 1 where the units stand side by side in the order of the query, less the farther they are from each other. */
const nearness = (units, record) => {
  const all = units.map((unit) => asked(unit).length > 1 ? phrasePlaces(asked(unit), record) : placesOf(asked(unit)[0], record));
  const lists = all.filter((places) => places.length);
  if (lists.length < 2) return 0;
  let best = Infinity;
  for (const start of lists[0]) {
    let span = 0;
    lists.forEach((places, i) => {
      let least = Infinity;
      for (const place of places) least = Math.min(least, place > start ? place - start - i : start - place + i + 1);
      span += least;
    });
    best = Math.min(best, span);
  }
  return 1 / (1 + Math.max(0, best));
};

const byScore = (a, b) => b.score - a.score || a.record - b.record;

/** Moves hits whose words stand near each other up, among those that are good by their words alone. */
const moveNear = (units, hits) => {
  const kTried = 300;
  for (const hit of hits.sort(byScore).slice(0, kTried)) hit.score *= 1 + nearness(units, hit.record);
};

const isJoined = (unit) => asked(unit).length > 1;

/**
 * The units whose nearness counts: the two that the fewest records meet, in the order of the query, without words so
 * frequent that their places are more than the reader should wait for.
 */
const telling = (index, units) => {
  const records = (unit) => Math.min(...asked(unit).map((part) => part.terms.reduce((sum, term) => sum + term.records.length, 0)));
  const fit = units.filter((unit) => isJoined(unit) || unit.parts.every(({terms, shards}) => terms.length && !shards.some(({place}) => index.heavy.has(place))));
  const chosen = fit.slice().sort((a, b) => records(a) - records(b)).slice(0, 2);
  return chosen.length > 1 ? fit.filter((unit) => chosen.includes(unit)) : [];
};

/** Loads the places of the words of `units`. */
const loadPlaces = (index, units) => Promise.all([...new Set(units.flatMap(asked).filter(({terms}) => terms.length).flatMap(({shards}) => shards))]
  .map((shard) => index.positions(shard)));

const hitsOfAll = (lists, owners) => {
  const hits = [];
  if (lists.length) intersect(lists, (record, sum) => hits.push({record, score: sum + (owners.get(record) ?? 0)}));
  return hits;
};

/** Records that meet at least half of the units. */
const hitsOfMost = (lists, owners) => {
  const sums = new Map();
  for (const {records, scores} of lists) {
    records.forEach((record, i) => {
      const {met, score} = sums.get(record) ?? {met: 0, score: owners.get(record) ?? 0};
      sums.set(record, {met: met + 1, score: score + scores[i]});
    });
  }
  const most = [...sums].filter(([, {met}]) => 2 * met >= lists.length);
  return most.map(([record, {met, score}]) => ({record, score: score * met / lists.length}));
};
