import fc from 'fast-check';
import { columnRuns, runs } from '../../../src/workbook/sheet/runs';

test('equal neighbours are one run', () => {
  expect(runs(['a', 'a', 'b', 'a'])).toEqual([
    { start: 0, count: 2, value: 'a' },
    { start: 2, count: 1, value: 'b' },
    { start: 3, count: 1, value: 'a' },
  ]);
});

test('expanded, the runs are the list, and no two neighbours are equal', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1, 2, NaN)), (list) => {
      const found = runs(list);
      expect(found.flatMap(({ count, value }) => Array<number>(count).fill(value))).toEqual(list);
      found.slice(1).forEach(({ value }, i) => expect(value).not.toBe(found[i]?.value));
    }),
  ));

test('columns that are meant are joined with their neighbours', () => {
  const area = { row: 1, rows: 9, column: 2, columns: 5 };
  expect(columnRuns(area, (column) => column !== 4)).toEqual([
    { ...area, columns: 2 },
    { ...area, column: 5, columns: 2 },
  ]);
  expect(columnRuns(area, () => false)).toEqual([]);
});
