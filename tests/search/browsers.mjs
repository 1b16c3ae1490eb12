// search/browsers.mjs: opens pages from the disk in Chromium and Firefox, each with a profile of its own, and keeps what
// went wrong.
import {chromium} from 'playwright-core';
import puppeteer from 'puppeteer-core';

const kChromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const kFirefox = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** What both browsers can do: {goto, evaluate, errors, close}. */
export async function openChromium(options = {}) {
  const browser = await chromium.launch({executablePath: kChromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']});
  const page = await browser.newPage(options);
  const errors = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  return {page, errors, goto: (url) => page.goto(url), evaluate: (work, value) => page.evaluate(work, value), close: () => browser.close()};
}

/** Puppeteer's own profile lets files read each other, which no reader's Firefox does: that is set right here. */
export async function openFirefox() {
  const browser = await puppeteer.launch({browser: 'firefox', executablePath: kFirefox, headless: true,
    extraPrefsFirefox: {'security.fileuri.strict_origin_policy': true}});
  const page = await browser.newPage();
  const errors = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  return {page, errors, goto: (url) => page.goto(url), evaluate: (work, value) => page.evaluate(work, value), close: () => browser.close()};
}

/** Waits until the page of results shows the outcome of its address; gives status and rows. */
export async function results(browser) {
  return browser.evaluate(async () => {
    const section = document.querySelector('[data-search-results]');
    const part = (name) => section.querySelector(`[data-part=${name}]`);
    const settled = () => !section.hasAttribute('data-busy') && part('status').textContent !== section.dataset.searching;
    while (!settled()) await new Promise((resolve) => setTimeout(resolve, 20));
    return {
      title: document.title,
      status: part('status').textContent,
      notes: part('notes').textContent,
      rows: [...part('list').children].map((row) => ({
        href: row.querySelector('a').getAttribute('href'), title: row.querySelector('a').textContent,
        excerpt: row.querySelector('.excerpt').textContent, marks: [...row.querySelectorAll('.excerpt mark, h2 mark')].map((mark) => mark.textContent)})),
      facets: Object.fromEntries([...section.querySelectorAll('[data-facet]')].map((group) => [group.dataset.facet,
        [...group.querySelectorAll('li:not([hidden])')].map((row) => [row.querySelector('input').value, Number(row.querySelector('[data-count]')?.textContent)])])),
    };
  });
}
