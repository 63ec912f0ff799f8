import type { TargetCode } from '../catalogue/codes';
import { FIVE_PS, P_NAMES } from '../catalogue/five-ps';
import { parseCode } from '../catalogue/parse-code';
import { SCOPE_NAMES, targetsInScope, type ScopeName } from '../catalogue/scopes';
import { TARGETS, type Target } from '../catalogue/targets';
import { basicValue, isBlank, shown, type Cells } from './cells';
import { isProblem, type Problem } from './problem';
import { targetsIn } from './target-column';

/** The targets that count, in official order. */
export type Scope = readonly TargetCode[];

/**
 * The scope that a formula's argument names; undefined for empty cells. One cell, or several that
 * are taken together, may hold "RIA", "ALL", "OUTCOME", a goal (3, "Goal 3") or a P ("Planet");
 * goals and Ps mean their targets within `within`. A range in which any cell holds a target's code
 * is a list of codes, and cells without one are its headings.
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
  const listed = new Set<number>();
  let problem: Problem | undefined;
  for (const cell of filled) {
    if (scopeNamed(cell, within)) continue;
    const found = targetsIn(cell);
    if (isProblem(found)) problem ??= found;
    else for (const place of found) listed.add(place);
  }
  if (problem) return problem;
  if (listed.size > 0) return TARGETS.filter(({ order }) => listed.has(order)).map(codeOf);
  const named = new Set<Target>();
  for (const cell of filled) {
    const targets = scopeNamed(cell, within);
    if (!targets) return { problem: 'unknown-scope', cell: shown(cell) };
    for (const each of targets) named.add(each);
  }
  return TARGETS.filter((each) => named.has(each)).map(codeOf);
}

/** The targets of a scope, goal or P by its name; undefined for anything else. */
function scopeNamed(cell: unknown, within: ScopeName): readonly Target[] | undefined {
  const universe = targetsInScope(within);
  if (typeof cell === 'string') {
    const name = cell.trim().toLowerCase();
    const scope = SCOPE_NAMES.find((each) => each.toLowerCase() === name);
    if (scope) return targetsInScope(scope);
    const p = P_NAMES.find((each) => each.toLowerCase() === name);
    if (p) return universe.filter(({ goal }) => FIVE_PS[p].includes(goal));
  }
  const parsed = parseCode(cell);
  return parsed.kind === 'goal' ? universe.filter(({ goal }) => goal === parsed.code) : undefined;
}

function codeOf({ code }: Target): TargetCode {
  return code;
}
