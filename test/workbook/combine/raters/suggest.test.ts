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

const one = (name: string) => smallRater([name], { '1.1': [1] }, { origin: 'found' });

test.each<[string, readonly RaterMatrix[], readonly (readonly [number, string])[]]>([
  [
    'all that were made here',
    [found(1, 1), made, made],
    [
      [1, 'made'],
      [2, 'made'],
    ],
  ],
  ['none of these that is hidden', [hidden(made), made], [[1, 'made']]],
  [
    'of those by hand the fullest, the first of two',
    [found(1), found(1, 0), found(0, 1)],
    [[1, 'likeliest']],
  ],
  ['an overview that is hidden', [hidden(found(1, 1)), found(1)], [[0, 'likeliest']]],
  ['of two alike the visible one', [hidden(found(1)), found(1)], [[1, 'likeliest']]],
  ['one by hand where all that were made are hidden', [hidden(made), found(1)], [[1, 'likeliest']]],
  ['the overview beside sheets for each document', [one('A'), found(1, 1)], [[1, 'likeliest']]],
  [
    'all sheets for a document each, without an overview',
    [one('A'), one('B'), hidden(one('C'))],
    [
      [0, 'perDocument'],
      [1, 'perDocument'],
    ],
  ],
  ['one of two sheets about the same document', [one('A'), one('A')], [[0, 'likeliest']]],
  ['nothing where there is nothing', [], []],
])('are taken: %s', (_, matrices, taken) => {
  expect([...suggestRaters(matrices)]).toEqual(taken);
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
