import type { ICommandInfo, IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from '@univerjs/sheets';
import type { Area, CellPoint, Chart, ChartSeries, Reference } from '../../snapshot';
import { toArea } from './ranges';

/** Rows or columns that were inserted (or, if negative, deleted) at an index. */
export interface LineShift {
  readonly sheetId: string;
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

const MUTATIONS: Readonly<Record<string, readonly [axis: 'rows' | 'columns', sign: 1 | -1]>> = {
  [InsertRowMutation.id]: ['rows', 1],
  [InsertColMutation.id]: ['columns', 1],
  [RemoveRowMutation.id]: ['rows', -1],
  [RemoveColMutation.id]: ['columns', -1],
};

/** The shift made by one of Univer's mutations, the user's or the add-in's. */
export function lineShiftOf({ id, params }: ICommandInfo): LineShift | undefined {
  const known = MUTATIONS[id];
  if (!known) return undefined;
  const [axis, sign] = known;
  const { subUnitId, range } = params as { subUnitId: string; range: IRange };
  const area = toArea(range);
  const at = axis === 'rows' ? area.row : area.column;
  return { sheetId: subUnitId, axis, at, count: sign * area[axis] };
}

/** The new index of a line; a deleted one gives the first line after the gap. */
function moved(line: number, { at, count }: LineShift): number {
  if (line < at) return line;
  return count >= 0 ? line + count : Math.max(at, line + count);
}

/**
 * The new position of an area: it grows with lines inserted inside, and disappears with its last
 * line.
 *
 *     shiftedArea(area(2, 0, 3, 1), { sheetId, axis: 'rows', at: 3, count: 2 }) //=> area(2, 0, 5, 1)
 */
export function shiftedArea(area: Area, shift: LineShift): Area | undefined {
  const start = shift.axis === 'rows' ? area.row : area.column;
  const end = start + area[shift.axis] - 1;
  const first = moved(start, shift);
  const last = isGone(end, shift) ? shift.at - 1 : moved(end, shift);
  const size = last - first + 1;
  if (size <= 0) return undefined;
  return shift.axis === 'rows'
    ? { ...area, row: first, rows: size }
    : { ...area, column: first, columns: size };
}

const isGone = (line: number, { at, count }: LineShift): boolean =>
  count < 0 && line >= at && line < at - count;

/** What is kept by line, for the lines that are left. */
export function shiftedLines<T>(
  lines: Readonly<Record<number, T>>,
  shift: LineShift,
): Record<number, T> {
  const after: Record<number, T> = {};
  for (const [key, line] of Object.entries(lines))
    if (!isGone(Number(key), shift)) after[moved(Number(key), shift)] = line;
  return after;
}

/** Lines inserted inside a group belong to it. */
export function shiftedLevels(
  levels: Readonly<Record<number, number>>,
  shift: LineShift,
): Record<number, number> {
  const after = shiftedLines(levels, shift);
  const around = Math.min(levels[shift.at - 1] ?? 0, levels[shift.at] ?? 0);
  for (let line = 0; line < shift.count && around > 0; line++) after[shift.at + line] = around;
  return after;
}

type Follow = (reference: Reference) => Reference | undefined;

/** `undefined` if the values are deleted. A series whose name is deleted has none. */
function followed(series: ChartSeries, follow: Follow): ChartSeries | undefined {
  const values = follow(series.values);
  if (!values) return undefined;
  const { name, categories, colour } = series;
  const left = categories && follow(categories);
  return {
    name: typeof name === 'string' ? name : (follow(name) ?? ''),
    ...(left && { categories: left }),
    values,
    ...(colour !== undefined && { colour }),
  };
}

const withSeries = (chart: Chart, follow: Follow): Chart => ({
  ...chart,
  series: chart.series.flatMap((one) => followed(one, follow) ?? []),
});

/** A chart after a sheet, parts of which it may have shown, is deleted. */
export const chartWithout = (chart: Chart, sheetId: string): Chart =>
  withSeries(chart, (reference) => (reference.sheetId === sheetId ? undefined : reference));

function shiftedPoint(point: CellPoint, shift: LineShift): CellPoint {
  const line = shift.axis === 'rows' ? 'row' : 'column';
  const offset = shift.axis === 'rows' ? 'y' : 'x';
  const gone = isGone(point[line], shift);
  return { ...point, [line]: moved(point[line], shift), ...(gone && { [offset]: 0 }) };
}

/** A chart after the shift: its position, if it is on that sheet, and the cells it shows. */
export function shiftedChart(chart: Chart, sheetId: string, shift: LineShift): Chart {
  const moved = withSeries(chart, (reference) => {
    if (reference.sheetId !== shift.sheetId) return reference;
    const area = shiftedArea(reference.area, shift);
    return area && { ...reference, area };
  });
  if (sheetId !== shift.sheetId) return moved;
  const { from, to } = chart.place;
  return { ...moved, place: { from: shiftedPoint(from, shift), to: shiftedPoint(to, shift) } };
}
