import { basicValue, isBlank, shown, type Cells } from '../assessment/cells';

/**
 * The cells of an argument. Excel passes a range as rows × columns, a single cell as such a range
 * or as a plain value, and an argument that was left out as null or undefined.
 *
 *     cellsOf('T') //=> [['T']]
 *     cellsOf(undefined) //=> [[null]]
 */
export function cellsOf(argument: unknown): Cells {
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
