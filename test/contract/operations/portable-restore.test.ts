import fc from 'fast-check';
import { runs } from '../../effort';
import type { SheetModel, WorkbookModel } from '../../../src/workbench/model/workbook-model';
import type { CellInput } from '../../../src/workbook/sheet/plan';
import { toAddress } from '../../../src/workbook/sheet/address';
import { portablePlan, type PortablePlan } from '../../../src/workbook/portable/plan';
import { readRecord, type PortableRecord } from '../../../src/workbook/portable/record';
import {
  hasMark,
  restorableFormulas,
  valuePlaces,
} from '../../../src/workbook/portable/restore/formulas';
import type { SdgCell } from '../../../src/workbook/portable/workbook';
import { PORTABLE_WORDS } from '../../workbook/portable/portable-words';
import { closeModels, openModel, workbook } from '../model';

afterEach(closeModels);

const SHEETS = ['Figures', 'Plan', "Plan d'action", 'Жоспар'];
const LABELS = ['total', 'partial', 'none', 'not applicable', 'applicable'];

/** Codes in A, ratings in B to D, rows 2 to 9. */
const ROWS: readonly (readonly string[])[] = [
  ['Code', 'A', 'B', 'C'],
  ...['1.1', '1.2', '2.1', '3.8', '5.1', '8.10', '16.1', '17.10'].map((code, row) => [
    code,
    row % 2 ? 'T' : 'P',
    row % 3 ? '' : 'n/a',
    'P',
  ]),
];

/** Formulas in B2, B12, B22 … of sheet Figures, with the size of their spills. */
const FORMULAS: readonly (readonly [string, readonly (readonly CellInput[])[]])[] = [
  ['=SDG.COVERAGE(Plan!B2:D9,Plan!$A$2:$A$9,"RIA")', [[0.5]]],
  ["=SDG.ALIGNMENT('Plan d''action'!$B2:D$9,'Plan d''action'!A2:A9)", [[0.5]]],
  ['=IF(SDG.COVERAGE(Жоспар!B2:B9)>0.5,"ok",Plan!B3&SDG.DEPTH(Жоспар!$B$2:$D$9))', [['ok']]],
  ['=SDG.BALANCE(Plan!B2:D9,Plan!A2:A9)+Plan!C4', [[0.5]]],
  ['=SDG.AGREEMENT(Plan!B2:B9,Plan!C2:C9)', [[0.5]]],
  ['=SDG.TALLY(Plan!B2:D9,Plan!A2:A9)', LABELS.map((label) => [label, 1])],
  ["=SDG.RATING('Plan d''action'!B2:C9)", ROWS.slice(1).map(([, , n]) => [n || 'T'])],
  [
    "=SDG.GAPS(Plan!B2:D9,'Plan d''action'!$A$2:$A$9)",
    [
      ['1.3', 'a'],
      ['1.4', 'b'],
    ],
  ],
  ['=SDG.TARGET(Plan!A3)&"…"', [['Text…']]],
];

const CELLS: readonly SdgCell[] = FORMULAS.map(([formula, values], index) => ({
  sheet: 'Figures',
  row: 1 + 10 * index,
  column: 1,
  formula,
  values,
}));

const PLANNED: PortablePlan = portablePlan({
  cells: CELLS,
  workbook: {
    names: [],
    tables: [],
    readings: SHEETS.slice(1).map((sheet) => ({
      sheet,
      area: { row: 0, column: 0, rows: ROWS.length, columns: 4 },
      values: ROWS,
    })),
  },
  wanted: 'live',
  sheetNames: SHEETS,
  firstId: 1,
  words: PORTABLE_WORDS,
});
const RECORD = readRecord(PLANNED.record) as PortableRecord;

type Edit =
  | {
      readonly kind: 'insert';
      readonly sheet: number;
      readonly axis: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
    }
  | { readonly kind: 'rename'; readonly sheet: number; readonly name: string };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    sheet: fc.integer({ min: 0, max: 3 }),
    axis: fc.constantFrom('rows' as const, 'columns' as const),
    at: fc.integer({ min: 0, max: 12 }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('rename' as const),
    sheet: fc.integer({ min: 1, max: 3 }),
    name: fc.constantFrom('New', "L'autre plan", 'Тізім 2', 'A1'),
  }),
);

function open(isPortable: boolean): WorkbookModel {
  const { model } = openModel({
    snapshot: workbook([
      ...SHEETS.map((name) => ({ name })),
      ...(isPortable ? [{ name: PORTABLE_WORDS.helper.sheet }] : []),
    ]),
  });
  for (const name of SHEETS.slice(1)) {
    const area = { row: 0, column: 0, rows: ROWS.length, columns: 4 };
    model.sheet(name)?.write(area, ROWS, 'addin');
  }
  const written = isPortable
    ? PLANNED.replacements
    : CELLS.map(({ sheet, row, column, formula }) => ({
        sheet,
        area: { row, column, rows: 1, columns: 1 },
        cells: [[formula]],
      }));
  for (const { sheet, area, cells } of written) {
    // Codes among values stay text.
    if (!String(cells[0]?.[0]).startsWith('=')) model.sheet(sheet)?.setNumberFormat(area, '@');
    model.sheet(sheet)?.write(area, cells, 'addin');
  }
  if (isPortable) for (const name of PLANNED.names) model.setName({ ...name, visible: false });
  return model;
}

function apply(model: WorkbookModel, edits: readonly Edit[]): void {
  for (const each of edits) {
    const sheet = model.sheets()[each.sheet] as SheetModel;
    if (each.kind === 'insert') sheet.insertCells(each.axis, each.at, each.count);
    else if (!model.sheet(each.name)) sheet.name = each.name;
  }
}

/** All formulas of a workbook except those on its helper sheet. */
function formulasOf(model: WorkbookModel) {
  return model.sheets().flatMap((sheet) => {
    const used = sheet.usedArea();
    if (!used) return [];
    return Array.from({ length: used.rows * used.columns }, (_, index) => {
      const row = used.row + Math.floor(index / used.columns);
      const column = used.column + (index % used.columns);
      return { sheet: sheet.name, row, column, formula: sheet.cell(row, column)?.formula ?? '' };
    }).filter(({ formula }) => formula !== '');
  });
}

const shown = ({ sheet, row, column, formula }: ReturnType<typeof formulasOf>[number]) =>
  `${sheet}!${toAddress({ row, column, rows: 1, columns: 1 })} ${formula.replace(/'([\p{L}\d]+)'!/gu, '$1!')}`;

test('after rows and columns are inserted and sheets renamed, the formulas are restored as they would be now', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
      const [plain, portable] = [open(false), open(true)];
      apply(plain, edits);
      apply(portable, edits);
      const names = portable.names();
      const { formulas, problems } = restorableFormulas({
        record: RECORD,
        cells: formulasOf(portable).filter(({ formula }) => hasMark(formula)),
        names,
        values: valuePlaces(RECORD, names).map(({ sheet, area }) =>
          (portable.sheet(sheet) as SheetModel)
            .values(area)
            .map((row) => row.map((cell) => cell ?? '')),
        ),
      });
      expect(problems).toEqual([]);
      expect(formulas.map(shown).sort()).toEqual(formulasOf(plain).map(shown).sort());
      closeModels();
    }),
    {
      numRuns: Number(process.env['RUNS'] ?? runs(10, 100)),
      // Through the middle of values that have replaced a list.
      examples: [[[{ kind: 'insert', sheet: 0, axis: 'columns', at: 2, count: 1 }]]],
    },
  );
}, 180_000);
