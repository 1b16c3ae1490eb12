// site/lists_test.mjs: lists are narrowed and sorted over all their rows, in the address, and stand as plain indexes
// without a script.
import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {openChromium, openFirefox} from '../search/browsers.mjs';
import {address, checkAccessible, filesIn, gzipped, read, records} from './site.mjs';

const browsers = {chromium: await openChromium(), firefox: await openFirefox()};
after(() => Promise.all(Object.values(browsers).map((browser) => browser.close())));

/** What the list shows once it has settled. */
const shown = (browser) => browser.evaluate(async () => {
  const section = document.querySelector('[data-list]');
  const part = (name) => section.querySelector(`[data-part=${name}]`);
  do await new Promise((resolve) => setTimeout(resolve, 20)); while (part('rows').hasAttribute('aria-busy'));
  return {
    ids: [...part('rows').querySelectorAll('th a')].map((link) => link.getAttribute('href').replace('.html', '')),
    rows: [...part('rows').children].map((row) => row.outerHTML),
    status: part('status').textContent, role: part('status').getAttribute('role'),
    chips: [...part('chips').querySelectorAll('[data-chip]')].map((chip) => chip.getAttribute('aria-label')),
    counts: Object.fromEntries([...section.querySelectorAll('[data-facet]')].map((facet) => [facet.dataset.facet,
      Object.fromEntries([...facet.querySelectorAll('li')].map((row) => [row.querySelector('input').value, Number(row.querySelector('[data-count]').textContent)]))])),
    checked: [...section.querySelectorAll('input:checked')].map(({name, value}) => [name, value]),
    sorted: [...section.querySelectorAll('[aria-sort]')].map((head) => [head.dataset.column, head.getAttribute('aria-sort')]),
    pages: part('pages').hidden ? 0 : part('pages').querySelectorAll('a').length, query: location.search,
  };
});
const visit = async (browser, path, query) => {
  await browser.goto(address(path, query));
  return shown(browser);
};
const click = (browser, selector) => browser.evaluate((to) => document.querySelector(to).click(), selector);
const numbersIn = (text) => text.match(/\d+/g).map(Number);

/** How many records have each value; `values` gives those of a record. */
const counted = (all, values) => {
  const counts = {};
  for (const record of all) for (const value of values(record).length ? new Set(values(record)) : ['-']) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};
const valuesOf = {
  missions: (gap) => gap.missions ?? [],
  components: (gap) => gap.components ?? [],
  capability: (gap) => [gap.capability],
  'history-status': (gap) => gap.history.map(({status}) => status),
  year: (gap) => gap.history.map(({date}) => date.slice(0, 4)),
};
const gaps = records('gaps');

for (const [name, browser] of Object.entries(browsers)) {
  test(`${name}: the counts are those of the records, before and after a choice`, async () => {
    const {counts} = await visit(browser, 'en/gaps/index.html');
    for (const [facet, values] of Object.entries(valuesOf)) assert.deepEqual(counts[facet], counted(gaps, values), facet);
    await click(browser, 'input[name=components][value=police]');
    const chosen = await shown(browser);
    const police = gaps.filter((gap) => valuesOf.components(gap).includes('police'));
    assert.deepEqual(chosen.ids.slice().sort(), police.map(({id}) => id).sort());
    assert.deepEqual(numbersIn(chosen.status), [police.length, gaps.length]);
    assert.equal(chosen.role, 'status');
    assert.deepEqual(chosen.counts.components, counts.components);
    const years = counted(police, valuesOf.year);
    for (const [year, count] of Object.entries(chosen.counts.year)) assert.equal(count, years[year] ?? 0, year);
    assert.deepEqual(browser.errors, []);
  });

  test(`${name}: the state is the address, which a reload and the way back keep`, async () => {
    const before = await visit(browser, 'en/gaps/index.html');
    await click(browser, 'input[name=components][value=police]');
    await shown(browser);
    await click(browser, 'th[data-column=as_of] button');
    const sorted = await shown(browser);
    assert.equal(sorted.query, '?components=police&sort=as_of');
    assert.deepEqual(sorted.sorted, [['as_of', 'ascending']]);
    const reloaded = await visit(browser, 'en/gaps/index.html', sorted.query);
    assert.deepEqual(reloaded, sorted);
    await click(browser, '[data-chip]');
    assert.equal((await shown(browser)).query, '?sort=as_of');
    const back = () => browser.evaluate(() => new Promise((resolve) => { addEventListener('popstate', () => setTimeout(resolve, 0), {once: true}); history.back(); }));
    await back();
    assert.deepEqual(await shown(browser), sorted);
    await visit(browser, 'en/gaps/index.html');
    await click(browser, 'input[name=components][value=police]');
    await shown(browser);
    await back();
    assert.deepEqual(await shown(browser), before);
  });

  test(`${name}: an Arabic list is narrowed like any other`, async () => {
    const {ids, chips} = await visit(browser, 'ar/gaps/index.html', '?missions=minusma');
    assert.deepEqual(ids.slice().sort(), gaps.filter((gap) => valuesOf.missions(gap).includes('minusma')).map(({id}) => id).sort());
    assert.match(chips[0], /^إزالة/);
    assert.deepEqual(browser.errors, []);
  });
}

test('sorting orders by day both ways, and leaves the rows as the page had them', async () => {
  const day = Object.fromEntries(gaps.map(({id, as_of: date}) => [id, date]));
  const plain = await visit(browsers.chromium, 'en/gaps/index.html');
  assert.deepEqual(plain.sorted, [['title', 'ascending']]);
  const rising = await visit(browsers.chromium, 'en/gaps/index.html', '?sort=as_of');
  assert.deepEqual(rising.ids.map((id) => day[id]), Object.values(day).sort());
  const falling = await visit(browsers.chromium, 'en/gaps/index.html', '?sort=-as_of');
  assert.deepEqual(falling.ids.map((id) => day[id]), Object.values(day).sort().reverse());
  assert.deepEqual(falling.rows.slice().sort(), plain.rows.slice().sort());
  const reversed = await visit(browsers.chromium, 'en/gaps/index.html', '?sort=-title');
  assert.deepEqual(reversed.rows, plain.rows.slice().reverse());
});

test('rows without a value come last both ways', async () => {
  for (const sort of ['missions', '-missions']) {
    const {ids} = await visit(browsers.chromium, 'en/gaps/index.html', `?sort=${sort}`);
    const has = ids.map((id) => valuesOf.missions(gaps.find((gap) => gap.id === id)).length > 0);
    assert.deepEqual(has, has.slice().sort((left, right) => right - left));
  }
});

test('from any page of a long list, all of it is narrowed and sorted, a page at a time', async () => {
  const all = records('recommendations');
  const {ids} = await visit(browsers.chromium, 'en/recommendations/index-2.html', '?made-by=secretary-general');
  assert.deepEqual(ids.slice().sort(), all.filter(({made_by: by}) => by.includes('secretary-general')).map(({id}) => id).sort());
  const first = await visit(browsers.chromium, 'en/recommendations/index-2.html', '?sort=as_of');
  assert.equal(first.ids.length, 100);
  assert.equal(first.pages, 2);
  await click(browsers.chromium, '[data-go="2"]');
  const second = await shown(browsers.chromium);
  assert.equal(second.query, '?sort=as_of&page=2');
  assert.deepEqual([...first.ids, ...second.ids].sort(), all.map(({id}) => id).sort());
});

test('what an address asks for and the list lacks finds nothing, as text', async () => {
  const strange = await visit(browsers.chromium, 'en/gaps/index.html', `?missions=${encodeURIComponent('<img src=x>')}&sort=nothing&page=-3&other=1`);
  assert.deepEqual(strange.ids, []);
  assert.deepEqual(strange.chips, ['Remove filter: Missions: <img src=x>']);
  assert.equal(await browsers.chromium.evaluate(() => document.querySelectorAll('img').length), 0);
  await click(browsers.chromium, '[data-reset]');
  assert.equal((await shown(browsers.chromium)).ids.length, gaps.length);
  assert.deepEqual(browsers.chromium.errors, []);
});

test('by keyboard: a facet opens, a value is chosen, a chip removed, a column sorted', async () => {
  const {page} = browsers.chromium;
  await browsers.chromium.goto(address('en/gaps/index.html'));
  await page.focus('[data-facet=components] summary');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal((await shown(browsers.chromium)).checked.length, 1);
  await page.focus('[data-chip]');
  await page.keyboard.press('Enter');
  assert.equal((await shown(browsers.chromium)).checked.length, 0);
  assert.equal(await browsers.chromium.evaluate(() => document.activeElement.dataset.part), 'status');
  await page.focus('th[data-column=capability] button');
  await page.keyboard.press('Enter');
  assert.deepEqual((await shown(browsers.chromium)).sorted, [['capability', 'ascending']]);
});

test('without a script every record stands in every index, which the list leads to', async (context) => {
  const languages = ['ar', 'en', 'zh'];
  for (const language of languages) {
    for (const collection of filesIn(language).filter((name) => !name.includes('.') && name !== 'reports')) {
      const ids = records(collection).map(({id}) => id).sort();
      const indexes = [...read(`${language}/${collection}/index.html`).matchAll(/<a href="(by-[^"]*)"/g)].map(([, href]) => href);
      for (const index of indexes) {
        const stem = index.replace('.html', '');
        const pages = filesIn(`${language}/${collection}`).filter((file) => file === index || new RegExp(`^${stem}-\\d+\\.html$`).test(file));
        const named = pages.flatMap((file) => [...read(`${language}/${collection}/${file}`).matchAll(/<li><a href="([a-z0-9-]+)\.html"/g)].map(([, id]) => id));
        for (const id of ids) assert.ok(named.includes(id), `${language}/${collection}/${index} lacks ${id}`);
      }
    }
  }
  const plain = await openChromium({javaScriptEnabled: false});
  context.after(() => plain.close());
  await plain.goto(address('en/gaps/index.html'));
  assert.equal(await plain.page.locator('[data-part=filters]').isVisible(), false);
  await plain.page.click('.indexes a:has-text("Status")');
  await plain.page.waitForURL(/by-history-status\.html/);
  assert.ok(await plain.page.locator('h2').count() > 2);
});

test('axe finds nothing at two widths, in both schemes and directions', async (context) => {
  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      const browser = await openChromium({viewport: {width, height: 800}, colorScheme});
      context.after(() => browser.close());
      for (const language of ['en', 'ar']) {
        await visit(browser, `${language}/gaps/index.html`, '?components=police&sort=-as_of');
        await click(browser, '[data-facet=missions] summary');
        await checkAccessible(browser, `${language} list, ${width} px, ${colorScheme}`);
        await browser.goto(address(`${language}/gaps/by-missions.html`));
        await checkAccessible(browser, `${language} index, ${width} px, ${colorScheme}`);
      }
      assert.deepEqual(browser.errors, []);
    }
  }
});

test('a list stays light', () => {
  assert.ok(gzipped('assets/search.js') + gzipped('assets/list.js') <= 12 * 1024);
  for (const language of ['ar', 'en', 'ru', 'zh']) {
    for (const collection of filesIn(language).filter((name) => !name.includes('.'))) {
      for (const file of filesIn(`${language}/${collection}`).filter((name) => /^(index|by-).*html$/.test(name))) {
        assert.ok(gzipped(`${language}/${collection}/${file}`) <= 30 * 1024, `${language}/${collection}/${file}`);
      }
    }
  }
});
