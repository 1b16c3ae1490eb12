// search/inflections_test.mjs: S9: words are found in other forms than the text has them: inflection, elision, hamza,
// tatweel, particles written with the word.
import assert from 'node:assert/strict';
import test from 'node:test';
import {open} from './engine.mjs';
import {made} from './prepared.mjs';

// language: what a page says, and what its readers may type
const table = {
  fr: [
    ['Les opérations d’évacuation sanitaire manquent d’hélicoptères.', ['évacuation', 'evacuation', 'évacuations', 'hélicoptère', 'opération', "l'évacuation", 'sanitaires', 'HÉLICOPTÈRES']],
    ['L’Union africaine a financé la formation des contingents.', ['union', 'formations', 'contingent', 'africaines', 'financer', 'finance', "l'union"]],
    ['Les pays fournisseurs d’effectifs jugent l’équipement insuffisant.', ['fournisseur', 'équipements', 'insuffisants', 'effectif', 'juger']],
  ],
  es: [
    ['Las operaciones carecen de helicópteros y de unidades médicas.', ['operación', 'operacion', 'helicoptero', 'helicóptero', 'unidad', 'médico', 'carecer', 'medica']],
    ['El adiestramiento de los contingentes fue financiado por donantes.', ['contingente', 'financiar', 'donante', 'adiestramientos', 'financiada']],
    ['La protección de civiles exige vehículos blindados.', ['protecciones', 'civil', 'vehiculo', 'blindado', 'exigir', 'PROTECCIÓN']],
  ],
  ru: [
    ['Миссии не хватает вертолетов для эвакуации раненых.', ['вертолет', 'вертолёт', 'вертолетами', 'эвакуация', 'миссия', 'миссиями', 'раненый', 'ВЕРТОЛЁТЫ']],
    ['Подготовка контингентов финансируется донорами.', ['подготовки', 'контингент', 'донор', 'финансировать', 'контингентам']],
    ['Ещё одна рота инженеров защищает гражданское население.', ['еще', 'инженер', 'гражданский', 'населения', 'защищать', 'роты']],
  ],
  ar: [
    ['تحتاج البعثة إلى أطقم طبية وطائرات مروحية.', ['بعثة', 'والبعثة', 'للبعثة', 'اطقم', 'وأطقم', 'طائرة', 'الطائرات', 'مروحيه']],
    ['تُسْهِم القُوّات في حِفْظ السَّلام.', ['حفظ', 'السلام', 'سلام', 'حفـــظ', 'القوات', 'بالقوات', 'والسلام']],
    ['يجب حماية المدنيين على مستوى القيادة.', ['حمايه', 'الحماية', 'مدنيين', 'للمدنيين', 'قيادة', 'القياده', 'مستوي']],
  ],
  en: [
    ['The mission lacked helicopters; patrols were cancelled.', ['helicopter', 'missions', 'patrol', 'cancel', 'lacking', "mission's", 'patrolled']],
    ['Countries deployed medical units and well-equipped engineers.', ['country', 'deploying', 'unit', 'engineer', 'deployments', 'equipped', 'well equipped']],
  ],
};

const others = ['Brief note without anything to find.', 'Nota breve.', 'Note brève.', 'Краткая записка.', 'مذكرة موجزة.'];
const pages = Object.entries(table).flatMap(([language, rows]) => [...rows.map(([text]) => text), ...others].map((text, i) => ({
  language, kind: 'notes', address: `${language}/notes/${i}.html`, record: `notes/${language}-${i}`, title: `${i}`, text})));
const engine = open(made('inflections', pages).folder);

for (const [language, rows] of Object.entries(table)) {
  test(`S9: other forms of words in ${language}`, async () => {
    const missed = [];
    let count = 0;
    for (const [i, [, queries]] of rows.entries()) {
      for (const query of queries) {
        const {hits, results} = await engine.find(query, {language, languages: [language]});
        const first = hits.length ? (await results[0].index.card(hits[0].record))[0] : undefined;
        ++count;
        if (first !== `${language}/notes/${i}.html`) missed.push(query);
      }
    }
    assert.ok(count - missed.length >= 0.95 * count, `${missed.join(', ')} of ${count}`);
  });
}
