import type { Area, Cell, CellValue } from '../../../model/snapshot';
import { apiError, sizeMismatch } from '../../api-error';
import { isWholeColumns, isWholeRows, sameArea } from '../../../model/area';
import type { OfficeClass } from '../../objects/class';
import type { RangeTarget } from '../../objects/targets';
import { shownParts } from '../../sheet/filters';
import { requireFormulaText } from '../../sheet/formula-text';
import { requireInput, requireUnprotected } from '../../sheet/protection';

/** Maximum length of a text in Excel, in characters. */
const LONGEST_TEXT = 32_767;

/** Contents of the cells of a range: rows × columns, '' for an empty cell. */
export const CELL_READS: NonNullable<OfficeClass<RangeTarget>['reads']> = {
  values: bounded(({ sheet, area }) =>
    sheet.values(area).map((row) => row.map((value) => value ?? '')),
  ),
  text: bounded(({ sheet, area }) => sheet.texts(area)),
  formulas: bounded((range) => eachCell(range, (cell) => cell?.formula ?? cell?.value ?? '')),
  numberFormat: bounded((range) => eachCell(range, (cell) => cell?.numberFormat ?? 'General')),
  valueTypes: bounded((range) => eachCell(range, valueType)),
};

export const CELL_WRITES: NonNullable<OfficeClass<RangeTarget>['writes']> = {
  values: (range, value) => write(range, value, 'Range.values'),
  formulas: (range, value) => write(range, value, 'Range.formulas'),
  numberFormat: ({ sheet, area }, value) => {
    const location = 'Range.numberFormat';
    requireUnprotected(sheet, location);
    const one = onlyValue(value);
    if (typeof one === 'string') return sheet.setNumberFormat(area, one);
    const formats = matrix({ sheet, area }, value, location);
    const whole = formats.map((row, i) =>
      row.map((format, j) => {
        // null leaves a cell's format as it is
        const kept = sheet.cell(area.row + i, area.column + j)?.numberFormat ?? 'General';
        if (format !== null && typeof format !== 'string') {
          throw apiError('InvalidArgument', location);
        }
        return format ?? kept;
      }),
    );
    eachShown({ sheet, area }, whole, (part, rows) => sheet.setNumberFormat(part, rows));
  },
};

/** A number format may be given once for all cells, as a text or as an array of one. */
function onlyValue(value: unknown): unknown {
  const [row, ...rows] = Array.isArray(value) ? (value as unknown[]) : [[value]];
  return Array.isArray(row) && row.length === 1 && rows.length === 0 ? row[0] : undefined;
}

/** Unbounded ranges (`A:A`) return no cell contents: `null`. */
function bounded<R>(read: (range: RangeTarget) => R): (range: RangeTarget) => R | null {
  return (range) => (isWholeRows(range.area) || isWholeColumns(range.area) ? null : read(range));
}

/** A property of each cell, row by row. */
export function eachCell<R>(
  { sheet, area }: RangeTarget,
  read: (cell: Cell | undefined, row: number, column: number) => R,
): R[][] {
  const at = (row: number, column: number) => read(sheet.cell(row, column), row, column);
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => at(area.row + i, area.column + j)),
  );
}

function valueType(cell: Cell | undefined): string {
  if (cell?.error) return 'Error';
  const value = cell?.value;
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' && (value !== '' || cell?.formula !== undefined)
    ? 'String'
    : 'Empty';
}

function write(range: RangeTarget, value: unknown, location: string): void {
  const cells = Array.isArray(value) ? matrix(range, value, location) : filled(range, value);
  const inputs = cells.map((row) => row.map((item) => cellInput(item, location)));
  inputs.forEach((row, i) =>
    row.forEach((input, j) => {
      const { sheet, area } = range;
      const isFormula = typeof input === 'string' && input.length > 1 && input.startsWith('=');
      if (isFormula && sheet.cell(area.row + i, area.column + j)?.numberFormat !== '@')
        requireFormulaText(input, location);
    }),
  );
  requireInput({ sheet: range.sheet, areas: [range.area] }, location);
  eachShown(range, inputs, (area, rows) => range.sheet.write(area, rows, 'addin'));
}

/**
 * A block as Excel writes it. Where a filter hides some of its rows, these get nothing, and each of the
 * others gets what was meant for the first (office-js #224, xlwings #747); one row by itself is written
 * also where it is hidden.
 */
function eachShown<T>(
  { sheet, area }: RangeTarget,
  rows: readonly (readonly T[])[],
  enter: (area: Area, rows: readonly (readonly T[])[]) => void,
): void {
  const parts = area.rows === 1 ? [area] : shownParts(sheet, area);
  if (parts[0] && sameArea(parts[0], area)) return enter(area, rows);
  for (const part of parts)
    for (let row = part.row; row < part.row + part.rows; row++)
      enter({ ...area, row, rows: 1 }, rows.slice(0, 1));
}

/** One value for every cell, unless the range is unbounded. */
function filled({ area }: RangeTarget, value: unknown): unknown[][] {
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
}

/** Rows with as many entries as the range has cells. */
export function matrix({ area }: RangeTarget, value: unknown, location: string): unknown[][] {
  if (isWholeRows(area) || isWholeColumns(area)) throw apiError('InvalidArgument', location);
  const fits =
    Array.isArray(value) &&
    value.length === area.rows &&
    value.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw sizeMismatch(location);
  return value as unknown[][];
}

function cellInput(value: unknown, location: string): CellValue | null {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') throw apiError('InvalidArgument', location);
  if (value.length > LONGEST_TEXT) throw apiError('InvalidArgument', location);
  return value;
}
