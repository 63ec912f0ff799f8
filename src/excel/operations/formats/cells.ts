import type { FormatKey } from '../../../workbook/format/formatted-areas';
import { columnsOf } from '../../../workbook/sheet/address';
import { runs } from '../../../workbook/sheet/runs';
import type { Area } from '../../../workbook/sheet/plan';
import { rangeOf } from '../../door/cells';

/** Some properties of the formatting of cells, as it was before. */
export interface RememberedCells {
  readonly area: Area;
  /** rows × columns, as `setCellProperties` takes them. */
  readonly cells: readonly (readonly Excel.SettableCellProperties[])[];
  /** Cells without a fill, which have no colour either. */
  readonly unfilled: readonly Area[];
}

const EDGES = ['top', 'bottom', 'left', 'right'] as const;

/** What to request from `getCellProperties`. */
export function loadOptions(keys: readonly FormatKey[]): Excel.CellPropertiesLoadOptions {
  const has = (key: FormatKey) => keys.includes(key);
  return {
    format: {
      ...(has('fill') && { fill: { color: true, pattern: true } }),
      ...((has('fontColour') || has('bold')) && {
        font: { ...(has('fontColour') && { color: true }), ...(has('bold') && { bold: true }) },
      }),
      ...(has('wrap') && { wrapText: true }),
      ...(has('horizontal') && { horizontalAlignment: true }),
      ...(has('vertical') && { verticalAlignment: true }),
      ...(has('borders') && { borders: { color: true, style: true, weight: true } }),
    },
  };
}

/** The result of `getCellProperties`, ready to be set again. */
export function remembered(area: Area, given: readonly Excel.CellProperties[][]): RememberedCells {
  return {
    area,
    cells: given.map((row) => row.map(settable)),
    unfilled: columnsOf(area).flatMap((column, index) =>
      runs(given.map((row) => isUnfilled(row[index])))
        .filter(({ value }) => value)
        .map(({ start, count }) => ({ ...column, row: area.row + start, rows: count })),
    ),
  };
}

/** Queues the previous formatting; nothing is sent. */
export function putBack(sheet: Excel.Worksheet, { area, cells, unfilled }: RememberedCells): void {
  rangeOf(sheet, area).setCellProperties(cells.map((row) => [...row]));
  for (const empty of unfilled) rangeOf(sheet, empty).format.fill.clear();
}

function settable({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  if (!format) return {};
  const { fill, font, borders, wrapText, horizontalAlignment, verticalAlignment } = format;
  return {
    format: {
      ...(fill?.color && !isEmptyFill(fill) && { fill: { color: fill.color } }),
      ...(font && { font }),
      ...(wrapText !== undefined && { wrapText }),
      ...(horizontalAlignment !== undefined && { horizontalAlignment }),
      ...(verticalAlignment !== undefined && { verticalAlignment }),
      ...(borders && { borders: settableBorders(borders) }),
    },
  };
}

/** Setting the colour of a border that does not exist would draw it. */
function settableBorders(borders: Excel.CellBorderCollection): Excel.CellBorderCollection {
  return Object.fromEntries(
    EDGES.map((edge) => {
      const { style = 'None', weight, color } = borders[edge] ?? {};
      return [edge, style === 'None' ? { style } : { style, weight, color }];
    }),
  );
}

function isUnfilled(cell: Excel.CellProperties | undefined): boolean {
  return cell?.format?.fill !== undefined && isEmptyFill(cell.format.fill);
}

function isEmptyFill({ pattern, color }: Excel.CellPropertiesFill): boolean {
  return pattern ? pattern === 'None' : !color;
}
