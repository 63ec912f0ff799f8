import type { NativeText } from './native/figures';
import type { HelperAddresses } from './helper-sheet';
import type { NativeCell } from './native/tables';

/**
 * The mark of a portable formula: text that counts as 0 and stays in the formula when it is copied,
 * sorted or saved.
 *
 *     markText(7) //=> 'N("SDG:7")'
 *     markText(7, 1, 0) //=> 'N("SDG:7:1:0")', the cell below the first of a table
 */
export function markText(id: number, row = 0, column = 0): string {
  return `N("SDG:${id}${row > 0 || column > 0 ? `:${row}:${column}` : ''}")`;
}

export interface Mark {
  readonly id: number;
  /** Position in the table, from 0; 0, 0 for the first cell and for single formulas. */
  readonly row: number;
  readonly column: number;
}

/**
 * Reads the text in a mark as a formula writes it; undefined for any other text.
 *
 *     readMark('"SDG:7:1:0"') //=> { id: 7, row: 1, column: 0 }
 */
export function readMark(text: string): Mark | undefined {
  const [, id, row = '0', column = '0'] = /^"SDG:(\d+)(?::(\d+):(\d+))?"$/.exec(text) ?? [];
  return id === undefined
    ? undefined
    : { id: Number(id), row: Number(row), column: Number(column) };
}

/**
 * A number or text with its mark, in brackets so that it fits into any formula. References of the
 * call that the native form does not need are kept in a branch that is never taken.
 */
export function marked(
  form: { readonly kind: 'number' | 'text'; readonly formula: NativeText },
  at: HelperAddresses,
  mark: string,
  references: readonly string[],
): string {
  const formula = form.formula(at);
  const idle = references.filter((reference) => !formula.includes(reference));
  const carried = idle.length > 0 ? `IF(${mark},COUNTA(${idle.join(',')}),EMPTY)` : undefined;
  return form.kind === 'number'
    ? `(${formula}+${carried?.replace('EMPTY', '0') ?? mark})`
    : `(${formula}&${carried?.replace('EMPTY', '""') ?? `T(${mark})`})`;
}

/** The same for a cell of a table. */
export function markedCell(
  cell: NativeCell,
  at: HelperAddresses,
  mark: string,
  references: readonly string[],
): string {
  if (cell.kind === 'marked') return `(${cell.formula(at, mark)})`;
  const formula = cell.kind === 'label' ? () => cell.text : cell.formula;
  return marked(
    { kind: cell.kind === 'number' ? 'number' : 'text', formula },
    at,
    mark,
    references,
  );
}
