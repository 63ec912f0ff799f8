import { areasOfRows, entriesByTarget } from '../../../src/workbook/figures/target-rows';
import { toAddress } from '../../../src/workbook/sheet/address';
import type { MatrixLayout } from '../../../src/workbook/reading/layout';

const layout: MatrixLayout = {
  origin: 'found',
  firstRow: 4,
  rowCount: 10,
  codes: 2,
  documents: [
    { column: 7, name: 'B' },
    { column: 5, name: 'A' },
  ],
  outsideFormulas: [],
};

test.each([
  [[4], ['C5:H5']],
  [[4, 5, 6], ['C5:H7']],
  [
    [8, 4, 5, 8],
    ['C5:H6', 'C9:H9'],
  ],
  [[], []],
])('rows %j are the areas %j', (rows, areas) => {
  expect(areasOfRows(rows, layout).map(toAddress)).toEqual(areas);
});

test('codes left of nothing: without documents the codes alone', () => {
  expect(areasOfRows([4], { ...layout, documents: [] }).map(toAddress)).toEqual(['C5']);
});

test('a target on several rows, several targets in one cell, the same one twice', () => {
  const entries = entriesByTarget({ codes: ['3.4; 5.2', '3.4', 'SDG 5.2 and 5.2', 'Goal 3'] });
  expect([...entries]).toEqual([
    ['3.4', [0, 1]],
    ['5.2', [0, 2]],
  ]);
});
