import { numfmt } from '@univerjs/core';
import type { CellValue } from '../../../snapshot';
import { typedError } from '../../engine/errors';

/** How Excel interprets what is entered into a cell. */
export type CellInput =
  | { readonly kind: 'empty' }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `format` is the number format implied by how it was written ("12%"). */
  | { readonly kind: 'number'; readonly value: number; readonly format?: string };

const DIGIT = /\d/;
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** `1/2`, `3-Mar`, `12 mar 2030`: at least two parts, and a month's name or a separator. */
const LIKE_A_DATE = /\d\s*[/.-]\s*\w|[a-z]\w*[\s,-]+\d|\d[\s,-]*[a-z]{3}/i;
/** `3:30`, `3 pm`; but `3.a` and `3a` are numbers of SDG targets, not three in the morning. */
const LIKE_A_TIME = /^\d{1,2}:\d|^\d{1,2}\s+[ap]m?$/i;

/**
 * Interprets an input as Excel does when it is typed, or written through `Range.values`: text is
 * converted (`"8.10"` is the number 8.1) unless the cell has the text format or the text starts
 * with an apostrophe. In a cell with the text format numbers become text.
 *
 *     parseInput('8.10', 'General', 'en-US') //=> { kind: 'number', value: 8.1 }
 *     parseInput('8.10', '@', 'en-US')       //=> { kind: 'text', text: '8.10' }
 *     parseInput(8.1, '@', 'en-US')          //=> { kind: 'text', text: '8.1' }
 *     parseInput('12%', 'General', 'en-US')  //=> { kind: 'number', value: 0.12, format: '0%' }
 *     parseInput("'=A1", 'General', 'en-US') //=> { kind: 'text', text: '=A1' }
 */
export function parseInput(input: CellValue, numberFormat: string, locale: string): CellInput {
  if (typeof input === 'boolean') return { kind: 'boolean', value: input };
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) return { kind: 'error', error: '#NUM!' };
    return numberFormat === '@'
      ? { kind: 'text', text: String(input) }
      : { kind: 'number', value: input };
  }
  if (input === '') return { kind: 'empty' };
  if (numberFormat === '@') return { kind: 'text', text: input };
  if (input.startsWith("'")) return { kind: 'text', text: input.slice(1) };
  if (/^=\s*\S/.test(input)) return { kind: 'formula', formula: input };
  return parseTyped(input, locale);
}

function parseTyped(input: string, locale: string): CellInput {
  const text = input.trim();
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' };
  const error = typedError(text);
  if (error) return { kind: 'error', error };
  if (PLAIN_NUMBER.test(text) && usesPoint(locale)) return { kind: 'number', value: Number(text) };
  const parsed = DIGIT.test(text) ? parseNumber(text, locale) : undefined;
  if (parsed) return parsed;
  // Excel treats an input that starts with a sign as a formula, as Lotus did.
  if (/^[+\-@]\S/.test(text) && /[\p{L}(]/u.test(text))
    return { kind: 'formula', formula: text.startsWith('+') ? `=${text.slice(1)}` : `=${text}` };
  return { kind: 'text', text: input };
}

function parseNumber(text: string, locale: string): CellInput | undefined {
  const parsed =
    numfmt.parseNumber(text, { locale }) ??
    (LIKE_A_DATE.test(text) ? numfmt.parseDate(text, { locale }) : null) ??
    (LIKE_A_TIME.test(text) ? numfmt.parseTime(text, { locale }) : null);
  if (parsed === null || typeof parsed.v !== 'number' || !Number.isFinite(parsed.v))
    return undefined;
  const format = parsed.z;
  return typeof format === 'string' && format !== 'General'
    ? { kind: 'number', value: parsed.v, format }
    : { kind: 'number', value: parsed.v };
}

const points = new Map<string, boolean>();

/** Whether the decimal separator is a point; where it is a comma, "8.10" is a date or text. */
function usesPoint(locale: string): boolean {
  let point = points.get(locale);
  if (point === undefined) {
    point = (numfmt.getLocale(locale)?.decimal ?? '.') === '.';
    points.set(locale, point);
  }
  return point;
}
