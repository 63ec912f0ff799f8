import { placeIn, writtenLike } from '../../../src/workbook/formula/reference-style';

const area = (row: number, column: number, rows = 1, columns = 1) => ({
  row,
  column,
  rows,
  columns,
});

test.each([
  ["='Plan d''action'!$B$2", { sheet: "Plan d'action", area: area(1, 1) }],
  ['=Plan!$B$2:$C$9', { sheet: 'Plan', area: area(1, 1, 8, 2) }],
  ['=Plan!#REF!', undefined],
  ['=#REF!', undefined],
  ['=$B$2', undefined],
])('the name %s stands for a place', (formula, place) => expect(placeIn(formula)).toEqual(place));

test.each([
  ['B2', 'Plan', area(2, 1), 'B3'],
  ['B$2:B$9', 'Plan', area(2, 1, 8), 'B$3:B$10'],
  ['$B:$B', 'Plan', area(0, 2, 1_048_576), '$C:$C'],
  ['$3:$9', 'Plan', area(3, 0, 7, 16_384), '$4:$10'],
  ['B2', 'Plan', area(1, 1, 2), 'B2:B3'],
  ['Plan!B2', 'Plan', area(2, 1), 'Plan!B3'],
  ['Plan!B2', 'My plan', area(1, 1), "'My plan'!B2"],
  ["'Plan'!B2", 'Plan', area(1, 1), "'Plan'!B2"],
])('like %s, a place on %s', (written, sheet, place, expected) =>
  expect(writtenLike(written, { sheet, area: place })).toBe(expected),
);
