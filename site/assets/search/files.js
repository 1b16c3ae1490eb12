// The files of the search: small scripts that call lacunaSearch(id, data), the one way in which a page opened from a disk
// can read data. generator/src/render/search/README.md describes them. Part of the engine of the search.

/** What scripts brought: those of the page itself before anybody asked, the others when they were run. */
const arrived = new Map();
const kept = new Map();
/** Set by open(): where the files are, and how a script is run. */
let root;
let run;

const receive = (id, data) => arrived.set(id, Uint8Array.from(atob(data), (c) => c.charCodeAt(0)));
globalThis.lacunaSearch = receive;

const inflate = async (bytes) => new Uint8Array(await new Response(
  new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer());
const text = (bytes) => new TextDecoder().decode(bytes);

/** What `make` promises for this id, asked once unless it fails. */
const once = (id, make) => {
  if (!kept.has(id)) {
    const made = make();
    kept.set(id, made);
    made.catch(() => kept.delete(id));
  }
  return kept.get(id);
};
const fetchFile = (id) => once(id, async () => {
  if (!arrived.has(id)) await run(`${root}${id}.js`);
  return inflate(arrived.get(id));
});
const load = (id, read) => once(`${id}!`, () => fetchFile(id).then(read));

const hash = (key) => new TextEncoder().encode(key).reduce((sum, byte) => Math.imul(sum ^ byte, 16777619), 2166136261) >>> 0;

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.before = [];
  }
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
  take(size) {
    return this.bytes.subarray(this.at, this.at += size);
  }
  string() {
    return text(this.take(this.number()));
  }
  /** A word that begins with as many bytes of the one before as its first number says. */
  next() {
    const shared = this.before.slice(0, this.number());
    this.before = [...shared, ...this.take(this.number())];
    return text(Uint8Array.from(this.before));
  }
  /** `count` numbers, each given as the difference from the one before. */
  rising(count) {
    const values = new Int32Array(count);
    for (let i = 0, last = 0; i < count; ++i) values[i] = last += this.number();
    return values;
  }
  /** As many things as the next number says. */
  list(read) {
    return Array.from({length: this.number()}, () => read());
  }
  postings() {
    const count = this.number();
    return {records: this.rising(count), levels: this.take(count)};
  }
}

const readShard = (bytes) => {
  const reader = new Reader(bytes);
  const terms = reader.list(() => {
    const keys = reader.list(() => reader.next());
    const stem = text(new TextEncoder().encode(keys[0]).subarray(0, -reader.number() || undefined));
    return {keys, stem, ...reader.postings()};
  });
  const aliases = new Map(reader.list(() => [reader.string(), reader.string()]));
  const concepts = reader.list(() => ({owners: reader.rising(reader.number()), records: reader.rising(reader.number()),
    said: reader.list(() => reader.string())}));
  const names = reader.list(() => {
    const key = reader.string();
    return {key, written: reader.string() || key, concept: concepts[reader.number()], ...reader.postings()};
  });
  return {terms, aliases, names, keys: new Map(terms.flatMap((term) => term.keys.map((key) => [key, term])))};
};

const readWords = (bytes) => {
  const reader = new Reader(bytes);
  return reader.list(() => ({word: reader.next(), weight: reader.number()}));
};

/** One language's index. */
class Index {
  static open(language) {
    return load(`${language}/root`, async (bytes) => {
      const data = JSON.parse(text(bytes));
      data.facets ??= await load('facets', (apart) => JSON.parse(text(apart)));
      return new Index(language, data);
    });
  }
  constructor(language, data) {
    Object.assign(this, data, {language, stops: new Set(data.stops), heavy: new Set(data.heavy)});
  }
  place(key) {
    let low = 0;
    for (let high = this.shards.length - 1; low < high;) {
      const middle = (low + high + 1) >> 1;
      if (this.shards[middle] <= key) low = middle; else high = middle - 1;
    }
    return low;
  }
  /** All shards with keys that begin with `key`. */
  range(key) {
    const first = this.place(key);
    return Promise.all(Array.from({length: this.place(`${key}\uffff`) - first + 1}, (_, i) => this.shard(first + i)));
  }
  file(kind, place) {
    const name = hash(this.shards[place]).toString(16).padStart(8, '0');
    return `${this.language}/${kind}/${name[0]}/${name}`;
  }
  shard(place) {
    return load(this.file('t', place), (bytes) => ({...readShard(bytes), place}));
  }
  /** Gives every term of the shard the places where its word stands, for each record a list. */
  async positions(shard) {
    await load(this.file('p', shard.place), (bytes) => {
      const reader = new Reader(bytes);
      for (const term of shard.terms) {
        const start = reader.at;
        term.records.forEach(() => reader.list(() => reader.number()));
        term.bytes = bytes.subarray(start, reader.at);
      }
    });
  }
  card(record) {
    const file = Math.floor(record / this.cards);
    return load(`${this.language}/c/${file >> 8}/${file}`, (bytes) => JSON.parse(text(bytes)))
      .then((cards) => cards[record % this.cards]);
  }
  async find(key) {
    const shard = await this.shard(this.place(key));
    const home = shard.aliases.get(key);
    const at = home === undefined ? shard : await this.shard(this.place(home));
    return {shard: at, term: at.keys.get(key)};
  }
  idf(count) {
    return Math.log(1 + (this.records - count + 0.5) / (count + 0.5));
  }
}
