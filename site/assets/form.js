// The entry form: the field guide of the page turned into a form, which holds what is typed against what the schema asks and
// gives the record's file to save, to copy or to send. Nothing leaves the device. The words of the interface stand in data
// attributes; where this does not run, the page is the guide with an example.
(() => {
'use strict';
const kIdPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const kPartialDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const kSeenAlone = new Set(['string', 'text', 'enumeration', 'boolean', 'object']);  // what these expect, their controls show
const kLongestAddress = 2000;
const kDuration = /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/;

let words;  // of the interface, as the page gives them
let next = 0;
const unique = () => `f${next++}`;

const make = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) if (value !== undefined && value !== false) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const filled = (text, values) => Object.entries(values).reduce((so_far, [name, value]) => so_far.replace(`{${name}}`, value), text);

/** The records of a collection by id, each with its title; read once from the rows of its list. None for an unknown one. */
const shelves = {};
const recordsOf = (collection) => shelves[collection] ??= new Promise((resolve) => {
  document.head.append(Object.assign(document.createElement('script'), {src: `../${collection}/rows.js`, onerror: () => resolve(new Map()), onload: () => {
    const {cells, rows} = globalThis.lacunaRows[collection];
    resolve(new Map(rows.map(([title]) => [cells[title][1].replace(/\.html$/, ''), cells[title][0]])));
  }}));
});

/** A real day, as YYYY-MM-DD or a part of it. */
const isDay = (text) => {
  if (!kPartialDate.test(text)) return false;
  const [year, month = 1, day = 1] = text.split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};

/** What is wrong with the text of a single value, in words, or nothing. */
const kChecks = {
  date: (text) => isDay(text) && text.length === 10 ? '' : words.date,
  partial_date: (text) => isDay(text) ? '' : words.partial,
  duration: (text) => kDuration.test(text) ? '' : words.duration,
  integer: (text) => /^-?\d+$/.test(text) ? '' : words.number,
  number: (text) => /^-?\d+(\.\d+)?$/.test(text) ? '' : words.number,
};

/** The address of a message to the editors; a text longer than mail programs take from an address is left to be attached. */
const letter = (subject, text) => {
  const bare = `mailto:${words.contact}?subject=${encodeURIComponent(subject)}`;
  const full = `${bare}&body=${encodeURIComponent(text)}`;
  return full.length <= kLongestAddress ? full : bare;
};

/** A field as the guide describes it: `data` holds what the schema asks, `label` its name in words, numbered in a list. */
class Control {
  constructor(guide, entry, label = guide.querySelector('.label').textContent) {
    this.guide = guide;
    this.entry = entry;
    this.data = guide.dataset;
    this.required = 'required' in this.data;
    this.label = label;
    this.id = unique();
    this.error = make('p', {class: 'error', id: unique(), hidden: ''});
    this.help = [...guide.querySelectorAll(kSeenAlone.has(this.data.kind) ? ':scope > .help' : ':scope > .help, :scope > .expects')].map((help) => Object.assign(help.cloneNode(true), {id: unique()}));
  }
  named() { return [this.label, ...this.required ? [' ', make('small', {class: 'required'}, words.mark)] : []]; }
  described() { return [...this.help, this.error].map(({id}) => id).join(' '); }
  /** Tells of a problem beside the field, or that there is none. */
  mark(message, at = this.focus()) {
    this.error.textContent = message;
    this.error.hidden = !message;
    if (at.localName !== 'fieldset') at.toggleAttribute('aria-invalid', Boolean(message));
    if (at.hasAttribute('aria-invalid')) at.setAttribute('aria-invalid', 'true');
    return message ? [{label: this.label, message, at}] : [];
  }
}

/** One line, with what a single value of its kind must look like. */
class Line extends Control {
  constructor(guide, entry, label) {
    super(guide, entry, label);
    const {kind, target, maxLength} = this.data;
    this.input = make('input', {id: this.id, type: 'text', maxlength: maxLength, inputmode: kind === 'number' || kind === 'integer' ? 'decimal' : undefined,
      'aria-describedby': this.described(), 'aria-required': this.required && 'true', autocomplete: 'off', spellcheck: 'false', dir: kind === 'string' ? 'auto' : 'ltr'});
    this.element = make('div', {class: 'control'}, make('label', {for: this.id}, ...this.named()), ...this.help, this.input, this.error);
    if (kind === 'reference' && target !== '*') this.offer(target);
  }
  /** Suggests the records of a collection once the field is entered. */
  offer(target) {
    const title = make('p', {class: 'chosen', 'aria-live': 'polite'});
    this.input.after(title);
    this.input.setAttribute('list', `ids-${target}`);
    this.input.addEventListener('focus', () => this.entry.list(target), {once: true});
    this.input.addEventListener('input', async () => { title.textContent = (await recordsOf(target)).get(this.read()) ?? ''; });
  }
  focus() { return this.input; }
  text() { return this.input.value.trim(); }
  read() {
    const text = this.text();
    const {kind} = this.data;
    if (!text) return undefined;
    return (kind === 'number' || kind === 'integer') && !kChecks[kind](text) ? Number(text) : text;
  }
  references() {
    const [collection, id] = this.data.target === '*' ? this.text().split('/') : [this.data.target, this.text()];
    return this.data.kind === 'reference' && id ? [{collection, id}] : [];
  }
  wrong() {
    const text = this.text();
    const {kind, pattern, minimum, maximum, target} = this.data;
    if (!text) return this.required ? words.required : '';
    if (kChecks[kind]?.(text)) return kChecks[kind](text);
    if (pattern && !new RegExp(pattern, 'u').test(text)) return filled(words.pattern, {pattern});
    if (Number(text) < Number(minimum ?? -Infinity) || Number(text) > Number(maximum ?? Infinity)) return filled(words.range, {minimum: minimum ?? '…', maximum: maximum ?? '…'});
    if (kind !== 'reference') return '';
    const [{collection, id} = {}] = this.references();
    return this.entry.has(collection, id) ? '' : filled(words.unknown, {id: text, collection: target === '*' ? collection ?? '' : target});
  }
  check() { return this.mark(this.wrong()); }
}

/** One of a few values: an enumeration, or yes and no. */
class Choice extends Control {
  constructor(guide, entry, label) {
    super(guide, entry, label);
    const options = [...guide.querySelectorAll(':scope > .values > li')].map((row) => make('option', {value: row.dataset.value}, row.dataset.label));
    this.input = make('select', {id: this.id, 'aria-describedby': this.described(), 'aria-required': this.required && 'true'}, make('option', {value: ''}, '—'), ...options);
    this.element = make('div', {class: 'control'}, make('label', {for: this.id}, ...this.named()), ...this.help, this.input, this.error);
  }
  focus() { return this.input; }
  read() {
    const {value} = this.input;
    return value === '' ? undefined : this.data.kind === 'boolean' ? value === 'true' : value;
  }
  references() { return []; }
  check() { return this.mark(this.required && !this.input.value ? words.required : ''); }
}

/** Several fields under one heading. */
class Frame extends Control {
  constructor(guide, entry, label) {
    super(guide, entry, label);
    this.frame = make('fieldset', {id: this.id, tabindex: '-1', 'aria-describedby': this.described()}, make('legend', {}, ...this.named()), ...this.help, this.error);
    this.element = this.frame;
  }
  focus() { return this.frame; }
  references() { return []; }
}

/** Words by language; of names, one on a line. */
class Texts extends Frame {
  constructor(guide, entry, label) {
    super(guide, entry, label);
    this.frame.className = 'texts';
    this.boxes = entry.languages.map(({code, tag, name}) => {
      const id = unique();
      const box = make('textarea', {id, rows: '2', lang: tag, dir: 'auto'});
      this.frame.append(make('div', {class: 'control'}, make('label', {for: id, lang: tag}, name), box));
      return [code, box];
    });
  }
  value(text) {
    if (this.data.kind === 'text') return text.trim();
    return [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))];
  }
  read() {
    const given = this.boxes.map(([code, box]) => [code, this.value(box.value)]).filter(([, value]) => value.length);
    return given.length ? Object.fromEntries(given) : undefined;
  }
  check() { return this.mark(this.required && !this.read() ? words.required : '', this.boxes[0][1]); }
}

/** Any number of an enumeration's values. */
class Choices extends Frame {
  constructor(guide, entry) {
    super(guide, entry);
    this.boxes = [...guide.querySelectorAll(':scope > .values > li')].map((row) => make('input', {type: 'checkbox', value: row.dataset.value, 'data-words': row.dataset.label}));
    this.frame.append(...this.boxes.map((box) => make('label', {class: 'choice'}, box, ' ', box.dataset.words)));
  }
  read() {
    const values = this.boxes.filter(({checked}) => checked).map(({value}) => value);
    return values.length ? values : undefined;
  }
  check() { return this.mark(this.required && !this.read() ? words.required : ''); }
}

/** The fields of an object. One that is left empty is left out, whatever its fields ask for; it is folded up, but in a list. */
class Group extends Frame {
  constructor(guide, entry, label) {
    super(guide, entry, label);
    this.fields = [...guide.querySelectorAll(':scope > details > .fields > li, :scope > .fields > li')].map((inner) => [inner.dataset.name, controlOf(inner, entry)]);
    this.frame.className = 'grouped';
    this.frame.append(...this.fields.map(([, control]) => control.element));
    if (!this.required && !label) this.element = make('details', {}, make('summary', {}, this.label), this.frame);
  }
  read() {
    const given = this.fields.map(([name, control]) => [name, control.read()]).filter(([, value]) => value !== undefined);
    return given.length ? Object.fromEntries(given) : undefined;
  }
  references() { return this.fields.flatMap(([, control]) => control.references()); }
  names(fields) { return fields.map((name) => this.fields.find(([one]) => one === name)?.[1].label ?? name).join(' + '); }
  /** What is wrong with the fields together. */
  wrong(value) {
    const {alternatives, conditions} = this.data;
    const has = (names) => names.every((name) => name in value);
    const choices = (alternatives ?? '').split('|').filter(Boolean).map((names) => names.split(' '));
    const met = choices.filter(has).length;
    if (choices.length && (met === 0 || ('oneAlternative' in this.data && met > 1))) return filled(words.one, {fields: choices.map((names) => this.names(names)).join(' / ')});
    for (const condition of (conditions ?? '').split('|').filter(Boolean)) {
      const [field, given, ...names] = condition.split(' ');
      if (value[field] === given && !has(names)) return filled(words.needs, {fields: this.names(names)});
    }
    return '';
  }
  check() {
    const value = this.read();
    if (!value && !this.required) return this.fields.flatMap(([, control]) => { control.mark(''); return []; }).concat(this.mark(''));
    return [...this.mark(value ? this.wrong(value) : words.required), ...this.fields.flatMap(([, control]) => control.check())];
  }
}

/** A list whose items are added and removed. */
class Several extends Frame {
  constructor(guide, entry) {
    super(guide, entry);
    this.single = guide.cloneNode(true);
    delete this.single.dataset.list;
    delete this.single.dataset.required;
    for (const help of this.single.querySelectorAll(':scope > .help, :scope > .expects')) help.remove();
    this.items = [];
    this.given = 0;  // numbers, none of them twice
    this.rows = make('div', {class: 'items'});
    this.more = make('button', {type: 'button'}, filled(words.add, {label: this.label}));
    this.more.addEventListener('click', () => this.add().focus().focus());
    this.frame.append(this.rows, this.more);
    if (this.required) this.add();
  }
  add() {
    const label = `${this.label} ${this.given += 1}`;
    const item = controlOf(this.single, this.entry, label);
    const remove = make('button', {type: 'button', class: 'remove'}, filled(words.remove, {label}));
    const row = make('div', {class: 'item'}, item.element, remove);
    remove.addEventListener('click', () => {
      row.remove();
      this.items.splice(this.items.indexOf(item), 1);
      this.more.focus();
    });
    this.items.push(item);
    this.rows.append(row);
    return item;
  }
  read() {
    const values = this.items.map((item) => item.read()).filter((value) => value !== undefined);
    return values.length ? values : undefined;
  }
  references() { return this.items.flatMap((item) => item.references()); }
  check() {
    const values = this.read() ?? [];
    const least = this.required ? Math.max(1, Number(this.data.minItems ?? 0)) : 0;
    const texts = values.map((value) => JSON.stringify(value));
    const message = values.length < least ? words.required : new Set(texts).size < texts.length ? words.twice : '';
    return [...this.mark(message), ...this.items.flatMap((item) => item.check())];
  }
}

const kKinds = {text: Texts, names: Texts, object: Group, enumeration: Choice, boolean: Choice};
const controlOf = (guide, entry, label) => {
  const {kind, list} = guide.dataset;
  if (list !== undefined) return new (kind === 'enumeration' ? Choices : Several)(guide, entry);
  return new (kKinds[kind] ?? Line)(guide, entry, label);
};

/** The form of one collection: its fields, what is wrong with them, and the file. */
class Entry {
  constructor(page) {
    words = page.dataset;
    this.collection = words.entry;
    this.languages = [...page.querySelectorAll('[data-language]')].map(({dataset, lang, textContent}) => ({code: dataset.language, tag: lang, name: textContent}));
    this.known = {};
    const guides = [...page.querySelectorAll(':scope > .fields > li, :scope > details.further > .fields > li')];
    this.fields = guides.map((guide) => [guide.dataset.name, controlOf(guide, this)]);
    this.form = make('form', {class: 'entry', novalidate: '', 'aria-label': words.title});
    const further = make('details', {}, make('summary', {}, words.further));
    this.form.append(...this.fields.map(([, control]) => control.element));
    for (const [i, guide] of guides.entries()) if (guide.closest('.further')) further.append(this.fields[i][1].element);
    this.summary = make('div', {class: 'problems', tabindex: '-1', hidden: ''});
    this.result = make('section', {class: 'result', tabindex: '-1', 'aria-label': words.result, hidden: ''});
    this.form.append(further, make('button', {type: 'submit'}, words.make), this.result);
    this.form.prepend(this.summary);
    this.form.addEventListener('submit', (event) => { event.preventDefault(); this.submit(); });
    page.replaceChildren(this.form);
  }
  /** Fills the list of suggestions of a collection, once. */
  async list(collection) {
    const id = `ids-${collection}`;
    if (document.getElementById(id)) return;
    const list = make('datalist', {id});
    this.form.append(list);
    list.append(...[...await recordsOf(collection)].map(([value, label]) => make('option', {value, label})));
  }
  has(collection, id) { return this.known[collection]?.has(id) ?? false; }
  /** Reads the rows of every collection that is named, and of the form's own. */
  async learn() {
    const named = this.fields.flatMap(([, control]) => control.references()).map(({collection}) => collection);
    await Promise.all([...new Set([this.collection, ...named])].filter((name) => /^[a-z_-]+$/.test(name)).map(async (name) => {
      this.known[name] = await recordsOf(name);
    }));
  }
  async submit() {
    await this.learn();
    const [, idControl] = this.fields[0];
    const problems = this.fields.flatMap(([, control]) => control.check());
    const id = idControl.read() ?? '';
    if (kIdPattern.test(id) && this.has(this.collection, id)) problems.unshift(...idControl.mark(words.taken));
    this.tell(problems);
    this.result.hidden = problems.length > 0;
    if (problems.length === 0) this.give(id);
  }
  tell(problems) {
    this.summary.hidden = problems.length === 0;
    if (problems.length === 0) return;
    const rows = problems.map(({label, message, at}) => {
      const link = make('a', {href: `#${at.id}`}, `${label}: ${message}`);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        for (let details = at.closest('details'); details; details = details.parentElement.closest('details')) details.open = true;
        at.focus();
      });
      return make('li', {}, link);
    });
    this.summary.replaceChildren(make('h2', {}, filled(words.problems, {n: problems.length})), make('ul', {}, ...rows));
    this.summary.focus();
  }
  /** Shows the file with the ways to take it along. */
  give(id) {
    const fields = this.fields.slice(1).map(([name, control]) => [name, control.read()]).filter(([, value]) => value !== undefined);
    const text = `${JSON.stringify(Object.fromEntries(fields), null, 2)}\n`;
    const name = `${id}.json`;
    URL.revokeObjectURL(this.url);
    this.url = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
    const shown = make('textarea', {id: unique(), readonly: '', rows: '16', dir: 'ltr', lang: 'en', spellcheck: 'false'});
    shown.value = text;
    const ways = [make('a', {href: this.url, download: name}, filled(words.download, {name}))];
    const subject = `content/${this.collection}/${name}`;
    if (words.contact) ways.push(make('a', {href: letter(subject, text)}, filled(words.mail, {address: words.contact})));
    this.result.replaceChildren(make('h2', {}, words.result), make('p', {}, filled(words.where, {path: subject})), make('p', {class: 'ways'}, ...ways),
      make('label', {for: shown.id}, words.copy), shown);
    this.result.focus();
  }
}

for (const page of document.querySelectorAll('[data-entry]')) new Entry(page);
})();
