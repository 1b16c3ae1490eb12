// site/browser.mjs: opens pages in Chromium as a reader would, and keeps every message and every address asked for.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import puppeteer from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-prefers-reduced-motion'];

export const openBrowser = () => puppeteer.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet});

/** A tab with `messages` of its console and the addresses it asked for in `requests`. */
export async function openTab(browser) {
  const tab = await browser.newPage();
  // A loaded machine is slow, not broken.
  tab.setDefaultTimeout(120_000);
  const messages = [];
  const requests = [];
  tab.on('console', (message) => messages.push(message.text()));
  tab.on('pageerror', (error) => messages.push(String(error)));
  tab.on('request', (request) => requests.push(request.url()));
  return {tab, messages, requests};
}

/** Sets the window and the reader's scheme; what is shown stays. */
export async function wear(tab, width, scheme) {
  await tab.setViewport({width, height: 900});
  await tab.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
}

export async function show(tab, address, width, scheme) {
  await wear(tab, width, scheme);
  await tab.goto(address, {waitUntil: 'load'});
}

/** What axe finds wrong on the page that is shown, a line an element. */
export async function violations(tab) {
  if (!await tab.evaluate(() => 'axe' in globalThis)) await tab.evaluate(axe);
  const found = await tab.evaluate((values) => globalThis.axe.run(document, {runOnly: {type: 'tag', values}, resultTypes: ['violations'], preload: false}), tags);
  return found.violations.flatMap(({id, nodes}) => nodes.slice(0, 3).map(({html, failureSummary}) => `${id}: ${html.slice(0, 160)} (${failureSummary.split('\n')[1]?.trim()})`));
}

/** How far the page is wider than the window, in CSS pixels. */
export const overflow = (tab) => tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
