// site/results_test.mjs: the page of results with results and suggestions open, narrow and wide, light and dark, in both
// directions: free of faults that axe knows, valid as the Nu checker sees what the script made, silent in the console.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {after, test} from 'node:test';
import {openBrowser, openTab, overflow, show, violations, wear} from './browser.mjs';
import {folder} from './pages.mjs';

const browser = await openBrowser();
const scratch = mkdtempSync(`${tmpdir()}/results-`);
after(() => browser.close().then(() => rmSync(scratch, {recursive: true})));
const java = spawnSync('java', ['-version']).status === 0;
const queries = {en: 'helicopter', zh: '直升机', ar: 'طائرات'};

const settled = (tab) => tab.waitForFunction(() => document.querySelectorAll('[data-part=list] > *').length > 0 && !document.querySelector('[data-search-results]').hasAttribute('data-busy'));

async function suggest(tab, query) {
  const box = await tab.$('input[name=q]');
  await box.click({clickCount: 3});
  await box.type(query.slice(0, 4));
  await tab.waitForFunction(() => [...document.querySelectorAll('[role=option]')].some((option) => option.checkVisibility()));
}

for (const [language, query] of Object.entries(queries)) {
  test(`results and suggestions in ${language} read well`, async () => {
    const {tab, messages, requests} = await openTab(browser);
    const found = [];
    await show(tab, `file://${folder}${language}/search.html?q=${encodeURIComponent(query)}`, 320, 'light');
    await settled(tab);
    for (const [width, scheme] of [[320, 'light'], [320, 'dark'], [1280, 'dark'], [1280, 'light']]) {
      await wear(tab, width, scheme);
      for (const fault of await violations(tab)) found.push(`${width} ${scheme}: ${fault}`);
      if (await overflow(tab) > 0) found.push(`${width} ${scheme}: wider than the window`);
    }
    writeFileSync(`${scratch}/results-${language}.html`, `<!DOCTYPE html>\n${await tab.evaluate(() => document.documentElement.outerHTML)}`);
    await suggest(tab, query);
    for (const fault of await violations(tab)) found.push(`suggestions: ${fault}`);
    writeFileSync(`${scratch}/suggestions-${language}.html`, `<!DOCTYPE html>\n${await tab.evaluate(() => document.documentElement.outerHTML)}`);
    assert.deepEqual(found, []);
    assert.deepEqual(messages, []);
    assert.deepEqual(requests.filter((address) => !address.startsWith(`file://${folder}`) && !address.startsWith('data:')), []);
    await tab.close();
  });
}

test('where records have names alone, those that are written in the nearest language are found beside them', async () => {
  const {tab} = await openTab(browser);
  const found = {};
  for (const [language, query] of [['en', 'helicopters'], ['ar', 'مروحيات'], ['fr', 'hélicoptères']]) {
    await show(tab, `file://${folder}${language}/search.html?q=${encodeURIComponent(query)}`, 1280, 'light');
    await settled(tab);
    found[language] = await tab.evaluate(() => [...document.querySelectorAll('[data-facet=type] li:not([hidden])')].map((row) =>
      `${row.querySelector('input').value} ${row.querySelector('[data-count]').textContent}`));
  }
  assert.ok(found.en.some((row) => row.startsWith('gaps ')));
  assert.deepEqual(found.ar, found.en);
  assert.deepEqual(found.fr, found.en);
  await tab.close();
});

test('what the script makes is valid', {skip: java ? false : 'there is no Java'}, () => {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const made = Object.keys(queries).flatMap((language) => [`${scratch}/results-${language}.html`, `${scratch}/suggestions-${language}.html`]);
  const checked = spawnSync('java', ['-Xss2m', '-jar', jar, '--format', 'gnu', '--Werror', '--filterpattern', '.*This document appears to be written in.*', ...made], {encoding: 'utf8'});
  assert.equal(checked.stderr, '');
});
