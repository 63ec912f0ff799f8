import { formattedAreas, requestBatches } from '../../../src/workbook/format/formatted-areas';
import type { FormattingPlan } from '../../../src/workbook/format/plan';

const area = (row: number, rows: number, column = 0, columns = 1) => ({
  row,
  rows,
  column,
  columns,
});
const changed = (plan: Partial<FormattingPlan>) => formattedAreas(plan as FormattingPlan);

test('the same properties of the same columns are one area, with the rows between', () => {
  const formats = [
    { area: area(6, 1), fill: '#4C9F38' },
    { area: area(1, 3), fill: '#E5243B' },
  ];
  expect(changed({ formats })).toEqual([{ area: area(1, 6), keys: ['fill'] }]);
});

test('other properties and other columns are areas of their own', () => {
  const formats = [
    { area: area(1, 3), bold: true },
    { area: area(1, 3), bold: true, wrap: true },
    { area: area(1, 3, 1), bold: true },
  ];
  expect(changed({ formats })).toEqual([
    { area: area(1, 3), keys: ['bold'] },
    { area: area(1, 3), keys: ['bold', 'wrap'] },
    { area: area(1, 3, 1), keys: ['bold'] },
  ]);
});

test('lines change the borders of the whole table', () =>
  expect(changed({ formats: [], lines: { area: area(0, 7, 0, 3), colour: '#D9E2EC' } })).toEqual([
    { area: area(0, 7, 0, 3), keys: ['borders'] },
  ]));

test('a batch takes as many rows as fit: a bold cell is 46 bytes', () => {
  const bold = { area: area(3, 5, 1, 2), keys: ['bold'] as const };
  const rows = requestBatches([bold], 200).map((batch) => batch.map((each) => each.area));
  // Two cells a row are 92 bytes, so that two rows fit.
  expect(rows).toEqual([[area(3, 2, 1, 2)], [area(5, 2, 1, 2)], [area(7, 1, 1, 2)]]);
});

test('a row that is too large for a batch is a batch of its own', () =>
  expect(requestBatches([{ area: area(0, 2), keys: ['borders'] }], 1)).toHaveLength(2));

test('a matrix is remembered in one request, a long table in several, no cell twice or never', () => {
  expect(requestBatches([{ area: area(3, 127, 1, 46), keys: ['borders'] }])).toHaveLength(1);
  const long = requestBatches([
    { area: area(3, 2374, 1, 20), keys: ['borders'] },
    { area: area(3, 2374, 1, 3), keys: ['wrap', 'vertical'] },
  ]);
  expect(long.length).toBeGreaterThan(1);
  const rows = long.flat().filter(({ keys }) => keys.includes('borders'));
  expect(rows.reduce((sum, each) => sum + each.area.rows, 0)).toBe(2374);
  expect(rows.map((each) => each.area.row)).toEqual(
    rows.map((_, i) => 3 + rows.slice(0, i).reduce((sum, each) => sum + each.area.rows, 0)),
  );
});
