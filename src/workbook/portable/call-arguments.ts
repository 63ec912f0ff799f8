import type { Cells } from '../../assessment/cells';
import { basicValue, isBlank } from '../../assessment/cells';
import type { FunctionCall } from '../formula/calls';
import { literalCells } from '../formula/literal';
import type { FormulaToken } from '../formula/tokens';
import type { PortableReason } from './reason';
import {
  isWholeColumns,
  resolveReference,
  type Home,
  type SheetArea,
} from '../formula/resolve-reference';
import type { PortableWorkbook } from './workbook';
import { cellsIn, lastFilledRow } from './workbook';

/** One argument of a call of ours, as read. */
export type CallArgument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'literal'; readonly cells: Cells }
  | ReferenceArgument;

export interface ReferenceArgument extends SheetArea {
  readonly kind: 'reference';
  /** Its placeholder in a native form until the form is complete. */
  readonly text: string;
  readonly token: FormulaToken;
  /** The values; whole columns only as far as they are filled. */
  readonly cells: Cells;
  /** How many rows a native form reads of whole columns, with room for more; 0 for other ranges. */
  readonly rowLimit: number;
}

/** Whole columns are read this many rows beyond the last filled one. */
const ROOM = 500;

/**
 * Reads the arguments of a call; references are numbered from 0 in their order.
 *
 *     callArguments(tokens, call, home, workbook)
 *     //=> [{ kind: 'reference', text: '_ref0_', … }, { kind: 'omitted' }, …]
 */
export function callArguments(
  tokens: readonly FormulaToken[],
  call: FunctionCall,
  home: Home,
  workbook: PortableWorkbook,
): readonly CallArgument[] | PortableReason {
  const read: CallArgument[] = [];
  let references = 0;
  for (const { start, end } of call.arguments) {
    const argument = tokens.slice(start, end).filter(({ kind }) => kind !== 'space');
    const [token, ...rest] = argument;
    if (!token) {
      read.push({ kind: 'omitted' });
      continue;
    }
    const literal = literalCells(argument);
    if (literal) {
      read.push({ kind: 'literal', cells: literal.map((row) => row.map(basicValue)) });
      continue;
    }
    if (rest.length > 0) return 'computed-range';
    const place = resolveReference(token, home, workbook);
    if (typeof place === 'string') return place;
    const cells = cellsIn(workbook, place);
    if (cells === 'unread') return 'unknown-reference';
    if (cells === 'too-large') return 'whole-columns';
    read.push({
      kind: 'reference',
      text: placeholder(references),
      token,
      ...place,
      cells,
      rowLimit: isWholeColumns(place.area) ? lastFilledRow(workbook, place) + ROOM : 0,
    });
    references += 1;
  }
  return read;
}

/**
 * The placeholder for the nth reference of a call in the record.
 *
 *     placeholder(0) //=> '_ref0_'
 */
export function placeholder(reference: number): string {
  return `_ref${reference}_`;
}

/**
 * The number in a placeholder; undefined for any other text.
 *
 *     placeholderIndex('_ref12_') //=> 12
 */
export function placeholderIndex(text: string): number | undefined {
  const digits = /^_ref(\d+)_$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * The cells of an argument that may be left out; a single empty literal counts as left out.
 */
export function cellsOfArgument(argument: CallArgument | undefined): Cells {
  return argument === undefined || argument.kind === 'omitted' ? [[null]] : argument.cells;
}

/** Is the argument left out in the formula itself, so that no cell can supply it? */
export function isOmitted(
  argument: CallArgument | undefined,
): argument is undefined | Exclude<CallArgument, ReferenceArgument> {
  if (argument === undefined || argument.kind === 'omitted') return true;
  return argument.kind === 'literal' && argument.cells.every((row) => row.every(isBlank));
}
