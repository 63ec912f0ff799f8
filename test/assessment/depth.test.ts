import { depth } from '../../src/assessment/depth';

test('mean number of documents over covered targets', () => {
  expect(
    depth({
      ratings: [
        ['T', 'P'],
        ['', 'P'],
        ['', ''],
      ],
    }),
  ).toBe(1.5);
});

test('nothing covered is a problem, not 0', () => {
  expect(
    depth({
      ratings: [
        ['', ''],
        ['n/a', 'T'],
      ],
    }),
  ).toEqual({ problem: 'nothing-covered' });
});
