import { makePortable } from '../../src/excel/operations/make-portable';
import { readFormulas } from '../../src/excel/read/formulas';
import { restoreFormulas } from '../../src/excel/operations/restore-formulas';
import type { Cell, Sheet, WorkbookSnapshot } from '../../src/workbench/model/snapshot';
import type { FormulasReading, CopyScope } from '../../src/workbook/portable/formulas-reading';
import { portableCopy, type PortableCopy } from '../../src/workbook/portable/copy';
import { planRestore } from '../../src/workbook/portable/restore/plan';
import { PORTABLE_WORDS } from '../workbook/portable/portable-words';
import { builtFunctions } from './built-functions';
import { startHost, type Harness } from './harness';
import { workbook } from './model';

const BUILT = builtFunctions('en');

const CODES = ['1.1', '1.2', '2.1', '3.8', '5.1', '8.10', '16.1', '17.10'];
const RATED = ['T', 'P', '', 'n/a', 'T', 'P', 'none', ''];

/** Codes in A, ratings in B and C, rows 2 to 9. */
function ratings(shift: number): Record<string, Cell> {
  const cells: Record<string, Cell> = {
    '0,0': { value: 'Code' },
    '0,1': { value: 'Vision' },
    '0,2': { value: 'Budget' },
  };
  CODES.forEach((code, row) => {
    cells[`${row + 1},0`] = { value: code, numberFormat: '@' };
    for (const column of [1, 2]) {
      const value = RATED[(row + shift * column) % RATED.length];
      if (value) cells[`${row + 1},${column}`] = { value };
    }
  });
  return cells;
}

/** Formulas in column B of the sheet Figures, each with room for its spill. */
export const FORMULAS = {
  1: '=SDG.COVERAGE(Plan!B2:C9,Plan!$A$2:$A$9,"RIA")',
  2: '=IF(SDG.ALIGNMENT(\'Plan d\'\'action\'!$B2:C$9)>0.5,"good","weak")&Plan!B3',
  3: '=SDG.COVERAGE(Ratings,Codes)',
  4: '=SDG.TARGET(Plan!A2)',
  6: '=SDG.TALLY(Жоспар!B2:C9,Жоспар!A2:A9)',
  20: '=SDG.GAPS(Plan!B2:C9,Plan!A2:A9)',
} as const;

/** Some were formatted as Text after they were entered. */
const NUMBER_FORMATS = new Map([
  ['1', '0.0%'],
  ['2', '@'],
  ['20', '@'],
]);

/** A workbook with our formulas of every kind, on three sheets, one of them protected. */
export const PORTABLE_WORKBOOK: WorkbookSnapshot = {
  ...workbook([
    { name: 'Plan', cells: ratings(1) },
    { name: "Plan d'action", cells: ratings(2) },
    { name: 'Жоспар', cells: ratings(3) },
    { name: 'Figures', cells: formulaCells() },
    {
      name: 'Closed',
      isProtected: true,
      cells: { '0,0': { value: 0, formula: '=SDG.COVERAGE(Plan!B2:B9)' } },
    },
  ] as Partial<Sheet>[]),
  names: [
    { name: 'Ratings', formula: '=Plan!$B$2:$C$9' },
    { name: 'Codes', formula: '=Plan!$A$2:$A$9' },
  ],
};

function formulaCells(): Record<string, Cell> {
  const cells: Record<string, Cell> = {
    '0,0': { value: 'Figures' },
    '1,0': { value: '8.10', numberFormat: '@' },
    // Only looks like one of ours.
    '2,0': { value: '=SDG.TARGET("8.10")', numberFormat: '@' },
    // A spill reaches into it.
    '7,1': { numberFormat: '@' },
  };
  for (const [row, formula] of Object.entries(FORMULAS)) {
    const numberFormat = NUMBER_FORMATS.get(row);
    cells[`${row},1`] = { value: 0, formula, ...(numberFormat && { numberFormat }) };
  }
  return cells;
}

/** A host with our own functions, and that workbook calculated. */
export async function startPortable(book: WorkbookSnapshot = PORTABLE_WORKBOOK): Promise<Harness> {
  const host = await startHost({
    workbook: book,
    ...BUILT,
    quirks: { excel: '365', blanks: null },
  });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  // Excel shows a file's cached values until something changes.
  await host.Excel.run(async (context) => {
    context.application.calculate(host.Excel.CalculationType.full);
    await context.sync();
  });
  await host.settled();
  return host;
}

export async function readAll(): Promise<FormulasReading> {
  const read = await readFormulas();
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

/** A portable copy of the open workbook, planned but not written. */
export async function planned(
  wanted: 'live' | 'values' = 'live',
  part: CopyScope = 'workbook',
): Promise<PortableCopy> {
  return portableCopy(await readAll(), { part, wanted, words: PORTABLE_WORDS });
}

export async function make(wanted: 'live' | 'values' = 'live', part: CopyScope = 'workbook') {
  return makePortable((await planned(wanted, part)).plan);
}

export async function restore() {
  return restoreFormulas(planRestore(await readAll()));
}

/** All formulas by place, except spilled cells. */
export function formulasOf(host: Harness): Record<string, string> {
  return Object.fromEntries(
    host
      .snapshot()
      .sheets.flatMap(({ name, cells }) =>
        Object.entries(cells).flatMap(([place, { formula }]) =>
          formula === undefined ? [] : [[`${name} ${place}`, formula]],
        ),
      ),
  );
}

/** What every cell shows. */
export function valuesOf(host: Harness, sheetName: string): Record<string, unknown> {
  const sheet = host.snapshot().sheets.find(({ name }) => name === sheetName);
  return Object.fromEntries(
    Object.entries(sheet?.cells ?? {}).flatMap(([place, { value }]) =>
      value === undefined || value === '' ? [] : [[place, value]],
    ),
  );
}
