import type { IRange, Nullable } from '@univerjs/core';
import { moveRangeByOffset } from '@univerjs/core';
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type {
  BaseReferenceObject,
  BaseValueObject,
  ErrorType,
  FunctionVariantType,
} from '@univerjs/engine-formula';
import { MAX_COLUMNS, MAX_ROWS } from '../../area';
import type { Site } from './sites';
import type { Argument, Scalar } from './values';

const BLANK: Scalar = { kind: 'blank' };

/** Rows and columns of a sheet that are not empty. */
type UsedSize = (sheetId: string) => { readonly rows: number; readonly columns: number };

/**
 * An argument as Univer passes it to a function. Whole columns and rows end where the sheet does.
 */
export function toArgument(variant: FunctionVariantType, usedSize: UsedSize): Argument {
  if (variant.isReferenceObject()) return fromReference(variant as BaseReferenceObject, usedSize);
  const value = variant as BaseValueObject;
  if (!value.isArray())
    return value.isNull() ? { kind: 'omitted' } : { kind: 'cell', cell: toScalar(value) };
  const array = value as ArrayValueObject;
  const cells = Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) =>
      toScalar(array.get(row, column)),
    ),
  );
  return { kind: 'cells', cells };
}

function fromReference(reference: BaseReferenceObject, usedSize: UsedSize): Argument {
  const whole = reference.getRangeData();
  const range = clipped(reference, usedSize);
  const cells: Scalar[][] = Array.from({ length: range.endRow - range.startRow + 1 }, () =>
    Array.from({ length: range.endColumn - range.startColumn + 1 }, () => BLANK),
  );
  const offset = reference.getRefOffset();
  reference.setRangeData(moveRangeByOffset(range, -offset.x, -offset.y));
  reference.iterator((cell, row, column) => {
    const line = cells[row - range.startRow];
    if (line) line[column - range.startColumn] = toScalar(cell);
  });
  reference.setRangeData(whole);
  return { kind: 'cells', cells };
}

/** Excel's million rows would be useless here. */
function clipped(reference: BaseReferenceObject, usedSize: UsedSize): IRange {
  const range = { ...reference.getRangePosition() };
  const allRows = reference.isColumn() || range.endRow >= MAX_ROWS - 1;
  const allColumns = reference.isRow() || range.endColumn >= MAX_COLUMNS - 1;
  if (!allRows && !allColumns) return range;
  const used = usedSize(reference.getSheetId());
  if (allRows) range.endRow = Math.max(range.startRow, used.rows - 1);
  if (allColumns) range.endColumn = Math.max(range.startColumn, used.columns - 1);
  return range;
}

function toScalar(value: Nullable<BaseValueObject>): Scalar {
  if (!value || value.isNull()) return BLANK;
  if (value.isError())
    return { kind: 'error', error: (value as ErrorValueObject).getErrorType() as string };
  if (value.isBoolean()) return { kind: 'boolean', value: Boolean(value.getValue()) };
  if (value.isNumber()) return { kind: 'number', value: Number(value.getValue()) };
  return { kind: 'text', value: String(value.getValue()) };
}

/** The result of a function in Univer's form: a value, or an array that spills from its cell. */
export function toResult(answer: readonly (readonly Scalar[])[], site: Site): BaseValueObject {
  const [[first] = []] = answer;
  if (first && answer.length === 1 && answer[0]?.length === 1) return toValueObject(first);
  return ArrayValueObject.create({
    calculateValueList: answer.map((row) => row.map(toValueObject)),
    rowCount: answer.length,
    columnCount: answer[0]?.length ?? 0,
    unitId: site.unitId,
    sheetId: site.sheetId,
    row: site.row,
    column: site.column,
  });
}

/** Univer's own list of errors is shorter than Excel's; at run time they are texts. */
export const toErrorObject = (error: string): ErrorValueObject =>
  ErrorValueObject.create(error as ErrorType);

function toValueObject(scalar: Scalar): BaseValueObject {
  switch (scalar.kind) {
    case 'blank':
      return NullValueObject.create();
    case 'number':
      return NumberValueObject.create(scalar.value, scalar.format ?? '');
    case 'text':
      return StringValueObject.create(scalar.value);
    case 'boolean':
      return BooleanValueObject.create(scalar.value);
    case 'error':
      return toErrorObject(scalar.error);
  }
}
