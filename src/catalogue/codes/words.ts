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
const TARGET_ALONE = words(`
  targets? t cibles? metas? zielvorgaben? unterziele? задач\\p{L}* міндет\\p{L}* нысана\\p{L}* завдан\\p{L}*
`);
const INDICATOR = words(`
  indicators? indicateurs? indicador(?:es)? показател\\p{L}* индикатор\\p{L}* көрсеткіш\\p{L}*
`);
const TARGET = `${TARGET_ALONE}|${INDICATOR}`;
const GOAL_UNSPACED = words('هدف أهداف هدفان هدفين (?:^|[^体])目标');
const TARGET_ALONE_UNSPACED = words('غاية غايات غايتان غايتين مقصد مقاصد 具体目标');
const TARGET_UNSPACED = `${TARGET_ALONE_UNSPACED}|${words('مؤشر مؤشرات مؤشران 指标')}`;

const EDGE = '(?:^|[^\\p{L}\\p{N}])';
const LINK = '[\\s.:;#№"\'«“(\\[_-]*';
const ending = (spaced: string, unspaced: string) => `(?:${EDGE}(?:${spaced})|${unspaced})${LINK}`;
const before = (spaced: string, unspaced: string) =>
  new RegExp(`${ending(spaced, unspaced)}$`, 'u');
/** What is between a goal's number and the word for its target: "3, target 8", "3-T8". */
const JOINT = '[\\s,:;.()/|_-]{0,6}';

/** "SDG 3.8", "Target3.8:", "задачи № 3.8", "具体目标3.8" up to the number. */
export const AFTER_MARKER = before(`${GOAL}|${TARGET}`, `${GOAL_UNSPACED}|${TARGET_UNSPACED}`);
/** "Goal 3", "SDG3", up to the number. */
export const AFTER_GOAL_WORD = before(GOAL, GOAL_UNSPACED);
/** Somewhere in a text: without it no target is named apart from its goal. */
export const GOAL_WORD = new RegExp(`${GOAL}|${GOAL_UNSPACED}`, 'u');
/** "Goals 1,3", up to the number: several goals, so the comma is not a decimal's. */
export const AFTER_GOALS = before(
  words('goals sdgs objectifs objetivos ziele obiettivi objectius цел(?:и|ей|ям|ях|ями) цілі'),
  'أهداف',
);
/** "SDG16/" in "SDG16/16.3". */
export const AFTER_GOAL_AND_SLASH = new RegExp(
  `${ending(GOAL, GOAL_UNSPACED)}\\d{1,2}\\s*/\\s*$`,
  'u',
);
/** ", target 8" after "Goal 3", "_3" after "SDG1", "-T8" after "SDG3". */
export const TARGET_OF_GOAL = new RegExp(
  `^(?:_|${JOINT}(?:${TARGET_ALONE}|(?:ال|的)?(?:${TARGET_ALONE_UNSPACED}))${LINK})0?` +
    '(?:([1-9]\\d?)(?![\\p{L}\\p{N}]|[.,]\\d)|([a-dавсأابجد])(?=\\s*(?:$|[^\\s\\p{L}\\p{N}])))',
  'u',
);
/** " of goal 3" after "target 8". */
export const GOAL_OF_TARGET = new RegExp(
  `^(?:\\s+(?:(?:of|under|de|du|del|в|по)\\s+)?(?:the\\s+|l['’])?|\\s*[,(]\\s*)(?:ال)?(?:${GOAL}|${GOAL_UNSPACED})` +
    `${LINK}0?(1[0-7]|[1-9])(?![\\p{L}\\p{N}]|[.,]\\d)`,
  'u',
);
/** "target 8", up to the number. */
export const AFTER_TARGET_WORD = before(TARGET_ALONE, TARGET_ALONE_UNSPACED);
/** Several targets follow, or a verb does its work: "Goal 3 targets 8 diseases". */
export const TARGETS_WORD = /targets|cibles|metas/;
/** "-мақсат, 8-міндет" after "3", and "-мақсат" alone. */
export const KAZAKH_GOAL = /^\s?-?\s?мақсат\p{L}*/u;
export const KAZAKH_TARGET_OF_GOAL = new RegExp(
  `${KAZAKH_GOAL.source}${JOINT}([1-9]\\d?)\\s?-?\\s?міндет`,
  'u',
);
/** A list ends or goes on after its number: "8 and 9" in "Goal 3, targets 8 and 9". */
export const LIST_GOES_ON =
  /^\s*(?:$|[^\s\p{L}\p{N}%‰°]|(?:and|or|et|ou|y|e|o|и|или|және|و|أو|和|及|或)(?![\p{L}\p{N}]))/u;
/** A day and a month, if a year follows: "3.8. 2026". */
export const BEFORE_YEAR = /^\.\s*(?:19|20)\d\d(?!\d)/;

/** "grew by 1.2", "fell to 1.2", "reduction of 1.2". */
const CHANGE = `(?:${words(`
    gr[eo]w\\p{L}* ris(?:e|es|en|ing) rose fell fall\\p{L}* declin\\p{L}* decreas\\p{L}* increas\\p{L}*
    reduc\\p{L}* drop\\p{L}* expand\\p{L}* climb\\p{L}* contract\\p{L}* gain\\p{L}* los[st]\\p{L}*
    reach\\p{L}* st(?:and|ands|ood) amount\\p{L}* total\\p{L}* valued estimated change[sd]?
  `)})\\s(?:by|to|from|at|of)`;

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
    averag\\p{L}+ mean median ratio index scores? rates? factor coefficient pm ph isbn magnitude
    outcomes? outputs? activit(?:y|ies) pillars? components? priorit(?:y|ies) programmes? steps? items?
    deliverables? milestones? questions? annexe? reached totalled equals rank
    axes? produits? activités? composantes? ejes? productos? actividad(?:es)? componentes?
    мероприяти\\p{L}* направлени\\p{L}* приоритет\\p{L}* іс-шара\\p{L}* бағыт\\p{L}*
    environ moyenne indice taux plus\\sde moins\\sde índice tasa promedio más\\sde menos\\sde
    около примерно более менее почти среднем индекс\\p{L}* коэффициент\\p{L}* шамамен орташа
  `)})(?:\\s(?:of|is|was|at|by|de|est|es))?|${CHANGE}`,
  `جدول|شكل|الفئة|الفصل|القسم|المادة|المرفق|الإصدار|حوالي|بنسبة|بمعدل|بلغت?|表|图|附件|版本|约|平均|` +
    `(?:增长|增加|上升|下降|减少|降低|提高|达)[了到至为]?`,
);

/** "from 3.4 to 5.2" with # for the first number: both are amounts. */
export const FROM_TO = new RegExp(
  `${EDGE}(?:` +
    '(?:from|de|von|от|с|من)\\s*#\\s*(?:to|à|a|bis|до|إلى)|' +
    '(?:从|自)\\s*#\\s*(?:增[加长]|上升|下降|减少|降低|提高)?(?:至|到)|' +
    '(?:between|entre|zwischen|между|بين)\\s*#\\s*(?:and|et|y|und|и|و)' +
    ')\\s*$',
  'u',
);
/** Between the two ends of a range: a unit after the second applies to the first as well. */
export const BETWEEN_BOUNDS = /^\s*(?:-|to|and|or|à|a|et|ou|y|o|bis|und|до|и|или|إلى|至|到)\s*$/u;

/** Between the two ends of a range of targets: "3.1 to 3.4". */
export const BETWEEN_ENDS =
  /^\s*(?:to|through|à|a|al|hasta|bis|до|по|إلى|至|到)\s*(?:targets?\s*)?$/u;

/** Makes a number an amount wherever it is: "1.5 million", "3.4 %", "2.5 kg". */
export const BEFORE_UNIT = unit(
  `
  per\\scent per\\s\\d[\\d\\s,.]* per\\s(?:capita|person|head|day|year|month|annum|inhabitant|household|woman|hectare|unit)
  pour\\s(?:mille|\\d[\\d\\s,.]*) por\\s(?:mil|(?:cada\\s)?\\d[\\d\\s,.]*) на\\s\\d[\\d\\s,.]* percentage percent pct pp pour\\scent por\\sciento процент(?:а|ов|ных|ный|а\\sпунктов)? проц п\\.\\s?п пайыз(?:ға|ды|дық|ы)? p\\.?c
  millions? mln mio bn billions? trillions? thousands? milliards? mds? mill[oó]n(?:es)? mil
  млн млрд трлн тыс миллион\\p{L}* миллиард\\p{L}* тысяч\\p{L}* мың
  times fold fois veces раз раза есе x degrees?\\sc[a-z]* degrés градус\\p{L}*
  kg km kms ha cm mm gw mw kw twh gwh mwh kwh gt mt
  tons? tonnes? toneladas? hectares? hectáreas? кг км га тонн\\p{L}* гектар\\p{L}* мвт гвт квт
  dollars? dólares euros? usd eur kzt rub доллар\\p{L}* долл евро тенге теңге руб\\p{L}*
  am pm h hrs? uhr gpa ppp
`,
  'في المائة|بالمائة|مليون|مليار|بليون|ألف|دولار|مرة|مرات|طن|百分|个百分|万|亿|千|倍|美元|欧元|元|公里|公顷|吨|度|岁',
);
/** Makes a number an amount within a text; at the start of a cell it may begin the wording. */
export const BEFORE_COUNTED = unit(
  `
  years? ans années? años лет года? жыл\\p{L}* жас\\p{L}* days? jours? días? дн\\p{L}* күн\\p{L}*
  hours? heures? horas? час\\p{L}* сағат\\p{L}* minutes? months? mois meses месяц\\p{L}* ай
  points? puntos? пункт\\p{L}* балл\\p{L}* people persons? personnes? personas? чел\\p{L}* адам\\p{L}*
  in\\s(?:19|20)\\d\\d en\\s(?:19|20)\\d\\d в\\s(?:19|20)\\d\\d
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
  /^[\s,;/&+|()[\]{}'"«»“”‘’„-]*(?:(?:and|or|et|ou|y|e|o|und|и|или|және|немесе|و|أو|和|及|或)\s*)?(?:(?:targets?|sdgs?|indicators?)\s*)?['"«“‘„]?$/u;
