import { functionCalls, isSdgFunction } from '../formula/calls';
import { formulaTokens } from '../formula/tokens';
import type { Area, CellInput } from '../sheet/plan';
import { formulaIn, type WholeSheet } from '../sheet/whole-sheet';
import { recordOnSheet } from './helper-sheet';
import { readRecord, type PortableRecord, type RecordEntry } from './record';
import type { SheetArea, WorkbookName, WorkbookTable } from '../formula/resolve-reference';
import type { SdgCell } from './workbook';

/** What is read from the workbook to make portable copies and to restore formulas. */
export interface FormulasReading {
  readonly sheets: readonly WholeSheet[];
  readonly names: readonly WorkbookName[];
  readonly tables: readonly WorkbookTable[];
  /** The areas that our formulas spill into, including their own cell; none for single cells. */
  readonly spills: readonly SheetArea[];
  /** The text of custom XML parts that hold a record. */
  readonly records: readonly string[];
  /** What the user had selected. */
  readonly selected: { readonly sheet: string; readonly areas: readonly Area[] };
}

/** Which formulas to convert. */
export type CopyScope = 'workbook' | 'sheet' | 'selection';

/**
 * Cells whose formula calls one of our functions, sheet by sheet.
 *
 *     formulaCells(sheets) //=> [{ sheet: 'Figures', row: 1, column: 2, formula: '=SDG.COVERAGE(…)' }]
 */
export function formulaCells(
  sheets: readonly WholeSheet[],
): readonly Pick<SdgCell, 'sheet' | 'row' | 'column' | 'formula'>[] {
  return sheets.flatMap((whole) =>
    whole.formulas.flatMap((cells, r) =>
      cells.flatMap((_, c) => {
        const formula = formulaIn(whole, r, c);
        const { sheet, area } = whole;
        return formula !== undefined && isOurs(formula)
          ? [{ sheet, row: area.row + r, column: area.column + c, formula }]
          : [];
      }),
    ),
  );
}

/**
 * The same cells with the values they show. Cells that a neighbour's formula spills into are left
 * out, whether Excel returns that formula or their value for them.
 */
export function sdgCells({ sheets, spills }: FormulasReading): readonly SdgCell[] {
  const spilled = new Set(
    spills.flatMap(({ sheet, area: { row, column, rows, columns } }) =>
      Array.from({ length: rows * columns - 1 }, (_, index) =>
        keyOf(sheet, row + Math.floor((index + 1) / columns), column + ((index + 1) % columns)),
      ),
    ),
  );
  const spillOf = new Map(
    spills.map(({ sheet, area }) => [keyOf(sheet, area.row, area.column), area]),
  );
  const bySheet = new Map(sheets.map((sheet) => [sheet.sheet, sheet]));
  return formulaCells(sheets).flatMap((cell): SdgCell[] => {
    const key = keyOf(cell.sheet, cell.row, cell.column);
    const sheet = bySheet.get(cell.sheet);
    if (!sheet || spilled.has(key)) return [];
    const area = spillOf.get(key) ?? { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    return [{ ...cell, values: valuesIn(sheet, area) }];
  });
}

/**
 * The cells in the part that the user chose; a formula counts where its own cell is.
 *
 *     cellsOfPart(cells, 'sheet', reading)
 */
export function cellsOfPart(
  cells: readonly SdgCell[],
  part: CopyScope,
  { selected }: Pick<FormulasReading, 'selected'>,
): readonly SdgCell[] {
  if (part === 'workbook') return cells;
  const ofSheet = cells.filter(({ sheet }) => sheet === selected.sheet);
  if (part === 'sheet') return ofSheet;
  return ofSheet.filter(({ row, column }) =>
    selected.areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    ),
  );
}

/**
 * The records of all portable copies made of this workbook, merged. Each is stored in a custom XML
 * part and on a helper sheet, because either may be lost.
 */
export function recordOf({ sheets, records }: FormulasReading): PortableRecord {
  const onSheets = sheets.flatMap(({ values }) => recordOnSheet(values) ?? []);
  const entries = new Map<number, RecordEntry>();
  for (const xml of [...records, ...onSheets]) {
    for (const entry of readRecord(xml)?.entries ?? []) {
      if (!entries.has(entry.id)) entries.set(entry.id, entry);
    }
  }
  return { helperSheet: '', entries: [...entries.values()] };
}

/** The sheets that hold a record, whatever their names are now. */
export function helperSheets({ sheets }: FormulasReading): readonly WholeSheet[] {
  return sheets.filter(({ values }) => recordOnSheet(values) !== undefined);
}

/** The values in an area of a sheet; cells outside what was read are empty. */
export function valuesIn(
  { area: used, values }: WholeSheet,
  { row, column, rows, columns }: Area,
): CellInput[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const value = values[row + r - used.row]?.[column + c - used.column];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : '';
    }),
  );
}

function isOurs(formula: string): boolean {
  return (
    /^=.*SDG\./is.test(formula) && functionCalls(formulaTokens(formula), isSdgFunction).length > 0
  );
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${row},${column},${sheet}`;
}
