import fc from 'fast-check';
import { RATING_WORDS } from '../../src/assessment/rating-words';
import { RATINGS_SCALE } from '../../src/assessment/scale';
import { weighRows } from '../../src/assessment/weigh-rows';

test('the row’s largest weight, however many different words there are', () => {
  const cell = fc.constantFrom<unknown>(
    ...RATING_WORDS.map(([word]) => word),
    null,
    0,
    '',
    'maybe',
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 })), (rows) => {
      const expected = rows.map((row) => {
        const weights = row.map((each) => RATINGS_SCALE.weigh(each));
        return weights.some(Number.isNaN) ? NaN : Math.max(0, ...weights);
      });
      expect([...weighRows(rows, RATINGS_SCALE)]).toEqual(expected);
    }),
  );
});
