import type { Area, SheetPlan } from './plan';

/** A cell that no longer holds what the plan wrote. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  /** What was typed since; empty if the cell was emptied. */
  readonly content: string;
}

/** The contents of a sheet's cells: formulas as formulas, everything else unchanged. */
export interface CellContents {
  readonly area: Area;
  /** rows × columns of `area`. */
  readonly formulas: readonly (readonly unknown[])[];
  /** Cells that planned formulas fill with their results, each area with its formula. */
  readonly spills?: readonly Area[];
}

/**
 * Cells that were filled, changed or emptied since a plan was written, row by row. Only contents
 * count, not formats, comments or pictures, and not what a planned formula fills its neighbours
 * with.
 *
 *     changedCells(plan, contents) //=> [{ row: 4, column: 5, content: 'T' }]
 */
export function changedCells(
  plan: SheetPlan,
  { area, formulas, spills = [] }: CellContents,
): ChangedCell[] {
  const expected = plannedInputs(plan);
  const changed: ChangedCell[] = [];
  formulas.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      const place = { row: area.row + r, column: area.column + c };
      const key = keyOf(place.row, place.column);
      const content = plain(cell);
      const planned = expected.get(key) ?? '';
      const isFilled = planned === '' && spills.some((spill) => contains(spill, place));
      if (!isFilled && !isSame(planned, content)) changed.push({ ...place, content });
      expected.delete(key);
    }),
  );
  // Outside the used range all cells are empty.
  for (const [key, input] of expected) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (input !== '') changed.push({ row, column, content: '' });
  }
  return changed.sort((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * Cells with a formula of ours that may fill others with its result.
 *
 *     spillingCells(plan) //=> [{ row: 10, column: 1 }]
 */
export function spillingCells({ blocks }: SheetPlan): { row: number; column: number }[] {
  return blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, r) =>
      line.flatMap((cell, c) =>
        typeof cell === 'string' && /^=.*\bSDG\./s.test(cell)
          ? [{ row: row + r, column: column + c }]
          : [],
      ),
    ),
  );
}

function contains(area: Area, { row, column }: { row: number; column: number }): boolean {
  const [down, along] = [row - area.row, column - area.column];
  return down >= 0 && down < area.rows && along >= 0 && along < area.columns;
}

function plannedInputs({ blocks }: SheetPlan): Map<string, string> {
  const inputs = new Map<string, string>();
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, r) =>
      line.forEach((cell, c) => inputs.set(keyOf(row + r, column + c), plain(cell))),
    );
  }
  return inputs;
}

function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}

function plain(cell: unknown): string {
  return cell === null || cell === undefined ? '' : String(cell).replaceAll('\r\n', '\n');
}

function isSame(expected: string, content: string): boolean {
  if (expected === content) return true;
  if (expected.startsWith('=') && content.startsWith('=')) return bare(expected) === bare(content);
  return false;
}

/**
 * A formula without the parts that Excel may rewrite: spaces, case, `@`, prefixes of newer
 * functions, and sheet names, which change when sheets are renamed.
 */
function bare(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!/gu, '')
            .replace(/\s|@|_xlfn\.|_xlws\./gi, '')
            .toUpperCase(),
    )
    .join('');
}
