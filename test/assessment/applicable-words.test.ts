import { readFileSync } from 'node:fs';
import { APPLICABLE_WORDS, isAnswer, isApplicable } from '../../src/assessment/applicable-words';
import { plainWord } from '../../src/assessment/rating-words';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';

test.each<[unknown, boolean | undefined]>([
  ['', true],
  [null, true],
  ['yes', true],
  [' SÍ ', true],
  [1, true],
  [true, true],
  ['no', false],
  [' Non ', false],
  ['нет', false],
  ['لا', false],
  ['不是', false],
  ['n/a', false],
  ['0', false],
  ['ЛОЖЬ', false],
  ['not applicable', false],
  ['Applicable', true],
  [false, false],
  ['perhaps', undefined],
  ['T', undefined],
  [2, undefined],
])('%j below “Applicable?” means %s', (cell, applies) => {
  expect(isApplicable(cell)).toBe(applies);
});

test('the sheet’s own word for “no” counts, case aside', () => {
  expect(isApplicable('Nein', 'nein')).toBe(false);
  expect(isApplicable('Nein')).toBeUndefined();
});

test.each(INTERFACE_LANGUAGES.map(({ tag }) => tag))('what the add-in writes in %s', (tag) => {
  const { combine, formatMatrix, sheets } = JSON.parse(
    readFileSync(`src/i18n/${tag}.json`, 'utf8'),
  );
  const { tally } = JSON.parse(readFileSync(`src/i18n/functions/${tag}.json`, 'utf8'));
  const yes = [sheets.matrix.yes, formatMatrix.answer.yes, combine.applies, tally.applicable];
  expect(yes.map((word) => isApplicable(word))).toEqual(yes.map(() => true));
  const no = [sheets.matrix.no, formatMatrix.answer.no, combine.appliesNot, tally.notApplicable];
  expect(no.map((word) => isApplicable(word))).toEqual(no.map(() => false));
  expect([sheets.matrix.yes, sheets.matrix.no].map(isAnswer)).toEqual([true, true]);
});

test('every word is written as a cell is read, and has one meaning', () => {
  for (const [word, applies] of APPLICABLE_WORDS) {
    expect(plainWord(word)).toBe(word);
    expect([word, isApplicable(` ${word.toUpperCase()} `)]).toEqual([word, applies]);
  }
});

test.each(['none', 'n/a', 'T', '', '1', 1, 0, null])('%j is no answer but a rating', (cell) =>
  expect(isAnswer(cell)).toBe(false),
);
