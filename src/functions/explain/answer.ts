import { basicValue, type Cells } from '../../assessment/cells';
import { problemOf } from '../excel-error';
import { isNotAvailable, type FunctionProblem } from '../function-problem';
import { SIGNATURES } from './signatures';

/** What a function answers, with the problem behind each of its errors. */
export type FunctionAnswer =
  | {
      readonly kind: 'result';
      /** Errors as Excel passes them on to other functions. */
      readonly cells: Cells;
      readonly errors: readonly CellError[];
    }
  | {
      readonly kind: 'problem';
      readonly problem: FunctionProblem;
      /** What the cell shows. */
      readonly error: string;
    };

/** An error in one cell of a result; rows and columns count from 0. */
export interface CellError {
  readonly row: number;
  readonly column: number;
  readonly problem: FunctionProblem;
}

/**
 * Asks a function of ours as Excel does.
 *
 *     await answerOf('COVERAGE', [[['T'], ['maybe']]])
 *     //=> { kind: 'problem', problem: { problem: 'not-a-rating', cell: 'maybe', row: 2 }, error: '#VALUE!' }
 */
export async function answerOf(name: string, args: readonly unknown[]): Promise<FunctionAnswer> {
  const call = SIGNATURES.get(name)?.call as
    ((...given: readonly unknown[]) => unknown) | undefined;
  if (!call) throw new Error(`no function ${name}`);
  try {
    return resultOf(await call(...args));
  } catch (error) {
    const problem = problemOf(error);
    // Anything else is a fault of ours.
    if (!problem) throw error;
    return { kind: 'problem', problem, error: errorShown(problem) };
  }
}

function resultOf(result: unknown): FunctionAnswer {
  const rows = (Array.isArray(result) ? result : [[result]]) as unknown[][];
  const errors: CellError[] = [];
  const cells = rows.map((each, row) =>
    each.map((cell, column) => {
      const problem = problemOf(cell);
      if (!problem) return basicValue(cell);
      errors.push({ row, column, problem });
      return { type: 'Error', basicType: 'Error', basicValue: errorShown(problem) };
    }),
  );
  return { kind: 'result', cells, errors };
}

function errorShown(problem: FunctionProblem): string {
  return isNotAvailable(problem) ? '#N/A' : '#VALUE!';
}
