import { openWorkbook } from '../../src/workbench/files/open';
import { saveWorkbook } from '../../src/workbench/files/save';
import { unzip, zip } from '../../src/workbench/files/package/zip';
import type { Cell, Sheet, WorkbookSnapshot } from '../../src/workbench/model/snapshot';
import { planRepair, type RepairPlan } from '../../src/workbook/repair/plan';
import type { WholeSheet } from '../../src/workbook/sheet/whole-sheet';
import { workbook } from '../contract/model';

const NAMES = ['ALIGNMENT', 'COVERAGE', 'GAPS', 'HEADLINE'];
const ADD_IN = {
  id: '7c2f4f0e-6c0b-4e0a-9a57-2c1d5e9b8a41',
  version: '1.0.0.0',
  namespace: 'SDG',
  names: NAMES,
};
const PLAN = "План д'action 2030";
const RATINGS = `'${PLAN.replaceAll("'", "''")}'!$B$2:C$4`;

/** Formulas with what they showed where the add-in was, in the ways a user may have written them. */
const FORMULAS: readonly (readonly [string, Cell['value']])[] = [
  [`=SDG.COVERAGE(${RATINGS})`, 0.894736842105263],
  [`=IF(SDG.COVERAGE(${RATINGS})>0.5,SDG.HEADLINE(${RATINGS}),"no")`, '102 of 114'],
  [`=ROUND(1-SDG.ALIGNMENT(${RATINGS})*2^2+SDG.COVERAGE(A1:B2)/3,6)`, -1.25],
  [`=SDG.COVERAGE(${RATINGS},,"ALL")`, 0.75],
  ['=IFERROR(SDG.ALIGNMENT(Plan_Ratings),"")', 0.5],
  [`="_xldudf_SDG_COVERAGE(1), SDG.COVERAGE(2): "&SDG.HEADLINE(${RATINGS})`, 'as text'],
  [`=SDG.COVERAGE(SDG.GAPS(${RATINGS}),{"3.8";"8.10"})`, 0.25],
  [`=SUM(Plan[Vision],SDG.COVERAGE(Plan[[Vision]:[Budget]]))`, 3],
];
const GAPS = `=SDG.GAPS(${RATINGS})`;

/** A matrix, and figures beside it; one spills. */
const WORKBOOK: WorkbookSnapshot = workbook(
  [
    {
      name: PLAN,
      cells: {
        '0,0': { value: 'Code', numberFormat: '@' },
        '0,1': { value: 'Vision' },
        '0,2': { value: 'Budget' },
        ...Object.fromEntries(
          ['3.8', '8.10', '16.10'].flatMap((code, row) => [
            [`${row + 1},0`, { value: code, numberFormat: '@' }],
            [`${row + 1},1`, { value: row }],
            [`${row + 1},2`, { value: row + 1 }],
          ]),
        ),
      },
      tables: [
        {
          id: 't1',
          name: 'Plan',
          area: { row: 0, column: 0, rows: 4, columns: 3 },
          columns: ['Code', 'Vision', 'Budget'],
          style: '',
          bandedRows: false,
          filterButtons: false,
        },
      ],
    },
    {
      name: 'Figures',
      cells: {
        ...Object.fromEntries(
          FORMULAS.map(([formula, value], row) => [`${row * 2},0`, { formula, value }]),
        ),
        '0,3': { formula: GAPS, value: '3.8', spill: { rows: 3, columns: 1 } },
        '1,3': { value: '8.10', spilled: true },
        '2,3': { value: '16.10', spilled: true },
      } as Record<string, Cell>,
    },
  ],
  { names: [{ name: 'Plan_Ratings', formula: `=${RATINGS.replace('C$4', '$C$4')}` }] },
);

/**
 * The workbook as the workbench saves it, signed as Excel signs its files: only of those, and of
 * its own, does LibreOffice take texts that formulas gave as they were saved. Numbers it always
 * takes.
 */
export async function savedWorkbook(): Promise<Uint8Array> {
  const parts = await unzip(await saveWorkbook(WORKBOOK, { addIn: ADD_IN }));
  const properties = new TextDecoder().decode(parts.get(PROPERTIES));
  const signed = properties.replace(/(<Application>)[^<]*/, '$1Microsoft Excel');
  if (signed === properties) throw new Error('not signed');
  parts.set(PROPERTIES, new TextEncoder().encode(signed));
  return zip(parts);
}

const PROPERTIES = 'docProps/app.xml';

/** What stands on the sheet of figures: the formulas as typed and their values, by cell. */
export const meant = (): Readonly<Record<string, Cell>> => WORKBOOK.sheets[1]?.cells ?? {};

/** The cells on the sheet of figures, and how the workbook would be repaired. */
export interface Opened {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly plan: RepairPlan;
}

/** A file opened where the names of our functions are known, and where Excel shows the file's. */
export async function opened(
  bytes: Uint8Array,
): Promise<{ readonly known: Opened; readonly unknown: Opened }> {
  return { known: await openedWith(bytes, ADD_IN), unknown: await openedWith(bytes) };
}

async function openedWith(bytes: Uint8Array, addIn?: typeof ADD_IN): Promise<Opened> {
  const file = await openWorkbook(bytes, 'sent.xlsx', addIn);
  if (!file.ok) throw new Error(file.problem.kind);
  const sheets = file.snapshot.sheets.map(wholeSheet);
  const plan = planRepair(sheets, new Set(NAMES.map((name) => `SDG.${name}`)));
  const figures = file.snapshot.sheets.find(({ name }) => name === 'Figures');
  return { cells: figures?.cells ?? {}, plan };
}

/** As Excel gives it, before anything is calculated. */
function wholeSheet({ id, name, cells }: Sheet): WholeSheet {
  const places = Object.keys(cells).map((key) => key.split(',').map(Number));
  const rows = 1 + Math.max(...places.map(([row = 0]) => row));
  const columns = 1 + Math.max(...places.map(([, column = 0]) => column));
  const each = <T>(read: (cell: Cell | undefined) => T): T[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => read(cells[`${row},${column}`])),
    );
  return {
    sheet: name,
    sheetId: id,
    isProtected: false,
    names: [],
    area: { row: 0, column: 0, rows, columns },
    values: each((cell) => cell?.value ?? ''),
    formulas: each((cell) => cell?.formula ?? cell?.value ?? ''),
  };
}
