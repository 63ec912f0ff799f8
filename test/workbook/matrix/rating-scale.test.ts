import {
  RATING_SCALES,
  ratingChoices,
  ratingScale,
  scaleNamed,
  topOf,
  type RatingScale,
} from '../../../src/workbook/matrix/rating-scale';

test('every scale is found by its own name, letters by any other', () => {
  for (const scale of RATING_SCALES) expect(ratingScale(scale)).toBe(scale);
  expect([ratingScale('0-7'), ratingScale(undefined)]).toEqual(['T/P', 'T/P']);
});

test.each<[RatingScale, unknown, unknown]>([
  ['T/P', undefined, ['T', 'P']],
  ['0-1', 1, [0, 0.5, 1]],
  ['0-2', 2, [0, 1, 2]],
  ['0-5', 5, [0, 1, 2, 3, 4, 5]],
  ['0-100', 100, undefined],
])('%s has its top at %p and offers %p', (scale, top, choices) => {
  expect([topOf(scale), ratingChoices(scale)]).toEqual([top, choices]);
});

test('every choice is a rating of its scale, the best of them total', () => {
  for (const scale of RATING_SCALES) {
    const weights = (ratingChoices(scale) ?? [0, 50, 100]).map((each) =>
      scaleNamed(scale).weigh(each),
    );
    expect(Math.max(...weights)).toBe(1);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
  }
});
