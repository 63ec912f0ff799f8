import fc from 'fast-check';
import { isProblem } from '../../src/assessment/problem';
import { readScope } from '../../src/assessment/scope';
import { targetsInScope } from '../../src/catalogue/scopes';

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

test.each([
  ['a goal and a code of another', [3, '5.1'], 10],
  ['a code above a goal', ['5.1', 'Goal 3'], 10],
  ['a code above its own goal, which means all of it', ['3.8', 3], 9],
  ['a P and a code of another', ['Planet', '3.8'], 34],
  ['a scope and a code beyond it', ['OUTCOME', '17.1'], 108],
  ['goals, a P and codes', [3, 4, 'Peace', '5.1; 5.2'], 28],
  ['a heading that is no name', ['Targets', 3, '5.1'], 10],
])('goals and codes are combined: %s', (_, cells, targets) => {
  expect(size(...cells)).toBe(targets);
});

test.each([
  ['a goal above its codes', ['Goal 3', '3.8', '3.a', 'Goal 5', '5.1'], 3],
  ['a goal whose codes were all removed', ['Goal 3', '3.8', 'Goal 14', 'Goal 15', '15.1'], 2],
  ['the Ps above their goals and codes', ['People', 'Goal 1', '1.1', 'Planet', '6.1'], 2],
  ['a goal above codes that are not in the RIA', ['Goal 3', '3.a', '3.b'], 2],
  ['a code named again below its goal', ['3.8', 'Goal 3', '3.8', '3.9'], 2],
])('headings add nothing: %s', (_, cells, targets) => expect(size(...cells)).toBe(targets));

test('a list of codes as in a matrix is the same with and without headings, wherever they are', () => {
  const code = fc.constantFrom(...targetsInScope('ALL').map((each) => each.code));
  fc.assert(
    fc.property(fc.uniqueArray(code, { minLength: 1 }), (codes) => {
      const sorted = targetsInScope('ALL')
        .map((each) => each.code)
        .filter((each) => codes.includes(each));
      const headed = sorted.flatMap((each, index) => {
        const goal = each.split('.')[0];
        return sorted[index - 1]?.split('.')[0] === goal ? [each] : [`Goal ${goal}`, each];
      });
      expect(readScope(headed.map((cell) => [cell]))).toEqual(sorted);
    }),
  );
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
