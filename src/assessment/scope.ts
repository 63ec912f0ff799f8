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
 * combined, may contain "RIA", "ALL", "OUTCOME", a goal (3, "Goal 3"), a P ("Planet") or codes;
 * goals and Ps mean their targets within `within`. Where a name stands above codes of its own, as in
 * a matrix's column of codes, names are headings. So are cells without a code in a list of codes.
 *
 *     readScope([['OUTCOME']]) //=> ['1.1', '1.2', … '16.10']
 *     readScope([[3]]) //=> ['3.1', … '3.9']
 *     readScope([[3], ['5.1']]) //=> ['3.1', … '3.9', '5.1']
 *     readScope([['Goal 3'], ['3.8'], ['3.a']]) //=> ['3.8', '3.a']
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
  /** Each name as first written, with how many different codes stand above it. */
  const named = new Map<Scope, { readonly cell: unknown; readonly above: number }>();
  let problem: Problem | undefined;
  let unnamed: unknown;
  for (const cell of filled) {
    const scope = scopeNamed(cell, within);
    if (scope) {
      if (!named.has(scope)) named.set(scope, { cell, above: listed.size });
      continue;
    }
    const found = targetsIn(cell);
    if (isProblem(found)) problem ??= found;
    else if (found.length === 0) unnamed ??= cell;
    else for (const place of found) listed.add((TARGETS[place] as Target).code);
  }
  if (problem) return problem;
  if (listed.size === 0 && unnamed !== undefined)
    return { problem: 'unknown-scope', cell: shown(unnamed) };
  const codes = [...listed];
  const isHeading = [...named.values()].some(({ cell, above }) => {
    const own = scopeNamed(cell, 'ALL') ?? [];
    return codes.slice(above).some((code) => own.includes(code));
  });
  const meant = isHeading ? [] : [...named.keys()].flat();
  return inOrder(new Set([...listed, ...meant]));
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
