import type { SheetArea } from '../formula/resolve-reference';
import { fixesOf, type Finding } from './finding';

/** Cells whose value fixes would change, by sheet and column, so that ranges find theirs at once. */
export interface FixedCells {
  /** Names of their sheets, in small letters. */
  readonly sheets: ReadonlySet<string>;
  /** How many of the cells are in an area. */
  readonly count: (place: SheetArea) => number;
  /** Remembers that an area is read. */
  readonly mark: (place: SheetArea) => void;
  /** Is a cell in an area that was marked? */
  readonly isMarked: (sheetId: string, row: number, column: number) => boolean;
}

interface Column {
  readonly column: number;
  /** In order. */
  readonly rows: number[];
  /** At each row's index, how many marked areas begin there less how many have ended. */
  readonly changes: number[];
}

/**
 * The cells that fixes turn from a number into text, or into other text. A formula that is fixed
 * shows another figure on purpose.
 */
export function fixedCells(
  findings: readonly Finding[],
  nameOf: ReadonlyMap<string, string>,
): FixedCells {
  const columns = new Map<string, Map<number, Column>>();
  for (const { sheetId, row, column, kind, before, input } of findings.flatMap(editsOf)) {
    if (kind === 'formula' || before === input) continue;
    const sheet = (nameOf.get(sheetId) ?? '').toLowerCase();
    const ofSheet = columns.get(sheet) ?? new Map<number, Column>();
    columns.set(sheet, ofSheet);
    const cells = ofSheet.get(column) ?? { column, rows: [], changes: [] };
    ofSheet.set(column, cells);
    cells.rows.push(row);
  }
  for (const ofSheet of columns.values())
    for (const [column, { rows }] of ofSheet) {
      const own = [...new Set(rows)].sort((a, b) => a - b);
      ofSheet.set(column, { column, rows: own, changes: Array<number>(own.length + 1).fill(0) });
    }
  const parts = ({ sheet, area }: SheetArea) =>
    [...(columns.get(sheet.toLowerCase())?.values() ?? [])]
      .filter(({ column }) => column >= area.column && column < area.column + area.columns)
      .map((column) => ({
        column,
        from: indexOf(column.rows, area.row),
        to: indexOf(column.rows, area.row + area.rows),
      }));
  let marked: Set<string> | undefined;
  return {
    sheets: new Set(columns.keys()),
    count: (place) => parts(place).reduce((sum, { from, to }) => sum + to - from, 0),
    mark: (place) => {
      marked = undefined;
      for (const { column, from, to } of parts(place)) {
        column.changes[from] = (column.changes[from] ?? 0) + 1;
        column.changes[to] = (column.changes[to] ?? 0) - 1;
      }
    },
    isMarked: (sheetId, row, column) => {
      marked ??= markedIn(columns);
      return marked.has(keyOf((nameOf.get(sheetId) ?? '').toLowerCase(), row, column));
    },
  };
}

function editsOf(finding: Finding) {
  return fixesOf(finding).flatMap(({ edits }) => edits);
}

function markedIn(columns: ReadonlyMap<string, ReadonlyMap<number, Column>>): Set<string> {
  const marked = new Set<string>();
  for (const [sheet, ofSheet] of columns)
    for (const { column, rows, changes } of ofSheet.values()) {
      let open = 0;
      rows.forEach((row, index) => {
        open += changes[index] ?? 0;
        if (open > 0) marked.add(keyOf(sheet, row, column));
      });
    }
  return marked;
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${row},${column},${sheet}`;
}

/** Index of the first row that is not above the given one. */
function indexOf(rows: readonly number[], row: number): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle] as number) < row) from = middle + 1;
    else to = middle;
  }
  return from;
}
