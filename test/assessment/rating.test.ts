import { ratingOfWeight, type Rating } from '../../src/assessment/rating';
import { RATINGS_SCALE } from '../../src/assessment/scale';
import { rowWeigher } from '../../src/assessment/weigh-rows';

test.each<[number, Rating]>([
  [1, 'T'],
  [0.999, 'P'],
  [0.5, 'P'],
  [0.001, 'P'],
  [0, 'none'],
  [2, 'n/a'],
])('weight %p is %p', (weight, rating) => expect(ratingOfWeight(weight)).toBe(rating));

test.each<[Rating[], Rating]>([
  [[], 'none'],
  [['none', 'none'], 'none'],
  [['none', 'P'], 'P'],
  [['P', 'T', 'none'], 'T'],
  [['T', 'n/a'], 'n/a'],
])('best of %p is %p', (ratings, best) =>
  expect(ratingOfWeight(rowWeigher(RATINGS_SCALE)(ratings))).toBe(best),
);
