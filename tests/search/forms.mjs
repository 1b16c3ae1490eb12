// search/forms.mjs: whether words are found in other forms than the text has them (S9).
import assert from 'node:assert/strict';
import test from 'node:test';
import {open} from './engine.mjs';
import {made} from './prepared.mjs';

const others = ['Brief note without anything to find.', 'Nota breve.', 'Note brève.', 'Краткая записка.', 'مذكرة موجزة.'];

/** A test a language. `table`: by language, rows of what a page says and what its readers may type to find it first. */
export function testForms(name, table) {
  const pages = Object.entries(table).flatMap(([language, rows]) => [...rows.map(([text]) => text), ...others].map((text, i) => ({
    language, kind: 'notes', address: `${language}/notes/${i}.html`, record: `notes/${language}-${i}`, title: `${i}`, text})));
  const engine = open(made(name, pages).folder);
  for (const [language, rows] of Object.entries(table)) {
    test(`S9: other forms of words in ${language}`, async () => {
      const queries = rows.flatMap(([, list], row) => list.map((query) => [query, row]));
      const missed = [];
      for (const [query, row] of queries) {
        const {hits, results} = await engine.find(query, {language, languages: [language]});
        const first = hits.length ? (await results[0].index.card(hits[0].record))[0] : undefined;
        if (first !== `${language}/notes/${row}.html`) missed.push(query);
      }
      console.log(`${language}: ${queries.length - missed.length} of ${queries.length}${missed.length ? `; not ${missed.join(', ')}` : ''}`);
      assert.ok(missed.length <= 0.05 * queries.length, missed.join(', '));
    });
  }
}
