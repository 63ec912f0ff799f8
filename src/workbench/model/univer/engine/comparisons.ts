import type { Injector } from '@univerjs/core';
import {
  ArrayValueObject,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { BaseValueObject, compareToken } from '@univerjs/engine-formula';

/**
 * Compares as Excel does.
 *
 * - By the values at hand. While it calculates, Univer keeps an index of the values of cells by
 *   column, and answers comparisons from it. But every array that a formula calculates says that it
 *   lies where that formula is, so `ROW(A1:A9)=3` was answered with the rows of another formula,
 *   depending on which had been calculated before. For cells the index is wrong too: it takes the
 *   text "1" for the number 1, 0 for an empty text, and an error for a value that differs.
 * - Operators literally: in `A1="T*"` the asterisk is a character. Only criteria have wildcards.
 * - TRUE and FALSE differ from every number and text, also to `<>`; an empty cell equals "".
 */
export function compareAsExcel(injector: Injector): void {
  const index = CELL_INVERTED_INDEX_CACHE;
  index.set = () => undefined;
  index.setContinueBuildingCache = () => undefined;
  index.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });

  const operators = injector.get(IFunctionService).getExecutor('COMPARE');
  if (!operators) return;
  const calculate = operators.calculate.bind(operators);
  operators.calculate = (...compared) => {
    isOperator = true;
    try {
      return calculate(...compared);
    } finally {
      isOperator = false;
    }
  };
  compareValues();
}

/** Whether values are compared by an operator, not by a criterion. */
let isOperator = false;

function compareValues(): void {
  const text = StringValueObject.prototype as unknown as Text;
  if (text.comparesAsExcel) return;
  text.comparesAsExcel = true;
  const truth = BooleanValueObject.prototype as unknown as Truth;
  const rank = truth._compareString;
  truth._compareString = (operator) => operator === '<>' || rank(operator);

  const compare = text.compare;
  text.compare = function (other, operator, isCaseSensitive) {
    if (other.isString() && !isCaseSensitive) {
      const value = other.getValue();
      if (read.value !== value) read = readText(value);
      if (isOperator || !read.hasWildcards)
        return BooleanValueObject.create(this._compareString(small(this), read.small, operator));
    }
    const texts = other.isNull() ? StringValueObject.create('') : other;
    return compare.call(this, texts, operator, isCaseSensitive);
  };

  // Univer's wildcards stop at a line break; in Excel "*" is any text, including several lines.
  const match = text._checkWildcard;
  text._checkWildcard = function (pattern, operator) {
    const value = this.getValue();
    if (!BREAKS.test(value)) return match.call(this, pattern, operator);
    const oneLine = StringValueObject.create(value.replace(/[\r\n]+/g, ' '));
    return match.call(oneLine as unknown as Text, pattern.replace(/[\r\n]+/g, ' '), operator);
  };

  const arrays = ArrayValueObject.prototype as unknown as Arrays;
  const calculateColumn = arrays._batchOperatorValue;
  arrays._batchOperatorValue = function (value, column, result, kind, operator, isCaseSensitive) {
    if (kind !== COMPARE || !operator)
      return calculateColumn.call(this, value, column, result, kind, operator, isCaseSensitive);
    for (let r = 0; r < this.getRowCount(); r++) {
      const cell = this.getValueOrDefault(r, column);
      const row = (result[r] ??= []);
      if (!cell || !value) row[column] = ErrorValueObject.create(ErrorType.NA);
      else if (cell.isError()) row[column] = cell;
      else row[column] = value.isError() ? value : cell.compare(value, operator, isCaseSensitive);
    }
  };
}

/** Univer's number of the operation that compares. */
const COMPARE = 5;

const small = (text: Pick<BaseValueObject, 'getValue'>): string =>
  String(text.getValue()).toLowerCase();

/** The text that others are compared with, read once for a whole range. */
let read = readText('');

function readText(value: unknown) {
  const text = String(value).toLowerCase();
  return { value, small: text, hasWildcards: /[*?]/.test(text) };
}

const BREAKS = /[\r\n]/;

/** The part of Univer's text values that is not public. */
interface Text {
  comparesAsExcel?: boolean;
  getValue(): string;
  compare(
    other: BaseValueObject,
    operator: compareToken,
    isCaseSensitive?: boolean,
  ): BaseValueObject;
  _compareString(value: string, other: string, operator: string): boolean;
  _checkWildcard(pattern: string, operator: string): BaseValueObject;
}

/** The part of its arrays that is not public: one column with one value, into rows × columns. */
interface Arrays {
  getRowCount(): number;
  getValueOrDefault(row: number, column: number): BaseValueObject | null;
  _batchOperatorValue(
    value: BaseValueObject | null | undefined,
    column: number,
    result: BaseValueObject[][],
    kind: number,
    operator?: compareToken,
    isCaseSensitive?: boolean,
  ): void;
}

/** The same of its truth values: how they compare with anything else. */
interface Truth {
  _compareString(operator: string): boolean;
}
