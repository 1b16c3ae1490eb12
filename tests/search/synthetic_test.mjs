// search/synthetic_test.mjs: what the search must do on 10,000 records in English and Chinese: transfer, recall, spelling,
// symbols, names, one change. The engine runs in Node on the files that a browser would load.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import test from 'node:test';
import {gzipSync} from 'node:zlib';
import {capabilities, missions} from '../bench/search_words.mjs';
import {cards, open, traffic} from './engine.mjs';
import {synthetic} from './prepared.mjs';
import {finder, literal, spelling, substrings} from './quality.mjs';

const {folder, pages} = synthetic(10000);
const engine = open(folder);
const [en, zh] = [finder(engine, 'en'), finder(engine, 'zh')];
const gz = (path) => gzipSync(readFileSync(folder + path), {level: 9}).length;
const scripts = gz('assets/search.js') + gz('assets/search_engine.js');

test('S2: engine and interface are at most 12 KB compressed', () => assert.ok(scripts <= 12 * 1024, `${scripts}`));

for (const [language, most, queries] of [
  ['en', 40000, ['helicopters', 'remote access', 'capability gap', 'protection', 'MONUC', 'spare parts customs', 'Ethiopia', 'budget committee', 'S/2017/1023', 'helicoptrs']],
  ['zh', 75000, ['直升机', '能力缺口', '联刚特派团', '水文学家', '巡逻队无法到达', '保险费', '伤员后送', '口译员离开', 'S/2017/1023', '客户', ...substrings(pages, 20, 5)]],
]) {
  test(`S3: ten results in ${language} take at most ${most / 1000} KB, scripts and all`, async () => {
    for (const query of queries) {
      engine.forget();
      traffic.packed = 0;
      await cards(await engine.find(query, {language}));
      assert.ok(traffic.packed + scripts <= most, `${query}: ${traffic.packed} + ${scripts}`);
    }
  });
}

test('S6: the same query again takes at most 16 ms for 95 in 100', async () => {
  const times = [];
  for (const query of ['remote access', 'capability gap', 'helicopters', 'delegations insisted', ...substrings(pages, 60, 9)]) {
    const options = {language: /[a-z]/.test(query) ? 'en' : 'zh'};
    await engine.find(query, options);
    await engine.find(query, options);
    const start = process.cpuUsage();
    await engine.find(query, options);
    const {user, system} = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  assert.ok(times[Math.floor(times.length * 0.95)] <= 16, `${times.slice(-5)}`);
});

test('S7: Chinese recall is 1 and R-precision at least 0.97 on 300 substrings', async () => {
  const {recall, precision, wrong} = await literal(pages, substrings(pages, 300, 1), zh);
  assert.ok(recall > 0.999999, JSON.stringify(wrong));
  assert.ok(precision >= 0.97, `${precision} ${JSON.stringify(wrong)}`);
});

test('S7: a name finds what says it or its other names, itself first', async () => {
  const groups = [...missions.map(([, short, , full]) => [short, full]), ...capabilities.map(([, ...names]) => names.filter((name) => /\p{sc=Han}/u.test(name)))];
  const {recall, precision, wrong} = await literal(pages, groups.map(([name]) => name), zh, groups);
  assert.ok(recall > 0.999999 && precision >= 0.97, JSON.stringify({recall, precision, wrong}));
  for (const [acronym, short] of missions) assert.equal((await zh(short))[0], `zh/missions/${acronym.toLowerCase()}.html`, short);
});

test('S7: one character finds every page that has it', async () => {
  for (const character of ['马', '团', '净', '桥']) {
    const found = new Set(await zh(character));
    const missing = pages.filter((page) => page.language === 'zh' && (page.title + page.summary + page.text).includes(character) && !found.has(page.address));
    assert.deepEqual(missing.map((page) => page.address), [], character);
  }
});

test('S8: 9 in 10 words with one slip are found', async () => {
  const {found, count, missed} = await spelling(pages, 200, 2, en);
  assert.ok(found >= 0.9 * count, missed.join(', '));
});

test('S8: a correction is told, and undone by asking for the word as it was typed', async () => {
  const outcome = await engine.find('xelicopters', {language: 'en'});
  assert.deepEqual(outcome.words.map(({typed, word}) => [typed, word]), [['xelicopters', 'helicopters']]);
  assert.equal((await engine.find('xelicopters', {language: 'en', exact: true})).hits.length, 0);
});

test('S10: a document symbol is found first in every spelling', async () => {
  const table = {
    's-2017-1023': ['S/2017/1023', 's/2017/1023', '2017/1023', 's.2017.1023', '"S/2017/1023"', '“2017/1023”', 'Ｓ／２０１７／１０２３'],
    's-res-2378-2017': ['2378(2017)', '2378 (2017)', '"2378(2017)"', '2378（2017）', '２３７８（２０１７）', 'S/RES/2378(2017)', 'S/RES/2378 (2017)'],
    's-2019-1002': ['S/2019/1002', '"S/2019/1002"', '2019/1002'],
    'a-70-357-s-2015-682': ['A/70/357', 'S/2015/682', 'A/70/357-S/2015/682', '70/357'],
  };
  for (const [id, spellings] of Object.entries(table)) {
    for (const typed of spellings) {
      assert.equal((await en(typed))[0], `en/documents/${id}.html`, typed);
      assert.equal((await zh(typed))[0], `zh/documents/${id}.html`, typed);
    }
  }
});

test('S14: a name in any language finds the same records', async () => {
  const bare = (addresses) => addresses.map((address) => address.slice(3)).sort();
  const expected = bare(await zh('能力差距'));
  const said = pages.filter((page) => page.language === 'zh' && (page.title + page.summary + page.text).includes('能力差距')).map((page) => page.address.slice(3));
  for (const address of said) assert.ok(expected.includes(address), address);
  assert.deepEqual(bare(await zh('能力缺口')), expected);
  for (const query of ['能力缺口', 'فجوة القدرات', 'нехватка потенциала', 'brecha de capacidad']) assert.deepEqual(bare(await en(query)), expected, query);
  const found = new Set(bare(await en('capability gap')));
  assert.deepEqual(expected.filter((address) => !found.has(address)), []);
});

test('S14: all languages at once give each record once, in the language of the page', async () => {
  const outcome = await engine.find('MONUC', {language: 'zh', languages: ['all']});
  assert.equal(new Set(outcome.hits.map(({record}) => record)).size, outcome.hits.length);
  assert.ok(outcome.hits.some(({languages}) => languages.length === 2));
});

test('a phrase is found where its words stand side by side, in their order', async () => {
  const says = (pattern) => pages.filter((page) => page.language === 'en' && pattern.test(page.summary + page.text)).map((page) => page.address);
  assert.deepEqual((await en('"spare parts"')).sort(), says(/spare parts/i).sort());
  assert.deepEqual((await en('"two memorandums of understanding"')).sort(), says(/two memorandums of understanding/i).sort());
});

test('words side by side come before words apart', async () => {
  const first = (await en('radio contact hours')).slice(0, 10);
  for (const address of first) assert.match(pages.find((page) => page.address === address).summary + pages.find((page) => page.address === address).text, /radio contact/i);
});

function digests(root, below = '') {
  return readdirSync(root + below).flatMap((name) => statSync(`${root}${below}/${name}`).isDirectory() ? digests(root, `${below}/${name}`)
    : [[`${below}/${name}`, createHash('sha1').update(readFileSync(`${root}${below}/${name}`)).digest('hex')]]);
}

test('S12: folders hold at most 1,000 files', () => {
  const counts = new Map();
  for (const [path] of digests(`${folder}search`)) counts.set(path.slice(0, path.lastIndexOf('/')), (counts.get(path.slice(0, path.lastIndexOf('/'))) ?? 0) + 1);
  assert.ok(Math.max(...counts.values()) <= 1000);
});
