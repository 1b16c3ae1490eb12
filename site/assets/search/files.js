// The files of the search: small scripts that call lacunaSearch(id, data), the one way in which a page opened from a disk
// can read data. generator/src/render/search/README.md describes them. Part of the engine of the search.

const waiting = new Map();
const loaded = new Map();
let root = '';

const receive = (id, data) => waiting.get(id)?.(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
receive.fetch = (url) => new Promise((resolve, reject) => {
  const script = document.createElement('script');
  Object.assign(script, {src: url, onload: resolve, onerror: () => reject(new Error(`cannot load ${url}`))});
  document.head.append(script);
});
globalThis.lacunaSearch = receive;

const inflate = async (bytes) => new Uint8Array(await new Response(
  new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer());
const text = (bytes) => new TextDecoder().decode(bytes);

/** What `read` makes of the file with this id, loaded once. */
const load = (id, read) => {
  if (!loaded.has(id)) {
    const data = new Promise((resolve) => waiting.set(id, resolve));
    const file = receive.fetch(`${root}${id}.js`).then(() => data).then(inflate).then(read);
    loaded.set(id, file);
    file.catch(() => loaded.delete(id));
  }
  return loaded.get(id);
};

const hash = (key) => new TextEncoder().encode(key).reduce((sum, byte) => Math.imul(sum ^ byte, 16777619), 2166136261) >>> 0;

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.word = '';
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
    const shared = this.number();
    const rest = this.take(this.number());
    const whole = new Uint8Array(shared + rest.length);
    whole.set((this.before ?? rest).subarray(0, shared));
    whole.set(rest, shared);
    this.before = whole;
    return text(whole);
  }
  /** `count` numbers, each given as the difference from the one before. */
  rising(count) {
    const values = new Int32Array(count);
    for (let i = 0, last = 0; i < count; ++i) values[i] = last += this.number();
    return values;
  }
}

const readShard = (bytes) => {
  const reader = new Reader(bytes);
  const shard = {keys: new Map(), terms: [], aliases: new Map(), names: []};
  for (let left = reader.number(); left > 0; --left) {
    const keys = Array.from({length: reader.number()}, () => reader.next());
    const beyond = reader.number();
    const stem = text(new TextEncoder().encode(keys[0]).subarray(0, -beyond || undefined));
    const count = reader.number();
    const term = {keys, stem, records: reader.rising(count), levels: reader.take(count)};
    shard.terms.push(term);
    for (const key of keys) shard.keys.set(key, term);
  }
  for (let left = reader.number(); left > 0; --left) shard.aliases.set(reader.string(), reader.string());
  const concepts = Array.from({length: reader.number()}, () => ({
    owners: reader.rising(reader.number()), records: reader.rising(reader.number()),
    said: Array.from({length: reader.number()}, () => reader.string())}));
  for (let left = reader.number(); left > 0; --left) {
    const key = reader.string();
    const name = {key, written: reader.string() || key, concept: concepts[reader.number()]};
    const count = reader.number();
    shard.names.push({...name, records: reader.rising(count), levels: reader.take(count)});
  }
  return shard;
};

const readWords = (bytes) => {
  const reader = new Reader(bytes);
  return Array.from({length: reader.number()}, () => ({word: reader.next(), weight: reader.number()}));
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
  file(kind, place) {
    const name = hash(this.shards[place]).toString(16).padStart(8, '0');
    return `${this.language}/${kind}/${name[0]}/${name}`;
  }
  async shard(place) {
    if (!this.shards.length) return {keys: new Map(), terms: [], aliases: new Map(), names: []};
    return load(this.file('t', place), (bytes) => Object.assign(readShard(bytes), {place}));
  }
  /** Gives every term of the shard the places where its word stands, for each record a list. */
  async positions(shard) {
    await load(this.file('p', shard.place), (bytes) => {
      const reader = new Reader(bytes);
      for (const term of shard.terms) {
        const start = reader.at;
        for (let left = term.records.length; left > 0; --left) for (let n = reader.number(); n > 0; --n) reader.number();
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
