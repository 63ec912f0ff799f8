import { isBlank, shown } from '../../assessment/cells';
import { plainWord, RATING_WORDS, ratingOfWord } from '../../assessment/rating-words';

/** "Yes" and "no" as used in workbooks in the seven languages, with `plainWord` applied. */
const YES = new Set(
  [
    ...[
      'yes',
      'y',
      'true',
      '1',
      'oui',
      'o',
      'vrai',
      'sí',
      'si',
      's',
      'да',
      'نعم',
      '是',
      'иә',
      'ия',
    ],
    ...['applicable', 'aplicable', 'aplica', 'применимо', 'применима', 'применим', 'применяется'],
    ...['ينطبق', 'تنطبق', 'منطبق', 'منطبقة', '适用', 'қолданылады'],
  ].map(plainWord),
);
const NO = new Set(
  ['no', 'n', 'false', '0', 'non', 'faux', 'нет', 'لا', '否', '不是', 'жоқ'].map(plainWord),
);

/** Every word that excludes a target under "Applicable?". */
export const NO_WORDS: readonly string[] = [
  ...NO,
  ...RATING_WORDS.flatMap(([word, rating]) => (rating === 'n/a' ? [word] : [])),
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
  if (typeof cell === 'boolean') return cell;
  if (cell === 0 && zeroIsNo) return false;
  if (isBlank(cell)) return true;
  const text = shown(cell);
  const word = plainWord(text);
  if (no !== undefined && word === plainWord(no)) return false;
  if (NO.has(word) || ratingOfWord(text) === 'n/a') return false;
  return YES.has(word) ? true : undefined;
}
