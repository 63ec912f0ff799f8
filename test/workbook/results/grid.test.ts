import {
  resultsGrid,
  spillPlace,
  width,
  widths,
  WORKING_NAMES,
} from '../../../src/workbook/results/grid';
import { smallMatrix } from '../small-matrix';
import { contextOf } from './small-results';

const { grid } = contextOf();
const many = (count: number) =>
  contextOf(smallMatrix(Array.from({ length: count }, (_, index) => `Plan ${index}`))).grid;

test('a short list of documents leaves room for the charts', () =>
  expect([grid.zoneColumns, grid.columns]).toEqual([12, 22]));

test('each document has a column of its own', () =>
  expect([many(14).zoneColumns, many(14).columns]).toEqual([14, 24]));

test('the working table begins one column right of what is printed', () => {
  expect(grid.working('code')).toBe(23);
  expect([grid.range('code'), grid.range('listed')]).toEqual(['$X$3:$X$4', '$AL$3:$AL$4']);
  expect([grid.ratings(0), grid.ratings(1)]).toEqual(['$AM$3:$AM$4', '$AN$3:$AN$4']);
  expect(grid.ratings()).toBe('$AM$3:$AN$4');
});

test('without documents a column is kept for their ratings', () =>
  expect(resultsGrid(contextOf(smallMatrix([])).source).ratings()).toBe('$AM$3:$AM$8'));

test('functions spill right of it, a column apart', () => {
  expect(grid.free).toEqual({ row: 5, column: 41 });
  expect((['none', 'partial', 'shared'] as const).map((which) => spillPlace(grid, which))).toEqual([
    { row: 2, column: 41 },
    { row: 2, column: 44 },
    { row: 2, column: 47 },
  ]);
});

test('every column has a width, texts a wide one', () => {
  const all = widths(grid, 2);
  expect(all).toHaveLength(22 + 1 + 15 + 2);
  expect([0, 1, 2, 9, 10, 22, 23].map((column) => all[column])).toEqual([
    38, 214, 60, 12, 27, 30, 52,
  ]);
  const wide = ['text', 'institution'].map((name) => 23 + WORKING_NAMES.indexOf(name as 'text'));
  expect(wide.map((column) => all[column])).toEqual([120, 120]);
});

test.each([
  [0, 2, 252],
  [2, 7, 420],
  [8, 3, 99],
  [10, 12, 324],
])('from column %i on, %i columns are %i points wide', (from, columns, points) => {
  expect(width(from, columns)).toBe(points);
});
