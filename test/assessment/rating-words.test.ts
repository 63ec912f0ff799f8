import { readFileSync } from 'node:fs';
import { plainWord, ratingOfWord, RATING_WORDS } from '../../src/assessment/rating-words';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';

test.each([
  ['T', 'T'],
  ['t', 'T'],
  [' Partial alignment ', 'P'],
  ['Partially  reflected', 'P'],
  ['NONE', 'none'],
  ['N/A', 'n/a'],
  ['n.a.', 'n/a'],
  ['Not applicable', 'n/a'],
  ['Alignée', 'T'],
  ['En partie', 'P'],
  ['Pas d’alignement', 'none'],
  ['Sans objet', 'n/a'],
  ['Plenamente alineado', 'T'],
  ['PARCIAL', 'P'],
  ['no aplica', 'n/a'],
  ['Totalmente alinhada', 'T'],
  ['Integralmente', 'T'],
  ['alinhamento total', 'T'],
  ['Em parte', 'P'],
  ['Parcialmente alinhado', 'P'],
  ['Alinhamento parcial', 'P'],
  ['NÃO', 'none'],
  ['Nenhum', 'none'],
  ['Não alinhado', 'none'],
  ['Sem alinhamento', 'none'],
  ['Não aplicável', 'n/a'],
  ['Não se aplica', 'n/a'],
  ['nao aplicavel', 'n/a'],
  ['Полностью', 'T'],
  ['частичное соответствие', 'P'],
  ['нет', 'none'],
  ['Не применимо', 'n/a'],
  ['جزئيًّا', 'P'],
  ['كلياً', 'T'],
  ['لا ينطبق', 'n/a'],
  ['部分', 'P'],
  ['不适用', 'n/a'],
  ['Толық', 'T'],
  ['ішінара', 'P'],
  ['жоқ', 'none'],
  ['қолданылмайды', 'n/a'],
])('%p means %p', (word, rating) => expect(ratingOfWord(word)).toBe(rating));

const words = (tag: string, folder = ''): Record<string, string> =>
  Object.fromEntries(leaves(JSON.parse(readFileSync(`src/i18n/${folder}${tag}.json`, 'utf8'))));

function leaves(file: object, path = ''): [string, string][] {
  return Object.entries(file).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${name}`, value] as [string, string]]
      : leaves(value as object, `${path}${name}.`),
  );
}

/** English texts that are spelt like a rating and mean something else. */
const OTHER_MEANINGS = new Set([
  'textLanguage.none', // no second language
  'combine.log.nothing', // nothing changed
  'sheets.matrix.headings.p', // one of the five Ps
  'sheets.results.headings.p',
  'sheets.results.headings.number', // "No."
]);

describe.each(INTERFACE_LANGUAGES.map(({ tag }) => tag))('what the add-in writes in %s', (tag) => {
  test.each(['', 'functions/'])('each rating in %p is the same rating as in English', (folder) => {
    const own = words(tag, folder);
    const english = Object.entries(words('en', folder))
      .map(([key, text]) => [key, ratingOfWord(text)] as const)
      .filter(([key, rating]) => rating !== undefined && !OTHER_MEANINGS.has(key));
    expect(english.length).toBeGreaterThanOrEqual(4);
    expect(english.map(([key]) => [key, ratingOfWord(own[key] ?? '')])).toEqual(english);
  });

  test('the legends, the headline, the gaps and the log of Combine', () => {
    const own = words(tag);
    const ratingsIn = (text = '') => [...text.matchAll(/= ([^.(。]+)/g)].map(([, each]) => each);
    // "T = covered in full (total). P = covered in part (partial). Empty = not covered."
    for (const legend of ['sheets.matrix.legend', 'sheets.matrix.numberLegend']) {
      expect(ratingsIn(own[legend]).map((each) => ratingOfWord(each ?? ''))).toEqual([
        'T',
        'P',
        'none',
      ]);
    }
    expect(
      [
        ...['results.total', 'results.partial', 'results.gaps.kind.partial'],
        ...['combine.leftEmpty', 'combine.notKept'],
      ].map((key) => ratingOfWord(own[key] ?? '')),
    ).toEqual(['T', 'P', 'P', 'none', 'n/a']);
    // "In full: {total}; in part: {partial}; …", without the counter words of Chinese.
    const parts = (words(tag, 'functions/').headline ?? '')
      .split(/[(（]\{percent\}[)）][.:：]?/)[1]
      ?.split(/\{\w+\}/)
      .map((each) => each.replace(/^[\s个.;,，；؛。]+/, '').replace(/[\s:：—]+$/, ''))
      .filter((each) => each !== '');
    expect(parts?.map(ratingOfWord)).toEqual(['T', 'P', 'none', 'n/a']);
  });
});

test.each(['covered in full (P)', 'none (T)', 'covered in full (see remark)', '(T)', 'T ()'])(
  '%p says two things and is not a rating',
  (text) => expect(ratingOfWord(text)).toBeUndefined(),
);

test('Cyrillic and full-width look-alikes of T and P', () => {
  expect(['Т', 'т', 'Р', 'Ｔ', 'ｐ'].map(ratingOfWord)).toEqual(['T', 'T', 'P', 'T', 'P']);
});

test.each(['maybe', 'see comment', 'Ministry of Health', 'tp', '', '✓', 'yes', '3.8'])(
  '%p is not a rating',
  (text) => expect(ratingOfWord(text)).toBeUndefined(),
);

test('no word has two meanings', () => {
  const words = RATING_WORDS.map(([word]) => word);
  expect(new Set(words).size).toBe(words.length);
});

test('every word is written as a cell is read', () => {
  for (const [word, rating] of RATING_WORDS) {
    expect(plainWord(word)).toBe(word);
    expect([word, ratingOfWord(` ${word.toUpperCase()} `)]).toEqual([word, rating]);
  }
});
