// site/style_test.mjs: the style sheets serve both directions, every script and every reader's settings.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {test} from 'node:test';
import stylelint from 'stylelint';

const assets = fileURLToPath(new URL('../../site/assets/', import.meta.url));
const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'));
// Reports are printed too, and carry their sheet inside themselves; paper has sides.
const onScreen = sheets.filter((name) => name !== 'report.css');

const sides = 'left|right|top|bottom';
const rules = {
  'property-disallowed-list': [`/^(margin|padding|border|inset|scroll-margin|scroll-padding)-(${sides})/`, ...sides.split('|'), '/^(min-|max-)?(width|height)$/', 'float', 'text-transform'],
  'declaration-property-value-disallowed-list': {'/^(text-align|clear|caption-side)$/': [`/^(${sides})$/`]},
  'declaration-no-important': true,
  'at-rule-disallowed-list': ['font-face', 'import'],
  'function-url-no-scheme-relative': true,
  'declaration-block-no-duplicate-properties': true,
  'declaration-block-no-shorthand-property-overrides': true,
  'no-duplicate-selectors': [true, {disallowInList: false}],
  'color-no-invalid-hex': true,
  'property-no-unknown': true,
  'selector-pseudo-class-no-unknown': true,
  'selector-pseudo-element-no-unknown': [true, {ignorePseudoElements: ['details-content']}],
  'unit-no-unknown': true,
};

async function lint(code) {
  const {results} = await stylelint.lint({code, config: {rules}});
  return results.flatMap(({warnings}) => warnings.map(({line, rule, text}) => `${line} ${rule}: ${text}`));
}

for (const name of onScreen) {
  test(`${name} has logical properties only, and nothing of our own kind that is not allowed`, async () => {
    assert.deepEqual(await lint(readFileSync(assets + name, 'utf8')), []);
  });
}

test('the rules find what they are for', async () => {
  const planted = ['a{margin-left:0}', 'a{left:0}', 'a{text-align:right}', 'a{width:1px}', '@font-face{src:url(x)}', 'a{float:left}', 'a{text-transform:uppercase}', 'a{color:red!important}'];
  for (const code of planted) assert.notDeepEqual(await lint(code), [], code);
});

test('sizes of type are six, and taken from the tokens', () => {
  const tokens = readFileSync(`${assets}tokens.css`, 'utf8');
  assert.equal(new Set(tokens.match(/--step-[-0-9]+(?=:)/g)).size, 6);
});
