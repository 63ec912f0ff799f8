import { assess, ratedTargets, type AssessOptions, type Matrix } from '../../src/assessment/assess';
import { isProblem } from '../../src/assessment/problem';
import type { Scope } from '../../src/assessment/scope';

/** "1.1 T, 1.2 none": short enough to compare at a glance. */
function rated(matrix: Matrix, options?: AssessOptions): unknown {
  const assessment = assess(matrix, options);
  if (isProblem(assessment)) return assessment;
  return ratedTargets(assessment)
    .map(({ code, rating }) => [code, rating].filter(Boolean).join(' '))
    .join(', ');
}

test('without codes each row is a target', () => {
  expect(
    rated({
      ratings: [
        ['T', ''],
        ['', 'P'],
        [0, null],
        ['n/a', 'T'],
      ],
    }),
  ).toBe('T, P, none, n/a');
});

test('rows of one code are pooled, in official order', () => {
  const ratings = [['P'], ['n/a'], ['T'], ['P']];
  expect(rated({ ratings, codes: ['3.8', '2.1', '3.8', '1.a'] })).toBe('1.a P, 2.1 n/a, 3.8 T');
});

test('a row with several codes rates each of them', () => {
  expect(rated({ ratings: [['P'], ['T']], codes: ['3.4; 5.2', '5.2'] })).toBe('3.4 P, 5.2 T');
});

test('headings are left out with whatever stands beside them', () => {
  const ratings = [['Vision 2040'], ['T'], ['0.5 of all']];
  expect(rated({ ratings, codes: ['Target', '3.8', 'Total'] })).toBe('3.8 T');
});

test('targets of the scope that no row names are none, rows beyond it are left out', () => {
  const scope = ['3.1', '3.2'] as unknown as Scope;
  expect(rated({ ratings: [['T'], ['T']], codes: ['3.2', '4.1'] }, { scope })).toBe(
    '3.1 none, 3.2 T',
  );
});

test('not applicable beats a rating', () => {
  const matrix = { ratings: [['T'], ['P']], applicable: [false, true] };
  expect(rated(matrix)).toBe('n/a, P');
  expect(rated({ ...matrix, codes: ['3.8', '3.9'] })).toBe('3.8 n/a, 3.9 P');
});

test.each<[string, Matrix, object]>([
  ['text', { ratings: [['T'], ['maybe']] }, { problem: 'not-a-rating', cell: 'maybe', row: 2 }],
  ['a number', { ratings: [[2]] }, { problem: 'number-without-scale', cell: '2' }],
  ['no rows', { ratings: [] }, { problem: 'no-cells' }],
  [
    'codes of other rows',
    { ratings: [['T'], ['P']], codes: ['3.1'] },
    { problem: 'different-rows', rows: 1, expected: 2 },
  ],
  [
    'text beside a code',
    { ratings: [['x'], ['y']], codes: ['Head', '3.1'] },
    { problem: 'not-a-rating', cell: 'y', row: 2 },
  ],
  [
    'a rating below a merged code',
    { ratings: [['P'], ['T']], codes: ['3.1', ''] },
    { problem: 'rating-without-code', cell: 'T', row: 2 },
  ],
])('%s is a problem', (_, matrix, problem) => expect(assess(matrix)).toMatchObject(problem));

test('a scope without codes is a problem', () => {
  expect(assess({ ratings: [['T']] }, { scope: [] })).toEqual({ problem: 'scope-without-targets' });
});

test('the bad cell is named, not the first of its row', () => {
  expect(assess({ ratings: [['T', '', 'maybe', 'P']] })).toMatchObject({ cell: 'maybe', row: 1 });
});

test('ragged rows are read as far as they go', () => {
  expect(rated({ ratings: [['T'], [], ['', 'P', '']] })).toBe('T, none, P');
});
