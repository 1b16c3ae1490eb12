// search/engine.mjs: the browser's search engine run in Node on a site in a folder. Counts what it loads.
import {readFileSync} from 'node:fs';
import vm from 'node:vm';
import {gzipSync} from 'node:zlib';

/** Files, their bytes, and their bytes as a server sends them: compressed, which undoes what base64 adds. */
export const traffic = {files: 0, bytes: 0, packed: 0};

/** The engine for the site in `folder`, which ends with a slash. One folder a process. */
export function open(folder) {
  vm.runInThisContext(readFileSync(`${folder}assets/search_engine.js`, 'utf8'));
  const engine = globalThis.lacunaSearch;
  engine.open(`${folder}search/`, async (path) => {
    const script = readFileSync(path, 'utf8');
    traffic.files += 1;
    traffic.bytes += script.length;
    traffic.packed += gzipSync(script).length;
    vm.runInThisContext(script);
  });
  return engine;
}

/** The cards of the first `count` hits. */
export async function cards(outcome, count = 10) {
  return Promise.all(outcome.hits.slice(0, count).map(({record, language}) =>
    outcome.results.find(({index}) => index.language === language).index.card(record)));
}
