import type { Area, Chart } from '../../../../src/workbench/model/snapshot';
import type { SheetModel } from '../../../../src/workbench/model/workbook-model';
import { chartConfig } from '../../../../src/workbench/page/chart/config';
import { omit } from '../../../../src/workbench/protocol/omit';

const CELLS = [
  ['Goal', 'Total', 'Partial'],
  ['G1', 1, 3],
  ['G2', null, 2],
  ['G3', 0, 0],
];
const HIDDEN_ROW = 2;

const read = ({ row, column, rows, columns }: Area) =>
  CELLS.slice(row, row + rows).map((cells) => cells.slice(column, column + columns));
const sheet = {
  values: read,
  texts: (area: Area) => read(area).map((cells) => cells.map((cell) => String(cell ?? ''))),
  isHidden: (axis: string, index: number) => axis === 'rows' && index === HIDDEN_ROW,
  cell: () => ({ numberFormat: '0.0' }),
} as unknown as SheetModel;
const model = { sheet: () => sheet };
const show = (value: number, format: string) => `${value} as ${format}`;

const column = (index: number, row = 1, rows = 3) => ({
  sheetId: 'a',
  area: { row, column: index, rows, columns: 1 },
});
const CORNER = { row: 0, column: 0, x: 0, y: 0 };
const chart = (more: Partial<Chart> = {}): Chart => ({
  id: '1',
  name: 'Chart 1',
  type: 'ColumnClustered',
  series: [1, 2].map((index) => ({
    name: column(index, 0, 1),
    categories: column(0),
    values: column(index),
  })),
  place: { from: CORNER, to: CORNER },
  plotsHidden: true,
  ...more,
});
const config = (more?: Partial<Chart>) => chartConfig(chart(more), model, show);
const scales = (more?: Partial<Chart>) => config(more).options?.scales;

test('series have names, categories and values; empty cells are no bars', () => {
  const { labels, datasets } = config().data;
  expect(labels).toEqual(['G1', 'G2', 'G3']);
  expect(datasets.map(({ label, data }) => [label, data])).toEqual([
    ['Total', [1, null, 0]],
    ['Partial', [3, 2, 0]],
  ]);
});

test('hidden rows are left out unless the chart wants them', () => {
  const plain = omit(chart(), 'plotsHidden');
  const { labels, datasets } = chartConfig(plain, model, show).data;
  expect([labels, datasets[1]?.data]).toEqual([
    ['G1', 'G3'],
    [3, 0],
  ]);
});

test('shares of a whole are of each category', () => {
  const { datasets } = config({ type: 'ColumnStacked100' }).data;
  expect(datasets.map(({ data }) => data)).toEqual([
    [0.25, null, null],
    [0.75, 1, null],
  ]);
});

// chart.js begins at the top, Excel at the bottom.
test.each<[string, Partial<Chart>, boolean, string]>([
  ['bars from the bottom', { type: 'BarClustered' }, true, 'bottom'],
  [
    'bars from the top, with the values below',
    { type: 'BarStacked', categoryAxis: { reversed: true, crossing: 'Maximum' } },
    false,
    'bottom',
  ],
  ['bars from the top', { type: 'BarClustered', categoryAxis: { reversed: true } }, false, 'top'],
  ['columns', {}, false, 'left'],
  ['columns from the right', { categoryAxis: { reversed: true } }, true, 'right'],
])('%s', (_what, more, reverse, position) => {
  const isLying = more.type?.startsWith('Bar');
  const [categories, values] = isLying ? ['y', 'x'] : ['x', 'y'];
  expect(scales(more)?.[categories ?? '']).toMatchObject({ reverse });
  expect(scales(more)?.[values ?? '']).toMatchObject({ position });
});

test.each<[string, Partial<Chart>, string]>([
  ['its own', { valueAxis: { numberFormat: '0%' } }, '1 as 0%'],
  ['its cells’', {}, '1 as 0.0'],
  ['that of shares', { type: 'BarStacked100' }, '1 as 0%'],
])('the value axis has %s number format', (_what, more, text) => {
  const axis = scales(more)?.[more.type ? 'x' : 'y'];
  const { callback } = axis?.ticks as { callback: (value: number) => string };
  expect(callback(1)).toBe(text);
});

test('limits and colours are as set', () => {
  const [first] = chart().series;
  const made = config({
    valueAxis: { minimum: 0, maximum: 9 },
    series: first ? [{ ...first, colour: '#4C9F38' }] : [],
  });
  expect(made.options?.scales?.['y']).toMatchObject({ min: 0, max: 9 });
  expect(made.data.datasets[0]?.backgroundColor).toBe('#4C9F38');
});
