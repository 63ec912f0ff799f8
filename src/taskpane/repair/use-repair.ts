import { useEffect, useRef, useState } from 'react';
import { success, type Outcome } from '../../excel/door/outcome';
import type { EditsMade } from '../../excel/operations/edit-cells';
import type { BundleOptions } from '../../excel/operations/edit-in-bundles';
import { createRepair, type Repaired } from '../../tasks/repair';
import type { RepairEntry, RepairPlan } from '../../workbook/repair/plan';
import { useOperation } from '../shared/use-operation';

/** What was done last, and what can be undone: `made`. */
export type RepairDone =
  { readonly kind: 'searched' } | ({ readonly kind: 'entered' | 'undone' } & Repaired);

/** How many cells have been written, and of how many. */
export interface Written {
  readonly done: number;
  readonly all: number;
}

/**
 * Searches for our formulas that need to be entered again, enters them, and undoes that. After
 * writing it searches again, so that the plan contains what is left.
 */
export function useRepair(names: ReadonlySet<string>) {
  const known = useRef(names);
  useEffect(() => {
    known.current = names;
  });
  const [repair] = useState(() => createRepair(() => known.current));
  const [plan, setPlan] = useState<RepairPlan>();
  const [written, setWritten] = useState<Written>();
  const { operation, run, cancel, dismiss } = useOperation<Outcome<RepairDone>>();

  const onSearch = () =>
    run(async ({ signal }) => {
      setWritten(undefined);
      const read = await repair.search(signal);
      setPlan(read.ok ? read.value : undefined);
      return read.ok ? success({ kind: 'searched' }) : read;
    });
  const write = (kind: 'entered' | 'undone', work: (options: BundleOptions) => Promise<Repaired>) =>
    run(async ({ signal }) => {
      const onProgress = (done: number, all: number) => setWritten({ done, all });
      const repaired = await work({ signal, onProgress });
      setPlan(repaired.plan);
      return success({ kind, ...repaired });
    });
  const onEnter = (entries: readonly RepairEntry[]) =>
    write('entered', (options) => repair.enter(entries, options));
  const onUndo = (made: readonly EditsMade[]) =>
    write('undone', (options) => repair.undo(made, options));
  return { plan, written, operation, onSearch, onEnter, onUndo, cancel, dismiss };
}
