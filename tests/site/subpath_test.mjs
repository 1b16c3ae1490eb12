// site/subpath_test.mjs: the site under a path of a static host: nothing is missing, nothing comes from elsewhere.
import assert from 'node:assert/strict';
import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {after, test} from 'node:test';
import {openBrowser, openTab, show} from './browser.mjs';
import {folder, languages, pages, samples} from './pages.mjs';

const root = '/of/some/host/';
const types = {html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml'};
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
  const file = folder + path.slice(root.length);
  if (path === '/favicon.ico') return response.writeHead(204).end();
  if (!path.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, {'content-type': types[file.split('.').pop()] ?? 'application/octet-stream'});
  return createReadStream(file).pipe(response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const host = `http://127.0.0.1:${server.address().port}`;
const browser = await openBrowser();
after(() => Promise.all([browser.close(), server.close()]));

test('every kind of page loads all it asks for from the host, and from it alone', async () => {
  const {tab, messages, requests} = await openTab(browser);
  const missing = [];
  tab.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
  for (const {path} of samples(['en'])) await show(tab, host + root + path, 1280, 'light');
  assert.deepEqual(missing, []);
  assert.deepEqual(messages, []);
  // A report is one file and names no icon; the browser then looks for the host's by itself.
  assert.deepEqual(requests.filter((address) => !address.startsWith(host + root) && address !== `${host}/favicon.ico`), []);
});

test('a first visit to a home page is four requests at most', async () => {
  for (const language of languages) {
    const {tab, requests} = await openTab(browser);
    await show(tab, `${host}${root}${language}/index.html`, 360, 'light');
    assert.ok(requests.length <= 4, String(requests));
    await tab.close();
  }
});

test('the switch of languages leads to the same page in each language', async () => {
  const {tab} = await openTab(browser);
  const {path} = pages.find(({kind, language}) => kind === 'record of gaps' && language === 'en');
  await show(tab, host + root + path, 1280, 'light');
  const links = await tab.evaluate(() => [...document.querySelectorAll('.languages a')].map((link) => [new URL(link.href).pathname, link.hreflang]));
  assert.deepEqual(links.map(([address]) => address.slice(root.length + 2)), languages.map(() => path.slice(2)));
  assert.equal(new Set(links.map(([, tag]) => tag)).size, languages.length);
});
