import type { IUnitRange } from '@univerjs/core';
import type { IFormulaDirtyData } from '@univerjs/engine-formula';

type Nested = Record<string, unknown>;

/** What Univer's features report for one command; the maps are by workbook, sheet and item. */
export type ChangeReport = Partial<Record<MapName, Nested>> & {
  readonly forceCalculation?: boolean;
  readonly dirtyRanges?: readonly IUnitRange[];
};

/** What has changed since the last calculation, in the engine's own terms. */
export class PendingChanges {
  private ranges: IUnitRange[] = [];
  private readonly seen = new Set<string>();
  private maps: Record<MapName, Nested> = noMaps();
  private force = false;
  private any = false;

  get isEmpty(): boolean {
    return !this.any;
  }

  add(report: ChangeReport): void {
    this.any = true;
    this.force ||= report.forceCalculation ?? false;
    for (const range of report.dirtyRanges ?? []) this.addRange(range);
    for (const name of MAP_NAMES) mergeInto(this.maps[name], report[name]);
  }

  private addRange(range: IUnitRange): void {
    const { startRow, startColumn, endRow, endColumn } = range.range;
    const key = `${range.unitId}|${range.sheetId}|${startRow},${startColumn},${endRow},${endColumn}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.ranges.push(range);
  }

  /** Returns all changes and starts again with none. */
  take(): IFormulaDirtyData {
    const taken = { forceCalculation: this.force, dirtyRanges: this.ranges, ...this.maps };
    this.ranges = [];
    this.seen.clear();
    this.maps = noMaps();
    this.force = false;
    this.any = false;
    // The maps were filled from the engine's own reports, so they have its shapes.
    return taken as unknown as IFormulaDirtyData;
  }
}

const MAP_NAMES = [
  'dirtyNameMap',
  'dirtyDefinedNameMap',
  'dirtySuperTableMap',
  'dirtyUnitFeatureMap',
  'dirtyUnitOtherFormulaMap',
  'clearDependencyTreeCache',
] as const;
type MapName = (typeof MAP_NAMES)[number];

const noMaps = (): Record<MapName, Nested> => ({
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
});

/** The reports are maps of maps by workbook, sheet and item. */
function mergeInto(target: Nested, source: Nested | undefined): void {
  for (const key in source) {
    const value = source[key];
    const existing = target[key];
    if (isNested(value) && isNested(existing)) mergeInto(existing, value);
    else if (isNested(value)) mergeInto((target[key] = {}) as Nested, value);
    else if (value !== undefined) target[key] = value;
  }
}

const isNested = (value: unknown): value is Nested => typeof value === 'object' && value !== null;
