import type { Area } from '../model/snapshot';
import { shifted } from '../model/area';

export interface KeptRange {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/**
 * Ranges that the client holds on to between batches, under the ids it was given. Like Excel's,
 * they move with their cells when rows or columns are inserted or deleted.
 */
export class References {
  private readonly ranges = new Map<string, KeptRange>();
  /** A path is resolved more than once per batch, but must get one id. */
  private readonly ids = new WeakMap<object, string>();
  private count = 0;

  /** `target` is the object a path refers to, `range` its range. */
  keep(target: object, range: KeptRange): string {
    const id = this.ids.get(target) ?? `range-${++this.count}`;
    this.ids.set(target, id);
    this.ranges.set(id, range);
    return id;
  }

  find(id: string): KeptRange | undefined {
    return this.ranges.get(id);
  }

  release(id: string): void {
    this.ranges.delete(id);
  }

  shift(sheetId: string, axis: 'rows' | 'columns', at: number, count: number): void {
    for (const [id, range] of this.ranges) {
      if (range.sheetId !== sheetId) continue;
      const areas = range.areas.flatMap((area) => shifted(area, axis, at, count) ?? []);
      if (areas.length === 0) this.ranges.delete(id);
      else this.ranges.set(id, { sheetId, areas });
    }
  }

  forgetSheet(sheetId: string): void {
    for (const [id, range] of this.ranges) if (range.sheetId === sheetId) this.ranges.delete(id);
  }
}
