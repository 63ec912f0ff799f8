import {
  isProblem,
  isWithoutFigure,
  unlessProblem,
  unlessProblems,
  type Problem,
} from '../../src/assessment/problem';

const NO_GAPS: Problem = { problem: 'no-gaps' };
const NO_CODES: Problem = { problem: 'no-codes' };

test.each([
  [NO_GAPS, true],
  [{ weights: [1] }, false],
  [['problem'], false],
  ['problem', false],
  [0, false],
  [null, false],
  [undefined, false],
])('is %j a problem? %s', (result, answer) => {
  expect(isProblem(result)).toBe(answer);
});

test.each<[Problem, boolean]>([
  [{ problem: 'nothing-applicable' }, true],
  [{ problem: 'nothing-covered' }, true],
  [NO_GAPS, true],
  [{ problem: 'one-goal-only' }, true],
  [{ problem: 'no-variation' }, true],
  [NO_CODES, false],
  [{ problem: 'not-a-rating', cell: 'maybe', row: 2 }, false],
  [{ problem: 'no-cells' }, false],
])('are the cells of %j readable, without a figure? %s', (problem, answer) => {
  expect(isWithoutFigure(problem)).toBe(answer);
});

test('a result is used, a problem is returned and nothing is calculated', () => {
  const double = jest.fn((value: number) => 2 * value);
  expect(unlessProblem<number | Problem, number>(4, double)).toBe(8);
  expect(unlessProblem<number | Problem, number>(NO_GAPS, double)).toBe(NO_GAPS);
  expect(double.mock.calls).toEqual([[4]]);
});

test('several results go on together; of several problems the first is passed along', () => {
  const add = (one: number, other: number) => one + other;
  const both = (one: number | Problem, other: number | Problem) =>
    unlessProblems<[number | Problem, number | Problem], number>([one, other], add);
  expect(both(3, 4)).toBe(7);
  expect(both(3, NO_GAPS)).toBe(NO_GAPS);
  expect(both(NO_CODES, NO_GAPS)).toBe(NO_CODES);
});
