// site/reach_test.mjs: without a script every record is at most three links away from the home page, and from the page that
// the search box leads to.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {test} from 'node:test';
import {folder, languages, pages} from './pages.mjs';

const known = new Set(pages.map(({path}) => path));
const links = new Map();

/** The pages that the links of a page lead to, without those of the interface in other languages. */
function linksOf(path) {
  if (!links.has(path)) {
    const hrefs = [...readFileSync(folder + path, 'utf8').matchAll(/<a\s[^>]*?href="([^"#:]+)/g)].map(([, href]) => posix.join(posix.dirname(path), href));
    links.set(path, [...new Set(hrefs)].filter((target) => known.has(target) && target.split('/')[0] === path.split('/')[0]));
  }
  return links.get(path);
}

/** How many links away each page is. */
function distances(start, furthest) {
  const away = new Map([[start, 0]]);
  for (let ring = [start], distance = 1; distance <= furthest; ++distance) {
    ring = ring.flatMap(linksOf).filter((path) => !away.has(path) && away.set(path, distance));
  }
  return away;
}

for (const language of languages) {
  test(`every record in ${language} is within three links`, () => {
    const records = pages.filter((page) => page.language === language && page.kind.startsWith('record of ')).map(({path}) => path);
    assert.ok(records.length > 500, String(records.length));
    for (const start of [`${language}/index.html`, `${language}/search.html`]) {
      const away = distances(start, 3);
      assert.deepEqual(records.filter((path) => !away.has(path)).slice(0, 20), [], start);
    }
  });
}
