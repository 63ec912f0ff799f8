import { plainWord } from '../../assessment/rating-words';

/** Kinds of policy documents, as in UNDP's assessments. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_KINDS = ['vision', 'medium-term', 'sectoral', 'regional'] as const;

/**
 * Words for each kind in the seven languages, with `plainWord` applied. The first ones are those on
 * our sheets; keep them here when they change there.
 */
const WORDS: Readonly<Record<DocumentKind, string>> = {
  vision:
    'vision|long-term vision|long term vision|long-term|long term|long-term plan|long-term strategy|' +
    'vision à long terme|long terme|visión|visión a largo plazo|largo plazo|' +
    'видение|долгосрочное видение|долгосрочный|долгосрочная|долгосрочный план|долгосрочная стратегия|' +
    'رؤية|رؤية طويلة الأجل|طويلة الأجل|طويل الأجل|' +
    '愿景|长期愿景|长期|长期规划|пайым|ұзақ мерзімді пайым|ұзақ мерзімді|ұзақ мерзімді жоспар',
  'medium-term':
    'medium-term|medium term|mid-term|midterm|medium-term plan|mid-term plan|national development plan|' +
    'moyen terme|plan à moyen terme|à moyen terme|mediano plazo|plan a mediano plazo|a mediano plazo|' +
    'medio plazo|plan a medio plazo|среднесрочный|среднесрочный план|среднесрочная|среднесрочная программа|' +
    'متوسطة الأجل|خطة متوسطة الأجل|متوسط الأجل|' +
    '中期|中期规划|中期计划|орта мерзімді|орта мерзімді жоспар',
  sectoral:
    'sectoral|sector|sector plan|sectoral plan|sector strategy|sectoral strategy|sectoral programme|' +
    'sectoriel|sectorielle|plan sectoriel|stratégie sectorielle|' +
    'sectorial|plan sectorial|estrategia sectorial|' +
    'отраслевой|отраслевая|отраслевой план|отраслевая программа|отраслевая стратегия|' +
    'قطاعية|قطاعي|خطة قطاعية|استراتيجية قطاعية|' +
    '部门|行业|部门规划|部门计划|行业规划|салалық|салалық жоспар|салалық бағдарлама',
  regional:
    'regional|regional plan|subnational|sub-national|local|local plan|provincial|' +
    'régional|régionale|plan régional|local|plan local|plan regional|provincial|' +
    'региональный|региональная|региональный план|региональная программа|местный|территориальный|' +
    'إقليمية|إقليمي|خطة إقليمية|محلية|محلي|خطة محلية|دون وطني|' +
    '地区|区域|地方|地区规划|地方规划|өңірлік|өңірлік жоспар|өңірлік бағдарлама|аймақтық',
};

const KIND_OF: ReadonlyMap<string, DocumentKind> = new Map(
  DOCUMENT_KINDS.flatMap((kind) =>
    WORDS[kind].split('|').map((word) => [plainWord(word), kind] as const),
  ),
);

/**
 * The kind that a word means in one of the seven languages; undefined for any other word.
 *
 *     kindOfWord(' Sectoral plan ') //=> 'sectoral'
 *     kindOfWord('Ministry of Health') //=> undefined
 */
export function kindOfWord(text: string): DocumentKind | undefined {
  return KIND_OF.get(plainWord(text));
}
