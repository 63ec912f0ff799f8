import { findCodes, parseCode, type ParsedCode } from '../catalogue/parse-code';
import { target } from '../catalogue/targets';
import type { TargetCode } from '../catalogue/codes';
import { basicValue, isBlank, shown } from './cells';
import type { Problem } from './problem';

/** Targets that a row is about, as their places in the official order; none for a heading. */
export type RowTargets = readonly number[];

const HEADING: RowTargets = [];

/** A column of codes, read: one entry a row. */
export interface TargetColumn {
  readonly rows: readonly RowTargets[];
}

/**
 * Reads the column of codes beside ratings: in each cell a code or text that contains one, or
 * several codes where an objective serves several targets. Cells without a code are headings. A
 * code that does not exist or a number that may be two codes is a problem, and so is a column
 * without any code.
 *
 *     readTargetColumn(['Goal 3', '3.1', 'Target 3.2: …'])
 */
export function readTargetColumn(cells: readonly unknown[]): TargetColumn | Problem {
  // Codes come back in long lists; each spelling is read once.
  const read = new Map<unknown, RowTargets>();
  const rows: RowTargets[] = [];
  let named = 0;
  for (const cell of cells) {
    let targets = read.get(cell);
    if (targets === undefined) {
      const found = targetsIn(basicValue(cell));
      if ('problem' in found) return found;
      targets = found;
      read.set(cell, targets);
    }
    if (targets.length > 0) named += 1;
    rows.push(targets);
  }
  return named > 0 ? { rows } : { problem: 'no-codes' };
}

/**
 * The targets that one cell names, an indicator's target among them.
 *
 *     targetsIn('3.4; 5.2') //=> [places of 3.4 and 5.2]
 *     targetsIn('Good health') //=> []
 *     targetsIn('3.99') //=> { problem: 'unknown-code', cell: '3.99' }
 */
export function targetsIn(cell: unknown): RowTargets | Problem {
  if (isBlank(cell)) return HEADING;
  const parsed = parseCode(cell);
  if (parsed.kind === 'target') return [place(parsed.code)];
  if (parsed.kind === 'unknown') return unknownCode(cell, parsed);
  if (typeof cell === 'string') return findCodes(cell).map(place);
  return parsed.kind === 'ambiguous'
    ? { problem: 'ambiguous-code', cell: shown(cell), candidates: parsed.candidates }
    : HEADING;
}

/** Why a code that does not exist cannot be used: mistyped, or 3.8 that Excel took for 3 August. */
export function unknownCode(
  cell: unknown,
  { dateOf }: Extract<ParsedCode, { kind: 'unknown' }>,
): Problem {
  return dateOf
    ? { problem: 'code-became-date', cell: shown(cell), code: dateOf }
    : { problem: 'unknown-code', cell: shown(cell) };
}

function place(code: TargetCode): number {
  return target(code).order;
}
