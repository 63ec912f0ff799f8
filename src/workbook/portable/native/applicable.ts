import { readApplicable } from '../../../assessment/applicable';
import { basicValue } from '../../../assessment/cells';
import { isProblem } from '../../../assessment/problem';
import { rowTargets } from '../../../assessment/target-column';
import { isOmitted, type CallArgument, type ReferenceArgument } from '../call-arguments';
import type { HelperAddresses } from '../helper-sheet';
import { addApplicable, type LookupTables } from '../lookup-tables';
import type { PortableReason } from '../reason';
import { keyText, nativeRange, wildcardsText } from './range';
import type { NativeTargets } from './targets';
import { lookUp } from './text';

/** The argument `[applicable]`, as native forms read it. */
export interface NativeApplicable {
  readonly argument: ReferenceArgument;
  /** 1 for each row whose target does not apply, else 0; of the column, or of a single cell. */
  out(at: HelperAddresses, cell?: string): string;
  /** Terms above 0 where the function would return `#VALUE!`. */
  checks(at: HelperAddresses): readonly string[];
  /** The same for a single cell. */
  checkOf(at: HelperAddresses, cell: string): string;
}

/** Reads `[applicable]` for ratings or indicators; undefined if it is left out. */
export function nativeApplicable(
  argument: CallArgument | undefined,
  rated: ReferenceArgument,
  targets: NativeTargets | undefined,
  tables: LookupTables,
): NativeApplicable | undefined | PortableReason {
  if (isOmitted(argument)) return undefined;
  if (argument.kind !== 'reference') return 'no-references';
  if (argument.rowLimit > 0 !== rated.rowLimit > 0) return 'whole-columns';
  const { area, cells, text, rowLimit } = argument;
  if (area.columns > 1 || area.rows !== rated.area.rows) return 'shows-error';
  const codes = targets?.argument.cells;
  if (isProblem(readApplicable(cells, codes))) return 'shows-error';
  const reason = addApplicable(tables, cells, codes);
  if (reason) return reason;
  const limit = Math.max(rowLimit, rated.rowLimit, targets?.argument.rowLimit ?? 0);
  const range = nativeRange(text, 1, limit);
  const isNumeric = cells.some(([cell]) => basicValue(cell) === 1);
  // Among ones every row is filled, and only there is the number 0 a no.
  const wrong = (at: HelperAddresses, part: string) =>
    `((COUNTIF(${at.applicable.keys},${keyText(part)})=0)+ISLOGICAL(${part})` +
    `+${isNumeric ? `(TRIM(${part})="")` : `ISNUMBER(${part})`}+${wildcardsText(part)})`;
  const hasHeadings = codes?.some(([code]) => rowTargets(code)?.length === 0) ?? false;
  return {
    argument,
    out: (at, cell) => lookUp(cell ?? range.text, at.applicable.keys, at.applicable.out),
    checks: (at) => [
      ...range.checks,
      `(ROWS(${text})<>ROWS(${rated.text}))`,
      `SUMPRODUCT(${wrong(at, range.text)}*${
        targets && hasHeadings
          ? `(${lookUp(targets.range.text, at.codeKeys, at.codeOrders)}>0)`
          : '1'
      })`,
    ],
    checkOf: (at, cell) => `SUMPRODUCT(${wrong(at, cell)}*1)`,
  };
}

/** A value for each cell, or `most` in rows that do not apply. */
export function unlessOut(values: string, out: string | undefined, most: number): string {
  return out === undefined ? values : `(${most}+(1-${out})*(${values}-${most}))`;
}
