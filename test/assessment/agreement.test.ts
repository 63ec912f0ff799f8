import fc from 'fast-check';
import { agreement } from '../../src/assessment/agreement';

const column = (text: string) => text.split(' ').map((cell) => [cell === '.' ? '' : cell]);

test.each([
  ['T P . T', 'T P . T', 1],
  ['T P none', 'T T none', 0.8],
  ['T .', '. T', -1],
  ['T P . n/a', 'T P . n/a', 1],
])('%p and %p: %p', (first, second, kappa) => {
  expect(agreement(column(first), column(second))).toBeCloseTo(kappa, 12);
});

test('equals twice the covariance over the mean square expected of chance', () => {
  const steps = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(steps, (pairs) => {
      const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
      const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const [ma, mb] = [mean(a), mean(b)];
      const spread = mean(a.map((x) => (x - ma) ** 2)) + mean(b.map((y) => (y - mb) ** 2));
      const chance = spread + (ma - mb) ** 2;
      const words = ['none', 'P', 'T'];
      const result = agreement(
        a.map((x) => [words[x]]),
        b.map((y) => [words[y]]),
      );
      if (chance < 1e-12) return expect(result).toEqual({ problem: 'no-variation' });
      const covariance = mean(pairs.map(([x, y]) => (x - ma) * (y - mb)));
      return expect(result).toBeCloseTo((2 * covariance) / chance, 9);
    }),
  );
});

test('is the same both ways round', () => {
  const [a, b] = [column('T P . P T .'), column('P P T . T .')];
  expect(agreement(a, b)).toBe(agreement(b, a));
});

test.each([
  ['one-sided n/a', 'T n/a', 'T P', { problem: 'one-sided-not-applicable', row: 2 }],
  ['other length', 'T', 'T P', { problem: 'different-rows', rows: 2, expected: 1 }],
  ['no rating', 'T x', 'T P', { problem: 'not-a-rating', cell: 'x', row: 2 }],
  ['no rating of the second', 'T P', 'x P', { problem: 'not-a-rating', cell: 'x', row: 1 }],
  ['n/a only', 'n/a', 'n/a', { problem: 'nothing-applicable' }],
  ['one rating only', 'T T', 'T T', { problem: 'no-variation' }],
])('%s is a problem', (_, first, second, problem) => {
  expect(agreement(column(first), column(second))).toEqual(problem);
});
