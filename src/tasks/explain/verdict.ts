import { basicValue } from '../../assessment/cells';
import type { CellNow } from '../../excel/read/active-cell';
import type { ParsedFormula } from '../../workbook/explain/parse';
import { isAsShown } from './as-shown';
import type { CallExplained } from './call-explained';
import type { Verdict } from './cell-explained';

/** What the active cell shows; its place counts from the cell with the formula. */
export type Shown = Pick<CellNow, 'row' | 'column' | 'value' | 'isError'>;

/**
 * How what our functions answer now goes with what Excel shows.
 *
 *     verdictOn([coverage], parseFormula('=SDG.COVERAGE(B2:B9)'), { value: '#VALUE!', … }) //=> 'problem'
 */
export function verdictOn<P>(
  calls: readonly CallExplained<P>[],
  { isAlone, hasLostReference }: ParsedFormula,
  shown: Shown,
): Verdict {
  const { value, isError } = shown;
  if (isError && hasLostReference) return 'lost';
  if (calls.some(({ outcome }) => outcome.kind === 'unreadable')) return 'unreadable';
  if (value === '#CALC!' && calls.some(readsWholeColumns)) return 'whole-columns';
  const [only] = calls;
  if (isAlone && only) return isAsShown(value, answerAt(only, shown)) ? own(only) : 'outdated';
  const isWrong = calls.some(({ outcome }) => outcome.kind === 'problem');
  if (isWrong) return isError ? 'problem' : 'caught';
  const hasErrors = calls.some(({ outcome }) => outcome.kind === 'result' && outcome.errors > 0);
  if (isError) return hasErrors ? 'problem' : 'elsewhere';
  return 'well';

  function own({ outcome }: CallExplained<P>): Verdict {
    return outcome.kind === 'problem' || isError ? 'problem' : 'well';
  }
}

/** What one cell of the result would show. */
function answerAt<P>({ outcome }: CallExplained<P>, { row, column }: Shown): unknown {
  if (outcome.kind === 'problem') return outcome.error;
  return outcome.kind === 'result' ? basicValue(outcome.cells[row]?.[column]) : undefined;
}

function readsWholeColumns<P>(call: CallExplained<P>): boolean {
  return call.arguments.some(({ text }) => /\$?[A-Z]+:\$?[A-Z]+$/i.test(text));
}
