import {
  ArrayValueObject,
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
} from '@univerjs/engine-formula';
import type { BaseValueObject } from '@univerjs/engine-formula';

/**
 * Makes a reference to a sheet that does not exist `#REF!`, as in Excel. Univer gives `#VALUE!` and
 * remembers it as what the same cells of the formula's own sheet contain, for all other formulas.
 */
export function failWithoutSheet(): void {
  const reference = BaseReferenceObject.prototype as unknown as Reference;
  if (reference.failsWithoutSheet) return;
  reference.failsWithoutSheet = true;
  const error = () => ErrorValueObject.create(ErrorType.REF);

  const { toArrayValueObject, iterator, getFirstCell } = reference;
  reference.toArrayValueObject = function (useCache = true) {
    return this._checkIfWorksheetMiss()
      ? ArrayValueObject.createByArray([[ErrorType.REF]])
      : toArrayValueObject.call(this, useCache);
  };
  reference.iterator = function (read) {
    if (!this._checkIfWorksheetMiss()) return iterator.call(this, read);
    const { startRow, startColumn } = this.getRangePosition();
    return read(error(), startRow, startColumn);
  };
  reference.getFirstCell = function () {
    return this._checkIfWorksheetMiss() ? error() : getFirstCell.call(this);
  };
}

/** The part of Univer's references that is used here; some of it is not public. */
interface Reference {
  failsWithoutSheet?: boolean;
  _checkIfWorksheetMiss(): boolean;
  getRangePosition(): { readonly startRow: number; readonly startColumn: number };
  toArrayValueObject(useCache?: boolean): ArrayValueObject;
  iterator(read: (value: BaseValueObject | null, row: number, column: number) => unknown): unknown;
  getFirstCell(): BaseValueObject;
}
