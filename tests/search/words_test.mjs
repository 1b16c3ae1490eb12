// search/words_test.mjs: the browser folds and cuts words as the generator does.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import vm from 'node:vm';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const {fold, foldWithPlaces, tokenize, withoutPrefix} =
  vm.runInThisContext(`(() => {${read('../../site/assets/search/words.js')}; return {fold, foldWithPlaces, tokenize, withoutPrefix};})()`);

test('folding', () => {
  for (const [text, folded] of JSON.parse(read('fold.json'))) {
    assert.equal(fold(text), folded, text);
    assert.equal(foldWithPlaces(text).folded, folded, text);
  }
});

test('places in folded text lead back to the characters of the text', () => {
  const {folded, places} = foldWithPlaces('وَفي السَّلامِ ﬁnance');
  const at = folded.indexOf('السلام');
  const [from, to] = [places[at][0], places[at + 5][1]];
  assert.equal('وَفي السَّلامِ ﬁnance'.slice(from, to), 'السَّلامِ');
});

test('cutting', () => {
  for (const [text, expected] of JSON.parse(read('tokens.json'))) {
    const order = {w: 0, h: 0, s: 1, c: 2};
    const tokens = tokenize(fold(text), true).sort((a, b) => a.position - b.position || order[a.kind] - order[b.kind]);
    assert.deepEqual(tokens.map(({kind, position, text: token}) => `${kind}${position} ${token}`), expected, text);
  }
});

test('Arabic particles', () => {
  for (const [word, bare] of [['والسلام', 'سلام'], ['للسلام', 'سلام'], ['وقد', 'وقد'], ['peace', 'peace']]) assert.equal(withoutPrefix(word), bare);
});
