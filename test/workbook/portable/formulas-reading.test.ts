import {
  cellsOfPart,
  formulaCells,
  helperSheets,
  recordOf,
  sdgCells,
  valuesIn,
} from '../../../src/workbook/portable/formulas-reading';
import { writeRecord } from '../../../src/workbook/portable/record';
import { readingOf, sheetOf } from './reading-of';

const formula = '=SDG.COVERAGE(A1)';
const ours = { formula, shows: 0.5 };
const places = (cells: readonly { sheet: string; row: number; column: number }[]) =>
  cells.map(({ sheet, row, column }) => `${sheet} ${row},${column}`);

test('formulas that call one of our functions, where they are', () => {
  const area = { row: 3, column: 2, rows: 2, columns: 2 };
  const plan = sheetOf(
    'Plan',
    [
      ['T', ours],
      [
        { formula: '=SUM(A1)', shows: 1 },
        { formula: '=1+sdg.depth(A1)', shows: 2 },
      ],
    ],
    { area },
  );
  expect(formulaCells([plan])).toEqual([
    { sheet: 'Plan', row: 3, column: 3, formula },
    { sheet: 'Plan', row: 4, column: 3, formula: '=1+sdg.depth(A1)' },
  ]);
});

test('text that resembles a formula, and a formula with our name in a text, do not count', () => {
  const cells = [formula, { formula: '="SDG.COVERAGE(A1)"', shows: 'x' }];
  expect(formulaCells([sheetOf('Plan', [cells])])).toEqual([]);
});

test('a formula that spills shows all of its values; cells it spills into are left out', () => {
  const sheet = sheetOf('Plan', [
    [{ formula, shows: 'total' }, 1],
    [{ formula, shows: 'partial' }, 2],
  ]);
  const spills = [{ sheet: 'Plan', area: { row: 0, column: 0, rows: 2, columns: 2 } }];
  expect(sdgCells(readingOf([sheet], { spills }))).toEqual([
    {
      ...{ sheet: 'Plan', row: 0, column: 0, formula },
      values: [
        ['total', 1],
        ['partial', 2],
      ],
    },
  ]);
});

test('cells are those of the workbook, the sheet or the selection', () => {
  const sheets = ['One', 'Two'].map((name) => sheetOf(name, [[ours, ours], [ours]]));
  const areas = [
    { row: 0, column: 1, rows: 5, columns: 1 },
    { row: 1, column: 0, rows: 1, columns: 1 },
  ];
  const reading = readingOf(sheets, { selected: { sheet: 'Two', areas } });
  const cells = sdgCells(reading);
  expect(cellsOfPart(cells, 'workbook', reading)).toHaveLength(6);
  expect(places(cellsOfPart(cells, 'sheet', reading))).toEqual(['Two 0,0', 'Two 0,1', 'Two 1,0']);
  expect(places(cellsOfPart(cells, 'selection', reading))).toEqual(['Two 0,1', 'Two 1,0']);
});

test('values of an area; outside of what was read they are empty', () => {
  const area = { row: 1, column: 1, rows: 1, columns: 2 };
  const sheet = sheetOf('Plan', [['a', 1]], { area });
  expect(valuesIn(sheet, { row: 0, column: 1, rows: 2, columns: 3 })).toEqual([
    ['', '', ''],
    ['a', 1, ''],
  ]);
});

test('records of several copies are one; of two entries of a number the first counts', () => {
  const record = (id: number, original: string) =>
    writeRecord({ helperSheet: 'H', entries: [{ kind: 'call', id, original, native: 'n' }] });
  const records = [record(1, 'a'), 'no record', record(1, 'b'), record(2, 'c')];
  const { entries } = recordOf(readingOf([], { records }));
  expect(entries.map((entry) => `${entry.id} ${entry.original}`)).toEqual(['1 a', '2 c']);
});

test('a sheet without a record is no helper sheet', () => {
  expect(helperSheets(readingOf([sheetOf('SDG portable', [['Code']])]))).toEqual([]);
});
