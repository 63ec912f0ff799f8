import type { GoalCode } from '../../../src/catalogue/codes/patterns';
import {
  columnContents,
  guessRole,
  smallestScale,
  type ColumnContents,
  zeroIsNo,
} from '../../../src/workbook/format/columns';
import { tableOf } from '../tables';

/** A column below a heading; its rows are all of goal 1. */
const contents = (cells: readonly unknown[], heading = 'Plan'): ColumnContents => {
  const reading = tableOf([[heading], ...cells.map((cell) => [cell])]);
  const rows = cells.map((_, index) => index + 1);
  return columnContents(reading, 0, heading, rows, () => '1' as GoalCode);
};

test('filled cells are counted, by kind; 0 is empty', () =>
  expect(contents(['T', 'p', 0, '', 'see annex', 3, 1.5])).toMatchObject({
    rows: 7,
    filled: 5,
    ratings: 2,
    letters: 2,
    numbers: 2,
    highest: 3,
    lowest: 1.5,
    areWhole: false,
    others: 1,
    longest: 9,
    sample: ['T', 'p', 'see annex'],
  }));

test('words are kept with what they mean', () =>
  expect([...contents(['Total', 'P', 'yes', 'no remark']).words]).toEqual([
    ['Total', 'T'],
    ['P', 'P'],
    ['yes', 'yes'],
  ]));

test('formulas are counted, those that show nothing too', () =>
  expect(contents(['=T', '=', 'P'])).toMatchObject({ formulas: 2, filled: 2 }));

test.each<[string, readonly unknown[], string, unknown]>([
  ['letters', ['T', 'P', ''], 'Plan', { role: 'rating' }],
  [
    'letters and remarks',
    ['T', 'P', 'draft', 'see annex'],
    'Plan',
    { role: 'rating', ask: 'ratings' },
  ],
  ['two words', ['Total', 'Partial'], 'Plan', { role: 'rating', ask: 'ratings' }],
  ['three words', ['Total', 'Partial', 'Partial'], 'Plan', { role: 'rating' }],
  ['yes and no', ['yes', 'no'], 'Applicable?', { role: 'applicable' }],
  ['no alone', ['no', ''], 'Applicable?', { role: 'applicable' }],
  ['yes and no of who knows what', ['yes', 'no'], 'Plan', { role: 'applicable', ask: 'yes-no' }],
  ['goals', ['Goal 1', '1'], 'Plan', { role: 'goal' }],
  ['numbers up to 3', [1, 3, 2], 'Plan', { role: 'other', ask: 'numbers' }],
  ['numbers up to 11', [1, 11], 'Plan', { role: 'other' }],
  ['a number below 0', [2, -1], 'Plan', { role: 'other' }],
  ['24 letters', ['x'.repeat(24)], 'Plan', { role: 'other' }],
  ['25 letters', ['x'.repeat(25)], 'Plan', { role: 'text' }],
  ['nothing below a heading', ['', ''], 'Plan', { role: 'other', ask: 'empty' }],
  ['nothing at all', ['', ''], '', { role: 'other' }],
])('%s', (_, cells, heading, guess) => {
  expect(guessRole(contents(cells, heading))).toEqual(guess);
});

test.each<[string, readonly unknown[], boolean]>([
  ['1 and 0', [1, 0, 1], true],
  ['1 and no', [1, 'NO', 0], true],
  ['typed 0 among yes', ['YES', 0], true],
  ["formulas' 0 among yes", ['YES', '=0'], false],
  ['0 beside no, as UNDP links it', ['NO', 0], false],
  ['0 alone', [0, 0], false],
])('%s: a 0 means no: %s', (_, cells, isNo) => {
  const reading = tableOf([['Applicable?'], ...cells.map((cell) => [cell])]);
  const values = reading.values.map((row) => row.map((cell) => (cell === '0' ? 0 : cell)));
  const rows = cells.map((_, index) => index + 1);
  const column = columnContents({ ...reading, values }, 0, 'Applicable?', rows, () => undefined);
  expect(zeroIsNo(column)).toBe(isNo);
});

test.each([
  [0.5, 1],
  [3, 3],
  [6, 10],
  [11, undefined],
])('numbers up to %s are on a scale up to %s', (highest, top) => {
  expect(smallestScale(contents([highest]))).toBe(top);
});
