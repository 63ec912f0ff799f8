import { choiceOf, choiceValue, withChoice } from '../../../src/taskpane/columns/choice';
import { SCALE_TOPS } from '../../../src/workbook/format/columns';
import type { ColumnChoice } from '../../../src/workbook/format/columns';

const CHOICES: readonly ColumnChoice[] = [
  ...(['code', 'goal', 'text', 'applicable', 'rating', 'other'] as const).map((role) => ({ role })),
  ...SCALE_TOPS.map((top) => ({ role: 'rating', top }) as const),
];

test.each(CHOICES)('%p becomes a value and comes back', (choice) => {
  expect(choiceOf(choiceValue(choice))).toEqual(choice);
});

test('a second column of codes takes the place of the first', () => {
  const first = withChoice(new Map(), [1], { role: 'code' });
  expect([...withChoice(first, [4], { role: 'code' })]).toEqual([[4, { role: 'code' }]]);
});

test('several columns can have ratings, and a decision can be changed', () => {
  const both = withChoice(new Map(), [1, 2], { role: 'rating' });
  expect([...withChoice(both, [2], { role: 'other' })]).toEqual([
    [1, { role: 'rating' }],
    [2, { role: 'other' }],
  ]);
});
