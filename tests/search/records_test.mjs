// search/records_test.mjs: the search on the records of content/, in English and Chinese.
import assert from 'node:assert/strict';
import test from 'node:test';
import {gzipSync} from 'node:zlib';
import {readFileSync} from 'node:fs';
import {cards, open, traffic} from './engine.mjs';
import {records} from './prepared.mjs';
import {finder, literal, spelling, substrings} from './quality.mjs';

const {folder, pages} = records();
const engine = open(folder);
const [en, zh] = [finder(engine, 'en'), finder(engine, 'zh')];

test('S7: Chinese recall is 1 and R-precision at least 0.97 on 300 substrings', async () => {
  const {recall, precision, wrong} = await literal(pages, substrings(pages, 300, 1), zh);
  assert.ok(recall > 0.999999 && precision >= 0.97, JSON.stringify({recall, precision, wrong}));
});

test('S7: no mission is found for the name of another', async () => {
  for (const [name, id] of [['联刚特派团', 'monuc'], ['联刚稳定团', 'monusco'], ['MONUC', 'monuc'], ['MONUSCO', 'monusco'], ['南苏丹特派团', 'unmiss'], ['UNMIS', 'unmis']]) {
    for (const find of [en, zh]) assert.equal((await find(name))[0]?.slice(3), `missions/${id}.html`, name);
  }
});

test('S8: 9 in 10 words with one slip are found', async () => {
  const {found, count, missed} = await spelling(pages, 200, 2, en);
  assert.ok(found >= 0.9 * count, missed.join(', '));
});

test('S10: each document is found first by its symbol', async () => {
  for (const page of pages.filter(({kind}) => kind === 'documents')) {
    for (const symbol of page.symbols) {
      for (const typed of [symbol, symbol.toLowerCase(), `"${symbol}"`, symbol.replace(/\//g, '.')]) {
        assert.equal((await (page.language === 'en' ? en : zh)(typed))[0], page.address, typed);
      }
    }
  }
});

test('S14: 能力缺口 finds every page that says 能力差距', async () => {
  const found = new Set(await zh('能力缺口'));
  const said = pages.filter(({language, title, summary, text}) => language === 'zh' && (title + summary + text).includes('能力差距'));
  assert.ok(said.length > 0);
  assert.deepEqual(said.map(({address}) => address).filter((address) => !found.has(address)), []);
});

test('S14: every name of a mission, in any language, finds its page', async () => {
  for (const page of pages.filter(({kind, language}) => kind === 'missions' && language === 'en')) {
    for (const name of page.names) assert.ok((await en(name)).slice(0, 3).includes(page.address), name);
  }
});

test('S3: ten results take at most 40 KB in English and 75 KB in Chinese', async () => {
  const scripts = ['search', 'search_engine'].reduce((sum, name) => sum + gzipSync(readFileSync(`${folder}assets/${name}.js`)).length, 0);
  for (const [language, most, queries] of [['en', 40000, ['helicopters', 'capability gap', 'protection of civilians', 'United Nations', 'training']], ['zh', 75000, substrings(pages, 40, 3)]]) {
    for (const query of queries) {
      engine.forget();
      traffic.packed = 0;
      await cards(await engine.find(query, {language}));
      assert.ok(traffic.packed + scripts <= most, `${query}: ${traffic.packed} + ${scripts}`);
    }
  }
});
