import { withArabicPoints } from './arabic';
import { plainLetter } from './characters';
import { dottedCode, numbersIn, type NumberInText } from './numbers';
import {
  AFTER_GOAL_AND_SLASH,
  AFTER_GOAL_WORD,
  AFTER_GOALS,
  AFTER_MARKER,
  AFTER_OTHER_NUMBER,
  AFTER_TARGET_WORD,
  BEFORE_COUNTED,
  BEFORE_UNIT,
  BEFORE_YEAR,
  BETWEEN_BOUNDS,
  BETWEEN_CODES,
  FROM_TO,
  GOAL_WORD,
  GOAL_OF_TARGET,
  KAZAKH_TARGET_OF_GOAL,
  LIST_GOES_ON,
  TARGET_OF_GOAL,
  TARGETS_WORD,
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

/** What can be an amount; numbers with four digits, three parts or a letter cannot. */
const DECIMAL = /^\d{1,3}(?:[.,]\d+)?$/;
const COMMA_CODE = /^[1-9]\d?,(?:[1-9]\d?|\p{L})$/u;
const COMMA_OR_POINT = /[.,]/;
const LINE_HEAD = /(?:^|[\n\r\t•|])[\s("'«“‘„[{*•-]*$/u;
/** Characters that make the number after them an amount, wherever it is. */
const AMOUNT_SIGN = /[\p{Sc}=<>≥≤±~≈×^@]\s*$/u;
const HANGING = /(?:[\p{L}\p{N}_.,]|[\p{L}\p{N}]'|[\p{L}\p{N}]\/|\S-|\s-|\+\s*)$/u;
const HAN_END = /\p{Script=Han}$/u;
const TEXT_FOLLOWS = /^(?!\p{Script=Han})[\p{L}\p{N}_@]/u;
const LAST_NUMBER = /\d[\d.,]*(?=\D*$)/;
/** How many characters around a number are searched for words. */
const REACH = 40;

/**
 * Codes in a text, which is passed in plain characters, in order of appearance. The rules:
 *
 * - A code is a goal's number, a point, a target's number or letter ("3.8", "1.a"); an indicator's
 *   number may follow. A comma instead of the point ("3,8") counts at the start of a line, after a
 *   word such as "target", and in a list with such codes.
 * - The target may stand apart from its goal ("Goal 3, target 8", "SDG1_3"); a list of goals ("SDG 1,
 *   2") names no target.
 * - A country's own number belongs to its target or indicator ("16.10.2.a"), C030801 and 8-10-1 are
 *   indicators.
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
  const text = withArabicPoints(plain);
  const mentions: CodeMention[] = [];
  const hasGoals = GOAL_WORD.test(text);
  /** The goal of a target that was named apart from it: 3 after "Goal 3, target 8". */
  let goal = '';
  for (const number of numbersIn(text)) {
    const { start } = number;
    const previous = mentions[mentions.length - 1];
    if (previous && start < previous.end) continue;
    const gap = previous && start - previous.end <= REACH;
    const between = gap ? text.slice(previous.end, start) : undefined;
    const listed = between !== undefined && BETWEEN_CODES.test(between) ? previous : undefined;
    const before = wordsBefore(text, start);
    const apart = hasGoals ? targetApart(number, before, text, listed ? goal : '') : undefined;
    // Any other number matters only as the second of two amounts: "1.5 to 2 million".
    if (!apart && !number.codes && !COMMA_OR_POINT.test(number.written) && !gap) continue;
    const end = apart?.end ?? number.end;
    const after = text.slice(end, end + REACH);
    const written = apart?.code ?? number.written;

    const hasMarker = AFTER_MARKER.test(before) || AFTER_GOAL_AND_SLASH.test(before);
    const isMarked = hasMarker || (listed?.isMarked ?? false);
    const isLeading =
      LINE_HEAD.test(before.replace(AFTER_MARKER, '')) || (listed?.isLeading ?? false);
    const mayBeAmount = DECIMAL.test(written);
    const isAmount = AMOUNT_SIGN.test(before) || (mayBeAmount && BEFORE_UNIT.test(after));
    const isCounted = mayBeAmount && !isMarked && !isLeading && BEFORE_COUNTED.test(after);
    if (isAmount || isCounted) {
      const sharesUnit = previous && !previous.isMarked && (isAmount || !previous.isLeading);
      if (sharesUnit && BETWEEN_BOUNDS.test(between ?? '')) mentions.pop();
      continue;
    }
    if (!isMarked && FROM_TO.test(before.replace(LAST_NUMBER, '#'))) {
      if (previous && !previous.isMarked && !/\d/.test(between ?? '0')) mentions.pop();
      continue;
    }
    const stands =
      hasMarker || isLeading || listed || HAN_END.test(before) || !HANGING.test(before);
    if (!stands || TEXT_FOLLOWS.test(after) || BEFORE_YEAR.test(after)) continue;
    if (!isMarked && AFTER_OTHER_NUMBER.test(before)) continue;
    if (/^\d+,/.test(written) && AFTER_GOALS.test(before)) continue;
    goal = apart?.goal ?? '';
    for (const code of apart ? [apart.code] : codesOf(number, isMarked, isLeading)) {
      mentions.push({ code, start, end, isMarked, isLeading });
    }
  }
  return mentions;
}

/** The codes that a number is written as. */
function codesOf(
  { written, codes }: NumberInText,
  isMarked: boolean,
  isLeading: boolean,
): readonly string[] {
  // "8-10-1" within a text may be anything.
  if (codes) return isMarked || isLeading || !written.includes('-') ? codes : [];
  const mayHaveComma = (isMarked || isLeading) && COMMA_CODE.test(written);
  const code = dottedCode(mayHaveComma ? written.replace(',', '.') : written);
  return code ? [code] : [];
}

interface TargetApart {
  readonly goal: string;
  readonly code: string;
  readonly end: number;
}

/**
 * A target whose goal is named apart from it: "Goal 3, target 8", "SDG1_3", "SDG3-T8", "target 8 of
 * SDG 3", "3-мақсат, 8-міндет"; also the 9 of "Goal 3, targets 8 and 9", after which `goal` is 3.
 */
function targetApart(
  { written, end }: NumberInText,
  before: string,
  text: string,
  goal: string,
): TargetApart | undefined {
  if (!/^0?\d{1,2}$/.test(written)) return undefined;
  const number = String(Number(written));
  const after = text.slice(end, end + REACH);
  const apart = (of: string, part: string, length = 0) => ({
    goal: of,
    code: `${of}.${plainLetter(part)}`,
    end: end + length,
  });
  if (goal && LIST_GOES_ON.test(after)) return apart(goal, number);
  const match = AFTER_GOAL_WORD.test(before)
    ? TARGET_OF_GOAL.exec(after)
    : KAZAKH_TARGET_OF_GOAL.exec(after);
  if (match) {
    const [whole, part, letter] = match;
    const isVerb = TARGETS_WORD.test(whole) && !LIST_GOES_ON.test(after.slice(whole.length));
    return isVerb ? undefined : apart(number, (part ?? letter) as string, whole.length);
  }
  const owner = AFTER_TARGET_WORD.test(before) && GOAL_OF_TARGET.exec(after);
  return owner ? apart(owner[1] as string, number, owner[0].length) : undefined;
}

/**
 * What is cut off is replaced by a letter, so that neither a line nor a word seems to begin there.
 */
export function wordsBefore(text: string, start: number): string {
  return start > REACH ? `x${text.slice(start - REACH, start)}` : text.slice(0, start);
}
