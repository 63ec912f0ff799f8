import type { Injector, IUnitRange } from '@univerjs/core';
import { Rectangle } from '@univerjs/core';
import { IDependencyManagerService } from '@univerjs/engine-formula';

/** The part of Univer's dependency manager that is used here, some of it not public. */
interface DependencyManager {
  addDependencyRTreeCache(tree: { treeId: number; rangeList: IUnitRange[] }): void;
  reset(): void;
  _removeAllTreeMap(treeId: number | undefined): void;
  _removeDependencyRTreeCacheById(unitId: string, sheetId: string): void;
  _dependencyRTreeCache: { bulkRemove(ranges: (IUnitRange & { id: number })[]): void };
}

/**
 * Keeps what formulas read in one copy. Univer enters the ranges of all formulas again at every
 * calculation, so that each takes longer than the one before, and leaves ranges on other sheets
 * behind when the formulas of a sheet are forgotten.
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
    add(tree);
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
    // What other sheets' formulas read on this one has to be entered again.
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

/** Ranges that were remembered are the very same objects. */
const isSame = (a: readonly IUnitRange[], b: readonly IUnitRange[]): boolean =>
  a.length === b.length &&
  a.every((range, index) => {
    const other = b[index];
    return range === other || (other !== undefined && isSameRange(range, other));
  });

const isSameRange = (a: IUnitRange, b: IUnitRange): boolean =>
  a.unitId === b.unitId && a.sheetId === b.sheetId && Rectangle.equals(a.range, b.range);
