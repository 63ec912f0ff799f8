import type { Injector, IUnitRange } from '@univerjs/core';
import { Rectangle } from '@univerjs/core';
import { IDependencyManagerService } from '@univerjs/engine-formula';

/** The part of Univer's dependency manager that is used here; some of it is not public. */
interface DependencyManager {
  addDependencyRTreeCache(tree: { treeId: number; rangeList: IUnitRange[] }): void;
  reset(): void;
  _removeAllTreeMap(treeId: number | undefined): void;
  _removeDependencyRTreeCacheById(unitId: string, sheetId: string): void;
  _dependencyRTreeCache: { bulkRemove(ranges: (IUnitRange & { id: number })[]): void };
}

/**
 * Keeps each formula's ranges only once. Univer adds the ranges of all formulas again at every
 * calculation, so that each takes longer than the one before, and keeps ranges on other sheets
 * after the formulas of a sheet were removed.
 */
export function rememberDependencies(injector: Injector): void {
  const manager = injector.get(IDependencyManagerService) as unknown as DependencyManager;
  const known = new Map<number, readonly IUnitRange[]>();

  const add = manager.addDependencyRTreeCache.bind(manager);
  manager.addDependencyRTreeCache = (tree) => {
    const before = known.get(tree.treeId);
    const { rangeList } = tree;
    if (before && isSame(before, rangeList)) return;
    if (before) remove(tree.treeId, before);
    known.set(tree.treeId, [...rangeList]);
    // Where formulas share a tree, each look at its ranges works them out again.
    add({ treeId: tree.treeId, rangeList });
  };

  const remove = (id: number, ranges: readonly IUnitRange[]) => {
    manager._dependencyRTreeCache.bulkRemove(ranges.map((range) => ({ ...range, id })));
  };
  const forget = manager._removeAllTreeMap.bind(manager);
  manager._removeAllTreeMap = (treeId) => {
    const before = treeId === undefined ? undefined : known.get(treeId);
    if (treeId !== undefined && before) {
      remove(treeId, before);
      known.delete(treeId);
    }
    forget(treeId);
  };

  const forgetSheet = manager._removeDependencyRTreeCacheById.bind(manager);
  manager._removeDependencyRTreeCacheById = (unitId, sheetId) => {
    forgetSheet(unitId, sheetId);
    // What formulas on other sheets read from this one must be added again.
    for (const [id, ranges] of known)
      if (ranges.some((range) => range.unitId === unitId && range.sheetId === sheetId)) {
        remove(id, ranges);
        known.delete(id);
      }
  };

  const reset = manager.reset.bind(manager);
  manager.reset = () => {
    known.clear();
    reset();
  };
}

/** Remembered ranges are identical objects. */
const isSame = (a: readonly IUnitRange[], b: readonly IUnitRange[]): boolean =>
  a.length === b.length &&
  a.every((range, index) => {
    const other = b[index];
    return range === other || (other !== undefined && isSameRange(range, other));
  });

const isSameRange = (a: IUnitRange, b: IUnitRange): boolean =>
  a.unitId === b.unitId && a.sheetId === b.sheetId && Rectangle.equals(a.range, b.range);
