import fc from 'fast-check';
import { isApplicable } from '../../../src/assessment/applicable-words';
import type { Rating } from '../../../src/assessment/rating';
import { RATING_WORDS, ratingOfWord } from '../../../src/assessment/rating-words';
import { quoted } from '../../../src/workbook/formula/text';
import { countWords, isOut, isWord, wordLists } from '../../../src/workbook/formula/word-lists';

const lists = (own?: Parameters<typeof wordLists>[0]) =>
  Object.fromEntries(wordLists(own).map(({ name, text }) => [name, text]));
/** What the formulas do. */
const has = (list: string | undefined, cell: string) =>
  list?.includes(`|${cell.replace(/ +/g, ' ').trim().toLowerCase()}|`);
const LIST_OF: Readonly<Record<Rating, string | undefined>> = {
  T: 'SDG_T',
  P: 'SDG_P',
  none: undefined,
  'n/a': 'SDG_NA',
};

test('formulas look up a cell as Excel compares it, between separators', () => {
  expect(isWord('F7', 'total')).toBe('ISNUMBER(FIND("|"&LOWER(TRIM(F7))&"|",SDG_T))');
  expect(countWords('F7:H7', 'notApplicable')).toBe(
    'SUMPRODUCT(1*ISNUMBER(FIND("|"&LOWER(TRIM(F7:H7))&"|",SDG_NA)))',
  );
});

test('a number 0 excludes where it is said to', () => {
  const word = 'IF(ISTEXT(E7),ISNUMBER(FIND("|"&LOWER(TRIM(E7))&"|",SDG_Out)),';
  expect(isOut('E7')).toBe(`${word}AND(N(E7)=0,ISLOGICAL(E7)))`);
  expect(isOut('E7', '1')).toBe(`${word}AND(N(E7)=0,ISLOGICAL(E7)+ISNUMBER(E7)*1>0))`);
});

test.each([
  ['нет', true],
  [' NO ', true],
  ['N.A.', true],
  ['ne s’applique pas', true],
  ['0', true],
  ['yes', false],
  ['', false],
  ['no|n', true],
])('“%s” is in the list of what excludes: %s', (cell, expected) =>
  expect(has(lists().SDG_Out, cell)).toBe(expected),
);

test('every word that readers know is in the list of its meaning and in no other', () => {
  const all = lists();
  for (const [word, rating] of RATING_WORDS) {
    const found = Object.values(LIST_OF).filter((list) => list && has(all[list], word));
    expect([word, ...found]).toEqual([word, ...(LIST_OF[rating] ? [LIST_OF[rating]] : [])]);
  }
});

test('whatever is in a list, readers understand so', () => {
  const all = lists();
  const words = (list: string) => (all[list] ?? '').split('|').filter((word) => word !== '');
  for (const word of words('SDG_Out')) expect([word, isApplicable(word)]).toEqual([word, false]);
  for (const rating of ['T', 'P', 'n/a'] as const)
    for (const word of words(LIST_OF[rating] ?? ''))
      expect([word, ratingOfWord(word)]).toEqual([word, rating]);
});

test("a sheet's own words are found, whatever is in them but the separator", () => {
  const word = fc.string({ maxLength: 40 }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(word, (own) => {
      const { SDG_Out: list } = lists({ out: [own] });
      // Spaces other than U+0020 are characters to TRIM.
      if (!own.includes('|') && own === own.replace(/ +/g, ' ').trim())
        expect(has(list, own)).toBe(true);
      expect(has(list, 'no')).toBe(true);
      expect(has(list, '')).toBe(false);
    }),
  );
});

test('each piece of a list fits into a formula, and the whole into a name', () => {
  for (const { text } of wordLists()) {
    const formula = quoted(text);
    for (const piece of formula.split('"&"')) expect(piece.length).toBeLessThanOrEqual(255);
    expect(formula.length).toBeLessThan(8000);
  }
});
