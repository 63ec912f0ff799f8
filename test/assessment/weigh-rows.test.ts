import fc from 'fast-check';
import type { Cells } from '../../src/assessment/cells';
import { RATING_WORDS } from '../../src/assessment/rating-words';
import { labelScale, numberScale, RATINGS_SCALE, type Scale } from '../../src/assessment/scale';
import { rowProblem, rowWeigher, weighRows } from '../../src/assessment/weigh-rows';

/** One cell after the other, as a row's rating is defined. */
const plainly = (rows: Cells, scale: Scale) =>
  rows.map((row) => {
    const weights = row.map((each) => scale.weigh(each));
    return weights.some(Number.isNaN) ? NaN : Math.max(0, ...weights);
  });

const blank = fc.constantFrom<unknown>(null, 0, '', ' ', undefined);
const word = fc.constantFrom(...RATING_WORDS.map(([each]) => each));
const labels = new Map(Array.from({ length: 20 }, (_, each) => [`label ${each}`, each / 19]));

test.each<[string, Scale, fc.Arbitrary<unknown>]>([
  ['all recognised words', RATINGS_SCALE, fc.oneof(word, blank, fc.constant('maybe'))],
  ['words and long texts', RATINGS_SCALE, fc.oneof(word, fc.constant(`T${' '.repeat(150)}`))],
  ['more weights than have a bit', numberScale(40), fc.integer({ max: 41 }).map(String)],
  ['numbers, as text or not', numberScale(3), fc.oneof(fc.double(), fc.constantFrom('1', 2, 'P'))],
  [
    'labels of one’s own',
    labelScale({ words: labels, numbers: new Map([[7, 0.7]]) }),
    fc.oneof(fc.constantFrom<unknown>(...labels.keys(), 7, 8), word, blank),
  ],
])('the largest weight of each row: %s', (_, scale, cell) => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 })), (rows) => {
      expect([...weighRows(rows, scale)]).toEqual(plainly(rows, scale));
    }),
  );
});

test('scales do not mix what they have weighed', () => {
  const half = labelScale({ words: new Map([['t', 0.3]]), numbers: new Map() });
  expect([rowWeigher(RATINGS_SCALE)(['T']), rowWeigher(half)(['T'])]).toEqual([1, 0.3]);
  expect([rowWeigher(half)(['T']), rowWeigher(RATINGS_SCALE)(['T'])]).toEqual([0.3, 1]);
});

test('the first bad cell of a row is reported', () => {
  expect(rowProblem([['T'], ['P', 'perhaps', 'maybe']], 1, RATINGS_SCALE)).toEqual({
    problem: 'not-a-rating',
    cell: 'perhaps',
    row: 2,
  });
});
