import { NOT_APPLICABLE } from '../../src/assessment/rating';
import { applicable, covered, tally } from '../../src/assessment/tally';

const counts = tally({ weights: [0, 0.25, 1, 2 / 3, NOT_APPLICABLE, 0, 1, 1e-9, 1 - 1e-9] });

test('1 is total, 0 none, all between partial, 2 not applicable', () => {
  expect(counts).toMatchObject({ total: 2, partial: 4, none: 2, notApplicable: 1 });
});

test('the weight is that of the applicable targets', () => {
  expect(counts.weight).toBeCloseTo(3 + 0.25 + 2 / 3, 12);
});

test('covered are total and partial, applicable all but n/a', () => {
  expect([covered(counts), applicable(counts)]).toEqual([6, 8]);
});

test('nothing counts nothing', () => {
  expect(tally({ weights: [] })).toEqual({
    total: 0,
    partial: 0,
    none: 0,
    notApplicable: 0,
    weight: 0,
  });
});
