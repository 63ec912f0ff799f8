import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign } from '@univerjs/core';
import { TextDirection, WrapStrategy } from '@univerjs/core';
import type { IBorderData, IStyleData, Nullable } from '@univerjs/core';
import type { Border, CellStyle, Edge } from '../../snapshot';

/** A style to merge into another; `undefined` resets a key to its default. */
export type StyleChange = { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined };
/** The same for Univer, where `null` removes a key. */
export type UniverStyleChange = { [K in keyof IStyleData]?: Nullable<IStyleData[K]> };

const HORIZONTAL = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  // Univer cannot repeat a text across the width; this value represents it and is drawn as general.
  Fill: HorizontalAlign.DISTRIBUTED,
} as const;
const VERTICAL = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
} as const;
const DIRECTION = {
  Context: TextDirection.UNSPECIFIED,
  LeftToRight: TextDirection.LEFT_TO_RIGHT,
  RightToLeft: TextDirection.RIGHT_TO_LEFT,
} as const;
const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  Thin: BorderStyleTypes.THIN,
  Hair: BorderStyleTypes.HAIR,
  Dotted: BorderStyleTypes.DOTTED,
  Dashed: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Double: BorderStyleTypes.DOUBLE,
  Medium: BorderStyleTypes.MEDIUM,
  MediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  MediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  MediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  Thick: BorderStyleTypes.THICK,
};
const EDGES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;
/** Pixels per step of indentation, in addition to the padding of every text. */
const INDENT = 9;
const TEXT_SPACE = 2;

/** Excel's defaults; setting one removes what was set. */
const DEFAULTS: CellStyle = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  readingOrder: 'Context',
};

/**
 * A change with Excel's defaults turned into `undefined`, so that setting and resetting leaves
 * nothing behind.
 *
 *     withoutDefaults({ bold: false, fill: '#FFFFFF' }) //=> { bold: undefined, fill: '#FFFFFF' }
 */
export function withoutDefaults(style: StyleChange): StyleChange {
  const out: Record<string, unknown> = { ...style };
  for (const key of Object.keys(out) as (keyof CellStyle)[])
    if (out[key] === DEFAULTS[key]) out[key] = undefined;
  return out;
}

/**
 * Excel's style as Univer stores it. It has no `locked`; cells store that themselves (cells.ts).
 *
 *     toUniverStyle({ fill: '#FFFFFF', bold: undefined }) //=> { bg: { rgb: '#FFFFFF' }, bl: null }
 */
export function toUniverStyle(style: StyleChange): UniverStyleChange {
  const out: UniverStyleChange = {};
  const has = (key: keyof CellStyle) => key in style;
  if (has('fill')) out.bg = style.fill ? { rgb: style.fill } : null;
  if (has('fontColour')) out.cl = style.fontColour ? { rgb: style.fontColour } : null;
  if (has('fontName')) out.ff = style.fontName ?? null;
  if (has('fontSize')) out.fs = style.fontSize ?? null;
  if (has('bold')) out.bl = flag(style.bold);
  if (has('italic')) out.it = flag(style.italic);
  if (has('underline')) out.ul = line(style.underline);
  if (has('strikethrough')) out.st = line(style.strikethrough);
  if (has('horizontal')) out.ht = lookUp(HORIZONTAL, style.horizontal);
  if (has('vertical')) out.vt = lookUp(VERTICAL, style.vertical);
  if (has('wrap')) out.tb = wrapping(style.wrap);
  if (has('indent'))
    out.pd = style.indent === undefined ? null : { l: TEXT_SPACE + style.indent * INDENT };
  if (has('readingOrder')) out.td = lookUp(DIRECTION, style.readingOrder);
  if (has('borders')) out.bd = style.borders ? toUniverBorders(style.borders) : null;
  return out;
}

function flag(value: boolean | undefined): BooleanNumber | null {
  if (value === undefined) return null;
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function line(value: boolean | undefined): { s: BooleanNumber } | null {
  const s = flag(value);
  return s === null ? null : { s };
}

function wrapping(value: boolean | undefined): WrapStrategy | null {
  if (value === undefined) return null;
  return value ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
}

/** Excel's style from Univer's; only what was set. */
export function fromUniverStyle(style: Nullable<IStyleData>): CellStyle {
  const out: { -readonly [K in keyof CellStyle]: CellStyle[K] } = {};
  if (!style) return out;
  const fill = colour(style.bg?.rgb);
  if (fill) out.fill = fill;
  const fontColour = colour(style.cl?.rgb);
  if (fontColour) out.fontColour = fontColour;
  if (style.ff) out.fontName = style.ff;
  if (style.fs) out.fontSize = style.fs;
  if (isSet(style.bl)) out.bold = style.bl === BooleanNumber.TRUE;
  if (isSet(style.it)) out.italic = style.it === BooleanNumber.TRUE;
  if (isSet(style.ul)) out.underline = style.ul.s === BooleanNumber.TRUE;
  if (isSet(style.st)) out.strikethrough = style.st.s === BooleanNumber.TRUE;
  const horizontal = nameOf(HORIZONTAL, style.ht);
  if (horizontal) out.horizontal = horizontal;
  const vertical = nameOf(VERTICAL, style.vt);
  if (vertical) out.vertical = vertical;
  if (style.tb) out.wrap = style.tb === WrapStrategy.WRAP;
  const padding = style.pd?.l;
  if (isSet(padding)) out.indent = Math.max(0, Math.round((padding - TEXT_SPACE) / INDENT));
  const readingOrder = nameOf(DIRECTION, style.td);
  if (readingOrder) out.readingOrder = readingOrder;
  const borders = fromUniverBorders(style.bd);
  if (borders) out.borders = borders;
  return out;
}

/**
 * `#RRGGBB`, in whatever form Univer's own dialogs wrote it.
 *
 *     colour('rgb(255, 0, 10)') //=> '#FF000A'
 */
export function colour(text: Nullable<string>): string | undefined {
  if (!text) return undefined;
  if (/^#[0-9a-f]{6}$/i.test(text)) return text;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(text);
  if (!parts) return undefined;
  const hex = (part: string) => Number(part).toString(16).padStart(2, '0');
  return `#${parts.slice(1).map(hex).join('')}`.toUpperCase();
}

/** Edges that are not given stay as they are; `undefined` removes one. */
export function toUniverBorders(
  borders: Readonly<Partial<Record<Edge, Border | undefined>>>,
): IBorderData {
  const out: IBorderData = {};
  for (const [edge, border] of Object.entries(borders) as [Edge, Border | undefined][])
    out[EDGES[edge]] = border
      ? { s: BORDERS[border.style] ?? BorderStyleTypes.THIN, cl: { rgb: border.colour } }
      : null;
  return out;
}

function fromUniverBorders(borders: Nullable<IBorderData>): CellStyle['borders'] {
  const out: Partial<Record<Edge, Border>> = {};
  for (const [edge, key] of Object.entries(EDGES) as [Edge, 't' | 'r' | 'b' | 'l'][]) {
    const border = borders?.[key];
    const style = nameOf(BORDERS, border?.s);
    if (border && style) out[edge] = { style, colour: colour(border.cl.rgb) ?? '#000000' };
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

const isSet = <T>(value: T): value is NonNullable<T> => value !== undefined && value !== null;

function lookUp<N extends string, T>(table: Readonly<Record<N, T>>, name?: string): T | null {
  return (table as Readonly<Record<string, T>>)[name ?? ''] ?? null;
}

function nameOf<N extends string, T>(table: Readonly<Record<N, T>>, value: T): N | undefined {
  for (const name in table) if (table[name] === value) return name;
  return undefined;
}
