import { isProblem } from '../assessment/problem';
import type { InterfaceTag } from '../i18n/languages';
import { percentCellFormat } from '../i18n/numbers';
import { errorIn } from './arguments';
import { excelError, withMessages } from './excel-error';
import type { FunctionProblem } from './function-problem';
import { takesFormattedNumbers } from './office';

/** What a cell of a result can contain. */
export type CellResult = string | number | FormattedNumber | Error;

/** A number with its own number format, as one of Excel's data types. */
export interface FormattedNumber {
  readonly type: 'FormattedNumber';
  readonly basicValue: number;
  readonly numberFormat: string;
}

/**
 * The result of a function, or its problem thrown as Excel's error.
 *
 *     answer(0.5) //=> 0.5
 *     answer({ problem: 'nothing-applicable' }) // throws #N/A
 */
export function answer<T>(result: T): Exclude<T, FunctionProblem> {
  if (!isProblem(result)) return result as Exclude<T, FunctionProblem>;
  return withMessages(() => {
    throw excelError(result as unknown as FunctionProblem);
  });
}

/**
 * Applies a function of one cell to each cell of a range. A bad cell affects only its own result;
 * for a single cell, it is the function's error.
 *
 *     forEachCell([['3.8'], ['']], textOf) //=> [['Achieve …'], ['']]
 */
export function forEachCell<Cell>(
  cells: readonly (readonly Cell[])[],
  result: (cell: Cell) => string | FunctionProblem,
): CellResult[][] {
  const results = cells.map((cellsOfRow, row) =>
    cellsOfRow.map((cell) => errorIn([cell], row) ?? result(cell)),
  );
  return orErrors(results);
}

/**
 * The results for the cells of a range, with Excel's error in place of each problem; for a single
 * cell, the error is thrown.
 *
 *     orErrors([['T'], ['P']]) //=> [['T'], ['P']]
 */
export function orErrors(
  results: readonly (readonly (string | FunctionProblem)[])[],
): CellResult[][] {
  const isAlone = results.length === 1 && results[0]?.length === 1;
  const shown = () =>
    results.map((row) =>
      row.map((result) => {
        if (!isProblem(result)) return result;
        const error = excelError(result);
        if (isAlone) throw error;
        return error;
      }),
    );
  return results.some((row) => row.some(isProblem)) ? withMessages(shown) : shown();
}

/**
 * A share of 0–1, shown as a percentage if Excel lets a function format its result.
 *
 *     percentage(0.895, 'en') //=> 0.895 in Excel 2021, { …, numberFormat: '0.0%' } in newer ones
 */
export function percentage(share: number, language: InterfaceTag): number | FormattedNumber {
  return takesFormattedNumbers()
    ? { type: 'FormattedNumber', basicValue: share, numberFormat: percentCellFormat(language) }
    : share;
}
