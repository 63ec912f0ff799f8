import { plainLetter } from './characters';
import {
  AFTER_MARKER,
  AFTER_OTHER_NUMBER,
  BEFORE_COUNTED,
  BEFORE_UNIT,
  BETWEEN_BOUNDS,
  BETWEEN_CODES,
  FROM_TO,
} from './words';

/**
 * A number in a text that is used as the code of a target or indicator, whether it exists or not.
 */
export interface CodeMention {
  /** "3.8", "1.a", "3.8.1" */
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** A word such as "target" precedes it or the list it is in. */
  readonly isMarked: boolean;
  /** It starts a line, possibly after such a word, alone or in a list. */
  readonly isLeading: boolean;
}

/** Digits with points or commas in between; a letter may be the second part. */
const NUMBER = /\d+(?:[.,]\d+)*(?:[.,]\p{L}(?![\p{L}\p{N}])(?:\.\d+)?)?/gu;
const CODE = /^([1-9]\d?)\.([1-9]\d?|\p{L})(?:\.([1-9]\d?))?$/u;
/** What can be an amount; numbers with four digits, three parts or a letter cannot. */
const DECIMAL = /^\d{1,3}(?:[.,]\d+)?$/;
const COMMA_CODE = /^[1-9]\d?,(?:[1-9]\d?|\p{L})$/u;
const LINE_HEAD = /(?:^|[\n\r\t•|])[\s("'«“[*•-]*$/u;
/**
 * The United Nations' Arabic texts write "الغاية 3-8" and "1-أ"; lists of them follow dotted ones.
 */
const ARABIC_CODE =
  /((?:غاي(?:ة|ات|تان|تين)|مؤشر(?:ات|ان|ين)?|مقصد|مقاصد)[\s:(]*(?:\d{1,2}\.(?:\d{1,2}|\p{L})[\s,;]*(?:و\s*)?)*\d{1,2})-(\d{1,2}|[أابجد])(?!\p{L})/u;
/** Characters that make the number after them an amount, wherever it is. */
const AMOUNT_SIGN = /[\p{Sc}=<>≥≤±~≈×^@]\s*$/u;
const HANGING = /(?:[\p{L}\p{N}_.,']|[\p{L}\p{N}]\/|\S-|\s-|\+\s*)$/u;
const HAN_END = /\p{Script=Han}$/u;
const TEXT_FOLLOWS = /^(?!\p{Script=Han})[\p{L}\p{N}_@]/u;
/** How many characters around a number are searched for words. */
const REACH = 40;

/**
 * Codes in a text, which is passed in plain characters, in order of appearance. The rules:
 *
 * - A code is a goal's number, a point, a target's number or letter ("3.8", "1.a"); an indicator's
 *   number may follow. A comma instead of the point ("3,8") counts at the start of a line, after a
 *   word such as "target", and in a list with such codes.
 * - Not a code: a number attached to a letter or sign ("PM2.5", "$1.25", "> 1.5"); a percentage
 *   ("3.4 %", "3.4 per cent"); a number with a unit ("1.5 million", "1.5 °C"), and the other end of
 *   its range ("1.5–2.5 %"); a number after words that have their own ("Table 1.2", "version 3.1",
 *   "than 2.5"); "from 3.4 to 5.2"; dates and anything else with more parts ("12.05.2016"); leading
 *   zeros ("3.08"), three decimals ("1.250").
 * - A word such as "target" or "SDG" before the number outweighs everything except sign and unit.
 *
 * What remains is a code: in "the ratio fell (3.4 in all)" nothing distinguishes the decimal from
 * the target, so it is returned.
 *
 *     scanCodes('target 3.8, up 3.4 %').map(({ code }) => code) //=> ['3.8']
 */
export function scanCodes(plain: string): CodeMention[] {
  let text = plain;
  while (ARABIC_CODE.test(text)) text = text.replace(ARABIC_CODE, '$1.$2');
  const mentions: CodeMention[] = [];
  for (const { start, number } of numbers(text)) {
    const end = start + number.length;
    const previous = mentions[mentions.length - 1];
    const between = previous && text.slice(previous.end, start);
    const listed = between !== undefined && BETWEEN_CODES.test(between) ? previous : undefined;
    const before = wordsBefore(text, start);
    const after = text.slice(end, end + REACH);

    const hasMarker = AFTER_MARKER.test(before);
    const isMarked = hasMarker || (listed?.isMarked ?? false);
    const isLeading =
      LINE_HEAD.test(before.replace(AFTER_MARKER, '')) || (listed?.isLeading ?? false);
    const isAmount = AMOUNT_SIGN.test(before) || (DECIMAL.test(number) && BEFORE_UNIT.test(after));
    const isCounted = DECIMAL.test(number) && !isMarked && !isLeading && BEFORE_COUNTED.test(after);
    if (isAmount || isCounted) {
      const sharesUnit = previous && !previous.isMarked && (isAmount || !previous.isLeading);
      if (sharesUnit && BETWEEN_BOUNDS.test(between ?? '')) mentions.pop();
      continue;
    }
    if (previous && !previous.isMarked && !isMarked) {
      if (FROM_TO.test(`${wordsBefore(text, previous.start)}#${between}`)) {
        mentions.pop();
        continue;
      }
    }
    const stands =
      hasMarker || isLeading || listed || HAN_END.test(before) || !HANGING.test(before);
    if (!stands || TEXT_FOLLOWS.test(after)) continue;
    if (!isMarked && AFTER_OTHER_NUMBER.test(before)) continue;
    const code = asCode(number, isMarked || isLeading);
    if (code) mentions.push({ code, start, end, isMarked, isLeading });
  }
  return mentions;
}

/** Numbers with their positions; "3.4,5.2" is two, "1,200.5" one. */
function* numbers(text: string): Generator<{ start: number; number: string }> {
  for (const { index: start, 0: whole } of text.matchAll(NUMBER)) {
    const parts = whole.split(',');
    if (parts.length < 2 || !parts.every((part) => CODE.test(part))) {
      yield { start, number: whole };
      continue;
    }
    let offset = 0;
    for (const number of parts) {
      yield { start: start + offset, number };
      offset += number.length + 1;
    }
  }
}

function asCode(number: string, mayHaveComma: boolean): string | null {
  const dotted = mayHaveComma && COMMA_CODE.test(number) ? number.replace(',', '.') : number;
  const [, goal, target, indicator] = CODE.exec(dotted) ?? [];
  if (!goal || !target) return null;
  return `${goal}.${plainLetter(target)}${indicator ? `.${indicator}` : ''}`;
}

/**
 * What is cut off is replaced by a letter, so that neither a line nor a word seems to begin there.
 */
function wordsBefore(text: string, start: number): string {
  return start > REACH ? `x${text.slice(start - REACH, start)}` : text.slice(0, start);
}
