import { assess, ratedTargets, type AssessOptions, type Matrix } from '../../src/assessment/assess';
import { isProblem } from '../../src/assessment/problem';
import { INDICATOR_SCALE } from '../../src/assessment/readiness';
import { numberScale } from '../../src/assessment/scale';
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

test('headings are left out with everything next to them', () => {
  const ratings = [['Vision 2040'], ['T'], ['0.5 of all']];
  expect(rated({ ratings, codes: ['Target', '3.8', 'Total'] })).toBe('3.8 T');
});

test('targets of the scope that no row names count as none, rows outside it are left out', () => {
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

const NO_CODES = { problem: 'no-codes' };

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
    'text next to a code',
    { ratings: [['x'], ['z']], codes: ['Head', '3.1'] },
    { problem: 'not-a-rating', cell: 'z', row: 2 },
  ],
  [
    'a rating below a merged code',
    { ratings: [['P'], ['T']], codes: ['3.1', ''] },
    { problem: 'rating-without-code', cell: 'T', row: 2 },
  ],
  [
    'an n/a below a merged code',
    { ratings: [['P'], ['', 'n/a']], codes: ['3.1', ''] },
    { problem: 'rating-without-code', cell: 'n/a', row: 2 },
  ],
  [
    'a rating beside a date that was a code',
    { ratings: [['T'], ['', 'P']], codes: ['3.1', '03. Aug'] },
    { problem: 'code-became-date', cell: '03. Aug', code: '3.8' },
  ],
  [
    'a rating beside another text',
    { ratings: [['T'], ['', 'P']], codes: ['3.1', 'see annex 2'] },
    { problem: 'rating-beside-text', cell: 'P', row: 2, code: 'see annex 2' },
  ],
  [
    'a rating beside a goal',
    { ratings: [['T'], ['partially']], codes: ['3.1', 'Goal 3: Good health'] },
    { problem: 'rating-beside-text', cell: 'partially', row: 2, code: 'Goal 3: Good health' },
  ],
  [
    'an n/a beside words',
    { ratings: [['n/a'], ['']], codes: ['Water', '3.1'] },
    { problem: 'rating-beside-text', cell: 'n/a', row: 1, code: 'Water' },
  ],
  ['rows without any code', { ratings: [['T'], ['']], codes: ['Health', null] }, NO_CODES],
  [
    'a wrong code, reported before a wrong rating',
    { ratings: [['maybe'], ['']], codes: ['3.1', '3.99'] },
    { problem: 'unknown-code', cell: '3.99' },
  ],
])('%s is a problem', (_, matrix, problem) => expect(assess(matrix)).toMatchObject(problem));

test('a number on the scale below a merged code is a problem, any other number a heading’s', () => {
  const matrix = { ratings: [[3], [2]], codes: ['3.1', null] };
  expect(assess(matrix, { scale: numberScale(3) })).toEqual({
    problem: 'rating-without-code',
    cell: '2',
    row: 2,
  });
  expect(rated({ ...matrix, ratings: [[3], [128]] }, { scale: numberScale(3) })).toBe('3.1 T');
});

test.each(['Goal 3', 'Average of goal 3', 'Total', ''])(
  'on a scale of numbers an average beside %p is a heading’s, except where a code is missing',
  (code) => {
    const matrix = { ratings: [[3], [1.5]], codes: ['3.1', code] };
    const isMissing = code === '';
    expect(rated(matrix, { scale: numberScale(3) })).toEqual(
      isMissing ? { problem: 'rating-without-code', cell: '1.5', row: 2 } : '3.1 T',
    );
  },
);

test('on a scale of numbers a rating beside a text with a digit is a problem', () => {
  const matrix = { ratings: [[3], [2]], codes: ['3.1', 'see annex 2'] };
  expect(assess(matrix, { scale: numberScale(3) })).toMatchObject({
    cell: '2',
    code: 'see annex 2',
  });
});

test('a national indicator beside a heading is none, beside a text with a digit a problem', () => {
  const ratings = [['Indicators'], ['Good health'], ['Deaths']];
  const scale = INDICATOR_SCALE;
  expect(rated({ ratings, codes: ['Target', 'Goal 3', '3.1'] }, { scale })).toBe('3.1 T');
  expect(assess({ ratings, codes: ['Target', 'see annex 2', '3.1'] }, { scale })).toMatchObject({
    problem: 'rating-beside-text',
    row: 2,
  });
});

test('codes may be the rows of a range', () => {
  const ratings = [['P'], ['T'], ['']];
  expect(rated({ ratings, codes: [['3.8'], [''], ['3.9']] })).toMatchObject({ row: 2 });
  expect(rated({ ratings, codes: [['3.8'], ['3.8'], ['3.9']] })).toBe('3.8 T, 3.9 none');
});

test('a scope without codes is a problem', () => {
  expect(assess({ ratings: [['T']] }, { scope: [] })).toEqual({ problem: 'scope-without-targets' });
});

test('the bad cell is named, not the first of its row', () => {
  expect(assess({ ratings: [['T', '', 'maybe', 'P']] })).toMatchObject({ cell: 'maybe', row: 1 });
});

test('ragged rows are read as far as they go', () => {
  expect(rated({ ratings: [['T'], [], ['', 'P', '']] })).toBe('T, none, P');
});
