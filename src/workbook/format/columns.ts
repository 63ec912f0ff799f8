import { isBlank, numberIn, shown } from '../../assessment/cells';
import { plainWord, ratingOfWord } from '../../assessment/rating-words';
import type { Rating } from '../../assessment/rating';
import type { GoalCode } from '../../catalogue/codes/patterns';
import { parseCode } from '../../catalogue/codes/parse';
import { isApplicable } from '../reading/applicable-words';
import { isFormula, type TableReading } from './reading';
import { valueAt } from '../sheet/reading';

/** What a column of a user's table is for. */
export type Role = 'code' | 'goal' | 'text' | 'applicable' | 'rating' | 'other';

/** Highest number of a rating scale that starts at 0. */
export const SCALE_TOPS = [1, 2, 3, 4, 5, 10] as const;
export type ScaleTop = (typeof SCALE_TOPS)[number];

/** This share of a rating column's filled cells is ratings; the rest are remarks and mistakes. */
const RATINGS_SHARE = 0.8;
/** With this share of ratings a column may be a rating column, so the user is asked. */
const RATINGS_MAYBE = 0.4;
/** A column of remarks may contain fewer rating words than this, but not the letters T and P. */
const ENOUGH_WORDS = 3;
/** Longer cells are texts, which are wrapped. */
const TEXT_LENGTH = 24;
/** "Applicable?" in headings in the seven languages, with `plainWord` applied. */
const APPLICABLE =
  /applic|appliqu|pertinen|aplic|procede|применим|относится|ينطبق|تنطبق|انطباق|适用|қолданыл|қатысты/;
/**
 * Likewise "rating" and "alignment": an empty column with such a heading is yet to be filled in.
 */
const RATED =
  /rating|align|notation|calificaci|alineaci|оценка|соответстви|согласован|تقييم|مواءمة|اتساق|评级|评分|一致|契合|баға|сәйкес|үйлес/;

/** What one column holds in the rows with codes. */
export interface ColumnContents {
  readonly column: number;
  readonly heading: string;
  /** Rows with codes. */
  readonly rows: number;
  /** Filled cells in the rows with codes; 0 counts as empty, as everywhere. */
  readonly filled: number;
  /** Filled cells that are ratings in words or letters. */
  readonly ratings: number;
  /** T or P is among them. */
  readonly isRated: boolean;
  /** All of them are single letters. */
  readonly areLetters: boolean;
  /** Filled cells that are numbers, and the highest number. */
  readonly numbers: number;
  readonly highest: number;
  readonly lowest: number;
  /** All numbers are whole. */
  readonly areWhole: boolean;
  /** Every filled cell says yes or no, and at least one says yes. */
  readonly isYesNo: boolean;
  readonly isNoOnly: boolean;
  /** Filled cells that name their row's goal. */
  readonly goals: number;
  readonly longest: number;
  /** Cells with a formula, whether or not they show anything. */
  readonly formulas: number;
  /** The first different contents, as shown. */
  readonly sample: readonly string[];
  /** Spellings of ratings, and of yes and no, with their meaning. */
  readonly words: ReadonlyMap<string, Rating | 'yes' | 'no'>;
  /** Cells that are neither such words nor numbers. */
  readonly others: number;
}

/** How many different contents of a column are shown. */
const SAMPLE = 3;

/** Counts what a column holds in the rows with codes. `goalAt` returns the goal of a row. */
export function columnContents(
  reading: TableReading,
  column: number,
  heading: string,
  rows: readonly number[],
  goalAt: (row: number) => GoalCode | undefined,
): ColumnContents {
  let [filled, ratings, letters, numbers, goals, formulas, longest] = [0, 0, 0, 0, 0, 0, 0];
  let [highest, lowest] = [-Infinity, Infinity];
  let [isRated, hasYes, hasNo, hasOther, areWhole] = [false, false, false, false, true];
  const sample = new Set<string>();
  const words = new Map<string, Rating | 'yes' | 'no'>();
  let others = 0;
  for (const row of rows) {
    if (isFormula(reading, row, column)) formulas += 1;
    const cell = valueAt(reading, row, column);
    if (isBlank(cell)) continue;
    filled += 1;
    const text = shown(cell);
    if (sample.size < SAMPLE) sample.add(text);
    longest = Math.max(longest, String(cell).length);
    const rating = typeof cell === 'string' ? ratingOfWord(cell) : undefined;
    if (rating) ratings += 1;
    if (rating && text.length === 1) letters += 1;
    if (rating === 'T' || rating === 'P') isRated = true;
    const number = numberIn(cell);
    if (number !== undefined) {
      numbers += 1;
      highest = Math.max(highest, number);
      lowest = Math.min(lowest, number);
      areWhole &&= Number.isInteger(number);
    }
    // 1 may mean yes, but it may just as well be a count.
    const answer = number === undefined ? isApplicable(cell) : undefined;
    if (answer === true) hasYes = true;
    else if (answer === false) hasNo = true;
    else hasOther = true;
    const meaning = rating ?? (answer === undefined ? undefined : answer ? 'yes' : 'no');
    if (meaning && typeof cell === 'string') words.set(text, meaning);
    else if (number === undefined && typeof cell !== 'boolean') others += 1;
    const goal = parseCode(cell);
    if (goal.kind === 'goal' && goal.code === goalAt(row)) goals += 1;
  }
  return {
    ...{ column, heading, rows: rows.length, filled, ratings, numbers, highest, lowest, goals },
    ...{ longest, formulas, areWhole, words, others },
    isRated,
    areLetters: letters > 0 && letters === ratings,
    isYesNo: filled > 0 && hasYes && !hasOther,
    isNoOnly: hasNo && !hasYes && !hasOther,
    sample: [...sample],
  };
}

/**
 * What a column seems to be for; with `ask`, the user has to confirm it.
 * - `ratings`: `share` of its cells are ratings, the others are not
 * - `numbers`: ratings on a scale, or counts
 * - `yes-no`: says which targets apply, or something else
 * - `empty`: a document still to be rated, or an empty column
 */
export interface ColumnGuess {
  readonly role: Role;
  readonly ask?: 'ratings' | 'numbers' | 'yes-no' | 'empty';
}

/**
 * Guesses what a column is for from its own cells; its neighbours later decide on numbers and gaps.
 */
export function guessRole(contents: ColumnContents): ColumnGuess {
  const { filled, ratings, heading } = contents;
  if (filled === 0) return heading ? { role: 'other', ask: 'empty' } : { role: 'other' };
  const saysApplicable = APPLICABLE.test(plainWord(heading));
  if (saysApplicable && (contents.isYesNo || contents.isNoOnly)) return { role: 'applicable' };
  if (contents.goals >= filled * RATINGS_SHARE && contents.goals > 1) return { role: 'goal' };
  if (contents.isYesNo) return { role: 'applicable', ask: 'yes-no' };
  if (contents.isRated && ratings >= filled * RATINGS_MAYBE) {
    const isSure =
      ratings >= filled * RATINGS_SHARE && (contents.areLetters || filled >= ENOUGH_WORDS);
    return isSure ? { role: 'rating' } : { role: 'rating', ask: 'ratings' };
  }
  if (isOnScale(contents)) return { role: 'other', ask: 'numbers' };
  return { role: contents.longest > TEXT_LENGTH ? 'text' : 'other' };
}

/**
 * Does the heading of an empty column say that ratings belong there?
 *
 *     saysRating({ heading: 'Alignment? (partial = P; total = T)', … }) //=> true
 */
export function saysRating({ heading }: ColumnContents): boolean {
  return RATED.test(plainWord(heading));
}

/**
 * The smallest scale that includes all numbers of a column.
 *
 *     scaleOf({ highest: 3, … }) //=> 3
 */
export function smallestScale({ highest }: ColumnContents): ScaleTop | undefined {
  return SCALE_TOPS.find((top) => highest <= top);
}

function isOnScale(contents: ColumnContents): boolean {
  const { filled, ratings, numbers, lowest } = contents;
  return (
    numbers > 0 &&
    // "n/a" and "none" may be mixed with numbers.
    numbers + ratings >= filled * RATINGS_SHARE &&
    lowest >= 0 &&
    smallestScale(contents) !== undefined
  );
}
