// search/site.mjs: makes a small site round a search index: one page of results and one record page for each language. The
// markup is that of templates/search.html and templates/partials/search_box.html.
import {execFileSync} from 'node:child_process';
import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const source = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const escape = (text) => String(text).replace(/[&<>"]/g, (c) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[c]);
const tags = {zh: 'zh-Hans'};
const words = {
  title: '{q} · search (page {n} of {m})', found: 'Results: {n}', none: 'No record found for {q}.', searching: 'Searching…',
  failed: 'The search could not be loaded.', corrected: 'Showing results for {new}.', instead: 'Search for {old} as typed',
  partial: 'No record has all of this; these have parts of it.', previous: 'Previous', next: 'Next', page: 'Page {n}',
};

const box = `<form class="search-box" role="search" method="get" action="search.html" data-search data-suggestions="Suggestions">
<label for="search-query">Search the records</label>
<span class="field"><input id="search-query" name="q" type="text" inputmode="search" enterkeyhint="search" autocomplete="off" autocapitalize="none" spellcheck="false"></span>
<button type="submit">Search</button>
</form>`;

function frame(language, title, head, main) {
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  return `<!DOCTYPE html>
<html lang="${tags[language] ?? language}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="script-src 'self' file:">
<title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="../assets/tokens.css"><link rel="stylesheet" href="../assets/site.css">${head}<script src="../assets/search.js" defer></script></head>
<body><header>${box}</header><main id="main">${main}</main></body></html>`;
}

function filters(facets, languages) {
  const option = (name, value, label, more = '') => `<li hidden><label><input type="checkbox" name="${name}" value="${escape(value)}"${more}> <span data-label>${escape(label)}</span> <span class="count" data-count></span></label></li>`;
  const group = ([name, values]) => `<fieldset data-facet="${name}" hidden><legend>${name}</legend><ul>${[...values].sort().map((value) => option(name, value, value)).join('')}</ul></fieldset>`;
  return `${[...facets].map(group).join('')}<fieldset data-facet="lang"><legend>Languages</legend><ul>
<li><label><input type="checkbox" name="lang" value="all"> <span data-label>All languages</span></label></li>
${languages.map((code) => option('lang', code, code, ` data-tag="${tags[code] ?? code}" data-dir="ltr"`)).join('')}</ul></fieldset>`;
}

function resultsPage(language, facets, languages) {
  const data = Object.entries(words).map(([name, text]) => `data-${name}="${escape(text)}"`).join(' ');
  const main = `<h1>Search</h1>
<section class="search" aria-label="Search" data-search-results ${data}>
<p class="status" role="status" tabindex="-1" data-part="status"></p>
<form class="filters" method="get" action="search.html" aria-label="Filters" data-part="filters" hidden>${filters(facets, languages)}</form>
<div class="results"><div class="notes" data-part="notes"></div><ol class="hits" data-part="list"></ol>
<nav class="pages" aria-label="Pages" data-part="pages" hidden></nav></div>
<div class="browse" data-part="browse"><h2>Collections</h2><ul>${[...facets.get('type')].sort().map((kind) => `<li><a href="${kind}/index.html">${kind}</a></li>`).join('')}</ul></div>
</section>`;
  return frame(language, 'Search', `<script src="../assets/search_engine.js" defer></script><script src="../search/${language}/root.js" defer></script>`, main);
}

/** The pages of a file of JSON lines, without the groups of names. */
export function readPages(corpus) {
  return readFileSync(corpus, 'utf8').trim().split('\n').map((line) => JSON.parse(line)).filter((page) => page.record);
}

/** Writes the whole site; returns what the program that makes the index said. */
export function makeSite(program, corpus, folder) {
  const pages = readPages(corpus);
  const languages = [...new Set(pages.map((page) => page.language))].sort();
  const facets = new Map([['type', new Set(pages.map((page) => page.kind))]]);
  for (const [name, value] of pages.flatMap((page) => page.facets ?? [])) facets.set(name, (facets.get(name) ?? new Set()).add(value));
  const said = execFileSync(program, [corpus, folder, source('site/assets/search')], {encoding: 'utf8'});
  for (const name of ['tokens.css', 'site.css']) copyFileSync(source(`site/assets/${name}`), `${folder}/assets/${name}`);
  for (const language of languages) {
    mkdirSync(`${folder}/${language}`, {recursive: true});
    writeFileSync(`${folder}/${language}/search.html`, resultsPage(language, facets, languages));
    writeFileSync(`${folder}/${language}/index.html`, frame(language, 'Home', '', '<h1>Home</h1>'));
  }
  return JSON.parse(said);
}
