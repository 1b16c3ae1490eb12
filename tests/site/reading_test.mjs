// site/reading_test.mjs: pages of every kind as they are read: from the disk, narrow and wide, light and dark, in both
// directions. Each is free of faults that axe knows, fits its window, says nothing in the console, asks for nothing outside.
import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {openBrowser, openTab, overflow, show, violations, wear} from './browser.mjs';
import {folder, samples} from './pages.mjs';

const browser = await openBrowser();
after(() => browser.close());

// The pages that people see most are read in every way in English and in two in the other languages; of the others each is
// read in English narrow and wide, light and dark by turns, and in the other languages in one of the four ways by turns.
const often = new Set(['index', 'search', 'list of gaps', 'record of gaps', 'matrix', 'ledger']);
const all = [[320, 'light'], [1280, 'dark'], [320, 'dark'], [1280, 'light']];
function ways({kind, language}, turn) {
  if (often.has(kind) && language === 'en') return all;
  return language === 'en' || often.has(kind) ? all.slice(turn % 2 * 2, turn % 2 * 2 + 2) : [all[turn % 4]];
}
// One page a kind and language: the middle one, as the largest differ in nothing but length.
// In English every collection is; in the other languages, whose pages are made by the same templates, one list, record and form,
// and a document, which has a template of its own.
const common = (kind) => kind.replace(/^(list|record|form) of (?!documents).*/, '$1');
function chosen(language) {
  const usual = samples([language]).filter(({kind, isLargest}, at, all) => !isLargest || !all.some((page) => page.kind === kind && !page.isLargest));
  return language === 'en' ? usual : usual.filter(({kind}, at) => often.has(kind) || usual.findIndex((page) => common(page.kind) === common(kind)) === at);
}

// Sentences in letters of the left that stand in a place that reads from the right: their full stops land at their beginnings.
const turned = (tab) => tab.evaluate(() => {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode());) {
    const words = text.data.trim();
    if (words.length > 40 && /^\P{Script=Arabic}*\p{L}\p{P}+$/u.test(words) && getComputedStyle(text.parentElement).direction === 'rtl') found.push(words.slice(0, 60));
  }
  return found;
});

async function read(page, turn) {
  const {path} = page;
  const {tab, messages, requests} = await openTab(browser);
  const found = [];
  const wanted = ways(page, turn);
  await show(tab, `file://${folder}${path}`, ...wanted[0]);
  for (const [width, scheme] of wanted) {
    const note = (text) => found.push(`${path} ${width} ${scheme}: ${text}`);
    await wear(tab, width, scheme);
    for (const fault of await violations(tab)) note(fault);
    const wider = await overflow(tab);
    if (wider > 0) note(`${wider} px wider than the window`);
  }
  found.push(...(await turned(tab)).map((words) => `${path}: from the wrong side: ${words}`));
  found.push(...messages.map((text) => `${path}: console: ${text}`));
  found.push(...requests.filter((address) => !address.startsWith(`file://${folder}`) && !address.startsWith('data:')).map((address) => `${path}: asks for ${address}`));
  await tab.close();
  return found;
}

// Two tabs at a time.
async function readAll(list) {
  const queue = list.map((page, turn) => ({page, turn}));
  const found = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) found.push(...await read(next.page, next.turn));
  };
  await Promise.all([work(), work()]);
  return found.sort();
}

for (const language of ['en', 'zh', 'ar']) {
  test(`every kind of page in ${language} reads well`, async () => assert.deepEqual((await readAll(chosen(language))).slice(0, 60), []));
}

test('axe and the widths find what they are for', async () => {
  const {tab} = await openTab(browser);
  await show(tab, 'data:text/html,<img src=x><p style="width:900px;color:%23ccc">pale</p>', 320, 'light');
  const found = await violations(tab);
  assert.ok(found.some((text) => text.startsWith('image-alt')) && found.some((text) => text.startsWith('color-contrast')), String(found));
  assert.ok(await overflow(tab) > 0);
  await show(tab, 'data:text/html,<html dir="rtl"><p>A sentence in English that nobody marked as such.</p>', 320, 'light');
  assert.equal((await turned(tab)).length, 1);
});
