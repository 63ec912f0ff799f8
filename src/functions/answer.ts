import { isProblem } from '../assessment/problem';
import type { InterfaceTag } from '../i18n/languages';
import { percentCellFormat } from '../i18n/numbers';
import { excelError } from './excel-error';
import type { FunctionProblem } from './function-problem';
import { takesFormattedNumbers } from './office';

/** What a cell of a result can hold. */
export type CellResult = string | number | FormattedNumber | Error;

/** A number that brings its format along, as Excel's data types write it. */
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
  if (isProblem(result)) throw excelError(result as unknown as FunctionProblem);
  return result as Exclude<T, FunctionProblem>;
}

/**
 * A function of one cell for each cell of a range. One bad cell spoils its own result only; alone,
 * it is the function's error.
 *
 *     forEachCell([['3.8'], ['']], textOf) //=> [['Achieve …'], ['']]
 */
export function forEachCell<Cell>(
  cells: readonly (readonly Cell[])[],
  result: (cell: Cell) => string | FunctionProblem,
): CellResult[][] {
  const isAlone = cells.length === 1 && cells[0]?.length === 1;
  return cells.map((row) => row.map((cell) => orError(result(cell), isAlone)));
}

/**
 * The result of one cell of a range, or Excel's error in its place; alone, the error is thrown.
 *
 *     orError('T', false) //=> 'T'
 */
export function orError(result: string | FunctionProblem, isAlone: boolean): CellResult {
  if (!isProblem(result)) return result;
  const error = excelError(result);
  if (isAlone) throw error;
  return error;
}

/**
 * A share of 0–1 shown as a percentage where Excel lets a function format its result.
 *
 *     percentage(0.895, 'en') //=> 0.895 in Excel 2021, { …, numberFormat: '0.0%' } in newer ones
 */
export function percentage(share: number, language: InterfaceTag): number | FormattedNumber {
  return takesFormattedNumbers()
    ? { type: 'FormattedNumber', basicValue: share, numberFormat: percentCellFormat(language) }
    : share;
}
