/**
 * Words around a number that distinguish a code from a decimal, in the languages of the interface
 * and some related ones. All are in lower case, as from `plainCharacters`.
 */

const words = (list: string) => list.trim().split(/\s+/).join('|');

/** Words for a goal; `\p{L}*` covers Russian and Kazakh endings. */
const GOAL = words(`
  goals? sdgs? odd objectifs? ods objetivos? ziele? obiettiv[oi] objectius? mål
  цел[ьяеи]\\p{L}* цур мақсат\\p{L}* тдм одм цілі цср hedef(?:ler)?
`);
const TARGET = words(`
  targets? t indicators? cibles? indicateurs? metas? indicador(?:es)? zielvorgaben? unterziele?
  задач\\p{L}* показател\\p{L}* индикатор\\p{L}* міндет\\p{L}* нысана\\p{L}* көрсеткіш\\p{L}*
  завдан\\p{L}*
`);
const GOAL_UNSPACED = words('هدف أهداف هدفان هدفين 目标');
const TARGET_UNSPACED = words(
  'غاية غايات غايتان غايتين مؤشر مؤشرات مؤشران مقصد مقاصد 具体目标 指标',
);

const EDGE = '(?:^|[^\\p{L}\\p{N}])';
const LINK = '[\\s.:;#№"\'«“(\\[_-]*$';
const before = (spaced: string, unspaced: string) =>
  new RegExp(`(?:${EDGE}(?:${spaced})|${unspaced})${LINK}`, 'u');

/** "SDG 3.8", "Target3.8:", "задачи № 3.8", "具体目标3.8" up to the number. */
export const AFTER_MARKER = before(`${GOAL}|${TARGET}`, `${GOAL_UNSPACED}|${TARGET_UNSPACED}`);
/** "Goal 3", "SDG3", up to the number. */
export const AFTER_GOAL_WORD = before(GOAL, GOAL_UNSPACED);

/** What has its own decimals: "Table 1.2", "version 1.2", "than 1.2", "USD 1.2", "score of 1.2". */
export const AFTER_OTHER_NUMBER = before(
  `(?:${words(`
    v ver versions? release rev tables? tabs? figures? figs? box(?:es)? charts? sections? sec
    chapters? ch annex(?:es)? appendix articles? art paragraphs? paras? pages? pp? phase part clause
    tableaux? figures? encadré chapitres? sections? articles? annexes? paragraphes?
    tablas? cuadros? figuras? gráficos? capítulos? secci[oó]n(?:es)? artículos? anexos? párrafos?
    версия табл\\p{L}* рис\\p{L}* глав\\p{L}* раздел\\p{L}* стать\\p{L}* ст прил\\p{L}* п пп пункт\\p{L}*
    график\\p{L}* стр нұсқа\\p{L}* кесте\\p{L}* сурет\\p{L}* тарау\\p{L}* бөлім\\p{L}* бап\\p{L}* тармақ\\p{L}*
    usd us eur gbp kzt rub cny than about around nearly approximately approx almost over under
    averag\\p{L}+ mean median ratio index scores? rates? factor coefficient pm ph isbn
    environ moyenne indice taux plus\\sde moins\\sde índice tasa promedio más\\sde menos\\sde
    около примерно более менее почти среднем индекс\\p{L}* коэффициент\\p{L}* шамамен орташа
  `)})(?:\\s(?:of|is|was|at|by|de|est|es))?`,
  `جدول|شكل|الفئة|الفصل|القسم|المادة|المرفق|الإصدار|حوالي|表|图|附件|版本|约|平均`,
);

/** "from 3.4 to 5.2" with # for the first number: both are amounts. */
export const FROM_TO = new RegExp(
  `${EDGE}(?:` +
    '(?:from|de|von|от|с|من|从|自)\\s*#\\s*(?:to|à|a|bis|до|إلى|至|到)|' +
    '(?:between|entre|zwischen|между|بين)\\s*#\\s*(?:and|et|y|und|и|و)' +
    ')\\s*$',
  'u',
);
/** Between the two ends of a range: a unit after the second applies to the first as well. */
export const BETWEEN_BOUNDS = /^\s*(?:-|to|and|or|à|a|et|ou|y|o|bis|und|до|и|или|إلى|至|到)\s*$/u;

/** Makes a number an amount wherever it is: "1.5 million", "3.4 %", "2.5 kg". */
export const BEFORE_UNIT = unit(
  `
  per\\scent percent pct pp pour\\scent por\\sciento процент(?:а|ов|ных|ный|а\\sпунктов)? проц п\\.\\s?п пайыз(?:ға|ды|дық|ы)? p\\.?c
  millions? mln mio bn billions? trillions? thousands? milliards? mds? mill[oó]n(?:es)? mil
  млн млрд трлн тыс миллион\\p{L}* миллиард\\p{L}* тысяч\\p{L}* мың
  times fold fois veces раз раза есе x degrees?\\sc[a-z]* degrés градус\\p{L}*
  kg km kms ha cm mm gw mw kw twh gwh mwh kwh gt mt
  tons? tonnes? toneladas? hectares? hectáreas? кг км га тонн\\p{L}* гектар\\p{L}* мвт гвт квт
  dollars? dólares euros? usd eur kzt rub доллар\\p{L}* долл евро тенге теңге руб\\p{L}*
  am pm hrs? uhr
`,
  'في المائة|بالمائة|مليون|مليار|بليون|ألف|دولار|مرة|مرات|طن|百分|个百分|万|亿|千|倍|美元|欧元|元|公里|公顷|吨|度|岁',
);
/** Makes a number an amount within a text; at the start of a cell it may begin the wording. */
export const BEFORE_COUNTED = unit(
  `
  years? ans années? años лет года? жыл\\p{L}* жас\\p{L}* days? jours? días? дн\\p{L}* күн\\p{L}*
  hours? heures? horas? час\\p{L}* сағат\\p{L}* minutes? months? mois meses месяц\\p{L}* ай
  points? puntos? пункт\\p{L}* балл\\p{L}* people persons? personnes? personas? чел\\p{L}* адам\\p{L}*
  births? deaths? children women jobs households degrees? litres? litros? литр\\p{L}*
`,
  'سنة|سنوات|عام|يوم|أيام|شخص|نقطة|年|天|小时|人|升|分',
);

function unit(spaced: string, unspaced: string): RegExp {
  return new RegExp(
    `^(?:\\s*[%‰°×±=^]|\\s*\\p{Sc}|\\s*-?(?:(?:${words(spaced)})(?![\\p{L}\\p{N}])|${unspaced}))`,
    'u',
  );
}

/** Separates the codes of one list: "3.4; 5.2 and 16.10", "3.4/3.5". */
export const BETWEEN_CODES =
  /^[\s,;/&+|()[\]-]*(?:(?:and|or|et|ou|y|e|o|und|и|или|және|немесе|و|أو|和|及|或)\s*)?(?:(?:targets?|sdgs?|indicators?)\s*)?$/u;
