// site/markup_test.mjs: pages of every kind and language are valid HTML, as the Nu checker and html-validate see it.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {HtmlValidate} from 'html-validate';
import {folder, languages, samples} from './pages.mjs';

const chosen = samples().filter(({isLargest}) => isLargest).map(({path}) => folder + path);
// Left aside: a value of CSS that SVG 2 takes as an attribute, where the checker has the values of SVG 1.1; and a guess at the
// language of a page whose records are in another one, which they say themselves.
const aside = '.*for attribute “unicode-bidi”.*|.*This document appears to be written in (English|Chinese|Simplified Chinese|Traditional Chinese) but.*';
const java = spawnSync('java', ['-version']).status === 0;

// Filters act at once and are there only with a script, so their form has no button; its boxes share names, as boxes do.
// A table that scrolls is a region of its own, and its caption names it. `require-sri` asks for what keeps a page from working from file://.
const rules = {'require-sri': 'off', 'valid-id': ['error', {relaxed: true}], 'prefer-native-element': ['error', {exclude: ['region', 'listbox']}], 'long-title': 'off', 'no-trailing-whitespace': 'off', 'void-style': 'off', 'doctype-style': 'off',
  'wcag/h32': 'off', 'form-dup-name': ['error', {shared: ['radio', 'checkbox', 'button', 'submit']}], 'no-inline-style': 'error', 'no-raw-characters': ['error', {relaxed: true}]};

test('there are pages of many kinds in every language', () => {
  assert.ok(chosen.length > 30 * languages.length, `${chosen.length}`);
});

test('html-validate finds nothing', async () => {
  const validator = new HtmlValidate({extends: ['html-validate:recommended', 'html-validate:a11y'], rules});
  const report = await validator.validateMultipleFiles(chosen);
  const found = report.results.flatMap(({filePath, messages}) => messages.map((m) => `${filePath}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
  assert.deepEqual(found.slice(0, 40), []);
});

test('the Nu checker finds nothing', {skip: java ? false : 'there is no Java'}, () => {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  try {
    execFileSync('java', ['-Xss2m', '-jar', jar, '--format', 'gnu', '--skip-non-html', '--Werror', '--filterpattern', aside, ...chosen], {encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 26});
  } catch (problem) {
    assert.deepEqual(problem.stderr.trim().split('\n').slice(0, 40), []);
    throw problem;
  }
});
