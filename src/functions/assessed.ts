import { readApplicable } from '../assessment/applicable';
import { assess, type Assessment, type AssessOptions, type Matrix } from '../assessment/assess';
import { widest, type Cells } from '../assessment/cells';
import { isProblem, unlessProblem, type Problem } from '../assessment/problem';
import { readScale } from '../assessment/scale';
import { readScope } from '../assessment/scope';
import { withDecidedNumbers } from '../assessment/target-column';
import { cellsOf, optionalCells } from './arguments';

/** The arguments that rating functions share, as read. */
interface Request {
  readonly matrix: Matrix;
  readonly options: AssessOptions;
}

/** Reads `(ratings, [targets], [scope], [scale], [applicable])`. */
export function request(
  ratings: unknown,
  targets?: unknown,
  scope?: unknown,
  scale?: unknown,
  applicable?: unknown,
): Request | Problem {
  const codes = columnOf(optionalCells(targets));
  if (isProblem(codes)) return codes;
  const cells = cellsOf(ratings);
  const applies = applicableRows(applicable, cells.length, codes);
  if (isProblem(applies)) return applies;
  const readInScope = readScope(cellsOf(scope));
  if (isProblem(readInScope)) return readInScope;
  const readOnScale = readScale(cellsOf(scale));
  if (isProblem(readOnScale)) return readOnScale;
  return {
    matrix: { ratings: cells, codes, applicable: applies },
    options: { scope: readInScope, scale: readOnScale },
  };
}

/** The assessment that `(ratings, [targets], [scope], [scale], [applicable])` describe. */
export function assessed(...args: Parameters<typeof request>): Assessment | Problem {
  return unlessProblem(request(...args), ({ matrix, options }) => assess(matrix, options));
}

/**
 * The argument `[applicable]` for this many rows; undefined if it is left out.
 *
 *     applicableRows([['yes'], ['no']], 2) //=> [true, false]
 */
export function applicableRows(
  argument: unknown,
  expected: number,
  codes?: readonly unknown[],
): readonly boolean[] | Problem | undefined {
  const column = optionalCells(argument);
  if (!column) return undefined;
  return column.length === expected
    ? readApplicable(column, codes)
    : { problem: 'different-rows', rows: column.length, expected };
}

/**
 * A range with one column is kept as it is: extracting a million codes from its rows takes time.
 */
function columnOf(cells: Cells | undefined): readonly unknown[] | Problem | undefined {
  const columns = cells ? widest(cells) : 0;
  if (columns > 1) return { problem: 'several-target-columns', columns };
  return cells && withDecidedNumbers(cells);
}
