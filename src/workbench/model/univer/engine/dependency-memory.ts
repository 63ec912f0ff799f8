import type { Injector, IUnitRange } from '@univerjs/core';
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
  const known = new Map<number, { ranges: readonly IUnitRange[]; key: string }>();

  const add = manager.addDependencyRTreeCache.bind(manager);
  manager.addDependencyRTreeCache = (tree) => {
    const key = tree.rangeList.map(rangeKey).join(';');
    const before = known.get(tree.treeId);
    if (before?.key === key) return;
    if (before) remove(tree.treeId, before.ranges);
    known.set(tree.treeId, { ranges: [...tree.rangeList], key });
    add(tree);
  };

  const remove = (id: number, ranges: readonly IUnitRange[]) => {
    manager._dependencyRTreeCache.bulkRemove(ranges.map((range) => ({ ...range, id })));
  };
  const forget = manager._removeAllTreeMap.bind(manager);
  manager._removeAllTreeMap = (treeId) => {
    const before = treeId === undefined ? undefined : known.get(treeId);
    if (treeId !== undefined && before) {
      remove(treeId, before.ranges);
      known.delete(treeId);
    }
    forget(treeId);
  };

  const forgetSheet = manager._removeDependencyRTreeCacheById.bind(manager);
  manager._removeDependencyRTreeCacheById = (unitId, sheetId) => {
    forgetSheet(unitId, sheetId);
    // What other sheets' formulas read on this one has to be entered again.
    for (const [id, { ranges }] of known)
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

function rangeKey({ unitId, sheetId, range }: IUnitRange): string {
  const { startRow, startColumn, endRow, endColumn } = range;
  return `${unitId}|${sheetId}|${startRow},${startColumn},${endRow},${endColumn}`;
}
