import type { TargetCode } from '../../../src/catalogue/codes/patterns';
import { changeRows, type TargetRow } from '../../../src/workbook/change/rows';

const rows = (...codes: string[]): TargetRow[] =>
  codes.map((code, index) => ({ code: code as TargetCode, row: 6 + index }));

test('a wider scope adds its targets in official order', () => {
  const { added } = changeRows(rows('1.4', '1.5', '2.1'), 'RIA', 'ALL');
  // 1.a and 1.b go between 1.5 and 2.1, which moves to row 10.
  expect(added.slice(0, 3)).toEqual([
    { code: '1.a', row: 8 },
    { code: '1.b', row: 9 },
    { code: '2.a', row: 11 },
  ]);
  expect(added).toHaveLength(43);
});

test('a sorted sheet gets them all above its last row', () => {
  const { added, lines } = changeRows(rows('2.1', '1.1'), 'RIA', 'ALL');
  expect(added.map(({ row }) => row)).toEqual(Array.from({ length: 43 }, (_, i) => 7 + i));
  expect(lines.after(7)).toBe(50);
});

test('targets that already have a row are not added', () =>
  expect(changeRows(rows('1.1', '1.a'), 'RIA', 'ALL').added).toHaveLength(42));

test('a narrower scope leaves rows out', () =>
  expect(changeRows(rows('1.5', '1.a'), 'ALL', 'RIA').outside).toEqual([{ code: '1.a', row: 7 }]));

test('rows that were deleted are not restored', () =>
  expect(changeRows(rows('1.1'), 'RIA', 'RIA')).toMatchObject({ added: [], outside: [] }));
