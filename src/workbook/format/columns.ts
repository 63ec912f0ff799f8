import { isBlank, numberIn, shown } from '../../assessment/cells';
import { ratingOfWord } from '../../assessment/rating-words';
import type { Rating } from '../../assessment/rating';
import type { GoalCode } from '../../catalogue/codes/patterns';
import { parseCode, type ParsedCode } from '../../catalogue/codes/parse';
import { isApplicable } from '../../assessment/applicable-words';
import { saysApplicable, saysComment, saysIndicators } from '../reading/heading-words';
import { formulaAt, valueAt, type SheetReading } from '../sheet/reading';

/** What a column of a user's table is for. */
export type Role = (typeof ROLES)[number];

export const ROLES = [
  ...(['code', 'goal', 'text', 'applicable', 'rating', 'indicators'] as const),
  'other',
] as const;

/** Roles that only one column of a table can have. */
export const SINGLE_ROLES: readonly Role[] = ['code', 'goal', 'applicable', 'indicators'];

/** Highest number of a rating scale that starts at 0. */
export const SCALE_TOPS = [1, 2, 3, 4, 5, 10] as const;
export type ScaleTop = (typeof SCALE_TOPS)[number];

/** The user's choice of what a column is for, with a scale for ratings in numbers. */
export interface ColumnChoice {
  readonly role: Role;
  readonly top?: ScaleTop | undefined;
}

/** Columns the user has decided on. */
export type Choices = ReadonlyMap<number, ColumnChoice>;

/** This share of a rating column's filled cells is ratings; the rest are remarks and mistakes. */
const RATINGS_SHARE = 0.8;
/** With this share of ratings a column may be a rating column, so the user is asked. */
const RATINGS_MAYBE = 0.4;
/** A column of remarks may contain fewer rating words than this, but not the letters T and P. */
const ENOUGH_WORDS = 3;
/** Longer cells are no rating and no goal's name. */
const LONGEST_WORD = 100;
/** Longer cells are texts, which are wrapped. */
const TEXT_LENGTH = 24;
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
  /** How many of them are single letters. */
  readonly letters: number;
  /** Filled cells that are numbers, and the highest number. */
  readonly numbers: number;
  readonly highest: number;
  readonly lowest: number;
  /** All numbers are whole. */
  readonly areWhole: boolean;
  /** Filled cells that say yes or no in words or as TRUE or FALSE, and those with the number 1. */
  readonly yes: number;
  readonly no: number;
  readonly ones: number;
  /** Cells with the number 0, which mean no or come from a formula that refers to an empty cell. */
  readonly zeros: { readonly typed: number; readonly calculated: number };
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
  reading: SheetReading,
  column: number,
  heading: string,
  rows: readonly number[],
  goalAt: (row: number) => GoalCode | undefined,
): ColumnContents {
  let [filled, ratings, letters, numbers, goals, formulas, longest] = [0, 0, 0, 0, 0, 0, 0];
  let [highest, lowest] = [-Infinity, Infinity];
  let [isRated, areWhole] = [false, true];
  const sample = new Set<string>();
  const words = new Map<string, Rating | 'yes' | 'no'>();
  const zeros = { typed: 0, calculated: 0 };
  let [others, yes, no, ones] = [0, 0, 0, 0];
  for (const row of rows) {
    const isFormula = formulaAt(reading, row, column) !== undefined;
    if (isFormula) formulas += 1;
    const cell = valueAt(reading, row, column);
    if (cell === 0) zeros[isFormula ? 'calculated' : 'typed'] += 1;
    if (isBlank(cell)) continue;
    filled += 1;
    const text = shown(cell);
    if (sample.size < SAMPLE) sample.add(text);
    longest = Math.max(longest, String(cell).length);
    const isShort = typeof cell !== 'string' || cell.length <= LONGEST_WORD;
    const rating = typeof cell === 'string' && isShort ? ratingOfWord(cell) : undefined;
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
    if (number === 1) ones += 1;
    if (answer === true) yes += 1;
    else if (answer === false) no += 1;
    const meaning = rating ?? (answer === undefined ? undefined : answer ? 'yes' : 'no');
    if (meaning && typeof cell === 'string') words.set(text, meaning);
    else if (number === undefined && typeof cell !== 'boolean') others += 1;
    const goal: ParsedCode = isShort ? parseCode(cell) : { kind: 'none' };
    if (goal.kind === 'goal' && goal.code === goalAt(row)) goals += 1;
  }
  return {
    ...{ column, heading, rows: rows.length, filled, ratings, numbers, highest, lowest, goals },
    ...{ longest, formulas, areWhole, words, others },
    isRated,
    ...{ letters, yes, no, ones, zeros },
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
  const { filled, ratings, heading, yes, no, ones, letters } = contents;
  if (saysApplicable(heading) && !contents.isRated) {
    const isAnswered = yes + no + ones >= filled * RATINGS_SHARE;
    return isAnswered ? { role: 'applicable' } : { role: 'applicable', ask: 'yes-no' };
  }
  if (saysIndicators(heading) && !contents.isRated) return { role: 'indicators' };
  if (filled === 0) return heading ? { role: 'other', ask: 'empty' } : { role: 'other' };
  if (contents.goals >= filled * RATINGS_SHARE && contents.goals > 1) return { role: 'goal' };
  // With "no" alone it is a column of ratings.
  if (yes > 0 && yes + no === filled) return { role: 'applicable', ask: 'yes-no' };
  if (contents.isRated && ratings >= filled * RATINGS_MAYBE) {
    const isSure =
      !saysComment(heading) &&
      ratings >= filled * RATINGS_SHARE &&
      (filled >= ENOUGH_WORDS || letters === ratings || (letters > 0 && ratings === filled));
    return isSure ? { role: 'rating' } : { role: 'rating', ask: 'ratings' };
  }
  if (isOnScale(contents)) return { role: 'other', ask: 'numbers' };
  return { role: contents.longest > TEXT_LENGTH ? 'text' : 'other' };
}

/**
 * Does a 0 under "Applicable?" mean no? Among numbers 1 it does, and where it was typed among words
 * for yes. Beside a "no" in words it is an empty cell to which a formula refers.
 *
 *     zeroIsNo({ ones: 120, no: 0, … }) //=> true
 */
export function zeroIsNo({ ones, yes, no, zeros }: ColumnContents): boolean {
  if (ones > 0) return true;
  return yes > 0 && no === 0 && zeros.typed > 0 && zeros.calculated === 0;
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
