// The list of a collection, narrowed and sorted over all its rows, not only those on the page; its state is its address.
// The rows come from a file of their own when they are first needed. The words of the interface stand in data attributes.
// Where this does not run, the page is a plain table with links to its indexes.
(() => {
'use strict';
const kRowsPerPage = 100;

const runScript = (src) => new Promise((onload, onerror) => {
  document.head.append(Object.assign(document.createElement('script'), {src, onload, onerror}));
});

const make = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) if (value) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

const numbers = new Intl.NumberFormat(document.documentElement.lang, {numberingSystem: 'latn'});

/** The rows that have one of the chosen values of every facet, and for each value how many rows would be left with it. */
const narrow = ({facets, rows}, chosen) => {
  const wanted = facets.map(([name, keys]) => new Set((chosen[name] ?? []).map((value) => keys.indexOf(value))));
  const counts = facets.map(([, keys]) => keys.map(() => 0));
  const through = rows.filter(([, , held]) => {
    const misses = wanted.map((values, i) => values.size > 0 && !held[i].some((value) => values.has(value)));
    const missed = misses.filter(Boolean).length;
    held.forEach((values, i) => {
      // The values of one facet add up, so a facet's own choice does not lower its counts.
      if (missed === Number(misses[i])) for (const value of values) counts[i][value] += 1;
    });
    return missed === 0;
  });
  return {through, counts};
};

/** In the order of a column; rows with nothing in it come last both ways. `rows` are by title. */
const inOrder = (rows, columns, {column, descending}) => {
  const turn = descending ? -1 : 1;
  const place = columns.indexOf(column);
  if (place < 0) return descending ? [...rows].reverse() : rows;
  const rank = (row) => row[3][place];
  return [...rows].sort((left, right) => (rank(left) < 0) - (rank(right) < 0) || turn * (rank(left) - rank(right)));
};

/** A cell as templates/partials/cell.html shows it. */
const cellParts = ([text, url, lang, dir, datetime, note]) => {
  const main = url ? make('a', {href: url, lang, dir}, text) : datetime ? make('time', {datetime}, text) : make('bdi', {lang, dir}, text);
  return note ? [main, ' ', make('small', {class: 'note'}, `(${note})`)] : [main];
};

class List {
  constructor(section) {
    this.section = section;
    this.words = section.dataset;
    this.parts = {};
    for (const part of section.querySelectorAll('[data-part]')) this.parts[part.dataset.part] = part;
    this.heads = [...section.querySelectorAll('th[data-column]')];
    this.plain = {rows: [...this.parts.rows.children], pages: [...this.parts.pages.children], status: this.parts.status.textContent};
    this.labels = [...this.heads].slice(1).map((head) => head.textContent);
    for (const head of this.heads) head.replaceChildren(make('button', {type: 'button', 'data-sort': head.dataset.column}, ...head.childNodes));
    this.boxes = [...this.parts.filters.querySelectorAll('input')];
    for (const box of this.boxes) box.plainCount = this.countOf(box).textContent;
    this.parts.filters.hidden = this.boxes.length === 0;
    section.classList.add('is-live');
    // Where the list itself is narrowed, its indexes come after it.
    section.append(...section.querySelectorAll('.indexes'));
    section.addEventListener('click', (event) => this.click(event));
    this.parts.filters.addEventListener('change', () => this.go({...this.state(), chosen: this.checked(), page: 1}));
    addEventListener('popstate', () => this.show());
    this.show();
  }

  countOf(box) { return box.closest('li').querySelector('[data-count]'); }

  checked() {
    const chosen = {};
    for (const {name, value, checked} of this.boxes) if (checked) (chosen[name] ??= []).push(value);
    return chosen;
  }

  /** What the address asks for. */
  state() {
    const parameters = new URLSearchParams(location.search);
    const names = new Set(this.boxes.map(({name}) => name));
    const chosen = {};
    for (const [name, value] of parameters) if (names.has(name)) (chosen[name] ??= []).push(value);
    const sort = parameters.get('sort') ?? 'title';
    const column = sort.replace(/^-/, '');
    const known = this.heads.some((head) => head.dataset.column === column);
    return {chosen, column: known ? column : 'title', descending: known && sort.startsWith('-'), page: Math.max(1, Number.parseInt(parameters.get('page') ?? '1', 10) || 1)};
  }

  address({chosen, column, descending, page}) {
    const parameters = new URLSearchParams();
    for (const [name, values] of Object.entries(chosen)) for (const value of values) parameters.append(name, value);
    if (column !== 'title' || descending) parameters.set('sort', (descending ? '-' : '') + column);
    if (page > 1) parameters.set('page', page);
    const text = parameters.toString();
    return text ? `?${text}` : location.pathname;
  }

  go(state) {
    history.pushState(null, '', this.address(state));
    return this.show();
  }

  click(event) {
    const control = event.target.closest('[data-sort], [data-chip], [data-reset], [data-go]');
    if (!control || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const state = this.state();
    const {sort, chip, value, go} = control.dataset;
    if (sort) return this.go({...state, column: sort, descending: sort === state.column && !state.descending, page: 1});
    if (chip) state.chosen[chip] = state.chosen[chip].filter((one) => one !== value);
    else if (!go) state.chosen = {};
    this.go({...state, page: Number(go ?? 1)}).then(() => {
      this.parts.status.focus();
      if (go) this.parts.status.scrollIntoView();
    });
  }

  load() {
    this.rows ??= runScript(this.words.rows).then(() => globalThis.lacunaRows[this.words.list]);
    return this.rows;
  }

  async show() {
    const state = this.state();
    for (const box of this.boxes) box.checked = (state.chosen[box.name] ?? []).includes(box.value);
    for (const head of this.heads) {
      if (head.dataset.column === state.column) head.setAttribute('aria-sort', state.descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    this.showChips(state.chosen);
    if (this.address(state) === location.pathname) return this.showPlain();
    this.shown = state;
    this.parts.rows.setAttribute('aria-busy', 'true');
    try {
      const data = await this.load();
      if (this.shown === state) this.showRows(data, state);
    } catch {
      this.rows = undefined;
      this.parts.status.textContent = this.words.failed;
    }
    this.parts.rows.removeAttribute('aria-busy');
  }

  /** The page as it came. */
  showPlain() {
    this.shown = undefined;
    this.parts.rows.replaceChildren(...this.plain.rows);
    this.parts.pages.replaceChildren(...this.plain.pages);
    this.parts.pages.hidden = this.plain.pages[0].children.length === 0;
    this.parts.status.textContent = this.plain.status;
    for (const box of this.boxes) {
      this.countOf(box).textContent = box.plainCount;
      box.disabled = false;
    }
  }

  showRows(data, state) {
    const {through, counts} = narrow(data, state.chosen);
    const pages = Math.max(1, Math.ceil(through.length / kRowsPerPage));
    const page = Math.min(state.page, pages);
    const rows = inOrder(through, data.columns, state).slice((page - 1) * kRowsPerPage, page * kRowsPerPage);
    this.parts.rows.replaceChildren(...rows.map((row) => this.row(data.cells, row)));
    const said = this.words.shown.replace('{n}', numbers.format(through.length)).replace('{m}', numbers.format(data.rows.length));
    this.parts.status.textContent = through.length ? said : `${said}. ${this.words.none}`;
    this.showCounts(data.facets, counts);
    this.showPages(state, page, pages);
  }

  row(cells, [title, columns]) {
    const row = make('tr', {}, make('th', {scope: 'row'}, ...cellParts(cells[title])));
    columns.forEach((places, i) => row.append(make('td', {'data-label': this.labels[i]},
      ...places.flatMap((place) => [make('span', {class: 'cell'}, ...cellParts(cells[place])), ' ']))));
    return row;
  }

  showCounts(facets, counts) {
    const places = new Map(facets.map(([name, keys], i) => [name, new Map(keys.map((key, j) => [key, counts[i][j]]))]));
    for (const box of this.boxes) {
      const count = places.get(box.name).get(box.value);
      this.countOf(box).textContent = numbers.format(count);
      box.disabled = count === 0 && !box.checked;
    }
  }

  showPages(state, current, pages) {
    const links = Array.from({length: pages}, (_, i) => {
      const number = numbers.format(i + 1);
      return make('li', {}, make('a', {href: this.address({...state, page: i + 1}), 'data-go': String(i + 1), 'aria-label': this.words.page.replace('{n}', number),
        'aria-current': i + 1 === current && 'page'}, number));
    });
    this.parts.pages.replaceChildren(make('ul', {}, ...links));
    this.parts.pages.hidden = pages < 2;
  }

  showChips(chosen) {
    const chips = Object.entries(chosen).flatMap(([name, values]) => values.map((value) => {
      const box = this.boxes.find((one) => one.name === name && one.value === value);
      const facet = this.parts.filters.querySelector(`[data-facet="${name}"] summary`).textContent;
      const words = `${facet}: ${box ? box.closest('label').querySelector('[data-label]').textContent : value}`;
      return make('li', {}, make('button', {type: 'button', 'data-chip': name, 'data-value': value, 'aria-label': this.words.remove.replace('{value}', words)}, words, ' ', make('span', {'aria-hidden': 'true'}, '×')));
    }));
    if (chips.length) chips.push(make('li', {}, make('button', {type: 'button', 'data-reset': 'all'}, this.words.clear)));
    this.parts.chips.replaceChildren(...chips);
    this.parts.chips.hidden = chips.length === 0;
  }
}

for (const section of document.querySelectorAll('[data-list]')) new List(section);
})();
