import { plainCharacters, plainLetter } from './characters';
import { AFTER_GOAL_WORD, AFTER_MARKER, BETWEEN_CODES } from './words';
import type { GoalCode, IndicatorCode, TargetCode } from './patterns';
import { GOALS, isGoal } from '../goals';
import { indicator, isIndicator } from '../indicators';
import { scanCodes, type CodeMention } from './scan';
import { isTarget, target, targetsOf } from '../targets';

/** The contents of a cell that should hold a code. */
export type ParsedCode =
  | { readonly kind: 'goal'; readonly code: GoalCode }
  | { readonly kind: 'target'; readonly code: TargetCode }
  | { readonly kind: 'indicator'; readonly code: IndicatorCode }
  /** The number 8.1, which may have been 8.10, or a text that names several targets. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly TargetCode[] }
  /**
   * Written as a code, but no such code exists: "3.99", 18. `dateOf`: the number is the date that
   * Excel makes of this code where dates are written with points: 3.8 becomes 3 August.
   */
  | { readonly kind: 'unknown'; readonly code: string; readonly dateOf?: TargetCode }
  | { readonly kind: 'none' };

const NONE: ParsedCode = { kind: 'none' };

/** Goals with ten or more numbered targets: only there may n.1 have been n.10. */
const TENTH: ReadonlyMap<string, readonly TargetCode[]> = new Map(
  GOALS.flatMap(({ code }) => {
    const [first, tenth] = [`${code}.1`, `${code}.10`];
    return isTarget(first) && isTarget(tenth) ? [[first, [first, tenth]] as const] : [];
  }),
);

const LETTER = '\\p{L}(?![\\p{L}\\p{N}])';
const OPENING = '^[^\\p{L}\\p{N}\\p{Sc}=<>+%-]*';
const CLOSING = '[^\\p{L}\\p{N}\\p{Sc}%‰°=+]*$';
/** A code and nothing else; spaces in it, leading zeros and a missing point are allowed. */
const ALONE = new RegExp(
  `${OPENING}0*(\\d{1,2})(\\s*[.,]\\s*|\\s*(?=${LETTER}))(?:0*([1-9]\\d?)|(${LETTER}))` +
    `(?:\\s*[.,]\\s*0*(\\d{1,2}))?${CLOSING}`,
  'u',
);
/** Codes as the United Nations' Arabic texts write them. */
const ALONE_ARABIC = /^(\d{1,2})( ?- ?)(?:(\d{1,2})|([أابجد]))(?: ?- ?(\d{1,2}))?$/u;
const ARABIC = /\p{Script=Arabic}|[٠-٩۰-۹]/u;
const INTEGER_ALONE = new RegExp(`${OPENING}0*(\\d+)${CLOSING}`, 'u');
const INTEGER = /\d+(?![.,]?\d)/g;
const FIGURES = /^[\d\s.,/-]+$/;

/**
 * The code in a cell, however it was typed: as text or number, with words around it, with a comma,
 * other digits, capital or look-alike letters. See `scanCodes` for codes within texts.
 *
 * A number is a code only if no other code can have become that number: 3.8 is target 3.8, but 8.1
 * may be 8.10, and 0 is an empty cell (desktop Excel passes it so). Text is exact.
 *
 *     parseCode(' Target 3.8:') //=> { kind: 'target', code: '3.8' }
 *     parseCode('1.А') //=> { kind: 'target', code: '1.a' }, a Cyrillic А
 *     parseCode(8.1) //=> { kind: 'ambiguous', candidates: ['8.1', '8.10'] }
 *     parseCode('3.99') //=> { kind: 'unknown', code: '3.99' }
 *     parseCode('Goal 3: Good health') //=> { kind: 'goal', code: '3' }
 *     parseCode('3.4; 5.2') //=> { kind: 'ambiguous', candidates: ['3.4', '5.2'] }
 *     parseCode('Partnership') //=> { kind: 'none' }
 */
export function parseCode(value: unknown): ParsedCode {
  if (typeof value === 'number') return parseNumber(value);
  if (typeof value !== 'string') return NONE;
  // The usual case, fast even for a hundred thousand rows.
  if (isTarget(value)) return { kind: 'target', code: value };
  const plain = plainCharacters(value);
  if (!/\d/.test(plain)) return NONE;
  return parseAlone(plain, ARABIC.test(value)) ?? parseAmongWords(plain);
}

/**
 * All targets that a text names, each once, in order of appearance; `scanCodes` has the rules. A
 * range with a dash within one goal includes the targets in between; an indicator names its target.
 * Codes that do not exist are left out.
 *
 *     findCodes('3.4; 5.2 and Target 16.10') //=> ['3.4', '5.2', '16.10']
 *     findCodes('targets 3.1–3.4') //=> ['3.1', '3.2', '3.3', '3.4']
 *     findCodes('growth of 3.4 % since 12.05.2016') //=> []
 */
export function findCodes(text: string): TargetCode[] {
  if (isTarget(text)) return [text];
  const plain = plainCharacters(text);
  if (!/\d/.test(plain)) return [];
  const alone = parseAlone(plain, ARABIC.test(text));
  if (alone?.kind === 'target') return [alone.code];
  const found = new Set<TargetCode>();
  let previous: CodeMention | undefined;
  for (const mention of scanCodes(plain)) {
    const named = targetOf(mention.code);
    const from = previous && targetOf(previous.code);
    const isRange = previous && /^\s*-\s*$/.test(plain.slice(previous.end, mention.start));
    if (named && from && isRange) for (const code of targetsBetween(from, named)) found.add(code);
    if (named) found.add(named);
    previous = mention;
  }
  return [...found];
}

function parseNumber(value: number): ParsedCode {
  if (value === 0) return NONE;
  // Excel keeps fifteen digits: what it shows as 8.2 may arrive as 8.200000000000001.
  const code = String(Number(value.toPrecision(15)));
  const candidates = TENTH.get(code);
  if (candidates) return { kind: 'ambiguous', candidates };
  const parsed = existing(code);
  const dateOf = parsed.kind === 'unknown' ? dayAndMonth(value) : '';
  return isTarget(dateOf) ? { kind: 'unknown', code, dateOf } : parsed;
}

/** "3.8" for 3 August of a year from 2000 to 2049, passed as Excel's day number. */
function dayAndMonth(serial: number): string {
  if (!Number.isInteger(serial) || serial < 36526 || serial > 54788) return '';
  const date = new Date(Date.UTC(1899, 11, 30 + serial));
  return `${date.getUTCDate()}.${date.getUTCMonth() + 1}`;
}

/** A cell with only a code, possibly after a word such as "target"; null if it holds more. */
function parseAlone(plain: string, isArabic: boolean): ParsedCode | null {
  const first = plain.search(/\d/);
  const head = plain.slice(0, first);
  const isMarked = AFTER_MARKER.test(head);
  const rest = isMarked ? plain.slice(first) : plain;

  const match = ALONE.exec(rest) ?? (isArabic ? ALONE_ARABIC.exec(rest.trim()) : null);
  if (match) {
    const [, goal = '', point = '', number, letter = '', indicated] = match;
    const code = [goal, number ?? plainLetter(letter), ...(indicated ? [indicated] : [])].join('.');
    // "5 m" is not a code, but "5 a" is.
    return point.trim() || isTarget(code) || isIndicator(code) ? existing(code) : null;
  }
  const integer = INTEGER_ALONE.exec(rest)?.[1];
  if (!integer) return null;
  return isMarked && !AFTER_GOAL_WORD.test(head)
    ? { kind: 'unknown', code: integer }
    : existing(integer);
}

function parseAmongWords(plain: string): ParsedCode {
  const mentions = scanCodes(plain);
  const known = mentions.filter(({ code }) => targetOf(code));
  const unknownCode = mentions.find((each) => !targetOf(each.code) && isSurelyCode(each, known));
  if (unknownCode) return { kind: 'unknown', code: unknownCode.code };

  const targets = new Set(known.map(({ code }) => targetOf(code) as TargetCode));
  const [only] = targets;
  if (targets.size > 1) return { kind: 'ambiguous', candidates: [...targets] };
  // "3.8 (3.8.1, 3.8.2)" is about the target, "3.8.1: coverage" about the indicator.
  if (only)
    return existing(
      new Set(known.map(({ code }) => code)).size > 1 ? only : (known[0] as CodeMention).code,
    );
  return (
    goalAmongWords(plain) ?? (FIGURES.test(plain) ? { kind: 'unknown', code: plain.trim() } : NONE)
  );
}

/**
 * If the text also has codes that exist, "national target 12.40" belongs to another system, unless
 * it starts a line.
 */
function isSurelyCode(
  { isLeading, isMarked }: CodeMention,
  known: readonly CodeMention[],
): boolean {
  return isLeading || (isMarked && known.length === 0);
}

/** "Goal 3: Good health" is a goal, "Goal 3, target 8" a target, "Goals 3 and 5" neither. */
function goalAmongWords(plain: string): ParsedCode | null {
  const numbers = [...plain.matchAll(INTEGER)].map(({ 0: digits, index = 0 }) => ({
    digits,
    start: index,
    end: index + digits.length,
  }));
  const goals = numbers.filter(
    ({ digits, start }) =>
      isGoal(digits) && AFTER_GOAL_WORD.test(plain.slice(Math.max(0, start - 40), start)),
  );
  const [only] = goals;
  if (!only || goals.length > 1) return null;
  const next = numbers[numbers.indexOf(only) + 1];
  const between = next ? plain.slice(only.end, next.start) : '';
  if (next && between.length < 20 && AFTER_MARKER.test(between))
    return existing(`${only.digits}.${next.digits}`);
  return next && isGoal(next.digits) && BETWEEN_CODES.test(between) ? null : existing(only.digits);
}

function existing(code: string): ParsedCode {
  if (isTarget(code)) return { kind: 'target', code };
  if (isGoal(code)) return { kind: 'goal', code };
  if (isIndicator(code)) return { kind: 'indicator', code };
  return { kind: 'unknown', code };
}

/** The target named by the code of a target or indicator, if it exists. */
function targetOf(code: string): TargetCode | undefined {
  if (isTarget(code)) return code;
  return isIndicator(code) ? indicator(code).target : undefined;
}

/** From one numbered target of a goal to a later one; nothing for other pairs. */
function targetsBetween(from: TargetCode, to: TargetCode): TargetCode[] {
  const [first, last] = [target(from), target(to)];
  if (first.goal !== last.goal || first.lettered || last.lettered) return [];
  return targetsOf(first.goal)
    .filter(({ order }) => order > first.order && order < last.order)
    .map(({ code }) => code);
}
