import type { FunctionDescription } from '../../custom-functions';
import { isErrorText } from '../engine/errors';

/** One cell, as functions receive and return it. */
export type Scalar =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: string; readonly message?: string };

/** An argument of a formula before the function's metadata is applied. */
export type Argument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'cell'; readonly cell: Scalar }
  | { readonly kind: 'cells'; readonly cells: readonly (readonly Scalar[])[] };

export type Arguments =
  | { readonly ok: true; readonly values: readonly unknown[] }
  | { readonly ok: false; readonly error: string };

type Parameter = FunctionDescription['parameters'][number];

const fail = (error: string): { ok: false; error: string } => ({ ok: false, error });

/**
 * The arguments as Excel passes them to a function: ranges as rows × columns, repeating ones in one
 * list, `null` for omitted ones. An error among them ends the call, unless the function accepts
 * data types, of which errors are one (office-js #4385).
 *
 *     toArguments(coverage, [{ kind: 'cells', cells: [[{ kind: 'blank' }]] }], null)
 *     //=> { ok: true, values: [[[null]]] }
 */
export function toArguments(
  description: FunctionDescription,
  given: readonly Argument[],
  blank: 0 | null,
): Arguments {
  const { parameters } = description;
  const last = parameters.at(-1);
  const fixed = last?.repeating ? parameters.slice(0, -1) : parameters;
  if (given.length > fixed.length && !last?.repeating) return fail('#VALUE!');
  const takesErrors = description.takesDataTypes === true;
  const values: unknown[] = [];
  for (const [index, parameter] of fixed.entries()) {
    const argument = given[index] ?? { kind: 'omitted' };
    if (argument.kind === 'omitted' && !parameter.optional && given[index] === undefined)
      return fail('#VALUE!');
    const converted = toArgument(argument, parameter, blank, takesErrors);
    if (!converted.ok) return converted;
    values.push(converted.value);
  }
  if (last?.repeating) {
    const list: unknown[] = [];
    for (const argument of given.slice(fixed.length)) {
      const converted = toArgument(argument, last, blank, takesErrors);
      if (!converted.ok) return converted;
      list.push(converted.value);
    }
    values.push(list);
  }
  return { ok: true, values };
}

type Converted =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

function toArgument(
  argument: Argument,
  parameter: Parameter,
  blank: 0 | null,
  takesErrors: boolean,
): Converted {
  if (argument.kind === 'omitted') return { ok: true, value: null };
  const errors = takesErrors && (parameter.type ?? 'any') === 'any';
  const convert = (cell: Scalar) => toCellArgument(cell, parameter.type ?? 'any', blank, errors);
  if (parameter.dimensionality !== 'matrix') {
    if (argument.kind === 'cell') return convert(argument.cell);
    const [row] = argument.cells;
    const single = argument.cells.length === 1 && row?.length === 1 ? row[0] : undefined;
    return single ? convert(single) : fail('#VALUE!');
  }
  const cells = argument.kind === 'cell' ? [[argument.cell]] : argument.cells;
  const matrix: unknown[][] = [];
  for (const row of cells) {
    const out: unknown[] = [];
    for (const cell of row) {
      const converted = convert(cell);
      if (!converted.ok) return converted;
      out.push(converted.value);
    }
    matrix.push(out);
  }
  return { ok: true, value: matrix };
}

function toCellArgument(
  cell: Scalar,
  type: string,
  blank: 0 | null,
  takesErrors: boolean,
): Converted {
  if (cell.kind === 'error')
    return takesErrors
      ? { ok: true, value: { type: 'Error', basicType: 'Error', basicValue: cell.error } }
      : fail(cell.error);
  const value = cell.kind === 'blank' ? blank : cell.value;
  if (type === 'any' || value === null) return { ok: true, value };
  if (type === 'string') return { ok: true, value: cell.kind === 'blank' ? '' : asText(value) };
  if (type === 'boolean')
    return typeof value === 'string' ? fail('#VALUE!') : { ok: true, value: Boolean(value) };
  if (type !== 'number') return { ok: true, value };
  const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
  return Number.isNaN(number) ? fail('#VALUE!') : { ok: true, value: number };
}

const asText = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

const error = (text: string, message?: string): Scalar =>
  message === undefined ? { kind: 'error', error: text } : { kind: 'error', error: text, message };

/**
 * The result of a function, as rows × columns. A bare value is one cell; no value is 0, as in
 * Excel; no rows or columns give `#CALC!`, rows of different lengths `#VALUE!`.
 *
 *     fromResult(0.5)        //=> [[{ kind: 'number', value: 0.5 }]]
 *     fromResult([])         //=> [[{ kind: 'error', error: '#CALC!' }]]
 *     fromResult([[1], [2, 3]]) //=> [[{ kind: 'error', error: '#VALUE!' }]]
 */
export function fromResult(result: unknown): readonly (readonly Scalar[])[] {
  const rows = isRecord(result) && result['type'] === 'Array' ? result['elements'] : result;
  if (!Array.isArray(rows)) return [[fromCell(rows)]];
  const [first] = rows as unknown[];
  if (rows.length === 0 || (Array.isArray(first) && first.length === 0)) return [[error('#CALC!')]];
  if (!rows.every((row) => Array.isArray(row) && row.length === (first as unknown[]).length))
    return [[error('#VALUE!')]];
  return (rows as unknown[][]).map((row) => row.map(fromCell));
}

function fromCell(value: unknown): Scalar {
  if (value === null || value === undefined) return { kind: 'number', value: 0 };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { kind: 'number', value } : error('#NUM!');
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'string') return isErrorText(value) ? error(value) : { kind: 'text', value };
  return isRecord(value) ? fromEntity(value) : error('#VALUE!');
}

/** Excel's cell value types: only the basic value that each of them has is used here. */
function fromEntity(entity: Readonly<Record<string, unknown>>): Scalar {
  const basic = entity['basicValue'];
  switch (entity['type']) {
    case 'FormattedNumber': {
      const cell = fromCell(basic);
      const format = entity['numberFormat'];
      return cell.kind === 'number' && typeof format === 'string' ? { ...cell, format } : cell;
    }
    case 'Error': {
      const message = entity['message'] ?? entity['errorMessage'];
      const text = isErrorText(basic) ? basic : '#VALUE!';
      return error(text, typeof message === 'string' ? message : undefined);
    }
    case 'Empty':
      return { kind: 'blank' };
    default:
      return basic === undefined || typeof basic === 'object' ? error('#VALUE!') : fromCell(basic);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
