import { useRef, useState } from 'react';
import type { EditsMade } from '../../excel/operations/edit-cells';
import { editInBundles, undoBundles } from '../../excel/operations/edit-in-bundles';
import type { ExcelProblem } from '../../excel/door/problem';
import { findTextCells } from '../../excel/read/text-cells';
import { failure, success, type Outcome } from '../../excel/door/outcome';
import { readWorkbook } from '../../excel/read/workbook';
import {
  cellKey,
  planRepair,
  withoutTextCells,
  type RepairEntry,
  type RepairPlan,
} from '../../workbook/repair/plan';
import { useOperation } from '../shared/use-operation';

/** What was done last, and what can be undone: `made`. */
export type RepairDone =
  | { readonly kind: 'looked' }
  | {
      readonly kind: 'entered' | 'undone';
      /** How many cells were written, and how many were not. */
      readonly written: number;
      readonly left: number;
      readonly made: readonly EditsMade[];
      readonly problem?: ExcelProblem;
    };

/** How many cells have been written, of how many. */
export interface Written {
  readonly done: number;
  readonly all: number;
}

/**
 * Looks for formulas of ours that are to be entered again, enters them, and undoes that. After
 * writing it looks anew, so that the plan tells what is left.
 */
export function useRepair(names: ReadonlySet<string>) {
  const [plan, setPlan] = useState<RepairPlan>();
  const [written, setWritten] = useState<Written>();
  const entered = useRef(new Set<string>());
  const { operation, run, cancel, dismiss } = useOperation<Outcome<RepairDone>>();

  const look = async (signal?: AbortSignal): Promise<Outcome<RepairDone>> => {
    const read = await readPlan(names, entered.current, signal);
    setPlan(read.ok ? read.value : undefined);
    return read.ok ? success({ kind: 'looked' }) : read;
  };
  const onLook = () =>
    run(({ signal }) => {
      setWritten(undefined);
      return look(signal);
    });
  const onEnter = (entries: readonly RepairEntry[]) =>
    run(async ({ signal }) => {
      const edits = entries.map(({ edit }) => edit);
      const onProgress = (done: number, all: number) => setWritten({ done, all });
      const { made, ...rest } = await editInBundles(edits, { signal, onProgress });
      for (const edit of made.flatMap((bundle) => bundle.edits)) entered.current.add(cellKey(edit));
      await look();
      return success({ kind: 'entered', written: cellsOf(made), made: renamed(made), ...rest });
    });
  const onUndo = (all: readonly EditsMade[]) =>
    run(async ({ signal }) => {
      const onProgress = (done: number, of: number) => setWritten({ done, all: of });
      const { made, ...rest } = await undoBundles(all, { signal, onProgress });
      for (const { edits } of all) for (const edit of edits) entered.current.delete(cellKey(edit));
      for (const { edits } of made) for (const edit of edits) entered.current.add(cellKey(edit));
      await look();
      const undone = cellsOf(all) - cellsOf(made);
      return success({ kind: 'undone', written: undone, made, ...rest });
    });
  return { plan, written, operation, onLook, onEnter, onUndo, cancel, dismiss };
}

async function readPlan(
  names: ReadonlySet<string>,
  entered: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<Outcome<RepairPlan>> {
  const options = signal ? { signal } : {};
  const read = await readWorkbook(options);
  if (!read.ok) return read;
  const plan = planRepair(read.value, names, entered);
  const text = await findTextCells(
    plan.entries.map(({ edit }) => edit),
    signal,
  );
  if (!text.ok) return text;
  if (signal?.aborted) return failure({ kind: 'cancelled' });
  return success(withoutTextCells(plan, new Set(text.value.map(cellKey))));
}

/**
 * Where the formula reads differently now. Entered a second time, a formula that was only entered
 * again would be mended as well: it has no way back and needs none.
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

function cellsOf(made: readonly EditsMade[]): number {
  return made.reduce((sum, { edits }) => sum + edits.length, 0);
}
