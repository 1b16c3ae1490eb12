// search/browser_test.mjs: the search as readers meet it, opened from the disk in Chromium and in Firefox.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, test} from 'node:test';
import {openChromium, openFirefox, results} from './browsers.mjs';
import {synthetic} from './prepared.mjs';

const {folder} = synthetic(2000);
const page = (language, query) => `file://${folder}${language}/search.html?${new URLSearchParams(query)}`;
const browsers = {chromium: await openChromium(), firefox: await openFirefox()};
after(() => Promise.all(Object.values(browsers).map((browser) => browser.close())));
const visit = async (browser, language, query) => {
  await browser.goto(page(language, query));
  return results(browser);
};

for (const [name, browser] of Object.entries(browsers)) {
  test(`S1: ${name} searches from a file, without an error`, async () => {
    for (const [language, q, marked] of [['en', 'remote access', 'remote'], ['zh', '水文学家勘察', '水文学家勘察'], ['en', '能力缺口', 'capability gap'], ['zh', 'S/2017/1023', 'S/2017/1023'], ['en', 'xelicopters', 'helicopters']]) {
      const {rows, status} = await visit(browser, language, {q});
      assert.ok(rows.length > 0, `${q}: ${status}`);
      assert.ok(rows.some(({marks}) => marks.some((mark) => mark.toLowerCase() === marked.toLowerCase())), `${q}: ${JSON.stringify(rows[0])}`);
    }
    assert.deepEqual(browser.errors, []);
  });

  test(`S8: ${name} tells of a correction, which can be undone`, async () => {
    const {notes} = await visit(browser, 'en', {q: 'xelicopters'});
    assert.match(notes, /Showing results for helicopters\. Search for xelicopters as typed/);
    await browser.evaluate(() => document.querySelector('[data-part=notes] a').click());
    const undone = await results(browser);
    assert.equal(undone.rows.length, 0);
    assert.match(undone.status, /xelicopters/);
  });

  test(`S11: ${name} counts facets and lets several be chosen`, async () => {
    const all = await visit(browser, 'en', {q: 'MONUC'});
    const total = Number(all.status.match(/\d+/));
    const sum = (name) => all.facets[name].reduce((left, [, count]) => left + count, 0);
    assert.equal(sum('type'), total);
    const [[first, one], [second, two]] = all.facets.type.filter(([value]) => value !== 'missions');
    await browser.evaluate((value) => document.querySelector(`input[name=type][value=${value}]`).click(), first);
    const some = await results(browser);
    assert.equal(Number(some.status.match(/\d+/)), one);
    assert.deepEqual(some.facets.type, all.facets.type);
    await browser.evaluate((value) => document.querySelector(`input[name=type][value=${value}]`).click(), second);
    assert.equal(Number((await results(browser)).status.match(/\d+/)), one + two);
    const {href} = await browser.evaluate(() => ({href: location.href}));
    assert.deepEqual(new URL(href).searchParams.getAll('type').sort(), [first, second].sort());
  });

  test(`S13: ${name} keeps the whole state in the address, and goes back and forward`, async () => {
    const query = {q: 'capability gap', type: 'gaps', page: '2', lang: 'all'};
    const shown = await visit(browser, 'en', query);
    assert.match(shown.title, /^capability gap · search \(page 2 of \d+\)$/);
    assert.equal(shown.rows.length > 0, true);
    await browser.evaluate(() => document.querySelector('[data-part=pages] a').click());
    const before = await results(browser);
    assert.match(before.title, /page 1 of/);
    await browser.evaluate(() => new Promise((resolve) => { addEventListener('popstate', () => setTimeout(resolve, 0), {once: true}); history.back(); }));
    assert.deepEqual((await results(browser)).rows, shown.rows);
    await browser.evaluate(() => new Promise((resolve) => { addEventListener('popstate', () => setTimeout(resolve, 0), {once: true}); history.forward(); }));
    assert.deepEqual((await results(browser)).rows, before.rows);
  });

  test(`S14: ${name} searches all languages at once`, async () => {
    const shown = await visit(browser, 'en', {q: 'MONUC', lang: 'all'});
    assert.deepEqual(shown.facets.lang.map(([code]) => code), ['all', 'en', 'zh']);
    assert.ok(shown.facets.lang[2][1] > 0);
  });

  test(`${name} shows what is in an address and in records as text, never as markup`, async () => {
    const q = '<img src=x onerror=document.title="live">"\'&';
    const shown = await visit(browser, 'en', {q, type: '"]<b>', lang: '../x', page: '-1e9', exact: 'x'});
    assert.doesNotMatch(shown.title, /^live/);
    assert.equal(await browser.evaluate(() => document.querySelectorAll('img').length), 0);
    assert.equal(await browser.evaluate(() => document.querySelector('#search-query').value), q);
    assert.deepEqual(browser.errors, []);
  });
}

test('the box suggests names and words, by keyboard alone', async () => {
  const {page: tab} = browsers.chromium;
  await tab.goto(`file://${folder}en/index.html`);
  const input = tab.locator('#search-query');
  const expanded = (value) => tab.waitForSelector(`#search-query[aria-expanded=${value}]`);
  await input.focus();
  await tab.keyboard.type('armed hel');
  await expanded('true');
  assert.ok((await tab.locator('[role=option]').allTextContents()).includes('armed helicopters'));
  await tab.keyboard.press('ArrowDown');
  assert.equal(await input.getAttribute('aria-activedescendant'), await tab.locator('[aria-selected=true]').getAttribute('id'));
  await tab.keyboard.press('Escape');
  await expanded('false');
  assert.equal(await input.inputValue(), 'armed hel');
  await tab.keyboard.type('i');
  await expanded('true');
  await tab.keyboard.press('ArrowUp');
  await tab.keyboard.press('Enter');
  await tab.waitForURL(/search\.html\?q=armed/);
  assert.ok((await results(browsers.chromium)).rows.length > 0);
  assert.deepEqual(browsers.chromium.errors, []);
});

test('S15: nothing for axe to find, at two widths, in both schemes, with suggestions open', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const viewport of [{width: 320, height: 640}, {width: 1280, height: 800}]) {
    for (const colorScheme of ['light', 'dark']) {
      const browser = await openChromium({viewport, colorScheme, bypassCSP: true});
      await browser.goto(page('en', {q: 'capability gap'}));
      await results(browser);
      await browser.page.focus('#search-query');
      await browser.page.keyboard.type(' hel');
      await browser.page.waitForTimeout(400);
      await browser.page.addScriptTag({content: axe});
      const {violations} = await browser.evaluate(() => window.axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}}));
      assert.deepEqual(violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]), []);
      await browser.close();
    }
  }
});

test('S16: without a script the form leads to the page, which leads to every collection', async () => {
  const browser = await openChromium({javaScriptEnabled: false});
  await browser.goto(`file://${folder}en/index.html`);
  await browser.page.fill('#search-query', 'helicopters');
  await browser.page.keyboard.press('Enter');
  await browser.page.waitForURL(/search\.html\?q=helicopters/);
  assert.ok(await browser.page.locator('[data-part=browse] a').count() > 5);
  assert.equal(await browser.page.locator('[data-part=filters]').isVisible(), false);
  await browser.close();
});
