import { CellValueType, isBooleanString, isRealNum } from '@univerjs/core';
import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import type { Cell, CellStyle, CellValue } from '../../../snapshot';
import type { CellInput } from './input';
import { isErrorText } from '../../engine/errors';
import { fromUniverStyle } from '../styles';

/** What Univer has no property for and each cell stores with its contents. */
export interface CellExtras {
  readonly locked?: boolean;
  readonly link?: string;
}

/** The value of a cell and whether it is an error; `undefined` if there is none. */
export interface Content {
  readonly value: CellValue;
  readonly error?: true;
}

/**
 * The value in Univer's cell. Univer keeps booleans as 0 and 1 with a type, errors as text.
 *
 *     contentOf({ v: 1, t: CellValueType.BOOLEAN }) //=> { value: true }
 */
export function contentOf(data: Nullable<ICellData>): Content | undefined {
  if (!data) return undefined;
  const value = data.v ?? richText(data);
  if (value === undefined || value === null) return undefined;
  if (data.t === CellValueType.BOOLEAN) return { value: truth(value) };
  if (data.t === CellValueType.FORCE_STRING) return { value: String(value) };
  if (data.t === CellValueType.STRING) return text(String(value));
  if (data.t === CellValueType.NUMBER) return { value: Number(value) };
  return typeof value === 'string' ? text(value) : { value };
}

const text = (value: string): Content | undefined =>
  isErrorText(value) ? { value, error: true } : { value };

const truth = (value: CellValue): boolean =>
  typeof value === 'string' ? value.toUpperCase() === 'TRUE' || value === '1' : Boolean(value);

/** Text with several formats in one cell is stored in a document of its own. */
function richText(data: ICellData): string | undefined {
  return data.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

/** Number format of a style; if absent, General. */
export const formatOf = (style: Nullable<IStyleData>): string => style?.n?.pattern || 'General';

/**
 * Value and type as Univer stores them. Text that looks like a number, a truth value or an error is
 * marked, or Univer would convert it the next time the format changes.
 */
export function toCellData(value: CellValue, error?: boolean): Pick<ICellData, 'v' | 't'> {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const mistakable = isRealNum(value) || isBooleanString(value) || isErrorText(value);
  return {
    v: value,
    t: mistakable && !error ? CellValueType.FORCE_STRING : CellValueType.STRING,
  };
}

/** An input as a change of Univer's cell: everything but the format is replaced. */
export function inputToCellData(input: CellInput): ICellData {
  const blank = { f: null, si: null, p: null, v: null, t: null };
  switch (input.kind) {
    case 'empty':
      return blank;
    case 'formula':
      return { ...blank, f: input.formula };
    case 'text':
      return { ...blank, ...toCellData(input.text) };
    case 'error':
      return { ...blank, ...toCellData(input.error, true) };
    case 'boolean':
      return { ...blank, ...toCellData(input.value) };
    case 'number':
      return { ...blank, ...toCellData(input.value) };
  }
}

export const extrasOf = (data: Nullable<ICellData>): CellExtras =>
  (data?.custom ?? {}) as CellExtras;

/** Extras as Univer's `custom`, `null` if there are none. */
export function toCustom(extras: CellExtras): Record<string, unknown> | null {
  const custom: Record<string, unknown> = {};
  if (extras.locked !== undefined) custom['locked'] = extras.locked;
  if (extras.link !== undefined) custom['link'] = extras.link;
  return Object.keys(custom).length > 0 ? custom : null;
}

/** The context of a cell's own data. */
export interface CellSetting {
  readonly style: Nullable<IStyleData>;
  readonly formula: string | undefined;
  /** A neighbour's spilled result that fills it. */
  readonly spilled: Content | undefined;
  readonly spill: { readonly rows: number; readonly columns: number } | undefined;
}

/** A cell in the model's form; `undefined` if it is empty. */
export function toCell(data: Nullable<ICellData>, setting: CellSetting): Cell | undefined {
  const content = contentOf(data) ?? setting.spilled;
  const format = formatOf(setting.style);
  const extras = extrasOf(data);
  const style: CellStyle = {
    ...fromUniverStyle(setting.style),
    ...(extras.locked !== undefined && { locked: extras.locked }),
  };
  const cell: Cell = {
    ...content,
    ...(setting.formula !== undefined && { formula: setting.formula }),
    ...(setting.spilled && { spilled: true as const }),
    // Univer keeps the area of a formula after another's result has overwritten it.
    ...(setting.spill && setting.formula !== undefined && { spill: setting.spill }),
    ...(format !== 'General' && { numberFormat: format }),
    ...(Object.keys(style).length > 0 && { style }),
    ...(extras.link !== undefined && { link: extras.link }),
  };
  return Object.keys(cell).length > 0 ? cell : undefined;
}
