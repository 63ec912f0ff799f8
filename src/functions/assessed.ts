import { assess, type Assessment, type AssessOptions, type Matrix } from '../assessment/assess';
import { widest, type Cells } from '../assessment/cells';
import { isProblem, unlessProblem, type Problem } from '../assessment/problem';
import { readScale } from '../assessment/scale';
import { readScope } from '../assessment/scope';
import { cellsOf, optionalCells } from './arguments';

/** The arguments that rating functions share, as read. */
interface Request {
  readonly matrix: Matrix;
  readonly options: AssessOptions;
}

/** Reads `(ratings, [targets], [scope], [scale])`. */
export function request(
  ratings: unknown,
  targets?: unknown,
  scope?: unknown,
  scale?: unknown,
): Request | Problem {
  const codes = columnOf(optionalCells(targets));
  if (isProblem(codes)) return codes;
  const readInScope = readScope(cellsOf(scope));
  if (isProblem(readInScope)) return readInScope;
  const readOnScale = readScale(cellsOf(scale));
  if (isProblem(readOnScale)) return readOnScale;
  return {
    matrix: { ratings: cellsOf(ratings), codes },
    options: { scope: readInScope, scale: readOnScale },
  };
}

/** The assessment that `(ratings, [targets], [scope], [scale])` describe. */
export function assessed(
  ratings: unknown,
  targets?: unknown,
  scope?: unknown,
  scale?: unknown,
): Assessment | Problem {
  return unlessProblem(request(ratings, targets, scope, scale), ({ matrix, options }) =>
    assess(matrix, options),
  );
}

/**
 * A range with one column is kept as it is: extracting a million codes from its rows takes time.
 */
function columnOf(cells: Cells | undefined): readonly unknown[] | Problem | undefined {
  const columns = cells ? widest(cells) : 0;
  return columns > 1 ? { problem: 'several-target-columns', columns } : cells;
}
