// bench/search.mjs: the search beside Pagefind on the same records in one run: build, transfer, time to the first ten
// results on a slow link, recall and precision in Chinese. Writes SEARCH.md.
// usage: LACUNA_SEARCH_CORPUS=… node search.mjs DATE [RECORDS]
import {spawnSync} from 'node:child_process';
import {createServer} from 'node:http';
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {openChromium, results} from '../search/browsers.mjs';
import {makeSite, readPages} from '../search/site.mjs';
import {substrings} from '../search/quality.mjs';
import {corpus} from './search_generate.mjs';

const [date = 'undated', records = '10000'] = process.argv.slice(2);
const folder = mkdtempSync(`${tmpdir()}/search-bench-`);
const ours = `${folder}/ours/`, theirs = `${folder}/theirs/`;
const inPagefind = (path) => fileURLToPath(new URL(`../node_modules/pagefind/${path}`, import.meta.url));
const pagefind = inPagefind('lib/runner/bin.cjs');

function measured(command, args) {
  const out = spawnSync('/usr/bin/time', ['-f', '%e %M', command, ...args], {encoding: 'utf8', maxBuffer: 1 << 28});
  if (out.status !== 0) throw new Error(out.stderr);
  const [seconds, kilobytes] = out.stderr.trim().split('\n').pop().split(' ').map(Number);
  return {seconds, megabytes: kilobytes / 1024};
}
const filesOf = (root) => readdirSync(root, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
const sizeOf = (root) => ({files: filesOf(root).length, bytes: filesOf(root).reduce((sum, entry) => sum + statSync(`${entry.parentPath ?? entry.path}/${entry.name}`).size, 0)});

function writeTheirs(pages) {
  for (const {language, kind, address, title, summary, text, names = [], facets = []} of pages) {
    mkdirSync(dirname(theirs + address), {recursive: true});
    const filters = [['type', kind], ...facets].map(([name, value]) => `<span data-pagefind-filter="${name}">${value}</span>`).join('');
    writeFileSync(theirs + address, `<!DOCTYPE html><html lang="${language}"><head><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1><p>${names.join(' ')}</p><p>${summary}</p><p>${text}</p></main>${filters}</body></html>`);
  }
  for (const language of ['en', 'zh']) {
    writeFileSync(`${theirs}${language}/search.html`, `<!DOCTYPE html><html lang="${language}"><head><title>Search</title></head><body><script type="module">
      const pagefind = await import('/pagefind/pagefind.js');
      const {results} = await pagefind.search(new URLSearchParams(location.search).get('q'));
      const shown = results.slice(0, 10).map((one) => one.data());
      shown[0]?.then(() => { window.first = true; });
      window.found = (await Promise.all(shown)).length;
      window.engine = pagefind;
    </script></body></html>`);
  }
}

/** A server that compresses; on a slow link every answer waits 600 ms, and all share 32,000 bytes a second. */
function serve(root) {
  const link = {slow: false, bytes: 0, requests: 0, free: 0};
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    let body;
    try {
      body = readFileSync(root + path);
    } catch {
      response.writeHead(404).end();
      return;
    }
    const headers = {'content-type': path.endsWith('.js') ? 'text/javascript' : path.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/octet-stream', 'cache-control': 'no-store'};
    if (/\.(js|html|css)$/.test(path)) {
      body = gzipSync(body);
      headers['content-encoding'] = 'gzip';
    }
    if (!/\.(html|css)$/.test(path)) {
      link.bytes += body.length;
      link.requests += 1;
    }
    const now = Date.now();
    link.free = Math.max(link.free, now + 600) + body.length / 32;
    setTimeout(() => response.writeHead(200, headers).end(body), link.slow ? link.free - now : 0);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({link, server, origin: `http://127.0.0.1:${server.address().port}`})));
}

const queries = {
  en: ['helicopters', 'remote access', 'capability gap', 'protection', 'MONUC', 'spare parts customs'],
  zh: ['直升机', '能力缺口', '联刚特派团', '水文学家', '巡逻队无法到达'],
};

async function transfers({origin, link}, shown, settled) {
  const rows = [];
  for (const [language, list] of Object.entries(queries)) {
    for (const query of list) {
      // A new profile each time: nothing is in a cache.
      const browser = await openChromium();
      Object.assign(link, {slow: true, bytes: 0, requests: 0, free: 0});
      const start = Date.now();
      await browser.goto(`${origin}/${language}/search.html?q=${encodeURIComponent(query)}`);
      await shown(browser.page);
      const first = (Date.now() - start) / 1000;
      await settled(browser);
      rows.push({language, query, bytes: link.bytes, requests: link.requests, first, seconds: (Date.now() - start) / 1000});
      await browser.close();
    }
  }
  link.slow = false;
  return rows;
}

async function quality(pages, origins) {
  const texts = pages.filter(({language}) => language === 'zh').map((page) => [page.address, [page.title, page.summary, page.text].join('\n')]);
  const truthOf = (query) => new Set(texts.filter(([, text]) => text.includes(query)).map(([address]) => address));
  const list = [...new Set(substrings(pages, 400, 4))].map((query) => ({query, truth: truthOf(query)})).filter(({truth}) => truth.size > 0 && truth.size <= 40).slice(0, 20);
  const browser = await openChromium();
  const out = {};
  for (const [name, origin] of Object.entries(origins)) {
    let recall = 0, precision = 0;
    await browser.goto(`${origin}/zh/search.html?q=${encodeURIComponent(list[0].query)}`);
    await browser.page.waitForFunction(name === 'ours' ? 'globalThis.lacunaSearch' : 'globalThis.engine');
    for (const {query, truth} of list) {
      const found = (await browser.evaluate(async ([query, ours]) => {
        if (!ours) return Promise.all((await window.engine.search(query)).results.slice(0, 400).map(async (one) => (await one.data()).url.slice(1)));
        const {hits, results} = await globalThis.lacunaSearch.find(query, {language: 'zh'});
        return Promise.all(hits.slice(0, 400).map(async ({record}) => (await results[0].index.card(record))[0]));
      }, [query, name === 'ours']));
      recall += found.filter((address) => truth.has(address)).length / truth.size / list.length;
      precision += found.slice(0, truth.size).filter((address) => truth.has(address)).length / truth.size / list.length;
    }
    out[name] = {recall, precision};
  }
  await browser.close();
  return out;
}

const median = (values) => values.slice().sort((a, b) => a - b)[values.length >> 1];
const range = (rows, field, digits) => { const values = rows.map((row) => row[field]); return `${Math.min(...values).toFixed(digits)} – ${Math.max(...values).toFixed(digits)} (${median(values).toFixed(digits)})`; };

const lines = `${folder}/pages.jsonl`;
writeFileSync(lines, [...corpus(Number(records))].map((page) => JSON.stringify(page)).join('\n'));
const pages = readPages(lines);
makeSite(process.env.LACUNA_SEARCH_CORPUS, lines, ours);
rmSync(`${ours}search`, {recursive: true});
writeTheirs(pages);
const builds = {ours: measured(process.env.LACUNA_SEARCH_CORPUS, [lines, ours, new URL('../../site/assets/search', import.meta.url).pathname]),
  theirs: measured(process.execPath, [pagefind, '--site', theirs])};
const sizes = {ours: sizeOf(`${ours}search`), theirs: sizeOf(`${theirs}pagefind`)};
const servers = {ours: await serve(ours), theirs: await serve(theirs)};
const rows = {ours: await transfers(servers.ours, (page) => page.waitForSelector('[data-part=list] h2'), results),
  theirs: await transfers(servers.theirs, (page) => page.waitForFunction('window.first', undefined, {timeout: 120000}), (browser) => browser.page.waitForFunction('window.found >= 0', undefined, {timeout: 120000}))};
const found = await quality(pages, {ours: servers.ours.origin, theirs: servers.theirs.origin});
for (const {server} of Object.values(servers)) server.close();
rmSync(folder, {recursive: true});

const version = JSON.parse(readFileSync(inPagefind('package.json'), 'utf8')).version;
const of = (who, language) => rows[who].filter((row) => row.language === language);
const ratio = (field, language) => (median(of('ours', language).map((row) => row[field])) / median(of('theirs', language).map((row) => row[field]))).toFixed(2);
const table = `# Search beside Pagefind ${version}

${date}; ${records} records in English and Chinese, made by search_generate.mjs; one run on one machine: read the ratios. Ranges are from the least to the most, with the median.
Transfer counts scripts and index, as a server that compresses sends them, without the page and its stylesheet; ours has the interface in it, Pagefind's the engine alone. The link is emulated: 256 kbit/s, 600 ms.

| | ours | Pagefind | ratio |
|---|---|---|---|
| build, seconds | ${builds.ours.seconds.toFixed(1)} | ${builds.theirs.seconds.toFixed(1)} | ${(builds.ours.seconds / builds.theirs.seconds).toFixed(2)} |
| build, MB of memory | ${builds.ours.megabytes.toFixed(0)} | ${builds.theirs.megabytes.toFixed(0)} | ${(builds.ours.megabytes / builds.theirs.megabytes).toFixed(2)} |
| files | ${sizes.ours.files} | ${sizes.theirs.files} | ${(sizes.ours.files / sizes.theirs.files).toFixed(2)} |
| MB of files | ${(sizes.ours.bytes / 1e6).toFixed(1)} | ${(sizes.theirs.bytes / 1e6).toFixed(1)} | ${(sizes.ours.bytes / sizes.theirs.bytes).toFixed(2)} |
${['en', 'zh'].map((language) => `| ${language}: bytes to ten results | ${range(of('ours', language), 'bytes', 0)} | ${range(of('theirs', language), 'bytes', 0)} | ${ratio('bytes', language)} |
| ${language}: seconds to the first result | ${range(of('ours', language), 'first', 1)} | ${range(of('theirs', language), 'first', 1)} | ${ratio('first', language)} |
| ${language}: seconds to ten results | ${range(of('ours', language), 'seconds', 1)} | ${range(of('theirs', language), 'seconds', 1)} | ${ratio('seconds', language)} |
`).join('')}| zh: recall, 20 substrings | ${found.ours.recall.toFixed(3)} | ${found.theirs.recall.toFixed(3)} | |
| zh: R-precision | ${found.ours.precision.toFixed(3)} | ${found.theirs.precision.toFixed(3)} | |
| opens from a disk (file://) | yes | no | |

Each query: ${rows.ours.map((row, i) => `${row.query}: ${row.bytes} bytes, ${row.requests} requests, ${row.seconds.toFixed(1)} s; Pagefind ${rows.theirs[i].bytes}, ${rows.theirs[i].requests}, ${rows.theirs[i].seconds.toFixed(1)}`).join(' · ')}
`;
writeFileSync(new URL('SEARCH.md', import.meta.url), table);
console.log(table);
