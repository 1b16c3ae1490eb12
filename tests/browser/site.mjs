// browser/site.mjs: the built site that the tests of this folder look at, and what they ask of every page.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {gzipSync} from 'node:zlib';

export const site = process.env.LACUNA_SITE;
if (!site) throw new Error('LACUNA_SITE must name the folder of a built site');

/** Address of a page for a browser. */
export const address = (path, query = '') => `file://${site}/${path}${query}`;
export const read = (path) => readFileSync(`${site}/${path}`, 'utf8');
export const filesIn = (path) => readdirSync(`${site}/${path}`).sort();
/** The records of a collection as the site publishes them. */
export const records = (collection) => JSON.parse(read(`data/${collection}.json`));
export const gzipped = (path) => gzipSync(readFileSync(`${site}/${path}`), {level: 9}).length;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const kRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails if axe finds anything on the page that is open, or if it is wider than its window. */
export async function checkAccessible(browser, what) {
  await browser.page.addScriptTag({content: axe});
  const {violations} = await browser.evaluate((values) => window.axe.run(document, {preload: false, runOnly: {type: 'tag', values}}), kRules);
  assert.deepEqual(violations.map(({id, nodes}) => [id, nodes.slice(0, 3).map(({html}) => html)]), [], what);
  const [needed, given] = await browser.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(needed <= given, `${what}: ${needed} px in a window of ${given}`);
}
