// bench/search_generate.mjs: writes records in English and Chinese as JSON lines, the same for the same number and seed.
// usage: node search_generate.mjs RECORDS [SEED] > pages.jsonl
import * as words from './search_words.mjs';

/** Pseudo-random numbers in [0, 1) (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const kPlaces = 12000;

/** A village that is named after its number, in both writings. */
function place(number) {
  const size = words.syllables.length;
  const parts = [];
  for (let left = number * 7919 + size * size; left > 0; left = Math.floor(left / size)) parts.push(left % size);
  const latin = parts.map((part) => words.syllables[part]).join('');
  return [latin[0].toUpperCase() + latin.slice(1), parts.map((part) => words.characters[part]).join('')];
}

class Author {
  constructor(seed) {
    this.random = random(seed);
  }
  below(count) {
    return Math.floor(this.random() * count);
  }
  pick(list) {
    return list[this.below(list.length)];
  }
  /** Few places are named often, most seldom. */
  place() {
    return place(Math.floor(kPlaces * this.random() ** 3));
  }
  symbol() {
    return this.pick([
      () => `S/${2010 + this.below(10)}/${1 + this.below(1200)}`,
      () => `A/${64 + this.below(11)}/${1 + this.below(900)}`,
      () => `S/RES/${1900 + this.below(600)}(${2010 + this.below(10)})`,
    ])();
  }
  slot(name, about) {
    switch (name) {
      case 'm': return [about.mission[0], about.mission[1]];
      case 'c': return this.random() < 0.6 ? about.capability : this.pick(words.capabilities);
      case 'a': return this.pick(words.actors);
      case 'p': return this.place();
      case 'q': return this.pick(words.qualities);
      case 't': return this.pick(words.things);
      case 'y': return Array(2).fill(String(2010 + this.below(10)));
      case 's': return Array(2).fill(this.symbol());
      default: return Array(2).fill(String(2 + this.below(90)));
    }
  }
  /** One sentence in both languages, with the same facts. */
  sentence(about) {
    const parts = [words.openings, words.statements, words.endings].map((list) => this.pick(list));
    const [english, chinese] = [0, 1].map((language) => parts.map((part) => part[language]).join(''));
    const slots = [...english.matchAll(/\{(\w)\}/g)].map(([, name]) => [name, this.slot(name, about)]);
    const fill = (text, language) => {
      const left = slots.slice();
      return text.replace(/\{(\w)\}/g, (_, name) => left.splice(left.findIndex(([key]) => key === name), 1)[0][1][language]);
    };
    const text = fill(english, 0);
    return [`${text[0].toUpperCase()}${text.slice(1)}.`, `${fill(chinese, 1)}。`];
  }
  paragraph(about, count) {
    const sentences = Array.from({ length: count }, () => this.sentence(about));
    return [sentences.map((one) => one[0]).join(' '), sentences.map((one) => one[1]).join('')];
  }
}

function record(author, number) {
  const about = { mission: author.pick(words.missions), capability: author.pick(words.capabilities) };
  const kind = author.pick(words.kinds);
  const id = `${kind.slice(0, -1)}-${String(number).padStart(6, '0')}`;
  const where = author.place();
  const thing = author.pick(words.things);
  const titles = [`${about.capability[0]}: ${thing[0]} at ${where[0]}`, `${where[1]}的${about.capability[1]}：${thing[1]}`];
  const summary = author.paragraph(about, 1);
  const text = author.paragraph(about, 5 + author.below(5));
  const year = String(2010 + author.below(10));
  const facets = [['year', year], ['mission', about.mission[0].toLowerCase()]];
  return ['en', 'zh'].map((language, place) => ({
    language, kind, facets, address: `${language}/${kind}/${id}.html`, record: `${kind}/${id}`,
    title: titles[place], summary: summary[place], text: text[place],
  }));
}

function thing(kind, id, titles, names) {
  return ['en', 'zh'].map((language, place) => ({
    language, kind, names, address: `${language}/${kind}/${id}.html`, record: `${kind}/${id}`,
    title: titles[place], summary: '', text: '', facets: [],
  }));
}

/** One page for each mission, capability and document, then `count` records; and the groups of names. */
export function* corpus(count, seed = 1) {
  for (const [acronym, short, english, chinese] of words.missions) {
    yield { synonyms: [acronym, short, english, chinese] };
    yield* thing('missions', acronym.toLowerCase(), [english, chinese], [acronym, short]);
  }
  for (const [english, chinese, ...others] of words.capabilities) {
    yield { synonyms: [english, chinese, ...others] };
    yield* thing('capabilities', english.toLowerCase().replace(/[^a-z]+/g, '-'), [english, chinese], others);
  }
  const author = new Author(seed);
  for (const symbol of ['S/2017/1023', 'S/RES/2378(2017)', 'S/2019/1002', 'A/70/357-S/2015/682']) {
    const id = symbol.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
    for (const page of thing('documents', id, [`Letter ${symbol}`, `${symbol}号文件`], [])) yield { ...page, symbols: [symbol] };
  }
  for (let number = 0; number < count; ++number) yield* record(author, number);
}

if (process.argv[1].endsWith('search_generate.mjs')) {
  let lines = '';
  for (const page of corpus(Number(process.argv[2] ?? 10000), Number(process.argv[3] ?? 1))) {
    lines += `${JSON.stringify(page)}\n`;
    if (lines.length > 1 << 20) {
      process.stdout.write(lines);
      lines = '';
    }
  }
  process.stdout.write(lines);
}
