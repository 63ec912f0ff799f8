import type { Area, Chart, FilterCriteria, Outline, PageSetup, Sheet } from '../../snapshot';
import type { LineShift } from './line-shift';
import { chartWithout, shiftedArea, shiftedChart, shiftedLevels, shiftedLines } from './line-shift';

/** Properties of a sheet that Univer does not have. */
export interface SheetExtras {
  veryHidden: boolean;
  isProtected: boolean;
  rightToLeft: boolean;
  page: PageSetup | undefined;
  /** From back to front. */
  charts: readonly Chart[];
  outline: Outline;
  filter: Area | undefined;
  filterCriteria: Readonly<Record<number, FilterCriteria>>;
}

const NO_OUTLINE: Outline = { rows: {}, columns: {} };

const nothing = (): SheetExtras => ({
  veryHidden: false,
  isProtected: false,
  rightToLeft: false,
  page: undefined,
  charts: [],
  outline: NO_OUTLINE,
  filter: undefined,
  filterCriteria: {},
});

/** Keeps the extras of all sheets, by sheet id. */
export class ExtrasBySheet {
  private readonly bySheet = new Map<string, SheetExtras>();

  of(sheetId: string): SheetExtras {
    let extras = this.bySheet.get(sheetId);
    if (!extras) this.bySheet.set(sheetId, (extras = nothing()));
    return extras;
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
        filterCriteria: sheet.filterCriteria ?? {},
      });
  }

  /**
   * Rows or columns were inserted or deleted: objects on them move along, as do charts of their
   * cells.
   */
  shift(shift: LineShift): void {
    for (const [sheetId, extras] of this.bySheet) {
      extras.charts = extras.charts.map((chart) => shiftedChart(chart, sheetId, shift));
      if (sheetId !== shift.sheetId) continue;
      const { axis } = shift;
      const levels = shiftedLevels(extras.outline[axis], shift);
      extras.outline = { ...extras.outline, [axis]: levels };
      extras.filter = extras.filter && shiftedArea(extras.filter, shift);
      if (!extras.filter) extras.filterCriteria = {};
      else if (axis === 'columns')
        extras.filterCriteria = shiftedLines(extras.filterCriteria, shift);
    }
  }

  /** Charts on other sheets lose what they showed of this one. */
  remove(sheetId: string): void {
    this.bySheet.delete(sheetId);
    for (const extras of this.bySheet.values())
      extras.charts = extras.charts.map((chart) => chartWithout(chart, sheetId));
  }
}

/** Only properties with a value: no outline without levels. */
export function objectsOf({
  charts,
  outline,
  filter,
  filterCriteria,
}: SheetExtras): Pick<Sheet, 'charts' | 'outline' | 'filter' | 'filterCriteria'> {
  const hasLevels = [outline.rows, outline.columns].some((lines) => Object.keys(lines).length > 0);
  return {
    ...(charts.length > 0 && { charts }),
    ...(hasLevels && { outline }),
    ...(filter && { filter }),
    ...(Object.keys(filterCriteria).length > 0 && { filterCriteria }),
  };
}

/** The outline with these rows or columns grouped to a level; 0 removes them from all groups. */
export function withLevels(
  outline: Outline,
  axis: 'rows' | 'columns',
  first: number,
  count: number,
  level: number,
): Outline {
  const lines = new Map(Object.entries(outline[axis]));
  for (let line = first; line < first + count; line++)
    if (level > 0) lines.set(String(line), level);
    else lines.delete(String(line));
  return { ...outline, [axis]: Object.fromEntries(lines) };
}
