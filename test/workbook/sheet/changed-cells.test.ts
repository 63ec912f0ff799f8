import { changedCells, spillingCells } from '../../../src/workbook/sheet/changed-cells';
import type { CellBlock, SheetPlan } from '../../../src/workbook/sheet/plan';

const plan = (...blocks: CellBlock[]): SheetPlan => ({
  name: 'Sheet',
  blocks,
  formats: [],
  columnWidths: [],
});
const block = (kind: CellBlock['kind'], ...cells: CellBlock['cells']): CellBlock => ({
  kind,
  row: 0,
  column: 0,
  cells,
});
/** The sheet as read from A1 on. */
const sheet = (...formulas: unknown[][]) => ({
  area: { row: 0, column: 0, rows: formulas.length, columns: formulas[0]?.length ?? 0 },
  formulas,
});

test.each<[string, CellBlock, unknown]>([
  ['a text', block('text', ['8.10']), '8.10'],
  ['a number', block('value', [8.1]), 8.1],
  ['a choice', block('value', [true]), true],
  ['nothing', block('text', [null]), ''],
  ['two lines', block('text', ['a\nb']), 'a\r\nb'],
  ['a formula', block('formula', ['=SUM(A1:A3)']), '=SUM(A1:A3)'],
  ['a formula in other case', block('formula', ['=sum( A1:A3 )']), '=SUM(A1:A3)'],
  [
    'a formula of a sheet that was renamed',
    block('formula', ['=\'RIA matrix\'!A1&"a B"']),
    '=Plan!A1&"a B"',
  ],
  ['a newer function', block('formula', ['=_xlfn.XLOOKUP(A1,B:B,C:C)']), '=XLOOKUP(A1,B:B,C:C)'],
])('%s that stands as it was written is not changed', (_, written, found) => {
  expect(changedCells(plan(written), sheet([found]))).toEqual([]);
});

test.each<[string, CellBlock, unknown, string]>([
  ['a rating typed', block('text', ['']), 'T', 'T'],
  ['a text replaced', block('text', ['yes']), 'no', 'no'],
  ['a text emptied', block('text', ['yes']), '', ''],
  ['a formula replaced by a value', block('formula', ['=1+1']), 2, '2'],
  ['a formula changed', block('formula', ['=1+1']), '=1+2', '=1+2'],
  ['a text within a formula changed', block('formula', ['="a b"']), '="A B"', '="A B"'],
])('%s is a change', (_, written, found, content) => {
  expect(changedCells(plan(written), sheet([found]))).toEqual([{ row: 0, column: 0, content }]);
});

test('cells outside the plan count, in order, and so do those that the sheet lost', () => {
  const planned = plan({ kind: 'text', row: 1, column: 0, cells: [['a'], ['b'], ['c']] });
  const found = {
    area: { row: 0, column: 0, rows: 2, columns: 2 },
    formulas: [
      ['', 'new'],
      ['a', 3],
    ],
  };
  expect(changedCells(planned, found)).toEqual([
    { row: 0, column: 1, content: 'new' },
    { row: 1, column: 1, content: '3' },
    { row: 2, column: 0, content: '' },
    { row: 3, column: 0, content: '' },
  ]);
});

test('what a planned formula fills its neighbours with is no change, what is typed beside it is', () => {
  const planned = plan(block('formula', ['=SDG.TALLY(A1:A3)', null, '=SUM(A1:A3)']));
  expect(spillingCells(planned)).toEqual([{ row: 0, column: 0 }]);
  const found = sheet(['=SDG.TALLY(A1:A3)', 3, '=SUM(A1:A3)'], ['partial', 4, 'mine']);
  const spills = [{ row: 0, column: 0, rows: 2, columns: 2 }];
  expect(changedCells(planned, { ...found, spills })).toEqual([
    { row: 1, column: 2, content: 'mine' },
  ]);
  // Nothing spills any more once something was typed into it.
  expect(changedCells(planned, found)).toHaveLength(4);
});
