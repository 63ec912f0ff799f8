import { area, joined } from '../../../src/workbook/results/part';

const block = (text: string) => ({ kind: 'text', row: 0, column: 0, cells: [[text]] }) as const;
const height = (row: number, count: number, points: number) => ({ row, count, height: points });

test('parts are joined in order; what none of them has is empty', () => {
  const all = joined([
    { blocks: [block('a')] },
    {},
    { blocks: [block('b')], merged: [area(0, 0)] },
  ]);
  expect(all.blocks.map(({ cells }) => cells[0]?.[0])).toEqual(['a', 'b']);
  expect([all.merged, all.names, all.charts]).toEqual([[area(0, 0)], [], []]);
});

test('neighbouring rows of one height are one entry', () =>
  expect(
    joined([
      { rowHeights: [height(0, 1, 16), height(1, 2, 16)] },
      { rowHeights: [height(3, 1, 16)] },
    ]).rowHeights,
  ).toEqual([height(0, 4, 16)]));

test.each([
  ['of other heights', height(1, 1, 18)],
  ['with a row between', height(2, 1, 16)],
])('rows %s are entries of their own', (_, second) => {
  const rowHeights = [height(0, 1, 16), second];
  expect(joined([{ rowHeights }]).rowHeights).toEqual(rowHeights);
});

test('the heights that came in stay as they were', () => {
  const rowHeights = [height(0, 1, 16), height(1, 1, 16)];
  joined([{ rowHeights }]);
  expect(rowHeights[0]).toEqual(height(0, 1, 16));
});

test('an area is one cell unless said otherwise', () => {
  expect(area(4, 2)).toEqual({ row: 4, column: 2, rows: 1, columns: 1 });
  expect(area(4, 2, 3, 9)).toEqual({ row: 4, column: 2, rows: 3, columns: 9 });
});
