import { isProblem } from '../../src/assessment/problem';
import { readScope } from '../../src/assessment/scope';

const size = (...cells: unknown[]) => {
  const scope = readScope(cells.map((cell) => [cell]));
  return isProblem(scope) ? scope : scope?.length;
};

test.each([
  ['RIA', 126],
  [' all ', 169],
  ['Outcome', 107],
  [3, 9],
  ['3', 9],
  ['Goal 17', 19],
  ['SDG 6', 6],
  ['Planet', 33],
  ['people', 32],
  ['Partnership', 19],
  ['3.8', 1],
  ['3.a', 1],
  ['3.8.1', 1],
])('%p has %p targets', (cell, targets) => expect(size(cell)).toBe(targets));

test('several names are combined', () => {
  expect(size(3, 4)).toBe(16);
  expect(size('Peace', 16, 'Partnership')).toBe(29);
});

test('a list of codes keeps the official order; headings, blanks and repeats add nothing', () => {
  const cells = ['Target', 'Goal 3', '3.8', null, '1.a Mobilize', '3.8', 0].map((each) => [each]);
  expect(readScope(cells)).toEqual(['1.a', '3.8']);
});

test('a goal can mean all its targets', () => {
  expect(readScope([[3]], 'ALL')).toHaveLength(13);
});

test.each([[''], [null], [0], [undefined]])('%p is no scope', (cell) => {
  expect(size(cell)).toBeUndefined();
});

test.each([
  ['Mars', 'unknown-scope'],
  ['3.99', 'unknown-code'],
  [8.1, 'ambiguous-code'],
  [18, 'unknown-code'],
  [true, 'unknown-scope'],
])('%p is a problem: %p', (cell, problem) => expect(size(cell)).toMatchObject({ problem }));

test('one unreadable name among several is a problem', () => {
  expect(size(3, 'Mars')).toEqual({ problem: 'unknown-scope', cell: 'Mars' });
});
