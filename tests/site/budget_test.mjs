// site/budget_test.mjs: what pages weigh on a thin link. Sizes are bytes after gzip; a kilobyte has 1024.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {test} from 'node:test';
import {folder, pages, sizeOf} from './pages.mjs';

const kilobyte = 1024;
const sum = (numbers) => numbers.reduce((left, right) => left + right, 0);

const sizes = new Map();
function cachedSize(path) {
  if (!sizes.has(path)) sizes.set(path, sizeOf(path));
  return sizes.get(path);
}

// Files that the page's own tags ask for, from the top of the site.
function files(page, pattern) {
  const html = readFileSync(folder + page.path, 'utf8');
  return [...html.matchAll(pattern)].map(([, address]) => posix.join(posix.dirname(page.path), address));
}
const sheets = (page) => files(page, /<link rel="stylesheet" href="([^"]+)"/g);
// A page of the search asks for the root of its index as a script too, so that it works from the disk; that one is data.
const scripts = (page) => files(page, /<script src="([^"]+)"/g).filter((path) => path.startsWith('assets/'));
const over = (list, weigh, limit) => list.map((page) => [page.path, weigh(page)]).filter(([, size]) => size > limit * kilobyte);

// Each kind and language has one set of sheets and scripts, so one page stands for all.
const oneOfEach = [...new Map(pages.map((page) => [`${page.kind} ${page.language}`, page])).values()];

const isReport = ({kind}) => kind === 'record of reports';

test('no page is over 30 KB', () => assert.deepEqual(over(pages.filter((page) => !isReport(page)), ({size}) => size, 30), []));

// A report is a paper of many leaves that is handed on as one file, with its sheet inside.
test('no report is over 36 KB', () => assert.deepEqual(over(pages.filter(isReport), ({size}) => size, 36), []));

test('the middle page of each kind is within 14 KB', () => {
  const byKind = Map.groupBy ? Map.groupBy(pages, ({kind}) => kind) : pages.reduce((map, page) => map.set(page.kind, [...(map.get(page.kind) ?? []), page]), new Map());
  const middle = [...byKind].map(([kind, group]) => [kind, group.map(({size}) => size).sort((a, b) => a - b)[Math.floor(group.length / 2)]]);
  // A report is a paper of many leaves, a document's page the map of a whole text; each stands alone in its kind.
  const long = ['record of reports', 'record of documents'];
  assert.deepEqual(middle.filter(([kind, size]) => !long.includes(kind) && size > 14 * kilobyte), []);
});

test('style sheets are within 12 KB on every kind of page', () => assert.deepEqual(over(oneOfEach, (page) => sum(sheets(page).map(cachedSize)), 12), []));

test('scripts are within 12 KB on every kind of page', () => assert.deepEqual(over(oneOfEach, (page) => sum(scripts(page).map(cachedSize)), 12), []));

test('a first visit is four requests and 40 KB at most', () => {
  for (const page of pages.filter(({kind}) => kind === 'index')) {
    const wanted = [...sheets(page), ...scripts(page)];
    assert.ok(wanted.length + 1 <= 4, `${page.path}: ${wanted}`);
    assert.ok(page.size + sum(wanted.map(cachedSize)) <= 40 * kilobyte, page.path);
  }
});
