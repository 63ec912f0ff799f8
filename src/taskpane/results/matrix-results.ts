import { assess } from '../../assessment/assess';
import { isProblem } from '../../assessment/problem';
import { profile, type ProfileRow } from '../../assessment/profile';
import type { TargetCode } from '../../catalogue/codes';
import { targetsInScope } from '../../catalogue/scopes';
import { target } from '../../catalogue/targets';
import { assessable, type MatrixCells, type MatrixWarning } from '../../workbook/matrix-cells';
import type { MatrixLayout } from '../../workbook/matrix-layout';
import type { Area } from '../../workbook/sheet-plan';

/** One goal's figures and where its targets stand on the sheet. */
export interface GoalResults {
  readonly row: ProfileRow;
  /** Undefined where the goal's rows do not stand together, after sorting for instance. */
  readonly area: Area | undefined;
}

/** What the results screen shows of one matrix. */
export interface MatrixResults {
  /** null if no row has a target code that can be read. */
  readonly whole: ProfileRow | null;
  readonly goals: readonly GoalResults[];
  readonly documentCount: number;
  readonly warnings: readonly MatrixWarning[];
  /** Targets of the matrix's scope that no row names any more: they are not counted. */
  readonly missing: readonly TargetCode[];
  /** Documents whose columns the sheet's own formulas leave out; their names. */
  readonly outsideFormulas: readonly string[];
}

/**
 * The figures of a matrix as it stands: its rows are the targets that count.
 *
 *     matrixResults(layout, cells).whole?.coverage //=> 0.8947
 */
export function matrixResults(layout: MatrixLayout, cells: MatrixCells): MatrixResults {
  const { codes, warnings } = cells;
  const assessment = assess(...assessable(cells));
  const named = new Set(codes);
  const figures = isProblem(assessment)
    ? { whole: null, goals: [] }
    : {
        whole: profile(assessment, 'whole')[0] ?? null,
        goals: profile(assessment, 'goal').map((row) => ({
          row,
          area: goalArea(layout, cells, row.group),
        })),
      };
  return {
    ...figures,
    documentCount: layout.documents.length,
    warnings,
    missing: (layout.scope ? targetsInScope(layout.scope) : [])
      .map(({ code }) => code)
      .filter((code) => !named.has(code)),
    outsideFormulas: layout.documents
      .filter(({ column }) => layout.outsideFormulas.includes(column))
      .map(({ name }) => name),
  };
}

/** The ratings of a goal's targets, with what stands beside them. */
function goalArea(
  layout: MatrixLayout,
  { codes, rows }: MatrixCells,
  goal: ProfileRow['group'],
): Area | undefined {
  const own = rows.filter((_, index) => target(codes[index] as TargetCode).goal === goal);
  const first = Math.min(...own);
  if (own.length === 0 || Math.max(...own) - first !== own.length - 1) return undefined;
  const columns = [layout.codes, ...layout.documents.map(({ column }) => column)];
  const left = Math.min(...columns);
  return { row: first, rows: own.length, column: left, columns: Math.max(...columns) - left + 1 };
}
