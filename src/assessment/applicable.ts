import { isApplicable } from './applicable-words';
import { basicValue, isBlank, shown, widest, type Cells } from './cells';
import type { Problem } from './problem';
import { codeForRow, rowTargets } from './target-column';

/**
 * Reads the column "Applicable?": false for each row whose target does not apply. An empty cell
 * means that it applies, as in UNDP's tool. The number 0 is such an empty cell, because desktop
 * Excel passes it so, unless the column holds the number 1: among ones it is a no, and a cell that
 * is really empty is a problem there, as not every Excel can tell them apart. Only rows with a
 * target are read.
 *
 *     readApplicable([['yes'], ['no'], ['']]) //=> [true, false, true]
 *     readApplicable([[1], [0]]) //=> [true, false]
 *     readApplicable([['perhaps']]) //=> { problem: 'not-yes-or-no', cell: 'perhaps', row: 1 }
 */
export function readApplicable(
  column: Cells,
  codes?: readonly unknown[],
): readonly boolean[] | Problem {
  const columns = widest(column);
  if (columns > 1) return { problem: 'several-applicable-columns', columns };
  const cells = column.map((row) => basicValue(row[0]));
  const isTarget = (row: number) =>
    codes === undefined || rowTargets(codeForRow(codes, row))?.length !== 0;
  const isNumeric = cells.some((cell, row) => cell === 1 && isTarget(row));
  const answers = new Map<unknown, boolean | undefined>();
  const applicable = cells.map(() => true);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (!answers.has(cell)) answers.set(cell, answerOf(cell, isNumeric));
    const answer = answers.get(cell);
    if (answer !== undefined) applicable[row] = answer;
    else if (isTarget(row)) return { problem: 'not-yes-or-no', cell: shown(cell), row: row + 1 };
  }
  return applicable;
}

function answerOf(cell: unknown, isNumeric: boolean): boolean | undefined {
  if (!isNumeric || !isBlank(cell)) return isApplicable(cell);
  return cell === 0 ? false : undefined;
}
