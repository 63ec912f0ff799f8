import { followReferences } from '../formula/follow-references';
import { cellArea, onSheet } from '../sheet/address';
import type { ChangeContext } from './context';
import type { ElsewhereCells, ElsewhereName, ElsewhereSteps } from './steps';
import { packed } from './writes';

export interface FollowedElsewhere {
  readonly steps: ElsewhereSteps;
  /** Formulas that follow. */
  readonly count: number;
  /** Where formulas are that cannot follow. */
  readonly left: readonly string[];
}

/** Formulas elsewhere follow the documents that change places. */
export function followElsewhere({ moves, contents }: ChangeContext): FollowedElsewhere {
  const { formulas, names } = contents.elsewhere ?? { formulas: [], names: [] };
  const left: string[] = [];
  if (moves.exchanged.size === 0) return { steps: { cells: [], names: [] }, count: 0, left };
  const changed = formulas.flatMap((each) => {
    const { formula: now, left: kept } = followReferences(each.formula, moves, false);
    const isOther = now !== shiftedElsewhere(each.formula, moves);
    if (kept > 0 || (isOther && each.isProtected)) left.push(onSheet(each.sheet, cellArea(each)));
    return isOther && !each.isProtected ? [{ ...each, now }] : [];
  });
  const bySheet = new Map<string, typeof changed>();
  for (const each of changed) {
    const own = bySheet.get(each.sheetId);
    if (own) own.push(each);
    else bySheet.set(each.sheetId, [each]);
  }
  const cells = [...bySheet].flatMap(([sheetId, own]) => {
    const before = new Map(own.map((each) => [`${each.row},${each.column}`, each.formula]));
    return packed(own.map(({ row, column, now }) => ({ row, column, input: now }))).map(
      ({ row, column, cells: inputs }): ElsewhereCells => ({
        ...{ sheetId, row, column },
        was: inputs.map((line, r) =>
          line.map((_, c) => before.get(`${row + r},${column + c}`) as string),
        ),
        now: inputs as readonly (readonly string[])[],
      }),
    );
  });
  const renamed = names.flatMap(({ name, sheet, formula: was }): ElsewhereName[] => {
    const { formula: now, left: kept } = followReferences(was, moves, false, true);
    if (kept > 0) left.push(name);
    return now === shiftedElsewhere(was, moves) ? [] : [{ name, sheet, was, now }];
  });
  return { steps: { cells, names: renamed }, count: changed.length + renamed.length, left };
}

/** A formula elsewhere as Excel leaves it when lines are inserted. */
function shiftedElsewhere(formula: string, moves: ChangeContext['moves']): string {
  return followReferences(formula, { ...moves, exchanged: new Map() }, false).formula;
}
