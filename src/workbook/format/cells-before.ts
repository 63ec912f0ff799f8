import { columnsOf } from '../sheet/address';
import { runs } from '../sheet/runs';
import type { Area } from '../sheet/plan';
import type { FormatKey } from './formatted-areas';

/** Some properties of the formatting of cells, as it was before. */
export interface RememberedCells {
  readonly area: Area;
  /** rows × columns, ready to be set again. */
  readonly cells: readonly (readonly CellFound[])[];
  /** Cells without a fill, which have no colour either. */
  readonly unfilled: readonly Area[];
}

/** The formatting of a cell, in the form and the words of Excel. */
export interface CellFound {
  readonly format?: {
    readonly fill?: Fill;
    readonly font?: { readonly color?: string; readonly bold?: boolean };
    readonly wrapText?: boolean;
    readonly horizontalAlignment?: string;
    readonly verticalAlignment?: string;
    readonly borders?: Borders;
  };
}

interface Fill {
  readonly color?: string;
  readonly pattern?: string;
}

const EDGES = ['top', 'bottom', 'left', 'right'] as const;

type Borders = Readonly<Partial<Record<(typeof EDGES)[number], Border>>>;

interface Border {
  readonly style?: string;
  readonly weight?: string | undefined;
  readonly color?: string | undefined;
}

/**
 * What Excel must be asked for, cell by cell.
 *
 *     loadOptions(['bold']) //=> { format: { font: { bold: true } } }
 */
export function loadOptions(keys: readonly FormatKey[]) {
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

/**
 * Excel's answer, ready to be set again.
 *
 *     rememberedCells(area, [[{ format: { fill: { color: '#FFFFFF', pattern: 'None' } } }]])
 *     //=> { area, cells: [[{ format: {} }]], unfilled: [area] }
 */
export function rememberedCells(
  area: Area,
  given: readonly (readonly CellFound[])[],
): RememberedCells {
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

function settable({ format }: CellFound): CellFound {
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
function settableBorders(borders: Borders): Borders {
  return Object.fromEntries(
    EDGES.map((edge) => {
      const { style = 'None', weight, color } = borders[edge] ?? {};
      return [edge, style === 'None' ? { style } : { style, weight, color }];
    }),
  );
}

function isUnfilled(cell: CellFound | undefined): boolean {
  return cell?.format?.fill !== undefined && isEmptyFill(cell.format.fill);
}

function isEmptyFill({ pattern, color }: Fill): boolean {
  return pattern ? pattern === 'None' : !color;
}
