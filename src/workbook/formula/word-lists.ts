import { NO_WORDS } from '../../assessment/applicable-words';
import type { Rating } from '../../assessment/rating';
import { RATING_WORDS } from '../../assessment/rating-words';
import type { ConstantPlan } from '../sheet/plan';

/**
 * Hidden names of a sheet, each a list of words in all languages: `"|no|non|нет|…|"`. Formulas and
 * conditional formats look words up there. A formula with a word in it would miss the same word in
 * another language, and a conditional format has no room for many.
 */
export const WORD_LISTS = {
  /** What excludes a target, under "Applicable?". */
  out: 'SDG_Out',
  total: 'SDG_T',
  partial: 'SDG_P',
  /** What excludes a target, as a rating. */
  notApplicable: 'SDG_NA',
} as const;

const NAMES = new Set(Object.values(WORD_LISTS).map((name) => name.toUpperCase()));

type WordList = keyof typeof WORD_LISTS;

const BETWEEN = '|';
/** Excel takes 8,192 characters for a name; a table has a few spellings of its own. */
const MOST_OWN = 50;

/**
 * The lists, with words of the sheet's own.
 *
 *     wordLists({ out: ['hors champ'] })[0] //=> { name: 'SDG_Out', text: '|hors champ|no|n|…|' }
 */
export function wordLists(own: Partial<Record<WordList, readonly string[]>> = {}): ConstantPlan[] {
  const known: Readonly<Record<WordList, readonly string[]>> = {
    out: NO_WORDS,
    total: ratingWords('T'),
    partial: ratingWords('P'),
    notApplicable: ratingWords('n/a'),
  };
  return (Object.keys(WORD_LISTS) as WordList[]).map((list) => {
    const words = [...(own[list] ?? []).slice(0, MOST_OWN), ...known[list]].flatMap(spellings);
    return { name: WORD_LISTS[list], text: ['', ...new Set(words), ''].join(BETWEEN) };
  });
}

function ratingWords(rating: Rating): string[] {
  return RATING_WORDS.flatMap(([word, its]) => (its === rating ? [word] : []));
}

/** As a formula sees a cell, in small letters; readers also accept a last full stop, and `’`. */
function spellings(text: string): string[] {
  const word = text.toLowerCase().replace(/ +/g, ' ').trim();
  if (word === '' || word.includes(BETWEEN)) return [];
  const abbreviated = /[^.]\.[^.]+$/u.test(word) ? [`${word}.`] : [];
  const typeset = word.includes("'") ? [word.replaceAll("'", '’')] : [];
  return [word, ...abbreviated, ...typeset];
}

/** Is this the name of such a list? */
export function isWordList({ name }: { readonly name: string }): boolean {
  return NAMES.has(name.toUpperCase());
}

/**
 * Is a cell's text in the list?
 *
 *     isWord('F7', 'total') //=> 'ISNUMBER(FIND("|"&LOWER(TRIM(F7))&"|",SDG_T))'
 */
export function isWord(cell: string, list: WordList): string {
  const mark = `"${BETWEEN}"`;
  return `ISNUMBER(FIND(${mark}&LOWER(TRIM(${cell}))&${mark},${WORD_LISTS[list]}))`;
}

/**
 * How many cells of a range have a text that is in the list?
 *
 *     countWords('F7:H7', 'total') //=> 'SUMPRODUCT(1*ISNUMBER(FIND(…F7:H7…,SDG_T)))'
 */
export function countWords(range: string, list: WordList): string {
  return `SUMPRODUCT(1*${isWord(range, list)})`;
}

/**
 * Does a cell under "Applicable?" exclude its target: a word in any language, FALSE, or a number 0
 * where `zeroIsNo` is above 0? Elsewhere a 0 is an empty cell to which a formula refers.
 *
 *     isOut('E7') //=> 'IF(ISTEXT(E7),ISNUMBER(FIND(…,SDG_Out)),AND(N(E7)=0,ISLOGICAL(E7)))'
 */
export function isOut(cell: string, zeroIsNo?: string): string {
  const zero = zeroIsNo === undefined ? '' : `+ISNUMBER(${cell})*${zeroIsNo}>0`;
  const isValue = `AND(N(${cell})=0,ISLOGICAL(${cell})${zero})`;
  return `IF(ISTEXT(${cell}),${isWord(cell, 'out')},${isValue})`;
}
