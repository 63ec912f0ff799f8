import { basicValue, isBlank, shown, type Cells } from '../assessment/cells';
import { excelError } from './excel-error';
import type { FunctionProblem } from './function-problem';

/**
 * The cells of an argument, as `everyCellOf` gives them. A cell that shows an error is thrown as
 * ours: Excel would pass on "#N/A" alone, and nobody finds that among a thousand cells.
 *
 *     cellsOf([['T'], [{ type: 'Error', basicValue: '#N/A' }]]) // throws #VALUE!, which names row 2
 */
export function cellsOf(argument: unknown): Cells {
  const cells = everyCellOf(argument);
  for (let row = 0; row < cells.length; row++) {
    const problem = errorIn(cells[row] as Cells[number], row);
    if (problem) throw excelError(problem);
  }
  return cells;
}

/** The first cell of a row that shows an error; rows count from 0. */
export function errorIn(cells: Cells[number], row: number): FunctionProblem | undefined {
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (typeof cell === 'object' && cell !== null && 'type' in cell && cell.type === 'Error')
      return { problem: 'error-cell', cell: shown(cell), row: row + 1 };
  }
  return undefined;
}

/**
 * The cells of an argument, also those that show an error. Excel passes a range as rows × columns, a single cell as such a range
 * or as a plain value, and an argument that was left out as null or undefined.
 *
 *     everyCellOf('T') //=> [['T']]
 *     everyCellOf(undefined) //=> [[null]]
 */
export function everyCellOf(argument: unknown): Cells {
  if (!Array.isArray(argument)) return [[isContext(argument) ? null : argument]];
  const rows = argument as readonly unknown[];
  return isCells(rows)
    ? rows
    : rows.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

/**
 * The cells of an optional argument; a single empty cell counts as left out, because that is what
 * Excel passes for the gap in `=SDG.COVERAGE(B2:B9,,"RIA")`.
 *
 *     optionalCells([['']]) //=> undefined
 */
export function optionalCells(argument: unknown): Cells | undefined {
  const cells = cellsOf(argument);
  return cells.length === 0 || (cells.length === 1 && cells[0]?.every(isBlank)) ? undefined : cells;
}

/**
 * The single word in an argument, in lower case; undefined if it was left out.
 *
 *     wordOf([[' Planet ']]) //=> 'planet'
 */
export function wordOf(argument: unknown): string | undefined {
  return textOf(argument)?.toLowerCase();
}

/**
 * The same as typed, for messages.
 *
 *     textOf([[' Planet ']]) //=> 'Planet'
 */
export function textOf(argument: unknown): string | undefined {
  const cell = basicValue(optionalCells(argument)?.[0]?.[0]);
  return isBlank(cell) ? undefined : shown(cell);
}

/** Excel adds the invocation's context after the arguments, where it may replace an omitted one. */
function isContext(argument: unknown): boolean {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    ('functionName' in argument || 'address' in argument)
  );
}

/** A loop instead of `every`, because a range may have a million rows. */
function isCells(rows: readonly unknown[]): rows is Cells {
  for (let row = 0; row < rows.length; row++) if (!Array.isArray(rows[row])) return false;
  return true;
}
