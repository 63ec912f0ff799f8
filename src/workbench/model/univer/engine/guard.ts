import type { ICellData, Injector, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import {
  BaseReferenceObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import { MAX_COLUMNS, MAX_ROWS } from '../../area';
import { rememberDependencies } from './dependency-memory';
import { BUSY } from './errors';
import { rememberFormulas } from './formula/memory';
import { keepRulesFromCells } from './rules-are-no-cells';
import { letSpillsThrough } from './spill-check';
import { rememberRanges } from './formula/ranges';
import { rememberStyles } from './style-memory';
import { makeTextsCheap } from './text-values';

/**
 * Makes the engine safe to wait for, and as large as Excel.
 *
 * - An exception inside a formula ends Univer's calculation without any sign: no result for any
 *   cell, and no error. Here such a formula is `#VALUE!` and the others go on.
 * - Sheets in memory are smaller than Excel's; a reference beyond them is empty cells, not
 *   `#NAME?`.
 * - What formulas and names meant in another workbook, or before a name changed, is forgotten.
 * - A rule's formula is taken for no cell.
 * - `#BUSY!` is an error: what reads a waiting cell waits too.
 */
export function guardEngine(injector: Injector): void {
  // Univer's set is typed by its own list of errors; at run time it is a set of texts.
  (ERROR_TYPE_SET as Set<string>).add(BUSY);

  BaseReferenceObject.prototype.isExceedRange = function (): boolean {
    const { startRow, startColumn, endRow, endColumn } = this.getRangePosition();
    return startRow < 0 || startColumn < 0 || endRow >= MAX_ROWS || endColumn >= MAX_COLUMNS;
  };

  const interpreter = injector.get(Interpreter);
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (node): FunctionVariantType => {
    try {
      return execute(node);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };

  rememberFormulas(injector);
  rememberDependencies(injector);
  rememberRanges(injector);
  makeTextsCheap();
  rememberStyles();
  keepRulesFromCells();
  matchOverLines();
  letSpillsThrough(injector);
  showBlanksAsZero(injector);

  // SEQUENCE and its like refuse to be larger than the sheet in memory.
  for (const executor of injector.get(IFunctionService).getExecutors().values())
    if (executor.needsSheetRowColumnCount) {
      const setSize = executor.setSheetRowColumnCount.bind(executor);
      executor.setSheetRowColumnCount = () => setSize(MAX_ROWS, MAX_COLUMNS);
    }

  // Formulas the engine cannot even read must not keep it from the others for ever.
  const generator = injector.get(IFormulaDependencyGenerator);
  const generate = generator.generate.bind(generator);
  generator.generate = async (withTree) => {
    try {
      return await generate(withTree);
    } catch (error) {
      console.error('The formula engine could not order the formulas', error);
      return [];
    }
  };
}

/** Univer's wildcards stop at a line's end; for Excel "*" is any text, several lines or not. */
function matchOverLines(): void {
  const text = StringValueObject.prototype as unknown as Wildcards;
  if (text.overLines) return;
  text.overLines = true;
  const check = text._checkWildcard;
  text._checkWildcard = function (pattern, operator) {
    const value = this.getValue();
    if (!BREAKS.test(value)) return check.call(this, pattern, operator);
    const oneLine = StringValueObject.create(value.replace(/[\r\n]+/g, ' '));
    return check.call(oneLine as unknown as Wildcards, pattern.replace(/[\r\n]+/g, ' '), operator);
  };
}

const BREAKS = /[\r\n]/;

/** The part of Univer's text values that is not public. */
interface Wildcards {
  overLines?: boolean;
  getValue(): string;
  _checkWildcard(pattern: string, operator: string): BaseValueObject;
}

/** A formula that comes to an empty cell is 0, for those who read it too. */
function showBlanksAsZero(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService) as unknown as Results;
  const toCell = runtime._getValueObjectOfRuntimeData.bind(runtime);
  runtime._getValueObjectOfRuntimeData = (value) => {
    const isBlank = !value || (value.isValueObject() && value.isNull());
    return isBlank ? { v: 0, t: CellValueType.NUMBER } : toCell(value);
  };
}

/** The part of Univer's runtime that is not public. */
interface Results {
  _getValueObjectOfRuntimeData(value: Nullable<BaseValueObject>): ICellData;
}
