import { isAsPlanned } from '../../../src/workbook/change/validation-as-planned';

const AREA = { row: 4, column: 5, rows: 10, columns: 1 };
const TYPED = { area: AREA, list: ['T', 'P'] };
const CELLS = { area: AREA, list: { row: 1, column: 7, rows: 3, columns: 1 } };
const NUMBERS = { area: AREA, between: [0, 10] as const };
const listOf = (source: unknown) => ({ rule: { list: { source } } });
const numbers = (formula1: unknown, formula2: unknown) => ({
  rule: { decimal: { formula1, formula2 } },
});

test.each([
  ['the list typed out', listOf('T,P'), TYPED, true],
  ['another list', listOf('T,P,N'), TYPED, false],
  ['a list from cells', listOf('=$H$2:$H$4'), CELLS, true],
  ['a list from other cells', listOf('=$H$2:$H$5'), CELLS, false],
  ['a list that is no text', listOf({}), TYPED, false],
  ['numbers from 0 to 10', numbers('0', '10'), NUMBERS, true],
  ['numbers from 0 to 5', numbers(0, 5), NUMBERS, false],
  ['a list in place of numbers', listOf('0,10'), NUMBERS, false],
  ['numbers in place of a list', numbers(0, 10), TYPED, false],
  ['none', {}, TYPED, false],
])('%s', (_, found, plan, expected) => {
  expect(isAsPlanned(found, plan)).toBe(expected);
});

test.each([
  ['the same words', 'Rating', 'T or P', true],
  ['another title', 'Note', 'T or P', false],
  ['another message', 'Rating', 'Only T', false],
])('with %s', (_, title, message, expected) => {
  const found = { ...listOf('T,P'), errorAlert: { title, message } };
  const plan = { ...TYPED, error: { title: 'Rating', message: 'T or P' } };
  expect(isAsPlanned(found, plan)).toBe(expected);
});

test('no message was planned, and there is none', () => {
  const found = { ...listOf('T,P'), errorAlert: { title: '', message: '' } };
  expect(isAsPlanned(found, TYPED)).toBe(true);
});
