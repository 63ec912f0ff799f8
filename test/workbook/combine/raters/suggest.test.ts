import type { RaterMatrix } from '../../../../src/workbook/combine/raters/matrix';
import {
  raterNames,
  ratingsIn,
  suggestRaters,
} from '../../../../src/workbook/combine/raters/suggest';
import { smallRater } from '../small-rater';

const made = smallRater(['A']);
const found = (...weights: (number | undefined)[]) =>
  smallRater(['A', 'B', 'C'], { '1.1': weights }, { origin: 'found' });
const hidden = (matrix: RaterMatrix) => ({ ...matrix, isHidden: true });

test('how many cells hold a rating: a typed none is one', () => {
  const matrix = smallRater(['A', 'B'], { '1.1': [0, 1], '1.2': [undefined, 0.5] });
  expect([ratingsIn(matrix), ratingsIn(made), ratingsIn(undefined)]).toEqual([3, 0, 0]);
});

test.each<[string, readonly RaterMatrix[], readonly number[]]>([
  ['all that were made here', [found(1, 1), made, made], [1, 2]],
  ['none that is hidden', [hidden(made), made], [1]],
  ['of those by hand the fullest, the first of two', [found(1), found(1, 0), found(0, 1)], [1]],
  ['of those by hand none that is hidden', [hidden(found(1, 1)), found(1)], [1]],
  ['one by hand where all that were made are hidden', [hidden(made), found(1)], [1]],
  ['nothing where there is nothing', [], []],
])('are taken: %s', (_, matrices, taken) => {
  expect(suggestRaters(matrices)).toEqual(taken);
});

test('raters are called as their files, each otherwise', () => {
  const named = [
    { file: 'Health.xlsx', sheet: 'S', isSuggested: true },
    { file: 'Health.xlsx', sheet: 'By hand', isSuggested: false },
    { file: 'Two.xlsx', sheet: 'A', isSuggested: true },
    { file: 'Two.xlsx', sheet: 'B', isSuggested: true },
    { file: 'health.xlsm', sheet: 'S', isSuggested: true },
    { file: '.xlsx', sheet: 'S', isSuggested: true },
  ];
  expect(raterNames(named)).toEqual([
    ...['Health', 'Health, By hand', 'Two, A', 'Two, B', 'health (2)', '.xlsx'],
  ]);
});
