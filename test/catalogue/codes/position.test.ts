import { placesInOrder } from '../../../src/catalogue/codes/position';

const at = (places: number[][], index: number) => placesInOrder(places)[index];
/** Ten places in order, with others in front of or behind them. */
const TEN = Array.from({ length: 10 }, (_, index) => [index * 10 + 10]);

test.each<[string, number[][], number, number | undefined]>([
  ['between two in order', [...TEN.slice(0, 5), [12, 55], ...TEN.slice(5)], 5, 1],
  ['at the head', [[3, 15], ...TEN], 0, 0],
  ['at the foot', [...TEN, [50, 150]], 10, 1],
  ['both fit', [...TEN, [110, 150]], 10, undefined],
  ['neither fits', [...TEN.slice(0, 5), [12, 95], ...TEN.slice(5)], 5, undefined],
  ['one fits above and the other below', [...TEN.slice(0, 5), [45, 58], [52], [70]], 5, undefined],
  ['too few rows', [[10], [5, 30], [40]], 1, undefined],
  ['directly after the one above, among few', [[10], [5, 11], [2]], 1, 1],
  ['directly before the one below, among few', [[60], [9, 30], [10]], 1, 0],
  ['directly after, but the other may come too', [[10], [11, 30]], 1, undefined],
  ['a single option that fits', [...TEN, [120]], 10, 0],
  ['a single option that does not', [...TEN, [20]], 10, undefined],
])('%s', (_, places, index, decided) => {
  expect(at(places, index)).toBe(decided);
});

test('a column in no order decides nothing', () => {
  const places = [[50], [10], [70], [20], [90], [15, 95], [99], [5]];
  expect(at(places, 5)).toBeUndefined();
});

test('nothing is nothing', () => expect(placesInOrder([])).toEqual([]));
