import type { TargetCode } from '../../catalogue/codes/patterns';
import { targetsInScope, type ScopeName } from '../../catalogue/scopes';
import { target, type Target } from '../../catalogue/targets';
import { linesWith, type Lines } from './lines';

/** A row of the matrix that names exactly one target. */
export interface TargetRow {
  readonly row: number;
  readonly code: TargetCode;
}

export interface RowChange {
  readonly lines: Lines;
  /** Targets that get a row, with their new row once all are inserted. */
  readonly added: readonly TargetRow[];
  /** Old rows whose targets are no longer in the scope. */
  readonly outside: readonly TargetRow[];
}

/**
 * Decides where the targets of a wider scope get their rows, and which rows a narrower one leaves
 * out. Only the difference between the scopes counts: rows that the user deleted do not return, and
 * rows that the user added stay. On a sheet in official order each target goes to its place. On a
 * sorted sheet all of them go above the last row, where Excel extends the ranges.
 *
 *     changeRows(rows, 'RIA', 'ALL').added.length //=> 43
 */
export function changeRows(
  rows: readonly TargetRow[],
  before: ScopeName,
  after: ScopeName,
): RowChange {
  const named = new Set(rows.map(({ code }) => code));
  const [had, has] = [codesIn(before), codesIn(after)];
  const missing = targetsInScope(after).filter(({ code }) => !had.has(code) && !named.has(code));
  const places = missing.map((each) => insertionPlace(each, rows));
  const lines = linesWith(places.map((at) => ({ at, count: 1 })));
  const taken = new Map<number, number>();
  const added = missing.map(({ code }, index): TargetRow => {
    const at = places[index] as number;
    const nth = taken.get(at) ?? 0;
    taken.set(at, nth + 1);
    return { code, row: lines.first({ at, count: 1 }) + nth };
  });
  return {
    lines,
    added,
    outside: rows.filter(({ code }) => had.has(code) && !has.has(code)),
  };
}

function codesIn(scope: ScopeName): ReadonlySet<TargetCode> {
  return new Set(targetsInScope(scope).map(({ code }) => code));
}

function insertionPlace({ order }: Target, rows: readonly TargetRow[]): number {
  const last = rows[rows.length - 1];
  if (!last) return 0;
  if (!inOrder(rows)) return last.row;
  const next = rows.find(({ code }) => target(code).order > order);
  return next ? next.row : last.row + 1;
}

function inOrder(rows: readonly TargetRow[]): boolean {
  return rows.every(({ code }, index) => {
    const previous = rows[index - 1];
    return !previous || target(previous.code).order <= target(code).order;
  });
}
