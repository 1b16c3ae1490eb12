// site/form_test.mjs: what the entry form makes is a record that the program takes, and what it refuses it says where.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {openChromium, openFirefox} from '../search/browsers.mjs';
import {address, checkAccessible, filesIn, gzipped} from './site.mjs';

const program = process.env.LACUNA_PROGRAM;
const source = fileURLToPath(new URL('../..', import.meta.url));
const tree = mkdtempSync(join(tmpdir(), 'lacuna-form-'));
for (const part of ['content', 'site', 'templates']) cpSync(`${source}/${part}`, `${tree}/${part}`, {recursive: true});
const browser = await openChromium({acceptDownloads: true, reducedMotion: 'reduce'});
const {page} = browser;
after(async () => {
  await browser.close();
  rmSync(tree, {recursive: true});
});

const open = async (collection, language = 'en') => {
  await page.goto(address(`${language}/${collection}/new.html`));
  await page.waitForSelector('form.entry');
};
/** The group of fields with this heading, within another if one is given. */
const group = (legend, within = page.locator('form.entry')) => within.locator('fieldset').filter({has: page.locator(`:scope > legend:text-matches("^${legend}( required)?$")`)}).first();
const fill = (label, text, within = page.locator('form.entry')) => within.getByLabel(new RegExp(`^${label}( required)?$`)).first().fill(text);
const choose = (label, value, within = page.locator('form.entry')) => within.getByLabel(new RegExp(`^${label}( required)?$`)).first().selectOption(value);
const add = (label, within = page.locator('form.entry')) => within.getByRole('button', {name: `Add: ${label}`, exact: true}).first().click();
const unfold = (label) => page.locator('form.entry summary', {hasText: new RegExp(`^${label}$`)}).first().click();
const submit = () => page.click('form.entry > button[type=submit]');
const texts = async (legend, english, chinese, within) => {
  await fill('English', english, group(legend, within));
  await fill('中文', chinese, group(legend, within));
};
const cite = async (citations, document, paragraph) => {
  await fill('Document', document, citations);
  await fill('Paragraph', paragraph, citations);
};

/** Saves the file that the form gives into the tree, and says what `lacuna check` thinks of it. */
async function saved(collection, id) {
  await page.waitForSelector('.result:not([hidden])');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.result a[download]')]);
  assert.equal(download.suggestedFilename(), `${id}.json`);
  const path = `${tree}/content/${collection}/${id}.json`;
  await download.saveAs(path);
  const problems = execFileSync(program, ['check', '--root', tree, '--format', 'json'], {encoding: 'utf8', maxBuffer: 1 << 26});
  const own = problems.split('\n').filter(Boolean).map((line) => JSON.parse(line)).filter((problem) => problem.path === `content/${collection}/${id}.json`);
  // Whether a citation was compared with its text, and whether all is told that the sources say, is for the editors.
  assert.deepEqual(own.filter(({code}) => code !== 'L709' && code !== 'L301'), []);
  return JSON.parse(readFileSync(path, 'utf8'));
}

test('a gap is written, saved and passes the check', async () => {
  await open('gaps');
  await fill('File name', 'test-transport-helicopters');
  await texts('Title', 'Transport helicopters', '运输直升机');
  await fill('Capability', 'military-utility-helicopters');
  await group('Components').getByLabel('military').check();
  await fill('As of', '2010-12-23');
  await fill('Date', '2010-12-23', group('History 1'));
  await choose('Status', 'stated', group('History 1'));
  await cite(group('Sources 1', group('History 1')), 'a-70-357', '121');
  await cite(page.locator('form.entry > fieldset').filter({has: page.locator(':scope > legend:text-matches("^Sources")')}), 'a-70-357', '121');
  await choose('Disclosure level', 'public');
  await submit();
  const record = await saved('gaps', 'test-transport-helicopters');
  assert.deepEqual(Object.keys(record).slice(0, 2), ['title', 'capability']);
  assert.deepEqual(record.components, ['military']);
  assert.deepEqual(record.history, [{date: '2010-12-23', status: 'stated', sources: [{document: 'a-70-357', paragraph: '121'}]}]);
  assert.deepEqual(browser.errors, []);
});

test('an offer is written with numbers, several references and a submission, and passes the check', async () => {
  await open('offers');
  await fill('File name', 'test-offer');
  await texts('Title', 'Training of engineers', '工程兵培训');
  await fill('Providers 1', 'japan');
  await add('Providers');
  await fill('Providers 2', 'france');
  await choose('Form', 'training');
  await fill('Capabilities 1', 'engineering');
  await choose('Status', 'running');
  await fill('As of', '2019-10-01');
  await unfold('Scale');
  await unfold('Money');
  const money = group('Money', group('Scale'));
  await fill('Amount', '1250000.5', money);
  await fill('Currency', 'USD', money);
  await unfold('Submission');
  const submission = group('Submission', group('Sources 1'));
  await fill('Sent in by', 'japan', submission);
  await fill('Capacity', 'provider', submission);
  await fill('Date', '2019-11-01', submission);
  await fill('Accepted by', 'knowledge-base editor', submission);
  await choose('Disclosure level', 'public');
  await submit();
  const record = await saved('offers', 'test-offer');
  assert.deepEqual(record.scale, {money: {amount: 1250000.5, currency: 'USD'}});
  assert.deepEqual(record.sources, [{submission: {from: 'japan', capacity: 'provider', date: '2019-11-01', accepted_by: 'knowledge-base editor'}}]);
});

test('what is missing or wrong is said beside its field and in a summary that leads there', async () => {
  await open('gaps');
  await submit();
  await page.waitForSelector('.problems:not([hidden])');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'problems');
  const required = await page.locator('.problems li').allTextContents();
  for (const label of ['File name', 'Title', 'Capability', 'As of', 'Disclosure level']) assert.ok(required.includes(`${label}: This is required.`), `${label}: ${required}`);
  await fill('File name', 'Not An Id');
  await fill('Capability', 'no-such-capability');
  await fill('As of', '2019-02-30');
  await fill('Document', 'a-70-357', group('Sources 1'));
  await submit();
  const wrong = await page.locator('.problems li').allTextContents();
  for (const [label, words] of [['File name', /form that is asked for/], ['Capability', /no record no-such-capability/], ['As of', /real day/], ['Sources 1', /Give one of these: Document \+ Paragraph \/ Submission/]]) {
    assert.ok(wrong.some((row) => row.startsWith(`${label}: `) && words.test(row)), `${label}: ${wrong}`);
  }
  await page.locator('.problems a', {hasText: 'Capability'}).first().click();
  const field = await page.evaluate(() => {
    const {activeElement: at} = document;
    return {invalid: at.getAttribute('aria-invalid'), said: at.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' ')};
  });
  assert.equal(field.invalid, 'true');
  assert.match(field.said, /no record no-such-capability/);
});

test('a name that is taken is refused', async () => {
  await open('missions');
  await fill('File name', 'minusma');
  await submit();
  await page.waitForSelector('.problems:not([hidden])');
  assert.ok((await page.locator('.problems li').allTextContents()).some((row) => /record of this name already/.test(row)));
});

test('Firefox makes a form from the disk and knows the records', async (context) => {
  const firefox = await openFirefox();
  context.after(() => firefox.close());
  await firefox.goto(address('ar/gaps/new.html'));
  const offered = await firefox.evaluate(async () => {
    const input = document.querySelector('[list=ids-capabilities]');
    input.focus();
    for (let i = 0; i < 100 && !document.querySelector('#ids-capabilities option'); ++i) await new Promise((resolve) => setTimeout(resolve, 50));
    return document.querySelectorAll('#ids-capabilities option').length;
  });
  assert.ok(offered > 50);
  assert.deepEqual(firefox.errors, []);
});

test('without a script the page is a guide with an example', async (context) => {
  const plain = await openChromium({javaScriptEnabled: false});
  context.after(() => plain.close());
  await plain.goto(address('en/gaps/new.html'));
  assert.ok(await plain.page.locator('.guide > .fields > li').count() > 10);
  assert.equal(await plain.page.locator('form.entry').count(), 0);
  const example = JSON.parse(await plain.page.locator('pre.example').textContent());
  assert.ok(example.history.length > 0 && example.disclosure === 'public');
});

test('axe finds nothing on the form, empty, refused and made, at two widths and in both directions', async (context) => {
  for (const width of [320, 1280]) {
    const narrow = await openChromium({viewport: {width, height: 800}, colorScheme: width === 320 ? 'dark' : 'light'});
    context.after(() => narrow.close());
    for (const language of ['en', 'ar']) {
      await narrow.goto(address(`${language}/offers/new.html`));
      await checkAccessible(narrow, `${language} form, ${width} px`);
      await narrow.page.click('form.entry > button[type=submit]');
      await narrow.page.waitForSelector('.problems:not([hidden])');
      await checkAccessible(narrow, `${language} form with problems, ${width} px`);
    }
  }
});

test('a form stays light', () => {
  assert.ok(gzipped('assets/search.js') + gzipped('assets/form.js') <= 12 * 1024);
  for (const language of ['ar', 'en', 'ru', 'zh']) {
    for (const collection of filesIn(language).filter((name) => !name.includes('.') && filesIn(`${language}/${name}`).includes('new.html'))) {
      assert.ok(gzipped(`${language}/${collection}/new.html`) <= 30 * 1024, `${language}/${collection}`);
    }
  }
});
