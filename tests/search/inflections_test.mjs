// search/inflections_test.mjs: S9: words are found in other forms than the text has them: inflection, elision, hamza,
// tatweel, particles written with the word.
import {testForms} from './forms.mjs';

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


testForms('inflections', table);
