import type { TargetCode } from '../catalogue/codes/patterns';
import { FIVE_PS, P_NAMES } from '../catalogue/five-ps';
import { GOALS } from '../catalogue/goals';
import { parseCode } from '../catalogue/codes/parse';
import { SCOPE_NAMES, targetsInScope, type ScopeName } from '../catalogue/scopes';
import { TARGETS, type Target } from '../catalogue/targets';
import { basicValue, isBlank, shown, type Cells } from './cells';
import { isProblem, type Problem } from './problem';
import { targetsIn } from './target-column';

/** The targets that count, in official order. */
export type Scope = readonly TargetCode[];

/** Targets for the names of scopes, goals and Ps within each scope; formulas rarely use others. */
const NAMED: Readonly<Record<ScopeName, ReadonlyMap<string, Scope>>> = {
  RIA: namedWithin('RIA'),
  ALL: namedWithin('ALL'),
  OUTCOME: namedWithin('OUTCOME'),
};

/**
 * The scope that a formula's argument names; undefined for empty cells. One cell, or several
 * combined, may contain "RIA", "ALL", "OUTCOME", a goal (3, "Goal 3") or a P ("Planet"); goals and
 * Ps mean their targets within `within`. A range in which any cell has a target's code is a list of
 * codes, and cells without a code are its headings.
 *
 *     readScope([['OUTCOME']]) //=> ['1.1', '1.2', … '16.10']
 *     readScope([[3]]) //=> ['3.1', … '3.9']
 *     readScope([['3.8'], ['3.a']]) //=> ['3.8', '3.a']
 *     readScope([['Mars']]) //=> { problem: 'unknown-scope', cell: 'Mars' }
 */
export function readScope(cells: Cells, within: ScopeName = 'RIA'): Scope | Problem | undefined {
  const filled = cells
    .flat()
    .map(basicValue)
    .filter((cell) => !isBlank(cell));
  if (filled.length === 0) return undefined;
  const only = filled.length === 1 && scopeNamed(filled[0], within);
  if (only) return only;
  const listed = new Set<TargetCode>();
  let problem: Problem | undefined;
  for (const cell of filled) {
    if (scopeNamed(cell, within)) continue;
    const found = targetsIn(cell);
    if (isProblem(found)) problem ??= found;
    else for (const place of found) listed.add((TARGETS[place] as Target).code);
  }
  if (problem) return problem;
  if (listed.size > 0) return inOrder(listed);
  const named = new Set<TargetCode>();
  for (const cell of filled) {
    const codes = scopeNamed(cell, within);
    if (!codes) return { problem: 'unknown-scope', cell: shown(cell) };
    for (const code of codes) named.add(code);
  }
  return inOrder(named);
}

/** The targets of a scope, goal or P by its name; undefined for anything else. */
function scopeNamed(cell: unknown, within: ScopeName): Scope | undefined {
  const named = typeof cell === 'string' ? NAMED[within].get(cell.trim().toLowerCase()) : undefined;
  if (named) return named;
  const parsed = parseCode(cell);
  return parsed.kind === 'goal' ? NAMED[within].get(parsed.code) : undefined;
}

function namedWithin(within: ScopeName): ReadonlyMap<string, Scope> {
  const universe = targetsInScope(within);
  return new Map([
    ...SCOPE_NAMES.map((name) => [name.toLowerCase(), targetsInScope(name).map(codeOf)] as const),
    ...P_NAMES.map(
      (p) =>
        [
          p.toLowerCase(),
          universe.filter(({ goal }) => FIVE_PS[p].includes(goal)).map(codeOf),
        ] as const,
    ),
    ...GOALS.map(
      ({ code }) => [code, universe.filter(({ goal }) => goal === code).map(codeOf)] as const,
    ),
  ]);
}

function inOrder(codes: ReadonlySet<TargetCode>): Scope {
  return TARGETS.map(codeOf).filter((code) => codes.has(code));
}

function codeOf({ code }: Target): TargetCode {
  return code;
}
