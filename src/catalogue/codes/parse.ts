import { parseAlone } from './alone';
import { plainCharacters } from './characters';
import { dateCodes } from './dates';
import { named, targetNamed, type RetiredIndicator } from './existing';
import { goalsNamed } from './goals-named';
import type { GoalCode, IndicatorCode, TargetCode } from './patterns';
import { scanCodes, type CodeMention } from './scan';
import { BETWEEN_ENDS } from './words';
import { GOALS } from '../goals';
import { isIndicator } from '../indicators';
import { successorOf } from '../retired';
import { isTarget, target, targetsOf } from '../targets';

/** The contents of a cell that should hold a code. */
export type ParsedCode =
  | { readonly kind: 'goal'; readonly code: GoalCode }
  /** `retired`: the cell has the code of an indicator of this target that was retired. */
  | { readonly kind: 'target'; readonly code: TargetCode; readonly retired?: RetiredIndicator }
  | { readonly kind: 'indicator'; readonly code: IndicatorCode }
  /** The number 8.1, which may have been 8.10, or a text that names several targets. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly TargetCode[] }
  /**
   * Written as a code, but no such code exists: "3.99", 18. `dateOf`: it is the date that Excel makes
   * of one of these codes, as 3.8 becomes 3 August; likelier ones first, at least one.
   */
  | { readonly kind: 'unknown'; readonly code: string; readonly dateOf?: readonly TargetCode[] }
  | { readonly kind: 'none' };

const NONE: ParsedCode = { kind: 'none' };

/** Goals with ten or more numbered targets: only there may n.1 have been n.10. */
const TENTH: ReadonlyMap<string, readonly TargetCode[]> = new Map(
  GOALS.flatMap(({ code }) => {
    const [first, tenth] = [`${code}.1`, `${code}.10`];
    return isTarget(first) && isTarget(tenth) ? [[first, [first, tenth]] as const] : [];
  }),
);

/** Their texts may write a code with a dash. */
const ARABIC = /\p{Script=Arabic}|[٠-٩۰-۹]/u;
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
  return (
    parseAlone(plain, ARABIC.test(value)) ?? asDate(value, plain.trim()) ?? parseAmongWords(plain)
  );
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
  if (!alone) return targetsNamed(plain, scanCodes(plain));
  const only = 'code' in alone && targetNamed(alone.code);
  return only ? [only] : [];
}

function parseNumber(value: number): ParsedCode {
  if (value === 0) return NONE;
  // Excel keeps fifteen digits: what it shows as 8.2 may arrive as 8.200000000000001.
  const code = String(Number(value.toPrecision(15)));
  const candidates = TENTH.get(code);
  if (candidates) return { kind: 'ambiguous', candidates };
  const parsed = existing(code);
  return (parsed.kind === 'unknown' && asDate(value, code)) || parsed;
}

/** A code that Excel turned into a date; null for anything else. */
function asDate(cell: unknown, code: string): ParsedCode | null {
  const dateOf = dateCodes(cell);
  return dateOf.length > 0 ? { kind: 'unknown', code, dateOf } : null;
}

function parseAmongWords(plain: string): ParsedCode {
  const mentions = scanCodes(plain);
  const known = mentions.filter((mention) => targetMentioned(mention));
  const unknownCode = mentions.find((each) => !targetMentioned(each) && isSurelyCode(each, known));
  if (unknownCode) return { kind: 'unknown', code: unknownCode.code };

  const targets = targetsNamed(plain, mentions);
  const [only] = targets;
  if (targets.length > 1) return { kind: 'ambiguous', candidates: targets };
  // "3.8 (3.8.1, 3.8.2)" is about the target, "3.8.1: coverage" about the indicator.
  if (only)
    return existing(
      new Set(known.map(({ code }) => code)).size > 1 ? only : (known[0] as CodeMention).code,
    );
  const goals = goalsNamed(plain);
  const [goal] = goals;
  if (goal) return goals.length === 1 ? { kind: 'goal', code: goal } : NONE;
  return FIGURES.test(plain) ? { kind: 'unknown', code: plain.trim() } : NONE;
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

function existing(code: string): ParsedCode {
  return named(code) ?? { kind: 'unknown', code };
}

/** Targets that mentions name, with those within ranges: "3.1-3.4", "targets 3.1 to 3.4". */
function targetsNamed(plain: string, mentions: readonly CodeMention[]): TargetCode[] {
  const found = new Set<TargetCode>();
  let previous: CodeMention | undefined;
  for (const mention of mentions) {
    const last = targetMentioned(mention);
    const first = previous && targetMentioned(previous);
    if (last && first && previous && isRange(plain, previous, mention)) {
      for (const code of targetsBetween(first, last)) found.add(code);
    }
    if (last) found.add(last);
    previous = mention;
  }
  return [...found];
}

function isRange(plain: string, first: CodeMention, last: CodeMention): boolean {
  const between = plain.slice(first.end, last.start);
  return (
    /^\s*-\s*$/.test(between) || ((first.isMarked || first.isLeading) && BETWEEN_ENDS.test(between))
  );
}

/**
 * The target of a mention; within a text, a country's own number ("3.8.3") needs a word such as
 * "indicator", because versions and paragraphs look the same.
 */
function targetMentioned({ code, isMarked, isLeading }: CodeMention): TargetCode | undefined {
  const isOwn = !isTarget(code) && !isIndicator(code) && code.split('.').length === 3;
  if (isOwn && !isMarked && !isLeading && !successorOf(code)) return undefined;
  return targetNamed(code);
}

/** From one numbered target of a goal to a later one; nothing for other pairs. */
function targetsBetween(from: TargetCode, to: TargetCode): TargetCode[] {
  const [first, last] = [target(from), target(to)];
  if (first.goal !== last.goal || first.lettered || last.lettered) return [];
  return targetsOf(first.goal)
    .filter(({ order }) => order > first.order && order < last.order)
    .map(({ code }) => code);
}
