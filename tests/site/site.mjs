// site/site.mjs: what the tests of lists and forms ask of the built site.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {overflow, violations} from './browser.mjs';
import {folder, sizeOf} from './pages.mjs';

export const gzipped = sizeOf;
/** Address of a page for a browser. */
export const address = (path, query = '') => `file://${folder}${path}${query}`;
export const read = (path) => readFileSync(folder + path, 'utf8');
export const filesIn = (path) => readdirSync(folder + path).sort();
/** The records of a collection as the site publishes them. */
export const records = (collection) => JSON.parse(read(`data/${collection}.json`));

/** Fails if axe finds anything on the page that is open, or if it is wider than its window. */
export async function checkAccessible(browser, what) {
  assert.deepEqual(await violations(browser.page), [], what);
  assert.ok(await overflow(browser.page) <= 0, `${what} is wider than its window`);
}
