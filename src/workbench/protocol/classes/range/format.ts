import type { CellStyle } from '../../../model/snapshot';
import { apiError } from '../../api-error';
import { isWholeColumns, isWholeRows } from '../../../model/area';
import { booleanArgument, numberArgument, wholeArgument, wordArgument } from '../../arguments';
import { autofitColumns, autofitRows } from '../../sheet/autofit';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { AreasTarget } from '../../objects/targets';
import { requireUnprotected } from '../../sheet/protection';
import { uniform } from '../../sheet/uniform';

export const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Justify', 'Fill'] as const;
export const VERTICAL = ['Top', 'Center', 'Bottom'] as const;
export const READING = ['Context', 'LeftToRight', 'RightToLeft'] as const;

export const RANGE_FORMAT: OfficeClass<AreasTarget> = {
  reads: {
    columnWidth: ({ sheet, areas }) => lineSize(areas, 'columns', (i) => sheet.columnWidth(i)),
    rowHeight: ({ sheet, areas }) => lineSize(areas, 'rows', (i) => sheet.rowHeight(i)),
    horizontalAlignment: (target) =>
      uniform(target, (cell) => cell?.style?.horizontal ?? 'General'),
    verticalAlignment: (target) => uniform(target, (cell) => cell?.style?.vertical ?? 'Bottom'),
    wrapText: (target) => uniform(target, (cell) => cell?.style?.wrap ?? false),
    indentLevel: (target) => uniform(target, (cell) => cell?.style?.indent ?? 0),
    readingOrder: (target) => uniform(target, (cell) => cell?.style?.readingOrder ?? 'Context'),
  },
  writes: {
    columnWidth: ({ sheet, areas }, value) => {
      requireUnprotected(sheet, 'RangeFormat.columnWidth');
      const width = sizeArgument(value, 'RangeFormat.columnWidth');
      if (width > WIDEST) throw apiError('InvalidArgument', 'RangeFormat.columnWidth');
      for (const { column, columns } of areas) sheet.setColumnWidth(column, columns, width);
    },
    rowHeight: ({ sheet, areas }, value) => {
      requireUnprotected(sheet, 'RangeFormat.rowHeight');
      const height = sizeArgument(value, 'RangeFormat.rowHeight');
      // Excel's maximum row height
      if (height > 409) throw apiError('InvalidArgument', 'RangeFormat.rowHeight');
      for (const { row, rows } of areas) sheet.setRowHeight(row, rows, height);
    },
    horizontalAlignment: (target, value) =>
      style(target, 'RangeFormat.horizontalAlignment', (at) => ({
        horizontal: wordArgument(value, HORIZONTAL, at),
      })),
    verticalAlignment: (target, value) =>
      style(target, 'RangeFormat.verticalAlignment', (at) => ({
        vertical: wordArgument(value, VERTICAL, at),
      })),
    wrapText: (target, value) =>
      style(target, 'RangeFormat.wrapText', (at) => ({ wrap: booleanArgument(value, at) })),
    indentLevel: (target, value) =>
      style(target, 'RangeFormat.indentLevel', (at) => {
        const indent = wholeArgument(value, at);
        if (indent < 0 || indent > 250) throw apiError('InvalidArgument', at);
        return { indent };
      }),
    readingOrder: (target, value) =>
      style(target, 'RangeFormat.readingOrder', (at) => ({
        readingOrder: wordArgument(value, READING, at),
      })),
  },
  objects: {
    fill: (target) => OfficeObject.of('RangeFill', target),
    font: (target) => OfficeObject.of('RangeFont', target),
    borders: (target) => OfficeObject.of('RangeBorderCollection', target),
    protection: (target) => OfficeObject.of('FormatProtection', target),
  },
  methods: {
    autofitColumns: (target) => {
      requireUnprotected(target.sheet, 'RangeFormat.autofitColumns');
      for (const area of target.areas) autofitColumns(target.sheet, area);
    },
    autofitRows: (target) => {
      requireUnprotected(target.sheet, 'RangeFormat.autofitRows');
      for (const area of target.areas) autofitRows(target.sheet, area);
    },
  },
};

export const FORMAT_PROTECTION: OfficeClass<AreasTarget> = {
  reads: { locked: (target) => uniform(target, (cell) => cell?.style?.locked ?? true) },
  writes: {
    locked: (target, value) =>
      style(target, 'FormatProtection.locked', (at) => ({ locked: booleanArgument(value, at) })),
  },
};

/** Sets a style on all areas; the value is checked before anything is changed. */
export function style(
  { sheet, areas }: AreasTarget,
  location: string,
  make: (location: string) => { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined },
): void {
  requireUnprotected(sheet, location);
  const changes = make(location);
  for (const area of areas) sheet.setStyle(area, changes);
}

/** Excel's maximum, 255 characters of its default font, in points. */
const WIDEST = 1_342.5;

function sizeArgument(value: unknown, location: string): number {
  const size = numberArgument(value, location);
  if (size < 0) throw apiError('InvalidArgument', location);
  return size;
}

/** In a whole sheet only this many lines are measured, the first ones. */
const LOOKED_AT = 2_000;

function lineSize(
  areas: AreasTarget['areas'],
  axis: 'rows' | 'columns',
  size: (line: number) => number,
): number | null {
  let found: number | undefined;
  for (const area of areas) {
    const first = axis === 'rows' ? area.row : area.column;
    const isWhole = axis === 'rows' ? isWholeColumns(area) : isWholeRows(area);
    const count = isWhole ? Math.min(area[axis], LOOKED_AT) : area[axis];
    for (let line = first; line < first + count; line++) {
      const one = size(line);
      if (found !== undefined && Math.abs(found - one) > 1e-6) return null;
      found = one;
    }
  }
  return found ?? null;
}
