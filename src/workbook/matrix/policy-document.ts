import type { DocumentKind } from './document-kind';

/** A plan, strategy or programme whose alignment is rated: one column of the matrix. */
export interface PolicyDocument {
  /** Short name, as in its column heading. */
  readonly name: string;
  readonly kind?: DocumentKind;
  /** Year of its adoption, such as 2021. */
  readonly year?: number;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * The year in a cell or a field, as number or text; undefined for anything else.
 *
 *     yearIn(' 2021 ') //=> 2021
 *     yearIn('21') //=> undefined
 */
export function yearIn(cell: unknown): number | undefined {
  const text = typeof cell === 'number' || typeof cell === 'string' ? String(cell).trim() : '';
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}
