// search/records.mjs: the records of content/ as pages to be searched, as JSON lines: what a site says of them in words.
// usage: node records.mjs CONTENT > pages.jsonl
import {readdirSync, readFileSync} from 'node:fs';

const kLanguages = ['en', 'zh'];
const kNamed = ['missions', 'actors', 'capabilities', 'terms'];
const kNotText = ['title', 'summary', 'aliases', 'sources', 'basis', 'acronym', 'names'];

const isText = (value) => value && typeof value === 'object' && !Array.isArray(value) &&
  Object.keys(value).length > 0 && Object.keys(value).every((key) => /^(ar|en|es|fr|ru|zh)$/.test(key));

/** Every text of `value` in one language, in order. */
function textsOf(value, language, out = []) {
  if (isText(value)) {
    out.push(...[value[language] ?? []].flat().filter((one) => typeof one === 'string'));
  } else if (value && typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) if (!kNotText.includes(key)) textsOf(one, language, out);
  }
  return out;
}

const allOf = (text) => (isText(text) ? Object.values(text).flat().filter((one) => typeof one === 'string') : []);

function namesOf(record) {
  const former = (record.names ?? []).flatMap((one) => [...allOf(one?.name), ...allOf(one)]);
  return [...new Set([...allOf(record.title), ...allOf(record.acronym), ...allOf(record.aliases), ...former])];
}

function pageOf(collection, id, record, language) {
  const title = record.title?.[language];
  if (!title) return undefined;
  const missions = [record.mission ?? [], record.missions ?? []].flat().filter((one) => typeof one === 'string');
  const date = record.as_of ?? record.date;
  const symbols = [...new Set([record.symbol ?? [], record.symbols_printed ?? []].flat())];
  return {language, kind: collection, address: `${language}/${collection}/${id}.html`, record: `${collection}/${id}`, title,
    summary: record.summary?.[language] ?? '', text: textsOf(record, language).join('\n'), names: namesOf(record).filter((name) => name !== title),
    symbols, facets: [...missions.map((one) => ['mission', one]), ...typeof date === 'string' ? [['year', date.slice(0, 4)]] : []]};
}

for (const collection of readdirSync(process.argv[2])) {
  if (collection === 'schemas' || collection.includes('.')) continue;
  for (const file of readdirSync(`${process.argv[2]}/${collection}`).filter((name) => name.endsWith('.json')).sort()) {
    const record = JSON.parse(readFileSync(`${process.argv[2]}/${collection}/${file}`, 'utf8'));
    const id = file.slice(0, -5);
    for (const language of kLanguages) {
      const page = pageOf(collection, id, record, language);
      if (page) console.log(JSON.stringify(page));
    }
    if (kNamed.includes(collection) && namesOf(record).length > 1) console.log(JSON.stringify({synonyms: namesOf(record)}));
  }
}
