import type { Cell as StoredCell, CellStyle as StoredStyle, Sheet as StoredSheet } from 'hucre';
import { dateToSerial } from 'hucre';
import { parseArea } from '../../model/a1';
import type { Cell, CellValue } from '../../model/snapshot';
import type { ShownStyle, StyleBook } from './cell-style';
import { shownStyle } from './cell-style';
import type { KeptCell } from '../kept';
import type { FormulaForm } from './rules';
import { movedFormula } from '../../model/formula/moved';

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** hucre converts what looks like a date; the model keeps Excel's day numbers (from 1900). */
const shownValue = (value: StoredCell['value'] | undefined): CellValue | undefined =>
  value instanceof Date ? dateToSerial(value, false) : (value ?? undefined);

const linkOf = ({ hyperlink }: StoredCell): string | undefined =>
  hyperlink && (hyperlink.location ? `#${hyperlink.location}` : hyperlink.target || undefined);

/** The formula of a cell, derived from the first one of a series if the file only refers to it. */
function formulaOf(
  cell: StoredCell,
  row: number,
  column: number,
  shared: Map<number, SharedFormula>,
): string | undefined {
  const { formula, formulaType, formulaSharedIndex: index } = cell;
  if (formulaType !== 'shared' || index === undefined) return formula || undefined;
  if (formula) {
    shared.set(index, { row, column, formula });
    return formula;
  }
  const first = shared.get(index);
  return first && movedFormula(first.formula, row - first.row, column - first.column);
}

/**
 * The cells an array formula fills, limited to existing cells: a file may claim any size.
 */
function spillOf(cell: StoredCell, row: number, column: number, { rows }: StoredSheet) {
  const area = cell.formulaType === 'array' ? parseArea(cell.formulaRef ?? '') : undefined;
  if (!area) return undefined;
  const spill = {
    rows: Math.min(area.rows, rows.length - row),
    columns: Math.min(area.columns, (rows[row]?.length ?? 0) - column),
  };
  return spill.rows > 1 || spill.columns > 1 ? spill : undefined;
}

/**
 * Converts each format once: cells with the same format share the parts of the file's style table,
 * though not the object around them.
 */
function styleReader(book: StyleBook) {
  const numbers = new Map<unknown, number>();
  const numberOf = (part: unknown) => {
    const known = numbers.get(part) ?? numbers.size;
    numbers.set(part, known);
    return known;
  };
  const read = new Map<string, { readonly looks: ShownStyle; readonly json: string }>();
  return (style: StoredStyle) => {
    const { font, fill, border, alignment, protection, numFmt } = style;
    const key = [font, fill, border, alignment, protection, numFmt].map(numberOf).join();
    let entry = read.get(key);
    if (!entry) {
      const looks = shownStyle(style, book);
      read.set(key, (entry = { looks, json: JSON.stringify(looks) }));
    }
    return entry;
  };
}

/**
 * A sheet's cells in the model's form, and what the model cannot store of them.
 * Only formats and values: a cell without either does not exist.
 */
export function readCells(
  stored: StoredSheet,
  form: FormulaForm,
  book: StyleBook,
): { readonly cells: Record<string, Cell>; readonly kept: Map<string, KeptCell> } {
  const cells: Record<string, Cell> = {};
  const kept = new Map<string, KeptCell>();
  const shared = new Map<number, SharedFormula>();
  const spilled = new Set<string>();
  const readStyle = styleReader(book);

  const read = (row: number, column: number) => {
    const key = `${row},${column}`;
    const cell = stored.cells?.get(key) ?? {
      value: stored.rows[row]?.[column] ?? null,
      type: 'empty',
    };
    const value = shownValue(cell.value);
    const formula = formulaOf(cell, row, column, shared);
    const link = linkOf(cell);

    const style = cell.style && readStyle(cell.style);

    const spill = spillOf(cell, row, column, stored);
    for (let r = row; spill && r < row + spill.rows; r++) {
      for (let c = column; c < column + spill.columns; c++) spilled.add(`${r},${c}`);
    }
    const isSpilled = !formula && spilled.has(key);

    const shown: Cell = {
      ...(value !== undefined && (value !== '' || formula || isSpilled) && { value }),
      ...(cell.type === 'error' && { error: true }),
      ...(formula !== undefined && { formula: form.shown(formula) }),
      ...(isSpilled && { spilled: true }),
      ...(spill && { spill }),
      ...style?.looks,
      ...(link && { link }),
    };
    if (Object.keys(shown).length === 0) return;
    cells[key] = shown;
    if (cell.style || cell.richText) {
      kept.set(key, {
        ...(cell.style && { style: cell.style }),
        shownStyle: style?.json ?? '{}',
        ...(cell.richText && typeof value === 'string' && { text: value, richText: cell.richText }),
      });
    }
  };

  stored.rows.forEach((values, row) => values.forEach((_, column) => read(row, column)));
  // A cell with only a link is missing from the file's grid.
  for (const key of stored.cells?.keys() ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (stored.rows[row]?.[column] === undefined && Number.isInteger(row)) read(row, column);
  }
  return { cells, kept };
}
