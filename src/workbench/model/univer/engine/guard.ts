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
} from '@univerjs/engine-formula';
import type { BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import { MAX_COLUMNS, MAX_ROWS } from '../../area';
import { chooseWholeRanges } from './choices';
import { checkOnlyWhatIsOpen } from './closed-workbooks';
import { compareAsExcel } from './comparisons';
import { rememberDependencies } from './dependency-memory';
import { readEmptyTexts } from './empty-texts';
import { BUSY } from './errors';
import { keepWhatWasWritten } from './overtaken';
import { rememberFormulas } from './formula/memory';
import { interpretFast } from './interpreting';
import { failWithoutSheet } from './missing-sheets';
import { keepRulesFromCells } from './rules-are-no-cells';
import { letSpillsThrough } from './spill-check';
import { rememberRanges } from './formula/ranges';
import { rememberStyles } from './style-memory';
import { makeTextsCheap } from './text-values';

/**
 * Makes the engine safe to wait for, and its sheets as large as Excel's.
 *
 * - An exception inside a formula ends Univer's calculation silently: no result for any cell, and
 *   no error. Here such a formula gives `#VALUE!` and the others continue.
 * - Sheets in memory are smaller than Excel's; a reference beyond them means empty cells, not
 *   `#NAME?`.
 * - The meanings of formulas and names in another workbook, or before a name changed, are
 *   forgotten.
 * - The formula of a rule is not mistaken for a cell.
 * - An array that a formula calculates is not mistaken for cells.
 * - A reference to a sheet that does not exist is `#REF!`, in that formula only.
 * - A result never replaces what was written while it was calculated.
 * - Validations of a workbook or sheet that is gone are not checked.
 * - `#BUSY!` is an error: a cell that reads a waiting one waits too.
 */
export function guardEngine(injector: Injector): void {
  // Univer's set is typed with its own list of errors; at run time it is a set of texts.
  (ERROR_TYPE_SET as Set<string>).add(BUSY);

  BaseReferenceObject.prototype.isExceedRange = function (): boolean {
    const { startRow, startColumn, endRow, endColumn } = this.getRangePosition();
    return startRow < 0 || startColumn < 0 || endRow >= MAX_ROWS || endColumn >= MAX_COLUMNS;
  };

  const interpreter = injector.get(Interpreter);
  interpretFast(interpreter);
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (node): FunctionVariantType => {
    try {
      return execute(node);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };

  keepWhatWasWritten(injector);
  rememberFormulas(injector);
  rememberDependencies(injector);
  rememberRanges(injector);
  makeTextsCheap();
  rememberStyles();
  keepRulesFromCells();
  failWithoutSheet();
  compareAsExcel(injector);
  readEmptyTexts();
  chooseWholeRanges(injector);
  letSpillsThrough(injector);
  showBlanksAsZero(injector);
  checkOnlyWhatIsOpen(injector);

  // SEQUENCE and similar functions refuse to be larger than the sheet in memory.
  for (const executor of injector.get(IFunctionService).getExecutors().values())
    if (executor.needsSheetRowColumnCount) {
      const setSize = executor.setSheetRowColumnCount.bind(executor);
      executor.setSheetRowColumnCount = () => setSize(MAX_ROWS, MAX_COLUMNS);
    }

  // Formulas the engine cannot parse must not block the others forever.
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

/** A formula that results in an empty cell is 0, also for formulas that read it. */
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
