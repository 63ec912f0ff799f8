import type { RatingScale } from '../matrix/rating-scale';
import { saidBy, typedRating } from './combination';
import type { Conflict } from './settle-conflicts';

/** Words for what raters said and what is kept, other than ratings. */
export interface VerdictWords {
  /** The word for no rating. */
  readonly none: string;
  /** What a rater says about a target: `applicable (Health)`. */
  readonly applies: string;
  readonly appliesNot: string;
  /** Shown where nothing is kept. */
  readonly leftEmpty: string;
  /** Shown where ratings are dropped together with their target. */
  readonly notKept: string;
}

/** What the words for a conflict depend on. */
interface ConflictWordsOptions {
  /** Names of the raters. */
  readonly names: readonly string[];
  readonly scale: RatingScale;
  readonly words: VerdictWords;
}

/**
 * Lists who gave which answer.
 *
 *     answersInWords(conflict, { names, scale: 'T/P', words }) //=> 'T (Health); P (Finance)'
 */
export function answersInWords(
  conflict: Conflict,
  { names, scale, words }: ConflictWordsOptions,
): string {
  if (conflict.kind !== 'applies') return saidBy(conflict.votes, names, scale, words.none);
  const who = (answer: boolean) =>
    conflict.applies.filter(({ applies }) => applies === answer).map(({ rater }) => names[rater]);
  return `${words.applies} (${who(true).join(', ')}); ${words.appliesNot} (${who(false).join(', ')})`;
}

/**
 * What the combined matrix keeps, in words.
 *
 *     keptInWords(conflict, { names, scale: 'T/P', words }) //=> 'T'
 */
export function keptInWords(
  conflict: Conflict,
  { scale, words }: Pick<ConflictWordsOptions, 'scale' | 'words'>,
): string {
  if (conflict.kind === 'not-applicable') return words.notKept;
  const { kept } = conflict;
  if (kept === undefined) return words.leftEmpty;
  if (typeof kept === 'boolean') return kept ? words.applies : words.appliesNot;
  return String(typedRating(kept, scale) ?? words.none);
}
