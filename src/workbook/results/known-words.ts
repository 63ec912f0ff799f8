import { NOT_APPLICABLE } from '../../assessment/rating';
import { RATING_WORDS } from '../../assessment/rating-words';
import { INDICATOR_SCALE } from '../../assessment/readiness';
import { scaleNamed, ratingChoices, type RatingScale } from '../matrix/rating-scale';
import { isApplicable, NO_WORDS } from '../../assessment/applicable-words';

/** Cells of a matrix by what is written in them. */
interface WordCells {
  readonly ratings: readonly unknown[];
  readonly applicable: readonly unknown[];
  readonly indicators: readonly unknown[];
}

/** Words that a matrix may contain, whatever its language is or will be. */
export interface KnownWords {
  /** Words for ratings, and below each its weight: 0–1, or `NOT_APPLICABLE`. */
  readonly rating: readonly string[];
  readonly weight: readonly number[];
  /** Words that exclude a target, under "Applicable?". */
  readonly out: readonly string[];
  /** Words under "National indicators" that mean none, or not applicable. */
  readonly noIndicator: readonly string[];
  readonly indicatorOut: readonly string[];
}

/** Longest text that is worth a cell; nobody writes a rating of this length. */
const LONGEST = 250;

/**
 * The words that readers of a matrix understand, in all languages, and the spellings in its cells.
 *
 *     knownWords({ ratings: ['Total '], applicable: ['Non'], indicators: [] }, 'T/P').out
 *     //=> ['no', 'n', 'false', 'non', …]
 */
export function knownWords(cells: WordCells, scale: RatingScale, no?: string): KnownWords {
  const { weigh } = scaleNamed(scale);
  const ratings = new Map(
    spellings(
      ['T', 'P', ...(ratingChoices(scale) ?? []), 0, ...RATING_WORDS.map(([word]) => word)],
      cells.ratings,
      (word) => !Number.isNaN(weigh(word)),
    ).map((word) => [word, weigh(word)]),
  );
  const words = RATING_WORDS.map(([word]) => word);
  const indicators = (weight: number, known: readonly string[]) =>
    spellings(known, cells.indicators, (word) => INDICATOR_SCALE.weigh(word) === weight);
  return {
    rating: [...ratings.keys()],
    weight: [...ratings.values()],
    out: spellings(
      [no ?? 'no', ...NO_WORDS],
      cells.applicable,
      (word) => isApplicable(word, no) === false,
    ),
    noIndicator: indicators(0, ['0', '-', '–', '—', ...words]),
    indicatorOut: indicators(NOT_APPLICABLE, words),
  };
}

/** Known words and those in the cells that have this meaning; each once, as Excel compares. */
function spellings(
  known: readonly (string | number)[],
  cells: readonly unknown[],
  hasMeaning: (word: string) => boolean,
): string[] {
  const found = new Map<string, string>();
  const typed = cells.filter((cell): cell is string => typeof cell === 'string');
  for (const text of new Set([...known.map(String), ...typed])) {
    const word = trimmed(text);
    const key = word.toLowerCase();
    if (word === '' || word.length > LONGEST || found.has(key)) continue;
    if (hasMeaning(text)) found.set(key, word);
  }
  return [...found.values()];
}

/**
 * Removes spaces as Excel's TRIM does.
 *
 *     trimmed(' Ministry  of Health') //=> 'Ministry of Health'
 */
export function trimmed(text: string): string {
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}
