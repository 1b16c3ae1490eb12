// search/prepared.mjs: the sites that the tests of the search run on, made anew in the build folder by each test program.
import {execFileSync} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {fileURLToPath} from 'node:url';
import {corpus} from '../bench/search_generate.mjs';
import {makeSite, readPages} from './site.mjs';

const program = process.env.LACUNA_SEARCH_CORPUS;
if (!program) throw new Error('LACUNA_SEARCH_CORPUS must name the program made from tests/bench/search_corpus.cpp');
const build = `${process.env.LACUNA_SEARCH_FOLDER ?? `${tmpdir()}/lacuna-search`}/`;

function prepare(name, lines) {
  const folder = `${build}${name}/`;
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const pages = `${build}${name}.jsonl`;
  writeFileSync(pages, lines);
  const made = makeSite(program, pages, folder);
  return {folder, made, pages: readPages(pages), remake: (other, jobs) => execFileSync(program, [other, `${build}${name}-again`, fileURLToPath(new URL('../../site/assets/search', import.meta.url)), jobs])};
}

/** Records made up in English and Chinese. */
export const synthetic = (count, name = `synthetic-${count}`) =>
  prepare(name, [...corpus(count)].map((page) => JSON.stringify(page)).join('\n'));

/** The records of content/. */
export const records = (name = 'records') =>
  prepare(name, execFileSync(process.execPath, [fileURLToPath(new URL('records.mjs', import.meta.url)),
    fileURLToPath(new URL('../../content', import.meta.url))], {encoding: 'utf8', maxBuffer: 1 << 28}).trim());

/** Any lines at all. */
export const made = (name, pages) => prepare(name, pages.map((page) => JSON.stringify(page)).join('\n'));
