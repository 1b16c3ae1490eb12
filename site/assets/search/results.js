// The page of results: its state is its address. Part of assets/search.js.
/** How many hits have each value of each facet, and the hits that all chosen values let through. */
const countFacets = ({sizes, facets}, hits, chosen) => {
  const classes = sizes.flatMap((size, run) => Array(size).fill(run));
  const counts = facets.map(() => new Map());
  const held = (facet, run) => [facet.classes[run]].flat();
  const wanted = facets.map(({name, values}) => new Set((chosen[name] ?? []).map((value) => values.indexOf(value))));
  const through = hits.filter(({record}) => {
    const run = classes[record];
    const misses = facets.map((facet, i) => wanted[i].size > 0 && !held(facet, run).some((value) => wanted[i].has(value)));
    const missed = misses.filter(Boolean).length;
    facets.forEach((facet, i) => {
      if (missed > (misses[i] ? 1 : 0)) return;
      for (const value of held(facet, run)) counts[i].set(facet.values[value], (counts[i].get(facet.values[value]) ?? 0) + 1);
    });
    return missed === 0;
  });
  return {through, counts: new Map(facets.map(({name}, i) => [name, counts[i]])), typeOf: (record) => facets[0].values[facets[0].classes[classes[record]]]};
};

/** Names with their values, in order; empty ones left out. */
const valuesOf = (pairs) => {
  const values = {};
  for (const [name, value] of pairs) if (value) (values[name] ??= []).push(value);
  return values;
};

class Results {
  constructor(section, box) {
    this.section = section;
    this.box = box;
    this.title = document.title;
    this.parts = {};
    for (const part of section.querySelectorAll('[data-part]')) this.parts[part.dataset.part] = part;
    box.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go({q: [box.input.value], lang: this.state().lang ?? []});
    });
    this.parts.filters.addEventListener('change', () => this.go({q: this.state().q, ...this.chosen()}));
    section.addEventListener('click', (event) => {
      const link = event.target.closest('a[data-go]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, '', link.href);
      this.show().then(() => this.parts.status.focus());
    });
    addEventListener('popstate', () => this.show());
  }
  /** The parameters of the address, each with its values. */
  state() {
    return valuesOf(new URLSearchParams(location.search));
  }
  chosen() {
    return valuesOf(new FormData(this.parts.filters));
  }
  address(state) {
    return `?${new URLSearchParams(Object.entries(state).flatMap(([name, values]) => (values ?? []).map((value) => [name, value])))}`;
  }
  go(state) {
    history.pushState(null, '', this.address(state));
    return this.show();
  }
  word(name, values = {}) {
    return (this.section.dataset[name] ?? '').replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
  }
  label(facet, value) {
    return this.option(facet, value)?.parentElement.querySelector('[data-label]').textContent ?? value;
  }
  option(facet, value) {
    return [...this.parts.filters.elements].find((input) => input.name === facet && input.value === value);
  }

  async show() {
    const state = this.state();
    const query = (state.q?.[0] ?? '').trim();
    this.box.input.value = query;
    this.section.toggleAttribute('data-busy', query !== '');
    this.parts.browse.hidden = query !== '';
    if (!query) {
      document.title = this.title;
      return this.parts.filters.hidden = true, this.draw([], [], [], '');
    }
    const turn = this.turn = {};
    this.parts.status.textContent = this.word('searching');
    try {
      const outcome = await (await start()).find(query, {language, nearest: this.section.dataset.nearest, languages: state.lang, exact: !!state.exact});
      if (turn === this.turn) await this.showOutcome(outcome, state, query);
    } catch {
      if (turn === this.turn) this.draw([], [], [], this.word('failed'));
    }
    if (turn === this.turn) this.section.removeAttribute('data-busy');
  }
  async showOutcome(outcome, state, query) {
    const languages = (state.lang ?? []).filter((code) => code !== 'all');
    const byLanguage = new Map();
    for (const hit of outcome.hits) for (const code of hit.languages) byLanguage.set(code, (byLanguage.get(code) ?? 0) + 1);
    const all = languages.length ? outcome.hits.filter((hit) => hit.languages.some((code) => languages.includes(code))) : outcome.hits;
    const {through, counts, typeOf} = countFacets(outcome.results[0].index.facets, all, state);
    const last = Math.max(1, Math.ceil(through.length / kRows));
    const page = Math.min(last, Math.max(1, Math.floor(Number(state.page?.[0])) || 1));
    const hits = through.slice((page - 1) * kRows, page * kRows);
    const rows = hits.map(() => make('li'));
    this.showFilters(state, counts.set('lang', byLanguage));
    this.draw(this.notes(outcome, state), rows, this.pages(state, page, last), this.word(through.length ? 'found' : 'none', {n: through.length, q: query}));
    document.title = this.word('title', {q: query, n: page, m: last});
    // Each takes its place as soon as its card is there.
    await Promise.all(rows.map(async (row, i) => row.replaceWith(await this.row(hits[i], outcome, typeOf))));
  }
  draw(notes, rows, pages, status) {
    this.parts.notes.replaceChildren(...notes);
    this.parts.list.replaceChildren(...rows);
    this.parts.pages.replaceChildren(...pages);
    this.parts.pages.hidden = pages.length === 0;
    this.parts.status.textContent = status;
  }
  async row({record, language: code}, outcome, typeOf) {
    const result = outcome.results.find(({index}) => index.language === code);
    const [address, title, summary, text] = await result.index.card(record);
    const marks = marksOf(result);
    const best = [summary, text].map((one) => [one, rangesIn(one, marks)]).find(([, ranges]) => ranges.length);
    const option = code === language ? undefined : this.option('lang', code);
    const tongue = option ? {lang: option.dataset.tag, dir: option.dataset.dir} : {};
    const facts = [this.label('type', typeOf(record)), ...option ? [this.label('lang', code)] : []];
    return make('li', {}, make('h2', tongue, make('a', {href: site + address}, ...marked(title, rangesIn(title, marks)))),
      make('p', {class: 'excerpt', ...tongue}, ...best ? excerpt(...best) : [summary]), make('p', {class: 'facts'}, facts.join(' · ')));
  }
  notes(outcome, state) {
    const notes = [];
    const words = new Map(outcome.words.map(({typed, word}) => [typed, word]));
    if (words.size) {
      const old = this.linkTo(this.word('instead', {old: state.q[0]}), {...state, page: [], exact: ['1']});
      notes.push(make('p', {}, this.word('corrected', {new: [...words.values()].join(' ')}), ' ', old));
    }
    if (outcome.partial) notes.push(make('p', {}, this.word('partial')));
    return notes;
  }
  linkTo(label, state, properties = {}) {
    return make('a', {href: this.address(state), 'data-go': '', ...properties}, label);
  }
  pages(state, page, last) {
    if (last < 2) return [];
    const link = (label, number, properties) => make('li', {}, this.linkTo(label, {...state, page: number > 1 ? [number] : []}, properties));
    const near = [...new Set([1, page - 1, page, page + 1, last])].filter((number) => number >= 1 && number <= last);
    return [make('ul', {},
      ...page > 1 ? [link(this.word('previous'), page - 1)] : [],
      ...near.flatMap((number, i) => [...number > near[i - 1] + 1 ? [make('li', {}, '…')] : [], link(String(number), number,
        {'aria-label': this.word('page', {n: number}), ...number === page ? {'aria-current': 'page'} : {}})]),
      ...page < last ? [link(this.word('next'), page + 1)] : [])];
  }
  showFilters(state, counts) {
    this.parts.filters.hidden = false;
    for (const group of this.parts.filters.querySelectorAll('[data-facet]')) {
      const name = group.dataset.facet;
      group.hidden = true;
      for (const input of group.querySelectorAll('input')) {
        const count = counts.get(name)?.get(input.value) ?? 0;
        input.checked = (state[name] ?? []).includes(input.value);
        const row = input.closest('li');
        row.hidden = !(count > 0 || input.checked || input.value === 'all');
        group.hidden &&= row.hidden;
        const place = row.querySelector('[data-count]');
        if (place) place.textContent = count;
      }
    }
  }
}

const form = document.querySelector('form[data-search]');
const section = document.querySelector('[data-search-results]');
if (form) {
  const box = new Box(form);
  if (section) new Results(section, box).show();
}
