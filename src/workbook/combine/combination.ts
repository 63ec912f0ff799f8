import type { CatalogueTexts } from '../../catalogue/catalogue-texts';
import { topOf, type RatingScale } from '../matrix/rating-scale';
import type { EmptyMeaning, Gathered, Votes } from './gather-ratings';
import { LONGEST_CELL } from './log/section';
import type { RaterMatrix } from './raters/matrix';
import type { RaterAgreement } from './raters/agreement';
import type { ConflictRule, Settled } from './settle-conflicts';

/** Combined matrices: everything that the two sheets show. */
export interface Combination {
  readonly raters: readonly RaterMatrix[];
  /** Names of the raters, all different. */
  readonly names: readonly string[];
  readonly gathered: Gathered;
  readonly settled: Settled;
  readonly agreement: readonly RaterAgreement[];
  readonly rule: ConflictRule;
  readonly empty: EmptyMeaning;
  /** Every selected file and what happened to it, in words. */
  readonly files: readonly { readonly file: string; readonly outcome: string }[];
  /** In the language of the two sheets. */
  readonly texts: CatalogueTexts;
  /** Today: `2026-02-28`. */
  readonly made: string;
}

/**
 * A weight as it would be typed on a scale; undefined for none in letters, where the cell is empty.
 *
 *     typedRating(0.5, 'T/P') //=> 'P'
 *     typedRating(2 / 3, '0-3') //=> 2
 */
export function typedRating(weight: number, scale: RatingScale): string | number | undefined {
  const top = topOf(scale);
  if (top !== undefined) return Number((weight * top).toPrecision(12));
  return weight === 1 ? 'T' : weight > 0 ? 'P' : undefined;
}

/**
 * Lists who gave which rating, equal ratings together, best first; `none` is the word for no
 * rating.
 *
 *     saidBy([{ rater: 0, weight: 1 }, { rater: 1, weight: 0.5 }], ['Health', 'Finance'], 'T/P', 'none')
 *     //=> 'T (Health); P (Finance)'
 */
export function saidBy(
  votes: Votes,
  names: readonly string[],
  scale: RatingScale,
  none: string,
): string {
  const weights = [...new Set(votes.map(({ weight }) => weight))].sort((one, other) => other - one);
  return weights
    .map((weight) => {
      const who = votes.filter((vote) => vote.weight === weight).map(({ rater }) => names[rater]);
      return `${typedRating(weight, scale) ?? none} (${who.join(', ')})`;
    })
    .join('; ');
}

/**
 * Different names for the combined matrix's columns: the document's name, followed by the rater's
 * if the column belongs to one rater, cut to what a heading can show.
 *
 *     columnNames(combination, 'Document without a name') //=> ['Vision 2040', 'Plan (Health)']
 */
export function columnNames(
  { gathered, names }: Pick<Combination, 'gathered' | 'names'>,
  unnamed: string,
): readonly string[] {
  const taken = new Set<string>();
  return gathered.columns.map(({ name, of, from }) => {
    const [first] = from;
    const whose = of ?? (name === '' ? first?.rater : undefined);
    const document = (name || unnamed).replace(/\s+/g, ' ');
    const full = whose === undefined ? document : `${document} (${names[whose]})`;
    const short = cut(full, LONGEST_HEADING - 6);
    let free = short;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${short} (${number})`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Characters; the longest name that a document may have. */
const LONGEST_HEADING = 100;

/**
 *     cut('A long text', 7) //=> 'A long…'
 */
export function cut(text: string, length: number = LONGEST_CELL): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
