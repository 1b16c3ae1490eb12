// The search box of every page, with suggestions; the engine is loaded when it is first needed. The words of the
// interface stand in data attributes. Part of assets/search.js.
const site = new URL('..', document.currentScript.src).href;
const language = document.documentElement.lang.split('-')[0];
const kRows = 10;

const runScript = (src) => new Promise((onload, onerror) => {
  document.head.append(Object.assign(document.createElement('script'), {src, onload, onerror}));
});
let engine;
const start = () => engine ??= (globalThis.lacunaSearch ? Promise.resolve() : runScript(`${site}assets/search_engine.js`)).then(() => {
  lacunaSearch.open(`${site}search/`, runScript);
  return lacunaSearch;
});

const set = (element, properties) => Object.entries(properties).forEach(([name, value]) => element.setAttribute(name, value));
const make = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  set(element, properties);
  element.append(...children);
  return element;
};

/** A combobox as the ARIA Authoring Practices describe it: the focus never leaves the input. */
class Box {
  constructor(form) {
    this.form = form;
    this.input = form.elements.q;
    this.list = make('ul', {role: 'listbox', id: `${this.input.id}-list`, 'aria-label': form.dataset.suggestions, hidden: ''});
    this.input.after(this.list);
    set(this.input, {role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id});
    this.input.addEventListener('focus', start, {once: true});
    this.input.addEventListener('input', (event) => event.isComposing || this.ask());
    this.input.addEventListener('compositionend', () => this.ask());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.input.addEventListener('blur', () => this.show([]));
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => this.choose(event.target.closest('[role=option]')));
  }
  ask() {
    clearTimeout(this.timer);
    const typed = this.input.value;
    this.timer = setTimeout(async () => {
      const suggestions = typed.trim() ? await (await start()).suggest(typed, {language}) : [];
      if (typed === this.input.value && document.activeElement === this.input) this.show(suggestions);
    }, 120);
  }
  show(suggestions) {
    this.active = -1;
    this.list.replaceChildren(...suggestions.map((suggestion, i) =>
      make('li', {role: 'option', id: `${this.list.id}-${i}`, 'aria-selected': 'false', dir: 'auto'}, suggestion)));
    this.list.hidden = !suggestions.length;
    this.input.setAttribute('aria-expanded', !this.list.hidden);
    this.input.removeAttribute('aria-activedescendant');
  }
  key(event) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (event.isComposing || this.list.hidden) return;
    if (step) this.move(step);
    else if (event.key === 'Escape') this.show([]);
    else if (event.key === 'Enter' && this.active >= 0) this.choose(this.list.children[this.active]);
    else return;
    event.preventDefault();
  }
  move(step) {
    // One place more than there are options: the input itself.
    const places = this.list.children.length + 1;
    this.active = (this.active + 1 + step + places) % places - 1;
    [...this.list.children].forEach((option, i) => option.setAttribute('aria-selected', i === this.active));
    if (this.active < 0) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', this.list.children[this.active].id);
  }
  choose(option) {
    if (!option) return;
    this.input.value = option.textContent;
    this.show([]);
    this.form.requestSubmit();
  }
}
