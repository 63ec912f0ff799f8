import type { Area } from '../model/snapshot';
import type { SheetModel } from '../model/workbook-model';

/** What a `Range` is about. */
export interface RangeTarget {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** What `RangeAreas` is about, and whatever works on one area or several: formats, validation. */
export interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}
