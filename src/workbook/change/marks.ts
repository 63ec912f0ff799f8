import { cellArea, onSheet, parseAddress } from '../sheet/address';
import type { Area } from '../sheet/plan';
import type { ChangeSteps } from './steps';

/**
 * Names kept on the sheet while it is being changed, for a cell beyond the matrix. How far Excel
 * has moved that cell shows what was inserted before a request failed; the second name exists once
 * only deletions remain.
 */
export interface Marks {
  readonly begun: string;
  readonly committed: string;
}

/**
 * The names for one run. A run that could not even be undone leaves its names behind, and people
 * copy sheets with their names: a name of any other run says nothing about this one.
 *
 *     marksOf('k3x9') //=> { begun: 'SDG_Change_Begun_k3x9', committed: 'SDG_Change_Committed_k3x9' }
 */
export function marksOf(run: string): Marks {
  return { begun: `SDG_Change_Begun_${run}`, committed: `SDG_Change_Committed_${run}` };
}

type Place = Pick<Area, 'row' | 'column'>;
type Insert = ChangeSteps['insertions'][number];
type Delete = ChangeSteps['deletions'][number];

/**
 *     markFormula('RIA matrix', { row: 130, column: 9 }) //=> "='RIA matrix'!$J$131"
 */
export function markFormula(sheet: string, place: Place): string {
  return `=${onSheet(sheet, cellArea(place))}`;
}

/** Position of the marked cell once everything is inserted. */
export function movedMark({ beyond, insertions }: ChangeSteps): Place {
  const by = (axis: 'rows' | 'columns') =>
    insertions.reduce((sum, step) => (step.axis === axis ? sum + step.count : sum), 0);
  return { row: beyond.row + by('rows'), column: beyond.column + by('columns') };
}

/** Insertions that were made, derived from the current formula of the first mark. */
export function insertionsMade({ beyond, insertions }: ChangeSteps, mark: string): Insert[] {
  const now = placeOf(mark);
  return firstSteps(insertions, now.row - beyond.row, now.column - beyond.column);
}

/** Deletions that were not made, derived from the current formula of the second mark. */
export function deletionsLeft(steps: ChangeSteps, mark: string): Delete[] {
  const [from, now] = [movedMark(steps), placeOf(mark)];
  const made = firstSteps(steps.deletions, from.row - now.row, from.column - now.column);
  return steps.deletions.slice(made.length);
}

function placeOf(mark: string): Place {
  const place = parseAddress(mark);
  if (!place) throw new Error(`the mark of a change is at ${mark}`);
  return place;
}

/** The first steps, which together move a mark by this many rows and columns. */
function firstSteps<Step extends Insert | Delete>(
  steps: readonly Step[],
  rows: number,
  columns: number,
): Step[] {
  const left = { rows, columns };
  const end = steps.findIndex((step) => {
    left[step.axis] -= step.count;
    return left[step.axis] < 0;
  });
  return steps.slice(0, end < 0 ? steps.length : end);
}
