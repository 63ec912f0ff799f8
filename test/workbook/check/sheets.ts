import { toAddress, parseAddress } from '../../../src/workbook/sheet/address';
import type { MatrixLayout } from '../../../src/workbook/reading/layout';
import { recogniseMatrix } from '../../../src/workbook/reading/recognise-matrix';
import type { SheetName } from '../../../src/workbook/sheet/reading';
import type { WholeSheet } from '../../../src/workbook/sheet/whole-sheet';

/** A sheet of these cells from A1 on; texts with an equals sign are formulas that show 0. */
export function sheetOf(
  cells: readonly (readonly unknown[])[],
  rest: Partial<Pick<WholeSheet, 'sheet' | 'sheetId' | 'isProtected' | 'names'>> = {},
): WholeSheet {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const formulas = cells.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? ''));
  return {
    sheet: 'Plan',
    sheetId: 's1',
    isProtected: false,
    names: [],
    area: { row: 0, column: 0, rows: cells.length, columns },
    formulas,
    values: formulas.map((row) =>
      row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? 0 : cell)),
    ),
    ...rest,
  };
}

/** Names of a matrix on the sheet "Plan": `matrixNames({ SDG_Codes: 'A2:A9' }, { SDG_Scope: 'RIA' })`. */
export function matrixNames(
  areas: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>> = {},
): SheetName[] {
  return [
    ...Object.entries(areas).map(([name, address]) => {
      const area = parseAddress(address);
      if (!area) throw new Error(address);
      return { name, formula: `=Plan!${toAddress(area)}` };
    }),
    ...Object.entries(texts).map(([name, text]) => ({ name, formula: `="${text}"` })),
  ];
}

/** Code, text, applicable, two documents. */
const GOOD = [
  ['Code', 'Target', 'Applicable?', 'Vision', 'Plan'],
  ['8.8', 'eight', 'yes', 'T', 'P'],
  ['8.9', 'nine', 'yes', '', 'P'],
  ['8.10', 'ten', 'no', '', ''],
  ['9.1', 'next', 'yes', 'P', ''],
];
export const NAMES = matrixNames({
  SDG_Codes: 'A2:A5',
  SDG_Applicable: 'C2:C5',
  SDG_Documents: 'D1:E1',
  SDG_Ratings: 'D2:E5',
});

/** The good matrix with some cells changed: `{ 'row,column': cell }`. */
export function matrixWith(cells: Readonly<Record<string, unknown>>, rest = {}) {
  const changed = GOOD.map((row, r) => row.map((cell, c) => cells[`${r},${c}`] ?? cell));
  return sheetOf(changed, { names: NAMES, ...rest });
}

/** Where the parts of such a matrix are. */
export function layoutOf(sheet: WholeSheet): MatrixLayout {
  const layout = recogniseMatrix(sheet);
  if (!layout) throw new Error('not recognised');
  return layout;
}
