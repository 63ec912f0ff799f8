import type { Border, Cell, CellStyle, Edge } from '../../../model/snapshot';
import type { SheetModel } from '../../../model/workbook-model';
import { formatAddress } from '../../../model/a1';
import { apiError, notPlayed } from '../../api-error';
import { isWholeColumns, isWholeRows } from '../../../model/area';
import {
  booleanArgument,
  numberArgument,
  recordArgument,
  textArgument,
  wholeArgument,
  wordArgument,
} from '../../arguments';
import { colourArgument } from '../../colours';
import type { OfficeClass } from '../../objects/class';
import type { RangeTarget } from '../../objects/targets';
import { omit } from '../../omit';
import { requireUnprotected } from '../../sheet/protection';
import { borderOfWords, wordsOfBorder } from './borders';
import { eachCell, matrix } from './cells';
import { HORIZONTAL, READING, VERTICAL } from './format';

const EDGES: readonly Edge[] = ['top', 'bottom', 'left', 'right'];
/** Sides that cells have in Excel but not in the workbench: always without a line. */
const NO_EDGES = ['diagonalDown', 'diagonalUp', 'horizontal', 'vertical'] as const;

type Style = CellStyle | undefined;
type Reads = Readonly<Record<string, (style: Style) => unknown>>;

const FILL: Reads = {
  // A cell without a fill is returned as white; only its pattern shows the difference.
  color: (style) => style?.fill ?? '#FFFFFF',
  pattern: (style) => (style?.fill ? 'Solid' : 'None'),
};
const FONT: Reads = {
  bold: (style) => style?.bold ?? false,
  color: (style) => style?.fontColour ?? '#000000',
  italic: (style) => style?.italic ?? false,
  name: (style) => style?.fontName ?? 'Calibri',
  size: (style) => style?.fontSize ?? 11,
  strikethrough: (style) => style?.strikethrough ?? false,
  underline: (style) => (style?.underline ? 'Single' : 'None'),
};
const FORMAT: Reads = {
  horizontalAlignment: (style) => style?.horizontal ?? 'General',
  verticalAlignment: (style) => style?.vertical ?? 'Bottom',
  wrapText: (style) => style?.wrap ?? false,
  indentLevel: (style) => style?.indent ?? 0,
  readingOrder: (style) => style?.readingOrder ?? 'Context',
};

/** Formats of many cells at once, each cell separately (ExcelApi 1.9). */
export const CELL_PROPERTIES: NonNullable<OfficeClass<RangeTarget>['methods']> = {
  getCellProperties: (range, [options]) => {
    const { sheet, area } = range;
    const location = 'Range.getCellProperties';
    if (isWholeRows(area) || isWholeColumns(area)) throw apiError('InvalidArgument', location);
    const asked = recordArgument(options, location);
    return eachCell(range, (cell, row, column) => {
      const place = { row, column, rows: 1, columns: 1 };
      return {
        ...(asked['address'] === true && { address: formatAddress(sheet.name, place) }),
        ...(asked['format'] !== undefined && {
          format: formatOf(cell, recordArgument(asked['format'], location), location),
        }),
      };
    });
  },
  setCellProperties: (range, [properties]) => {
    const { sheet, area } = range;
    const location = 'Range.setCellProperties';
    const cells = matrix(range, properties, location);
    requireUnprotected(sheet, location);
    // Everything is checked before anything is changed, and equal cells are changed together.
    const changes = cells.map((row) =>
      row.map((cell) => changeOf(recordArgument(cell, location), location)),
    );
    for (let j = 0; j < area.columns; j += 1) {
      for (let i = 0; i < area.rows;) {
        const change = changes[i]?.[j];
        const key = JSON.stringify(change);
        let end = i + 1;
        while (end < area.rows && JSON.stringify(changes[end]?.[j]) === key) end += 1;
        const run = { row: area.row + i, column: area.column + j, rows: end - i, columns: 1 };
        if (change) apply(sheet, run, change);
        i = end;
      }
    }
  },
};

interface Change {
  readonly style: { [K in keyof CellStyle]?: CellStyle[K] | null };
  /** `null` removes the line. */
  readonly borders: readonly (readonly [Edge, Border | null])[];
}

function apply(sheet: SheetModel, area: RangeTarget['area'], { style, borders }: Change): void {
  if (Object.keys(style).length > 0) {
    sheet.setStyle(
      area,
      Object.fromEntries(Object.entries(style).map(([key, value]) => [key, value ?? undefined])),
    );
  }
  for (const [edge, border] of borders) sheet.setBorder(area, edge, border ?? undefined);
}

type Options = Readonly<Record<string, unknown>>;

function formatOf(cell: Cell | undefined, asked: Options, location: string): unknown {
  const style = cell?.style;
  const part = (name: string, reads: Reads) => {
    if (asked[name] === undefined) return {};
    const options = recordArgument(asked[name], location);
    return { [name]: picked(style, reads, options, location) };
  };
  const { borders } = asked;
  const own = omit(asked, 'fill', 'font', 'borders');
  return {
    ...picked(style, FORMAT, own, location),
    ...part('fill', FILL),
    ...part('font', FONT),
    ...(borders !== undefined && {
      borders: bordersOf(style, recordArgument(borders, location)),
    }),
  };
}

function picked(style: Style, reads: Reads, asked: Options, location: string): Options {
  const names = Object.keys(asked).filter((name) => asked[name] === true);
  const missing = names.find((name) => !Object.hasOwn(reads, name));
  if (missing) throw notPlayed(location, `The workbench's cells have no ${missing} here.`);
  return Object.fromEntries(names.map((name) => [name, reads[name]?.(style)]));
}

function bordersOf(style: Style, asked: Options): unknown {
  const line = (border: Border | undefined) => {
    const words = wordsOfBorder(border);
    return {
      ...(asked['color'] === true && { color: border?.colour ?? '#000000' }),
      ...(asked['style'] === true && { style: words?.style ?? 'None' }),
      ...(asked['weight'] === true && { weight: words?.weight ?? 'Thin' }),
    };
  };
  return Object.fromEntries([
    ...EDGES.map((edge) => [edge, line(style?.borders?.[edge])] as const),
    ...NO_EDGES.map((edge) => [edge, line(undefined)] as const),
  ]);
}

function changeOf(properties: Options, location: string): Change {
  const { format, ...unplayed } = properties;
  // The result of `getCellProperties` may be passed back as a whole.
  const others = Object.keys(unplayed).filter((name) => !name.startsWith('address'));
  if (others.length > 0) throw notPlayed(location, `The workbench does not set ${others[0]} here.`);
  if (format === undefined) return { style: {}, borders: [] };
  const { fill, font, borders, ...own } = recordArgument(format, location);
  return {
    style: {
      ...styleOf(own, SETS.format, location),
      ...(fill !== undefined && styleOf(recordArgument(fill, location), SETS.fill, location)),
      ...(font !== undefined && styleOf(recordArgument(font, location), SETS.font, location)),
    },
    borders: borders === undefined ? [] : lines(recordArgument(borders, location), location),
  };
}

type Set = (value: unknown, location: string) => Change['style'];

const SETS: Readonly<Record<'format' | 'fill' | 'font', Readonly<Record<string, Set>>>> = {
  format: {
    horizontalAlignment: (value, at) => ({ horizontal: wordArgument(value, HORIZONTAL, at) }),
    verticalAlignment: (value, at) => ({ vertical: wordArgument(value, VERTICAL, at) }),
    wrapText: (value, at) => ({ wrap: booleanArgument(value, at) }),
    indentLevel: (value, at) => ({ indent: wholeArgument(value, at) }),
    readingOrder: (value, at) => ({ readingOrder: wordArgument(value, READING, at) }),
  },
  fill: {
    color: (value, at) => ({ fill: value === '' ? null : colourArgument(value, at) }),
    pattern: (value, at) =>
      wordArgument(value, ['None', 'Solid'], at) === 'None' ? { fill: null } : {},
  },
  font: {
    bold: (value, at) => ({ bold: booleanArgument(value, at) }),
    color: (value, at) => ({ fontColour: colourArgument(value, at) }),
    italic: (value, at) => ({ italic: booleanArgument(value, at) }),
    name: (value, at) => ({ fontName: textArgument(value, at) }),
    size: (value, at) => ({ fontSize: numberArgument(value, at) }),
    strikethrough: (value, at) => ({ strikethrough: booleanArgument(value, at) }),
    underline: (value, at) => ({
      underline: wordArgument(value, ['None', 'Single'], at) === 'Single',
    }),
  },
};

function styleOf(
  values: Options,
  sets: Readonly<Record<string, Set>>,
  location: string,
): Change['style'] {
  return Object.assign(
    {},
    ...Object.entries(values).map(([name, value]) => {
      const set = sets[name];
      if (!set) throw notPlayed(location, `The workbench's cells have no ${name} here.`);
      return set(value, location);
    }),
  ) as Change['style'];
}

function lines(borders: Options, location: string): (readonly [Edge, Border | null])[] {
  return Object.entries(borders).flatMap(([side, value]) => {
    const { style, weight, color } = recordArgument(value, location);
    const edge = EDGES.find((one) => one === side);
    if (!edge) {
      if (style === undefined || style === 'None') return [];
      throw notPlayed(location, `The workbench's cells have no border ${side}.`);
    }
    const colour = color === undefined ? undefined : colourArgument(color, location);
    return [[edge, borderOfWords(style, weight, colour, location)] as const];
  });
}
