import { failure, success, type Outcome } from '../excel/door/outcome';
import type { ExcelProblem } from '../excel/door/problem';
import type { EditsMade } from '../excel/operations/edit-cells';
import {
  editInBundles,
  undoBundles,
  type BundleOptions,
  type BundlesDone,
} from '../excel/operations/edit-in-bundles';
import { findTextCells } from '../excel/read/text-cells';
import { readWorkbook } from '../excel/read/workbook';
import {
  cellKey,
  planRepair,
  withoutTextCells,
  type RepairEntry,
  type RepairPlan,
} from '../workbook/repair/plan';

/** What was written, and what remains to be done. */
export interface Repaired {
  /** How many cells were written, and how many were not. */
  readonly written: number;
  readonly left: number;
  /** What can be undone. */
  readonly made: readonly EditsMade[];
  readonly problem?: ExcelProblem;
  /** The workbook read again; `undefined` where that failed. */
  readonly plan: RepairPlan | undefined;
}

export interface Repair {
  /** Searches for our formulas that need to be entered again. Nothing is written. */
  readonly search: (signal?: AbortSignal) => Promise<Outcome<RepairPlan>>;
  readonly enter: (entries: readonly RepairEntry[], options: BundleOptions) => Promise<Repaired>;
  readonly undo: (made: readonly EditsMade[], options: BundleOptions) => Promise<Repaired>;
}

/**
 * Repairs the formulas of one workbook and remembers which were entered again: those that are still
 * unknown afterwards are left alone.
 *
 *     const repair = createRepair(() => new Set(['SDG.COVERAGE']));
 *     const plan = await repair.search();
 *     if (plan.ok) await repair.enter(plan.value.entries, { signal });
 *
 * @param names our functions, as far as they are known when it is called
 */
export function createRepair(names: () => ReadonlySet<string>): Repair {
  const entered = new Set<string>();

  const search = async (signal?: AbortSignal): Promise<Outcome<RepairPlan>> => {
    const read = await readWorkbook(signal ? { signal } : {});
    if (!read.ok) return read;
    const plan = planRepair(read.value, names(), entered);
    const text = await findTextCells(
      plan.entries.map(({ edit }) => edit),
      signal,
    );
    if (!text.ok) return text;
    if (signal?.aborted) return failure({ kind: 'cancelled' });
    return success(withoutTextCells(plan, new Set(text.value.map(cellKey))));
  };
  const after = async (
    { left, problem }: BundlesDone,
    done: Pick<Repaired, 'written' | 'made'>,
  ): Promise<Repaired> => {
    const read = await search();
    return { ...done, left, ...(problem && { problem }), plan: read.ok ? read.value : undefined };
  };

  return {
    search,
    enter: async (entries, options) => {
      const done = await editInBundles(
        entries.map(({ edit }) => edit),
        options,
      );
      for (const key of keysOf(done.made)) entered.add(key);
      return after(done, { written: keysOf(done.made).length, made: renamed(done.made) });
    },
    undo: async (all, options) => {
      const done = await undoBundles(all, options);
      for (const key of keysOf(all)) entered.delete(key);
      for (const key of keysOf(done.made)) entered.add(key);
      const written = keysOf(all).length - keysOf(done.made).length;
      return after(done, { written, made: done.made });
    },
  };
}

function keysOf(made: readonly EditsMade[]): string[] {
  return made.flatMap(({ edits }) => edits.map(cellKey));
}

/**
 * The edits whose formula has changed. A formula that was only entered again is not restored:
 * entering the old text a second time would repair it just the same.
 */
function renamed(made: readonly EditsMade[]): readonly EditsMade[] {
  return made
    .map(({ edits, remembered }): EditsMade => {
      const isRenamed = (index: number) => edits[index]?.before !== edits[index]?.input;
      return {
        edits: edits.filter((_, index) => isRenamed(index)),
        remembered: remembered.filter((_, index) => isRenamed(index)),
      };
    })
    .filter(({ edits }) => edits.length > 0);
}
