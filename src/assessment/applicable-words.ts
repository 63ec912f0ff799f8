import { basicValue, isBlank, shown } from './cells';
import { plainWord, RATING_WORDS, ratingOfWord } from './rating-words';

/**
 * Answers to "Applicable?" in workbooks in the seven languages, with `plainWord` applied: yes and
 * no, what Excel shows for TRUE and FALSE, and "applicable" itself. "Not applicable" is a rating.
 */
const YES = new Set(
  [
    'yes|y|true|1|applicable|oui|o|vrai|applicables|sí|si|s|verdadero|aplicable|aplicables',
    'да|истина|применимо|применима|применим|применяется|aplica|иә|ия|ақиқат|қолданылады',
    'نعم|صحيح|تنطبق|ينطبق|منطبق|منطبقة|是|适用',
  ].flatMap((line) => line.split('|')),
);
const NO = new Set(
  ['no|n|false|0|non|faux|falso|нет|ложь|لا|خطأ|否|不是|жоқ|жалған'].flatMap((line) =>
    line.split('|'),
  ),
);

/** Every word that excludes a target under "Applicable?". */
export const NO_WORDS: readonly string[] = [
  ...NO,
  ...RATING_WORDS.flatMap(([word, rating]) => (rating === 'n/a' ? [word] : [])),
];

/** All of them, for tables in which formulas look them up. */
export const APPLICABLE_WORDS: readonly (readonly [string, boolean])[] = [
  ...[...YES].map((word) => [word, true] as const),
  ...[...NO].map((word) => [word, false] as const),
];

/**
 * What a cell in the column "Applicable?" says; `undefined` if unclear. An empty cell means
 * applicable: in UNDP's rule only a "no" excludes a target. `no` is the sheet's own word. A number 0
 * is an empty cell too, to which a formula refers, unless the column answers in 1 and 0
 * (`zeroIsNo`).
 *
 *     isApplicable(' Non ') //=> false
 *     isApplicable('') //=> true
 *     isApplicable('perhaps') //=> undefined
 */
export function isApplicable(cell: unknown, no?: string, zeroIsNo = false): boolean | undefined {
  const value = basicValue(cell);
  if (typeof value === 'boolean') return value;
  if (value === 0 && zeroIsNo) return false;
  if (isBlank(value)) return true;
  const text = shown(value);
  const word = plainWord(text);
  if (no !== undefined && word === plainWord(no)) return false;
  if (NO.has(word) || ratingOfWord(text) === 'n/a') return false;
  return YES.has(word) ? true : undefined;
}

/**
 * Is the cell a bare yes or no, which answers "Applicable?" rather than rates a target? Words such
 * as "none" and "not applicable" are ratings.
 *
 *     isAnswer('NO') //=> true
 *     isAnswer('none') //=> false
 */
export function isAnswer(cell: unknown): boolean {
  const value = basicValue(cell);
  if (typeof value === 'boolean') return true;
  if (typeof value !== 'string') return false;
  const word = plainWord(value);
  return word !== '' && !/^\d$/.test(word) && (YES.has(word) || NO.has(word));
}
