import type { Area, Chart, Outline, PageSetup, Sheet } from '../../snapshot';
import type { LineShift } from './line-shift';
import { chartWithout, shiftedArea, shiftedChart, shiftedLevels } from './line-shift';

/** What belongs to a sheet and Univer has no place for. */
export interface BesideSheet {
  veryHidden: boolean;
  isProtected: boolean;
  rightToLeft: boolean;
  page: PageSetup | undefined;
  /** From back to front. */
  charts: readonly Chart[];
  outline: Outline;
  filter: Area | undefined;
}

const NO_OUTLINE: Outline = { rows: {}, columns: {} };

const nothing = (): BesideSheet => ({
  veryHidden: false,
  isProtected: false,
  rightToLeft: false,
  page: undefined,
  charts: [],
  outline: NO_OUTLINE,
  filter: undefined,
});

/** Keeps it by sheet id, beside the engine. */
export class Beside {
  private readonly bySheet = new Map<string, BesideSheet>();

  of(sheetId: string): BesideSheet {
    let beside = this.bySheet.get(sheetId);
    if (!beside) this.bySheet.set(sheetId, (beside = nothing()));
    return beside;
  }

  load(sheets: readonly Sheet[]): void {
    this.bySheet.clear();
    for (const sheet of sheets)
      this.bySheet.set(sheet.id, {
        veryHidden: sheet.visibility === 'VeryHidden',
        isProtected: sheet.isProtected,
        rightToLeft: sheet.rightToLeft ?? false,
        page: sheet.page,
        charts: sheet.charts ?? [],
        outline: sheet.outline ?? NO_OUTLINE,
        filter: sheet.filter,
      });
  }

  /** Rows or columns came or went: what stands on them moves along, and charts that show them. */
  shift(shift: LineShift): void {
    for (const [sheetId, beside] of this.bySheet) {
      beside.charts = beside.charts.map((chart) => shiftedChart(chart, sheetId, shift));
      if (sheetId !== shift.sheetId) continue;
      const { axis } = shift;
      const levels = shiftedLevels(beside.outline[axis], shift);
      beside.outline = { ...beside.outline, [axis]: levels };
      beside.filter = beside.filter && shiftedArea(beside.filter, shift);
    }
  }

  /** Charts elsewhere lose what they showed of the sheet. */
  remove(sheetId: string): void {
    this.bySheet.delete(sheetId);
    for (const beside of this.bySheet.values())
      beside.charts = beside.charts.map((chart) => chartWithout(chart, sheetId));
  }
}

/** Only what is said of the objects: nothing of an outline without levels. */
export function objectsOf({
  charts,
  outline,
  filter,
}: BesideSheet): Pick<Sheet, 'charts' | 'outline' | 'filter'> {
  const hasLevels = [outline.rows, outline.columns].some((lines) => Object.keys(lines).length > 0);
  return {
    ...(charts.length > 0 && { charts }),
    ...(hasLevels && { outline }),
    ...(filter && { filter }),
  };
}
