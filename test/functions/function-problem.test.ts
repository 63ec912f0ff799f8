import { isNotAvailable, type FunctionProblem } from '../../src/functions/function-problem';

test.each<[FunctionProblem, boolean]>([
  [{ problem: 'no-codes-in-text' }, true],
  [{ problem: 'texts-not-loaded', language: 'fr' }, true],
  [{ problem: 'no-gaps' }, true],
  [{ problem: 'nothing-applicable' }, true],
  [{ problem: 'unknown-language', cell: 'xx', languages: 'en, fr' }, false],
  [{ problem: 'several-codes', cell: '3.4; 5.2' }, false],
  [{ problem: 'not-a-target', cell: '3' }, false],
  [{ problem: 'not-a-rating', cell: 'maybe', row: 1 }, false],
])('is %j #N/A rather than #VALUE!? %s', (problem, answer) => {
  expect(isNotAvailable(problem)).toBe(answer);
});
