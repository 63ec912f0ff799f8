import { isApplicable } from '../../../src/workbook/reading/applicable-words';

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
