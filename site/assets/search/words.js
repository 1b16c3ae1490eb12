// Words of a text or query: folded and cut as language/fold.cpp and render/search/tokenize.cpp do; tests/search holds both
// to the same tables. Part of the engine of the search.

const kHan = '(?:(?=[\\p{L}\\p{N}\\p{M}])[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}])';
const kLetter = '(?:(?![\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}])[\\p{L}\\p{N}\\p{M}])';
const isHan = (text) => new RegExp(`^${kHan}`, 'u').test(text);
const kArabic = {'\u0649': '\u064a', '\u06cc': '\u064a', '\u0629': '\u0647', '\u0671': '\u0627', '\u06a9': '\u0643', '\u0640': ''};
const kPrefix = /^(?:[وف]?(?:[بك]?ال|لل)(?=...)|و(?=....))/;

const fold = (text) => /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : text.normalize('NFKC')
  .replace(/\p{Default_Ignorable_Code_Point}/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/ς/g, 'σ').normalize('NFD')
  .replace(/\p{Mn}/gu, (mark, at, all) => mark === '\u0306' && all[at - 1] === 'и' ? mark : '')
  .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 15).replace(/[\u0640\u0649\u06cc\u0629\u0671\u06a9]/g, (letter) => kArabic[letter])
  .normalize('NFC');

/** The folded text, and for each place in it where its character stands in `text`: [from, to). */
const foldWithPlaces = (text) => {
  let folded = '';
  const places = [];
  for (const {0: cluster, index} of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const plain = fold(cluster);
    for (let i = 0; i < plain.length; ++i) places.push([index, index + cluster.length]);
    folded += plain;
  }
  return {folded, places};
};

const withoutPrefix = (word) => word.replace(kPrefix, '');

const at = (pattern, text, place) => {
  pattern.lastIndex = place;
  return pattern.exec(text);
};
const kThousands = new RegExp(`,\\d{3}(?!${kLetter})`, 'uy');
const kYear = / ?\((\d{4})\)/y;
const kJoined = new RegExp(`(?:(['’ʼ])|([-‐])|[./])(${kLetter}+)`, 'uy');

/** Words with nothing but one joining character between them; l', d' before a word and 's after it left out. */
const readPieces = (text, found) => {
  const pieces = [{text: found[0], start: found.index, end: found.index + found[0].length, joiner: ''}];
  for (let match; ;) {
    const last = pieces.at(-1);
    if (/^\d(?:.*\d)?$/.test(last.text) && (match = at(kThousands, text, last.end))) {
      last.text += match[0];
      last.end += 4;
    } else if (/^\d+$/.test(last.text) && (match = at(kYear, text, last.end))) {
      pieces.push({text: match[1], start: last.end, end: last.end + match[0].length, joiner: '/'});
    } else if ((match = at(kJoined, text, last.end))) {
      const joiner = match[1] ? '\'' : match[2] ? '-' : '/';
      pieces.push({text: match[3], start: last.end + 1, end: last.end + match[0].length, joiner});
    } else break;
  }
  const end = pieces.at(-1).end;
  const kept = pieces.filter((piece, i) => !(pieces[i + 1]?.joiner === '\'' && piece.text.length <= 2) &&
    !(i > 0 && piece.joiner === '\'' && piece.text.length === 1));
  return {pieces: kept.length ? kept : pieces, end};
};

const cut = (word) => [...word].slice(0, 40).join('');

/**
 * Tokens of folded text: kind w(ord), h(an: the pair at a place of a run), s(ymbol), c(ompound); `joined` as in texts, where
 * line breaks may part Han.
 */
const tokenize = (text, joined) => {
  const tokens = [];
  let position = 0;
  const next = new RegExp(`(${joined ? `${kHan}(?:[ \\t\\r\\n]*${kHan})*` : `${kHan}+`})|${kLetter}+`, 'gu');
  for (let found; (found = next.exec(text));) {
    if (found[1]) {
      const run = [...found[1].matchAll(/\S/gu)];
      run.forEach((one, i) => tokens.push({text: one[0] + (run[i + 1]?.[0] ?? ''), kind: 'h', place: i, of: run.length, position: position++,
        start: found.index + one.index, end: found.index + (run[i + 1] ?? one).index + (run[i + 1] ?? one)[0].length}));
      continue;
    }
    const {pieces, end} = readPieces(text, found);
    next.lastIndex = end;
    pieces.forEach((piece, i) => {
      const whole = (joiner, kind, glue) => {
        let to = i + 1;
        while (pieces[to]?.joiner === joiner) ++to;
        const joinedText = pieces.slice(i, to).map((one) => one.text).join(glue);
        if (to - i < 2 || to - i > 8 || (kind === 's' ? !/\d/.test(joinedText) : piece.joiner === '-' && i > 0)) return;
        tokens.push({text: cut(joinedText), kind, position, start: piece.start, end: pieces[to - 1].end});
      };
      tokens.push({text: cut(piece.text.replace(/,/g, '')), kind: 'w', position, start: piece.start, end: piece.end});
      whole('/', 's', '/');
      whole('-', 'c', '');
      ++position;
    });
  }
  return tokens;
};
