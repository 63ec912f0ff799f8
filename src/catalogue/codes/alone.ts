import { plainLetter } from './characters';
import { named, type Named } from './existing';
import { wordsBefore } from './scan';
import { AFTER_GOAL_WORD, AFTER_GOALS, AFTER_MARKER } from './words';

/** A cell with nothing but a code, which may not exist. */
export type Alone = Named | { readonly kind: 'unknown'; readonly code: string };

const LETTER = '\\p{L}(?![\\p{L}\\p{N}])';
const OPENING = '^[^\\p{L}\\p{N}\\p{Sc}=<>+%-]*';
const CLOSING = '[^\\p{L}\\p{N}\\p{Sc}%‰°=+]*$';
/**
 * A code and nothing else; spaces in it, leading zeros and a missing point are allowed. A comma has
 * no space after it: "8, 9" are two goals. What follows the target's number has no leading zeros,
 * which dates have.
 */
const CODE = new RegExp(
  `${OPENING}0*(\\d{1,2})(\\s*\\.\\s*|,|\\s*(?=${LETTER}))(?:0*([1-9]\\d?)|(${LETTER}))` +
    `(?:\\.(?:([1-9]\\d?)(?:\\(?([a-d])\\)?)?|(${LETTER}))(?:\\.([1-9]\\d?|${LETTER}))?)?` +
    CLOSING,
  'u',
);
/** Codes as the United Nations' Arabic texts write them. */
const ARABIC_CODE = /^\s*(\d{1,2})( ?- ?)(?:(\d{1,2})|([أابجد]))(?: ?- ?([1-9]\d?))?\s*$/u;
const INTEGER = new RegExp(`${OPENING}(\\d+)${CLOSING}`, 'u');

/**
 * A cell with only a code, possibly after a word such as "target"; null if it holds more. The text
 * is passed in plain characters; `isArabic` says that it had Arabic letters or digits.
 *
 *     parseAlone('target 3.8:', false) //=> { kind: 'target', code: '3.8' }
 */
export function parseAlone(plain: string, isArabic: boolean): Alone | null {
  const first = plain.search(/\d/);
  const head = wordsBefore(plain, first);
  const isMarked = AFTER_MARKER.test(head);
  const rest = isMarked ? plain.slice(first) : plain;

  const match = CODE.exec(rest) ?? (isArabic ? ARABIC_CODE.exec(rest) : null);
  if (match) {
    const [, goal = '', point = '', number, letter = '', third, suffix, letters, fourth] = match;
    if (point === ',' && AFTER_GOALS.test(head)) return null;
    const parts = [goal, number ?? letter, third ?? letters, suffix ?? fourth];
    const code = parts
      .filter(Boolean)
      .map((part) => plainLetter(part as string))
      .join('.');
    const found = named(code);
    // "5 m" is not a code, but "5 a" is.
    return found ?? (point.trim() ? { kind: 'unknown', code } : null);
  }
  const digits = INTEGER.exec(rest)?.[1];
  if (!digits) return null;
  const code = digits.replace(/^0+(?=.)/, '');
  const goal = isMarked && !AFTER_GOAL_WORD.test(head) ? undefined : named(code);
  return goal ?? { kind: 'unknown', code };
}
