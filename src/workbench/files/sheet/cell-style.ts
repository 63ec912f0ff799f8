import type { BorderLineStyle, CellStyle as StoredStyle, FontStyle } from 'hucre';
import type { Border, CellStyle, Edge } from '../../model/snapshot';
import { shownColour, storedColour } from './colour';

/** What styles refer to: the workbook's theme and its default font. */
export interface StyleBook {
  readonly theme: readonly string[] | undefined;
  readonly font: FontStyle | undefined;
}

export interface ShownStyle {
  readonly style?: CellStyle;
  readonly numberFormat?: string;
}

const USUAL_FONT = { name: 'Calibri', size: 11 };
const EDGES: readonly Edge[] = ['top', 'bottom', 'left', 'right'];

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle['horizontal']>>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  justify: 'Justify',
  fill: 'Fill',
  centerContinuous: 'Center',
  distributed: 'Justify',
};
const VERTICAL: Readonly<Record<string, NonNullable<CellStyle['vertical']>>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Top',
  distributed: 'Center',
};
const READING: Readonly<Record<string, NonNullable<CellStyle['readingOrder']>>> = {
  ltr: 'LeftToRight',
  rtl: 'RightToLeft',
  context: 'Context',
};

const keyOf = <V>(record: Readonly<Record<string, V>>, value: V): string | undefined =>
  Object.keys(record).find((key) => record[key] === value);

const shownLine = (style: string) => style.charAt(0).toUpperCase() + style.slice(1);
const storedLine = (style: string) =>
  (style.charAt(0).toLowerCase() + style.slice(1)) as BorderLineStyle;

function shownBorders(stored: StoredStyle, book: StyleBook): CellStyle['borders'] {
  const borders: Partial<Record<Edge, Border>> = {};
  for (const edge of EDGES) {
    const side = stored.border?.[edge];
    if (side?.style) {
      const colour = shownColour(side.color, book.theme) ?? '#000000';
      borders[edge] = { style: shownLine(side.style), colour };
    }
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

/** Removes undefined properties, so that styles compare by their values. */
function said<T extends object>(style: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(style).filter(([, value]) => value !== undefined),
  ) as unknown as T;
}

/**
 * The fill of a cell or of a conditional format: the latter stores its colour in the background and
 * may omit the pattern.
 */
export function shownFill(stored: StoredStyle, book: StyleBook): string | undefined {
  const { fill } = stored;
  if (!fill) return undefined;
  if (fill.type === 'gradient') return shownColour(fill.stops[0]?.color, book.theme);
  if (fill.pattern === 'solid')
    return shownColour(fill.fgColor, book.theme) ?? shownColour(fill.bgColor, book.theme);
  return fill.pattern === 'none' ? shownColour(fill.bgColor, book.theme) : undefined;
}

/** Text in the theme's dark colour is "automatic", not black. */
export const shownFontColour = (font: FontStyle | undefined, book: StyleBook) =>
  font?.color?.theme === 1 && !font.color.tint ? undefined : shownColour(font?.color, book.theme);

/** A file's cell format in the model's form. */
export function shownStyle(stored: StoredStyle, book: StyleBook): ShownStyle {
  const { font, alignment, numFmt } = stored;
  const usual = { ...USUAL_FONT, ...book.font };
  const style = said<CellStyle>({
    fill: shownFill(stored, book),
    fontColour: shownFontColour(font, book),
    fontName: font?.name === usual.name ? undefined : font?.name,
    fontSize: font?.size === usual.size ? undefined : font?.size,
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    underline: font?.underline ? true : undefined,
    strikethrough: font?.strikethrough || undefined,
    horizontal: HORIZONTAL[alignment?.horizontal ?? ''],
    vertical: VERTICAL[alignment?.vertical ?? ''],
    wrap: alignment?.wrapText || undefined,
    indent: alignment?.indent || undefined,
    readingOrder: READING[alignment?.readingOrder ?? ''],
    borders: shownBorders(stored, book),
    locked: stored.protection?.locked === false ? false : undefined,
  });
  return {
    ...(Object.keys(style).length > 0 && { style }),
    ...(numFmt && numFmt !== 'General' && { numberFormat: numFmt }),
  };
}

function storedFont(style: CellStyle, book: StyleBook): FontStyle | undefined {
  const { fontColour, fontName, fontSize, bold, italic, underline, strikethrough } = style;
  if (!fontColour && !fontName && !fontSize && !bold && !italic && !underline && !strikethrough)
    return undefined;
  return {
    name: fontName ?? book.font?.name ?? USUAL_FONT.name,
    size: fontSize ?? book.font?.size ?? USUAL_FONT.size,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strikethrough && { strikethrough }),
    color: fontColour ? storedColour(fontColour) : { theme: 1 },
  };
}

/** The model's cell format in the form of files; `undefined` if it is all default. */
export function storedStyle(shown: ShownStyle, book: StyleBook): StoredStyle | undefined {
  const { style = {}, numberFormat } = shown;
  const font = storedFont(style, book);
  const horizontal = style.horizontal && keyOf(HORIZONTAL, style.horizontal);
  const vertical = style.vertical && keyOf(VERTICAL, style.vertical);
  const readingOrder = style.readingOrder && keyOf(READING, style.readingOrder);
  const alignment = {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.wrap && { wrapText: true }),
    ...(style.indent && { indent: style.indent }),
    ...(readingOrder && { readingOrder }),
  } as NonNullable<StoredStyle['alignment']>;
  const border = Object.fromEntries(
    EDGES.flatMap((edge) => {
      const line = style.borders?.[edge];
      return line
        ? [[edge, { style: storedLine(line.style), color: storedColour(line.colour) }]]
        : [];
    }),
  );
  const stored: StoredStyle = {
    ...(font && { font }),
    ...(style.fill && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: storedColour(style.fill) },
    }),
    ...(Object.keys(border).length > 0 && { border }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(numberFormat && numberFormat !== 'General' && { numFmt: numberFormat }),
    ...(style.locked === false && { protection: { locked: false } }),
  };
  return Object.keys(stored).length > 0 ? stored : undefined;
}
