import type { GoalCode } from '../../../src/catalogue/codes/patterns';
import {
  columnContents,
  guessRole,
  saysRating,
  smallestScale,
  type ColumnContents,
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
    areLetters: true,
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

test.each([
  ['Alignment? (partial = P; total = T)', true],
  ['Оценка', true],
  ['评级', true],
  ['Ministry', false],
])('“%s” says that ratings belong there: %s', (heading, says) => {
  expect(saysRating(contents([], heading))).toBe(says);
});

test.each([
  [0.5, 1],
  [3, 3],
  [6, 10],
  [11, undefined],
])('numbers up to %s are on a scale up to %s', (highest, top) => {
  expect(smallestScale(contents([highest]))).toBe(top);
});
