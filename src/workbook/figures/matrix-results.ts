import { macroScore } from '../../assessment/alignment';
import { assess, ratedTargets, type Assessment } from '../../assessment/assess';
import { depth } from '../../assessment/depth';
import { isProblem, type Problem } from '../../assessment/problem';
import { profile, type Grouping, type ProfileRow } from '../../assessment/profile';
import type { Rating } from '../../assessment/rating';
import { withIndicators } from '../../assessment/readiness';
import type { TargetCode } from '../../catalogue/codes/patterns';
import { goal } from '../../catalogue/goals';
import { targetsInScope } from '../../catalogue/scopes';
import { target } from '../../catalogue/targets';
import { assessable, type MatrixCells, type MatrixWarning } from '../reading/cells';
import type { MatrixLayout } from '../reading/layout';
import type { MatrixNotes } from '../reading/notes';
import { gapList, readinessOf, type Gap, type Readiness } from './gap-list';
import { entriesByTarget } from './target-rows';

/** The figures of a group of targets and the rows of the sheet behind them. */
export interface Figure {
  readonly row: ProfileRow;
  readonly rows: readonly number[];
}

/** The four counts behind every figure, as named in tallies. */
export type Count = 'total' | 'partial' | 'none' | 'notApplicable';

const COUNT_OF: Readonly<Record<Rating, Count>> = {
  T: 'total',
  P: 'partial',
  none: 'none',
  'n/a': 'notApplicable',
};

/** Figures that are available as soon as one target can be read. */
export interface Assessed {
  readonly whole: Figure;
  /** Rows behind each count of the whole matrix. */
  readonly counted: Readonly<Record<Count, readonly number[]>>;
  readonly goals: readonly Figure[];
  readonly ps: readonly Figure[];
  /** Mean of the goals' scores; null if no target applies. */
  readonly macro: number | null;
  /** null if no target is covered. */
  readonly depth: number | null;
  /** Undefined without a column of indicators, `empty` if nobody has entered one yet. */
  readonly readiness: Readiness | 'empty' | undefined;
  readonly gaps: readonly Gap[];
}

/** The figures of one matrix, what they leave out, and what to know before using them. */
export interface MatrixResults {
  /** null if no row has a target code that can be read. */
  readonly assessed: Assessed | null;
  readonly documentCount: number;
  readonly warnings: readonly MatrixWarning[];
  /** Targets in the matrix's scope that no row names any more: they are not counted. */
  readonly missing: readonly TargetCode[];
  /** Names of documents whose columns the sheet's own formulas leave out. */
  readonly outsideFormulas: readonly string[];
}

/**
 * The figures of a matrix as it is now: only the targets in its rows count.
 *
 *     matrixResults(layout, cells, notes).assessed?.whole.row.coverage //=> 0.8947
 */
export function matrixResults(
  layout: MatrixLayout,
  cells: MatrixCells,
  notes: MatrixNotes = {},
): MatrixResults {
  const assessment = assess(...assessable(cells));
  const named = entriesByTarget(cells);
  return {
    assessed: isProblem(assessment) ? null : assessed(assessment, cells, notes, named),
    documentCount: layout.documents.length,
    warnings: cells.warnings,
    missing: (layout.scope ? targetsInScope(layout.scope) : [])
      .map(({ code }) => code)
      .filter((code) => !named.has(code)),
    outsideFormulas: layout.documents
      .filter(({ column }) => layout.outsideFormulas.includes(column))
      .map(({ name }) => name),
  };
}

function assessed(
  assessment: Assessment,
  cells: MatrixCells,
  notes: MatrixNotes,
  entries: ReadonlyMap<TargetCode, readonly number[]>,
): Assessed {
  const rowsOf = (codes: readonly TargetCode[]) => {
    const own = codes.flatMap((code) => entries.get(code) ?? []);
    return [...new Set(own)].map((entry) => cells.rows[entry] as number).sort((a, b) => a - b);
  };
  const targets = ratedTargets(assessment) as readonly { code: TargetCode; rating: Rating }[];
  const codes = targets.map(({ code }) => code);
  const counted = (count: Count) =>
    rowsOf(targets.filter(({ rating }) => COUNT_OF[rating] === count).map(({ code }) => code));
  const grouped = (by: Grouping): Figure[] =>
    profile(assessment, by).map((row) => ({
      row,
      rows: rowsOf(codes.filter((code) => belongsTo(code, row.group))),
    }));
  const goals = grouped('goal');
  const [whole] = grouped('whole') as [Figure];
  const { marked, isEmpty } = indicatorsOf(cells, notes);
  return {
    whole,
    counted: {
      total: counted('total'),
      partial: counted('partial'),
      none: counted('none'),
      notApplicable: counted('notApplicable'),
    },
    goals,
    ps: grouped('P'),
    macro: orNull(macroScore(goals.map(({ row }) => row))),
    depth: orNull(depth(...assessable(cells))),
    readiness: isEmpty ? 'empty' : marked && readinessOf(assessment, marked),
    gaps: gapList(assessment, isEmpty ? undefined : marked).map(({ kind, code }) => {
      const institution = institutionOf(entries.get(code) ?? [], notes);
      return { kind, code, rows: rowsOf([code]), ...(institution && { institution }) };
    }),
  };
}

function belongsTo(code: TargetCode, group: ProfileRow['group']): boolean {
  const { code: number, p } = goal(target(code).goal);
  return group === 'whole' || group === number || group === p;
}

/** Targets with a national indicator, if there is a column for them. */
function indicatorsOf(
  { codes }: MatrixCells,
  { indicators, areEntered }: MatrixNotes,
): { readonly marked?: Assessment; readonly isEmpty: boolean } {
  if (!indicators) return { isEmpty: false };
  const marked = withIndicators(
    indicators.map((cell) => [cell]),
    codes,
  );
  return {
    ...(!isProblem(marked) && { marked }),
    isEmpty: areEntered === false,
  };
}

function institutionOf(entries: readonly number[], { institutions }: MatrixNotes): string {
  const named = entries.map((entry) => institutions?.[entry] ?? '').filter((name) => name !== '');
  return [...new Set(named)].join(', ');
}

function orNull(figure: number | Problem): number | null {
  return isProblem(figure) ? null : figure;
}
