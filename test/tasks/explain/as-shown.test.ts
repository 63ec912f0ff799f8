import { isAsShown } from '../../../src/tasks/explain/as-shown';

test.each([
  [0.333333333333333, 1 / 3, true],
  [0.3333, 1 / 3, false],
  [0, 0, true],
  ['3.8', '3.8', true],
  ['3.8', 3.8, false],
  ['', '', true],
  ['', null, true],
  ['#N/A', '#VALUE!', false],
  [undefined, 'x', false],
])('%p shown for %p: %p', (shown, answer, isSame) => {
  expect(isAsShown(shown, answer)).toBe(isSame);
});
