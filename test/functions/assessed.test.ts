import { isProblem } from '../../src/assessment/problem';
import { coverage } from '../../src/assessment/coverage';
import { tally } from '../../src/assessment/tally';
import { assessed, request } from '../../src/functions/assessed';

const problemOf = (...args: Parameters<typeof request>) => {
  const read = request(...args);
  return isProblem(read) ? read.problem : 'none';
};

test('ratings alone are a matrix without codes', () => {
  expect(request([['T'], ['P']])).toEqual({
    matrix: { ratings: [['T'], ['P']], codes: undefined },
    options: { scope: undefined, scale: undefined },
  });
});

test('codes are handed on as they are, not copied', () => {
  const codes = [['3.1'], ['3.2']];
  expect(request([['T'], ['P']], codes)).toHaveProperty('matrix.codes', codes);
  const read = request([['T'], ['P']], codes);
  expect('matrix' in read && read.matrix.codes).toBe(codes);
});

test('one empty cell counts as left out', () => {
  expect(request([['T']], [['']], [[0]], [[null]])).toEqual(request([['T']]));
});

test('a scope is a list of targets', () => {
  const read = request([['T']], [['16.1']], 'Peace');
  expect('options' in read && read.options.scope).toHaveLength(10);
});

test.each([
  ['several columns of codes', 'several-target-columns', [[['T']], [['3.1', '3.2']]]],
  ['a scope that is none', 'unknown-scope', [[['T']], [['3.1']], 'Mars']],
  ['a scale that is none', 'unknown-scale', [[['T']], null, null, '3']],
  ['of several the first argument’s', 'unknown-scope', [[['T']], null, 'Mars', '3']],
] as const)('%s: %s', (_, problem, args) => {
  expect(problemOf(...(args as unknown as Parameters<typeof request>))).toBe(problem);
});

test('what they describe is assessed: 3.1 is covered, 3.2 not, in a scope of three', () => {
  const each = assessed([['T'], ['']], [['3.1'], ['3.2']], [['3.1'], ['3.2'], ['3.3']]);
  expect(isProblem(each) ? each : coverage(tally(each))).toBe(1 / 3);
});

test('a problem of the arguments is that of the assessment', () => {
  expect(assessed([['T']], null, 'Mars')).toMatchObject({ problem: 'unknown-scope' });
});
