import fc from 'fast-check';
import type { Cell, WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import type { WorkbookModel } from '../../../src/workbench/model/workbook-model';
import { runs } from '../../effort';
import { closeModels, openModel, workbook } from '../model';

afterEach(closeModels);

/**
 * Formulas that read a cell, areas, whole columns, another sheet, names and calculated addresses.
 */
const FORMULAS = [
  '=A1',
  '=SUM(A1:A6)',
  '=SUM($A:$A)',
  '=IF(A2>2,B1,B2)',
  '=INDEX(A1:A6,2)',
  '=Other!A1+A3',
  "=SUM('Other'!A1:B3)",
  '=SUM(OFFSET(A1,1,0,2,1))',
  '=INDIRECT("A"&2)',
  '=COUNTIF(A1:A6,">1")',
  '=total+1',
  '=LEN("P")+COUNTIF(A1:A6,"P")',
  '=twice-1',
] as const;

const input = fc.constantFrom<string | number>(0, 1, 2, 3, 'P', '', ...FORMULAS);
const row = fc.nat({ max: 5 });
/** Column A contains only values, so that few edits cause circular references. */
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('value' as const),
    row,
    input: fc.constantFrom<string | number>(0, 1, 2, 3, 'P', ''),
  }),
  fc.record({ kind: fc.constant('formula' as const), row, column: fc.constantFrom(2, 3), input }),
  fc.record({ kind: fc.constant('other' as const), row, input: fc.nat({ max: 4 }) }),
  fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), row }),
  fc.record({ kind: fc.constant('name' as const), row }),
  fc.record({ kind: fc.constant('rename' as const), name: fc.constantFrom('Other', 'Réponse 2') }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const one = { rows: 1, columns: 1 };

function make(model: WorkbookModel, change: Edit): void {
  const [sheet, other] = model.sheets();
  if (!sheet || !other) throw new Error('two sheets expected');
  switch (change.kind) {
    case 'value':
      return sheet.write({ row: change.row, column: 0, ...one }, [[change.input]], 'user');
    case 'formula':
      return sheet.write(
        { row: change.row, column: change.column, ...one },
        // Excel asks for a file where a formula names a sheet that does not exist.
        [[typeof change.input === 'string' ? naming(other.name, change.input) : change.input]],
        'user',
      );
    case 'other':
      return other.write({ row: change.row, column: 0, ...one }, [[change.input]], 'user');
    case 'insert':
      return sheet.insertCells('rows', change.row, 1);
    case 'delete':
      return sheet.deleteCells('rows', change.row, 1);
    case 'name':
      return model.setName({ name: 'total', formula: `=Sheet1!$A$${change.row + 1}` });
    case 'rename':
      other.name = change.name;
  }
}

const naming = (sheet: string, formula: string) =>
  formula.replace(/'?Other'?!/g, () => `'${sheet}'!`);

const START = workbook(
  [
    {
      name: 'Sheet1',
      cells: Object.fromEntries(
        FORMULAS.slice(0, 6).flatMap((formula, at): [string, Cell][] => [
          [`${at},0`, { value: at }],
          [`${at},2`, { formula }],
          [`${at},3`, { formula: FORMULAS[at + 6] ?? '' }],
        ]),
      ),
    },
    { name: 'Other', cells: { '0,0': { value: 1 }, '1,1': { value: 2 } } },
  ],
  {
    names: [
      { name: 'total', formula: '=Sheet1!$A$2' },
      { name: 'twice', formula: '=total*2' },
    ],
  },
);

/** Formulas without their results: all of them are calculated when this is opened. */
const uncalculated = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells)
        .filter(([, cell]) => !cell.spilled)
        .map(([key, cell]) => [key, cell.formula === undefined ? cell : { formula: cell.formula }]),
    ),
  })),
});

const valuesOf = (model: WorkbookModel) =>
  model.sheets().map((sheet) => sheet.values({ row: 0, column: 0, rows: 12, columns: 6 }));

test('after any edits cells hold what a newly opened workbook calculates', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const { model } = openModel({ snapshot: START });
      await model.settled();
      for (const change of edits) {
        make(model, change);
        await model.settled();
      }
      const fresh = openModel({ snapshot: uncalculated(model.snapshot()) }).model;
      await fresh.settled();
      expect(valuesOf(model)).toEqual(valuesOf(fresh));
      closeModels();
    }),
    { numRuns: runs(8, 100) },
  );
});

test('a name that refers to another one means what that one means now', async () => {
  const { model } = openModel({ snapshot: START });
  const [sheet] = model.sheets();
  const at = { row: 0, column: 5, ...one };
  sheet?.write(at, [['=twice+total']], 'user');
  await model.settled();
  for (const row of [1, 3, 4]) {
    model.setName({ name: 'total', formula: `=Sheet1!$A$${row + 1}` });
    await model.settled();
    expect(sheet?.values(at)).toEqual([[3 * row]]);
  }
});
