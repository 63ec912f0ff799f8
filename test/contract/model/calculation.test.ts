import fc from 'fast-check';
import { runs } from '../../effort';
import type { FunctionDescription } from '../../../src/workbench/model/custom-functions';
import type { Cell, WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import type { SheetModel, WorkbookModel } from '../../../src/workbench/model/workbook-model';
import type { Answers } from '../model';
import { area, closeModels, enter, openModel, textAt, valueAt, workbook } from '../model';

afterEach(closeModels);

const matrix = { name: 'cells', type: 'any', dimensionality: 'matrix' } as const;
const functions: readonly FunctionDescription[] = [
  { id: 'COUNT', name: 'COUNT', parameters: [matrix] },
  { id: 'GAPS', name: 'GAPS', parameters: [matrix] },
];
const filled = (cells: unknown[][]) => cells.flat().filter((cell) => cell !== null && cell !== '');
const answers: Answers = {
  COUNT: (cells) => filled(cells as unknown[][]).length,
  GAPS: (cells) => filled(cells as unknown[][]).map((cell, index) => [index + 1, cell]),
};

const bare = ({ formula, numberFormat, style, value, error }: Cell): Cell => ({
  ...(formula === undefined && value !== undefined && { value }),
  ...(formula === undefined && error && { error }),
  ...(formula !== undefined && { formula }),
  ...(numberFormat !== undefined && { numberFormat }),
  ...(style && { style }),
});

/** The same workbook in the form of a file in which nothing was ever calculated. */
function uncalculated(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells)
        .filter(([, cell]) => !cell.spilled)
        .map(([key, cell]) => [key, bare(cell)]),
    ),
  }));
  return { ...snapshot, sheets };
}

async function expectSameWhenFresh(model: WorkbookModel): Promise<void> {
  await model.settled();
  const edited = model.snapshot();
  const fresh = openModel({ functions, answers, snapshot: uncalculated(edited) });
  await fresh.model.settled();
  const expected = fresh.model.snapshot();
  expect(edited.sheets.map((sheet) => sheet.cells)).toEqual(
    expected.sheets.map((sheet) => sheet.cells),
  );
}

/** Formulas only read cells to their left, so that there are no circular references. */
const LEFT = [
  '=SUM(A1:A8)',
  '=A1&B2',
  '=IF(A2>3,"many","few")',
  '=COUNTIF(A1:C8,"x")',
  '=SDG.COUNT(A1:B8)',
  '=SDG.COUNT(A:A)+1',
  '=SDG.GAPS(A1:A6)',
  '=SDG.GAPS(SDG.GAPS(A1:A3))',
  '=IFERROR(SDG.COUNT(Other!A1:A5)/2,"none")',
  '=FILTER(A1:A8,A1:A8<>"")',
  '=SEQUENCE(MIN(5,COUNT(A1:A9)),2)',
  '=ratings+1',
  '=1/A1',
  '=LET(n,SUM(A1:A4),n*n)',
];
const MIDDLE = [
  '=TRANSPOSE(E1:E2)',
  '=F2',
  '=F3*2',
  '=SDG.COUNT(E1:H9)',
  '=INDEX(E1:F9,2,1)',
  '=UNIQUE(F1:F9)',
  '=E1:F9',
  '=SDG.GAPS(E1:F5)',
  '=SUM(E1:G20)',
];
const RIGHT = ['=SUM(I1:L20)', '=COUNTA(E1:L20)', '=SDG.GAPS(I1:J6)', '=J3&"?"', '=I1:J4'];
/** Edits are data, so that counterexamples can be read. */
type Edit =
  | { do: 'write'; row: number; column: number; value: string | number | boolean }
  | { do: 'clear'; row: number; column: number }
  | { do: 'insert' | 'delete'; axis: 'rows' | 'columns'; at: number }
  | { do: 'name'; formula: string }
  | { do: 'rename'; name: string };
const write = (row: number, column: number, value: string | number | boolean): Edit => ({
  do: 'write',
  row,
  column,
  value,
});
function perform(edit: Edit, model: WorkbookModel): void {
  const [sheet, other] = model.sheets();
  if (!sheet || !other) return;
  if (edit.do === 'write') sheet.write({ ...edit, rows: 1, columns: 1 }, [[edit.value]], 'addin');
  else if (edit.do === 'clear') sheet.clear({ ...edit, rows: 2, columns: 2 }, 'contents', 'addin');
  else if (edit.do === 'insert') sheet.insertCells(edit.axis, edit.at, 1);
  else if (edit.do === 'delete') sheet.deleteCells(edit.axis, edit.at, 1);
  else if (edit.do === 'name') model.setName({ name: 'ratings', formula: edit.formula });
  else if (edit.do === 'rename') other.name = edit.name;
}
const formula = (column: number, formulas: readonly string[]): fc.Arbitrary<Edit> =>
  fc.tuple(fc.nat(8), fc.constantFrom(...formulas)).map(([row, each]) => write(row, column, each));
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.nat(8),
        fc.nat(8),
        fc.constantFrom<string | number | boolean>(1, 2, 3, 7, 'x', 'T', true, ''),
      )
      .map(([row, column, value]) => write(row, column, value)),
  },
  { weight: 3, arbitrary: formula(4, LEFT) },
  { weight: 3, arbitrary: formula(8, MIDDLE) },
  { weight: 2, arbitrary: formula(12, RIGHT) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(6), fc.nat(9)).map(([row, column]): Edit => {
      return { do: 'clear', row, column };
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('insert' as const, 'delete' as const),
      axis: fc.constantFrom('rows' as const, 'columns' as const),
      at: fc.nat(9),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('=Sheet1!$A$1', '=Sheet1!$B$2', '=5').map((formula): Edit => {
      return { do: 'name', formula };
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('Other', 'Another one')
      .map((name): Edit => ({ do: 'rename', name })),
  },
);

test('edited workbooks calculate as if opened afresh', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(edit, fc.boolean()), { minLength: 4, maxLength: 14 }),
      async (edits) => {
        const snapshot = workbook([
          {
            cells: {
              '0,0': { value: 3 },
              '1,0': { value: 'x' },
              '3,1': { value: 2 },
              '0,4': { formula: '=SDG.GAPS(A1:A6)' },
              '0,7': { formula: '=SDG.COUNT(E1:F6)' },
              '1,7': { formula: '=F2&"."' },
            },
          },
          { name: 'Other', cells: { '0,0': { value: 'x' }, '1,1': { formula: '=Sheet1!E2' } } },
        ]);
        const { model } = openModel({ functions, answers, snapshot });
        await model.settled();
        for (const [change, wait] of edits) {
          perform(change, model);
          if (wait) await model.settled();
        }
        await expectSameWhenFresh(model);
        closeModels();
      },
    ),
    // A fixed seed, so that failures come from the change being tested; RUNS and SEED try more.
    // About one case in a hundred differs because of two known defects in Univer without a
    // workaround: of two spills that block each other one loses its formula when rows are inserted,
    // and a formula that refers to a missing sheet stays stale when a sheet gets that name.
    {
      numRuns: Number(process.env['RUNS'] ?? runs(8, 40)),
      seed: Number(process.env['SEED'] ?? 1),
    },
  );
}, 240_000);

test('readers of a spill that shrank are calculated again', async () => {
  const { model, sheet } = openModel({ functions, answers });
  sheet.write(area('A1:A3'), [['a'], ['b'], ['c']], 'addin');
  enter(sheet, 'C1', '=SDG.GAPS(A1:A3)');
  enter(sheet, 'F1', '=COUNTA(C1:D9)');
  enter(sheet, 'F2', '=D3&"!"');
  await model.settled();
  expect([valueAt(sheet, 'F1'), valueAt(sheet, 'F2')]).toEqual([6, 'c!']);
  enter(sheet, 'A2', '');
  await model.settled();
  expect([valueAt(sheet, 'F1'), valueAt(sheet, 'F2')]).toEqual([4, '!']);
});

test('spills that depend on spills are all calculated', async () => {
  const { model, sheet } = openModel({ functions, answers });
  enter(sheet, 'A1', 3);
  enter(sheet, 'C1', '=SEQUENCE(A1)');
  enter(sheet, 'D1', '=C1:C4*2');
  enter(sheet, 'E1', '=D1:D4+1');
  enter(sheet, 'F1', '=SUM(E2:E4)');
  await model.settled();
  expect(valueAt(sheet, 'F1')).toBe(5 + 7 + 1);
  enter(sheet, 'A1', 4);
  await model.settled();
  expect(valueAt(sheet, 'F1')).toBe(5 + 7 + 9);
});

test('a spill into a filled cell is #SPILL! until the cell is cleared', async () => {
  const { model, sheet } = openModel({ functions, answers });
  sheet.write(area('A1:A2'), [['a'], ['b']], 'addin');
  enter(sheet, 'C2', 'in the way');
  enter(sheet, 'C1', '=SDG.GAPS(A1:A2)');
  await model.settled();
  expect(sheet.values(area('C1:D2'))).toEqual([
    ['#SPILL!', null],
    ['in the way', null],
  ]);
  sheet.clear(area('C2'), 'contents', 'addin');
  await model.settled();
  expect(sheet.values(area('C1:D2'))).toEqual([
    [1, 'a'],
    [2, 'b'],
  ]);
  enter(sheet, 'D2', 'again');
  await model.settled();
  expect(sheet.values(area('C1:D2'))).toEqual([
    ['#SPILL!', null],
    [null, 'again'],
  ]);
});

test('references reach beyond the rows in memory', async () => {
  const { model, sheet } = openModel();
  enter(sheet, 'A1', '=SUM(B1:B5000)+COUNTA(ZZ9999)');
  enter(sheet, 'B3000', 4);
  await model.settled();
  expect(valueAt(sheet, 'A1')).toBe(4);
});

test('a spill may be longer than the rows in memory', async () => {
  const { model, sheet } = openModel();
  enter(sheet, 'A1', '=SEQUENCE(3000)');
  await model.settled();
  expect(valueAt(sheet, 'A3000')).toBe(3000);
});

test.each([
  ['=A1:B', '#NAME?'],
  ['=SUM(1:foo)', '#NAME?'],
  ['=1+', '#NAME?'],
  ['=INDIRECT("nowhere!A1")', '#REF!'],
  ['=SUM(', '#NAME?'],
  ['=NOSUCHFUNCTION(1)', '#NAME?'],
  ['=Nowhere!A1', '#REF!'],
])('%s does not prevent the others from being calculated', async (formula) => {
  const { model, sheet } = openModel();
  enter(sheet, 'A1', formula);
  enter(sheet, 'A2', '=1+1');
  await model.settled();
  expect(valueAt(sheet, 'A2')).toBe(2);
  expect(typeof valueAt(sheet, 'A1')).not.toBe('undefined');
});

test('circular references end', async () => {
  const { model, sheet } = openModel({ functions, answers });
  enter(sheet, 'A1', '=B1+1');
  enter(sheet, 'B1', '=A1+1');
  enter(sheet, 'D1', '=SDG.COUNT(D1:E5)');
  await model.settled();
  enter(sheet, 'C1', '=2*2');
  await model.settled();
  expect(valueAt(sheet, 'C1')).toBe(4);
});

test("a sheet's own name refers to its own cells", async () => {
  const { model } = openModel({
    snapshot: workbook(
      [
        { name: 'One', cells: { '0,0': { value: 1 }, '0,1': { formula: '=ratings*10' } } },
        {
          name: 'Two',
          cells: {
            '0,0': { value: 2 },
            '0,1': { formula: '=ratings*10' },
            '0,2': { formula: "=One!ratings+'One'!ratings" },
            '0,3': { formula: '="ratings"' },
          },
        },
        { name: 'Three', cells: { '0,1': { formula: '=ratings*10' } } },
      ],
      {
        names: [
          { name: 'ratings', formula: '=One!$A$1', sheetId: 's1' },
          { name: 'ratings', formula: '=Two!$A$1', sheetId: 's2' },
          { name: 'Ratings', formula: '=99' },
        ],
      },
    ),
  });
  await model.settled();
  const [one, two, three] = model.sheets();
  const values = (sheet?: SheetModel) => sheet?.values(area('B1:D1'))[0];
  expect(values(one)).toEqual([10, null, null]);
  expect(values(two)).toEqual([20, 2, 'ratings']);
  expect(values(three)).toEqual([990, null, null]);
  model.setName({ name: 'ratings', formula: '=One!$A$2', sheetId: 's1' });
  if (one) enter(one, 'A2', 7);
  await model.settled();
  expect(values(one)).toEqual([70, null, null]);
  expect(one?.cell(0, 1)?.formula).toBe('=ratings*10');
  model.removeName('ratings', 's1');
  await model.settled();
  expect(values(one)).toEqual([990, null, null]);
});

test('values show under their number formats', async () => {
  const { model, sheet } = openModel();
  enter(sheet, 'A1', 0.8947368421);
  sheet.setNumberFormat(area('A1'), '0.0%');
  enter(sheet, 'A2', true);
  enter(sheet, 'A3', '=A1=A2');
  enter(sheet, 'A4', 1234.5);
  sheet.setNumberFormat(area('A4'), '#,##0.00');
  enter(sheet, 'A5', '=NA()');
  enter(sheet, 'A6', 1 / 3);
  await model.settled();
  expect(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'].map((at) => textAt(sheet, at))).toEqual([
    '89.5%',
    'TRUE',
    'FALSE',
    '1,234.50',
    '#N/A',
    '0.333333333',
    '',
  ]);
});

test('deleting a sheet leaves #REF! where it was read', async () => {
  const { model } = openModel({
    snapshot: workbook([
      { cells: { '0,0': { formula: '=Sheet2!A1' }, '0,1': { formula: '=SUM(Sheet2!A1:A4)+1' } } },
      { cells: { '0,0': { value: 5 } } },
    ]),
  });
  await model.settled();
  const [sheet] = model.sheets();
  expect(sheet?.values(area('A1:B1'))).toEqual([[5, 6]]);
  model.removeSheet('s2');
  await model.settled();
  expect(sheet?.values(area('A1:B1'))).toEqual([['#REF!', '#REF!']]);
});

test.each(['=Nowhere!A1', '=Nowhere!A1+A3', '=A3+Nowhere!A1', '=SUM(Nowhere!A1:A3)'])(
  'where a sheet does not exist, %s is #REF! and other formulas read their own sheet',
  async (formula) => {
    const { model, sheet } = openModel();
    ['A1', 'A2', 'A3'].forEach((address, index) => enter(sheet, address, index + 1));
    enter(sheet, 'C1', formula);
    enter(sheet, 'C2', '=A1+1');
    enter(sheet, 'C3', '=COUNTIF(A1:A3,">1")');
    await model.settled();
    expect(sheet.values(area('C1:C3'))).toEqual([['#REF!'], [2], [2]]);
  },
);

test('names may be defined after they are used, and be functions', async () => {
  const { model, sheet } = openModel();
  enter(sheet, 'A1', 4);
  enter(sheet, 'B1', '=Twice(A1)+base');
  await model.settled();
  expect(valueAt(sheet, 'B1')).toBe('#NAME?');
  model.setName({ name: 'Twice', formula: '=LAMBDA(x,x*2)' });
  model.setName({ name: 'base', formula: '=Sheet1!$A$1' });
  await model.settled();
  expect(valueAt(sheet, 'B1')).toBe(12);
  model.setName({ name: 'base', formula: '=100' });
  await model.settled();
  expect(valueAt(sheet, 'B1')).toBe(108);
  sheet.insertCells('rows', 0, 1);
  model.setName({ name: 'base', formula: '=Sheet1!$A$2' });
  await model.settled();
  expect([valueAt(sheet, 'B2'), model.names().length]).toEqual([12, 2]);
});

test('a rule’s formula is not mistaken for a cell of the sheet', async () => {
  const rows = Array.from({ length: 20 }, (_, row) => row);
  const cells: Record<string, Cell> = { '0,2': { formula: '=SUM(B1:B20)' } };
  for (const row of rows) {
    cells[`${row},0`] = { value: row };
    cells[`${row},1`] = { formula: `=COUNTIF($A${row + 1},">0")` };
    // What the rule reads depends on the sum of everything, far below the positions in its own
    // area.
    cells[`${row + 30},6`] = { formula: `=$C$1+${row}` };
  }
  const { model, sheet } = openModel({
    appliesConditionalFormats: true,
    snapshot: workbook([
      {
        cells,
        conditionalFormats: [
          {
            id: 'rule',
            areas: [area('E30:F50')],
            rule: { kind: 'formula', formula: '=$G30>3' },
            style: { fill: '#FFE3C2' },
          },
        ],
      },
    ]),
  });
  model.recalculate();
  await model.settled();
  expect(valueAt(sheet, 'C1')).toBe(19);
  for (const [address, value, sum] of [
    ['A1', 5, 20],
    ['A20', 0, 19],
    ['A10', 0, 18],
  ] as const) {
    enter(sheet, address, value);
    await model.settled();
    expect([valueAt(sheet, 'C1'), valueAt(sheet, 'G50')]).toEqual([sum, sum + 19]);
  }
});
