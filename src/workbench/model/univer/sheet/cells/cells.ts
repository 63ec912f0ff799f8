import { CellValueType, isBooleanString, isRealNum } from '@univerjs/core';
import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import type { Cell, CellStyle, CellValue } from '../../../snapshot';
import type { CellInput } from './input';
import { isErrorText } from '../../engine/errors';
import { fromUniverStyle } from '../styles';

/** What Univer has no place for and each cell carries with its content. */
export interface CellExtras {
  readonly locked?: boolean;
  readonly link?: string;
}

/** The value of a cell and whether it is an error; `undefined` where there is none. */
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

/** Text typed with several formats in one cell lies in a document of its own. */
function richText(data: ICellData): string | undefined {
  return data.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

/** Number format of a style; absent is General. */
export const formatOf = (style: Nullable<IStyleData>): string => style?.n?.pattern || 'General';

/**
 * Value and type as Univer keeps them. Text that looks like a number, a truth value or an error
 * is marked, or Univer would turn it into one at the next change of format.
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

/** Extras as Univer's `custom`, `null` where there are none. */
export function toCustom(extras: CellExtras): Record<string, unknown> | null {
  const custom: Record<string, unknown> = {};
  if (extras.locked !== undefined) custom['locked'] = extras.locked;
  if (extras.link !== undefined) custom['link'] = extras.link;
  return Object.keys(custom).length > 0 ? custom : null;
}

/** What surrounds a cell's own data. */
export interface CellSetting {
  readonly style: Nullable<IStyleData>;
  readonly formula: string | undefined;
  /** A neighbour's spilled result that lands here. */
  readonly spilled: Content | undefined;
  readonly spill: { readonly rows: number; readonly columns: number } | undefined;
}

/** A cell as the model shows it; `undefined` where nothing is in it. */
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
    // Univer keeps the area of a formula that another's result has overwritten.
    ...(setting.spill && setting.formula !== undefined && { spill: setting.spill }),
    ...(format !== 'General' && { numberFormat: format }),
    ...(Object.keys(style).length > 0 && { style }),
    ...(extras.link !== undefined && { link: extras.link }),
  };
  return Object.keys(cell).length > 0 ? cell : undefined;
}
