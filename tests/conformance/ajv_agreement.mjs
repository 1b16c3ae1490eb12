// Cross-check: the validator and ajv must judge every record, and thousands of damaged copies of records, alike.
//
//   node ajv_agreement.mjs SCHEMA_JUDGE ROOT [COPIES] [SEED]
//
// Exit 0 if they agree, 1 if not, 77 (skipped) if ajv is not installed.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

const [judge, root, copies = "6000", seed = "20191227"] = process.argv.slice(2);
const LARGEST_COPIED = 20_000; // bytes of a record that is damaged; larger ones are only judged whole

let Ajv2020;
try {
  ({ default: Ajv2020 } = await import("ajv/dist/2020.js"));
} catch {
  console.log("skipped: ajv is not installed (npm ci in tests/)");
  process.exit(77);
}

/** Equal on every machine: mulberry32. */
function makeRandom(state) {
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { below: (n) => Math.floor(next() * n), pick: (list) => list[Math.floor(next() * list.length)] };
}

const isDay = (text) => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
};

const FORMATS = {
  date: isDay,
  "partial-date": (text) => isDay(text) || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text),
  duration: (text) => /^P(?:\d{1,4}W|(?=\d)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}D)?)$/.test(text) && !/Y\d+D$/.test(text),
  uri: (text) => /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*(?:#(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?$/.test(text),
};

function readSchemas() {
  const folder = join(root, "content/schemas");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json")).sort().map((name) => join(folder, name));
  return [...files, join(root, "site/site.schema.json")];
}

function compile(files) {
  const ajv = new Ajv2020({ strict: false, formats: FORMATS });
  const schemas = files.map((file) => JSON.parse(readFileSync(file, "utf8")));
  schemas.forEach((schema) => ajv.addSchema(schema));
  return new Map(schemas.map((schema) => [schema.$id, ajv.getSchema(schema.$id)]));
}

function readRecords(ids) {
  const records = [{ id: "site.schema.json", text: readFileSync(join(root, "site/site.json"), "utf8") }];
  for (const id of ids) {
    const folder = join(root, "content", basename(id, ".json"));
    let names = [];
    try {
      names = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
    } catch {
      continue; // a schema without records: common.json
    }
    if (id !== "site.schema.json") names.forEach((name) => records.push({ id, text: readFileSync(join(folder, name), "utf8") }));
  }
  return records;
}

/** Every place of a tree: its holder and the key in it. */
function places(value, found = []) {
  if (value === null || typeof value !== "object") return found;
  for (const key of Object.keys(value)) {
    found.push({ holder: value, key });
    places(value[key], found);
  }
  return found;
}

const STRANGE = [null, true, false, 0, -1, 1.5, 1e9, "", " ", "x", "2018-02-31", "2018-02-29", "2018", "2018-13", "2018-06", "P1Y2D", "P2W", "P1W2D",
  "PT1H", "USD", "USD\n", "http://a b", "mailto:x@y", "/a", "a-b", "A", "维和", "\u{1F54A}".repeat(21), [], {}, [[]], ["x", "x"], { en: "x" }, { xx: "x" },
  "outside", "inference", "public", "en", "military"];

const DAMAGES = [
  ({ holder, key }) => { Array.isArray(holder) ? holder.splice(key, 1) : delete holder[key]; },
  ({ holder, key }, random) => { holder[key] = structuredClone(random.pick(STRANGE)); },
  ({ holder, key }, random) => { holder[key] = structuredClone(random.pick(STRANGE)); },
  ({ holder, key }) => { if (Array.isArray(holder)) holder.push(structuredClone(holder[key])); else holder[`${key}x`] = holder[key]; },
  ({ holder, key }, random, all) => { const other = random.pick(all); holder[key] = structuredClone(other.holder[other.key]); },
  ({ holder, key }) => { if (Array.isArray(holder)) holder.reverse(); else { const value = holder[key]; delete holder[key]; holder[key.slice(1)] = value; } },
  ({ holder, key }, random) => {
    const text = holder[key];
    if (typeof text !== "string") return;
    const at = random.below(text.length + 1);
    holder[key] = text.slice(0, at) + random.pick(["", "x", "\n", "0", "-", "é"]) + text.slice(at + random.below(3));
  },
  ({ holder, key }) => { holder[key] = { [key]: holder[key] }; },
  ({ holder, key }) => { holder[key] = [holder[key]]; },
];

function damaged(record, random) {
  const copy = JSON.parse(record.text);
  for (let times = 1 + random.below(3); times > 0; --times) {
    const all = places(copy);
    if (all.length > 0) random.pick(DAMAGES)(random.pick(all), random, all);
  }
  return copy;
}

const files = readSchemas();
const validators = compile(files);
const records = readRecords(validators.keys());
const random = makeRandom(Number(seed));
const small = records.filter((record) => record.text.length <= LARGEST_COPIED);
const trials = records.map(({ id, text }) => ({ id, value: JSON.parse(text) }));
for (let i = 0; i < Number(copies); ++i) {
  const record = random.pick(small);
  trials.push({ id: record.id, value: damaged(record, random) });
}
// A lone half of a surrogate pair, cut out of a text by chance, is no JSON that a file could hold.
const judged = trials.filter(({ value }) => JSON.stringify(value).isWellFormed?.() ?? true);
const input = judged.map(({ id, value }) => `${id}\t${JSON.stringify(value)}\n`).join("");
const run = spawnSync(judge, files, { input, encoding: "utf8", maxBuffer: 1 << 28 });
if (run.status !== 0) {
  console.log(run.stderr);
  process.exit(1);
}
const verdicts = run.stdout.split("\n");
let accepted = 0;
let disagreements = 0;
judged.forEach(({ id, value }, i) => {
  const validate = validators.get(id);
  const ajvSays = validate(value);
  if (ajvSays) ++accepted;
  if (ajvSays === (verdicts[i] === "ok")) return;
  if (++disagreements > 10) return;
  console.log(`${id}: ajv ${ajvSays ? "accepts" : JSON.stringify(validate.errors[0])}, the validator says ${verdicts[i]}\n  ${JSON.stringify(value).slice(0, 2000)}`);
});
console.log(`ajv and the validator: ${judged.length} records judged (${records.length} as they are, the rest damaged), ` +
  `${accepted} accepted, ${judged.length - accepted} refused, ${disagreements} disagreements`);
process.exit(disagreements === 0 && accepted > 0 && accepted < judged.length ? 0 : 1);
