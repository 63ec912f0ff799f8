import { plainLetter } from './characters';
import { isGlobal } from './existing';
import { unsdIndicators } from './unsd';

/** A number in a text, as written, or what stands for one: "C030801", "8-10-1". */
export interface NumberInText {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** Its codes in the dotted form, if their way of writing leaves no doubt that they are codes. */
  readonly codes?: readonly string[];
}

/** Digits with points or commas in between; letters may be the second part and the last. */
const NUMBER =
  /\d+(?:[.,]\d+)*(?:[.,]\p{L}(?![\p{L}\p{N}])(?:\.\d+)*(?:\.\p{L}(?![\p{L}\p{N}]))?)?/gu;
const CODE = /^([1-9]\d?)\.([1-9]\d?|\p{L})(?:\.([1-9]\d?|\p{L}))?(?:\.([1-9]\d?|\p{L}))?$/u;
/** "8-10-1", "8-3-1-1"; without leading zeros, which dates have. */
const DASHED =
  /([1-9]\d?)-([1-9]\d?|[a-d])-([1-9])(?:-([1-9]\d?|\p{L}))?(?![\p{L}\p{N}]|[.,/-]\d)/uy;
const UNSD_REST = /(\d\d(?:\d\d|0[a-d])\d\d)(?![\p{L}\p{N}])/uy;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The numbers of a text in plain characters, in order; "3.4,5.2" is two, "1,200.5" one. It takes
 * time in proportion to the text's length.
 */
export function* numbersIn(text: string): Generator<NumberInText> {
  let past = 0;
  for (const { index: start, 0: written } of text.matchAll(NUMBER)) {
    if (start < past) continue;
    const whole = unsd(text, start) ?? dashed(text, start);
    if (whole) {
      past = whole.end;
      yield whole;
      continue;
    }
    const parts = written.split(',');
    if (parts.length < 2 || !parts.every((part) => CODE.test(part))) {
      yield { start, end: start + written.length, written };
      continue;
    }
    let from = start;
    for (const part of parts) {
      yield { start: from, end: from + part.length, written: part };
      from += part.length + 1;
    }
  }
}

/**
 * The dotted form of a number that is written as a code; null for others.
 *
 *     dottedCode('1.А') //=> '1.a'
 */
export function dottedCode(written: string): string | null {
  const parts = CODE.exec(written)?.slice(1).filter(Boolean);
  return parts ? parts.map((part) => plainLetter(part)).join('.') : null;
}

function unsd(text: string, start: number): NumberInText | undefined {
  if (plainLetter(text.charAt(start - 1)) !== 'c') return undefined;
  if (LETTER_OR_DIGIT.test(text.charAt(start - 2))) return undefined;
  UNSD_REST.lastIndex = start;
  const [written = ''] = UNSD_REST.exec(text) ?? [];
  const codes = unsdIndicators(written);
  if (codes.length === 0) return undefined;
  return { start: start - 1, end: start + written.length, written, codes };
}

function dashed(text: string, start: number): NumberInText | undefined {
  if (/[\d.,/-]/.test(text.charAt(start - 1))) return undefined;
  DASHED.lastIndex = start;
  const match = DASHED.exec(text);
  if (!match) return undefined;
  const [written, ...parts] = match;
  const global = parts.slice(0, 3).join('.');
  if (!isGlobal(global)) return undefined;
  const codes = [
    parts
      .filter(Boolean)
      .map((part) => plainLetter(part))
      .join('.'),
  ];
  return { start, end: start + written.length, written, codes };
}
