import { isAnswer } from './applicable-words';
import { basicValue, isBlank, numberIn, shown, wholeText, type Cells } from './cells';
import type { Problem } from './problem';
import { NOT_APPLICABLE, WEIGHTS } from './rating';
import { plainWord, ratingOfWord } from './rating-words';

/** How the contents of a cell become a weight. */
export interface Scale {
  /** 0–1, or `NOT_APPLICABLE`; NaN if it is not a rating on this scale. Blank cells weigh 0. */
  weigh(cell: unknown): number;
  /** Why `weigh` returned NaN for this cell in this row, counted from 1. */
  explain(cell: unknown, row: number): Problem;
  /** Is a text one of the user's own labels? Missing where cells are no ratings. */
  defines?(text: string): boolean;
}

/** More spellings than a workbook contains; the limit saves memory in a long session. */
const REMEMBERED = 1000;

const NUMBER_SCALES = new Map<number, Scale>();
const MOST_SCALES = 20;

/**
 * T, P, none and n/a and everyday words for them; numbers other than 0 need a scale of their own.
 */
export const RATINGS_SCALE: Scale = scaleOf({
  word: weightOfWord,
  number: (value) => (value === 0 ? 0 : NaN),
  numberProblem: (cell, row) => ({ problem: 'number-without-scale', cell, row }),
});

/**
 * A scale of numbers from 0 (none) to `top` (total); a number in between is partial and weighs
 * `value / top`. Words are accepted too: a column of 0–3 often contains "n/a".
 *
 *     numberScale(3).weigh(2) //=> 0.6667
 *     numberScale(3).weigh(4) //=> NaN
 */
export function numberScale(top: number): Scale {
  return scaleOf({
    word: weightOfWord,
    number: (value) => (value >= 0 && value <= top ? value / top : NaN),
    numberProblem: (cell, row) => ({ problem: 'off-scale', cell, row, scale: `0-${top}` }),
  });
}

/** What defines a scale of labels: the weights of words and of numbers. */
interface LabelWeights {
  readonly words: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<number, number>;
}

/**
 * A scale of user-defined labels. Everyday words that are not among the labels keep their meaning,
 * with the label's weight: if "P" weighs 0.3, so does "partial".
 *
 *     labelScale({ words: new Map([['high', 1]]), numbers: new Map() }).weigh('High') //=> 1
 */
export function labelScale({ words, numbers }: LabelWeights): Scale {
  const ofRating = new Map<string, number>();
  for (const [label, weight] of words) {
    const rating = ratingOfWord(label);
    if (rating && !ofRating.has(rating)) ofRating.set(rating, weight);
  }
  return scaleOf({
    word: (text) => {
      const rating = ratingOfWord(text);
      return words.get(plainWord(text)) ?? ofRating.get(rating ?? '') ?? weightOfWord(text);
    },
    number: (value) => numbers.get(value) ?? (value === 0 ? 0 : NaN),
    numberProblem: (cell, row) => ({ problem: 'not-a-rating', cell, row }),
    defines: (text) => words.has(plainWord(text)),
  });
}

/**
 * The scale that a formula's argument names: text such as "0-3", or two columns with labels and
 * weights; undefined for an empty cell.
 *
 * In the table, weights are 0–1, or one of "n/a", "none", "T" and "P". A label whose weight is
 * empty or 0 means none, unless it is a word for "not applicable": not every Excel distinguishes an
 * empty weight from 0. Several user-defined labels with such a weight are therefore a problem.
 *
 *     readScale([['0-3']])
 *     readScale([['high', 1], ['low', 0.5], ['nil', 0], ['n/a', '']])
 */
export function readScale(cells: Cells): Scale | Problem | undefined {
  const width = cells[0]?.length ?? 0;
  if (cells.length === 1 && width === 1) {
    const cell = basicValue(cells[0]?.[0]);
    if (isBlank(cell)) return undefined;
    const top = /^0[-‐-―]([1-9]\d*)$/.exec(shown(cell).normalize('NFKC').replace(/\s/g, ''))?.[1];
    return top ? scaleTo(Number(top)) : { problem: 'unknown-scale', cell: shown(cell) };
  }
  if (width !== 2) return { problem: 'unknown-scale', cell: `${cells.length} × ${width}` };
  return readLabels(cells);
}

/** The few scales that formulas name are cached, with the weights found so far. */
function scaleTo(top: number): Scale {
  const known = NUMBER_SCALES.get(top);
  if (known) return known;
  const scale = numberScale(top);
  if (NUMBER_SCALES.size < MOST_SCALES) NUMBER_SCALES.set(top, scale);
  return scale;
}

function readLabels(cells: Cells): Scale | Problem {
  const words = new Map<string, number>();
  const numbers = new Map<number, number>();
  const weightless = new Set<string>();
  for (const [index, row] of cells.entries()) {
    const [label, given] = [basicValue(row[0]), basicValue(row[1])];
    if (isBlank(label) && isBlank(given)) continue;
    const name = wholeText(label);
    const known = ratingOfWord(name);
    const weight = known === 'n/a' && isBlank(given) ? NOT_APPLICABLE : weightIn(given);
    const value = numberIn(label);
    // Cells with 0 mean none, as empty ones do, whether it is a number or a text.
    const isNone = isBlank(label) || value === 0;
    if (Number.isNaN(weight) || (isNone && weight !== 0)) {
      if (index === 0 && isHeading(label, given)) continue;
      return isNone
        ? { problem: 'scale-blank-label', cell: shown(given) }
        : { problem: 'scale-weight', label: shown(label), cell: shown(given) };
    }
    const before = value === undefined ? words.get(plainWord(name)) : numbers.get(value);
    if (before !== undefined && before !== weight) {
      return { problem: 'scale-label-twice', label: shown(label) };
    }
    if (isBlank(given) && !known) weightless.add(name);
    if (value === undefined) words.set(plainWord(name), weight);
    else numbers.set(value, weight);
  }
  if (weightless.size > 1) {
    return { problem: 'scale-without-weight', labels: shown([...weightless].join(', ')) };
  }
  if (words.size + numbers.size === 0) return { problem: 'unknown-scale', cell: '' };
  return labelScale({ words, numbers });
}

/** Words such as "Label, Weight" above the table; "P, 30%" is a label with a wrong weight. */
function isHeading(label: unknown, given: unknown): boolean {
  if (typeof given !== 'string' || /\p{Nd}/u.test(given)) return false;
  return isBlank(label) || (numberIn(label) === undefined && !ratingOfWord(wholeText(label)));
}

function weightIn(cell: unknown): number {
  if (isBlank(cell)) return 0;
  const value = numberIn(cell);
  if (value !== undefined) return value >= 0 && value <= 1 ? value : NaN;
  return typeof cell === 'string' ? weightOfWord(cell) : NaN;
}

function weightOfWord(text: string): number {
  const rating = ratingOfWord(text);
  return rating ? WEIGHTS[rating] : NaN;
}

interface Meanings {
  word(text: string): number;
  number(value: number): number;
  numberProblem(cell: string, row: number): Problem;
  defines?(text: string): boolean;
}

function scaleOf({ word, number, numberProblem, defines = () => false }: Meanings): Scale {
  // A workbook has few spellings, and each is looked up once, so a million cells stay fast.
  const remembered = new Map<string, number>();
  const weighText = (text: string): number => {
    const value = numberIn(text);
    const weight = isBlank(text) ? 0 : value === undefined ? word(text) : number(value);
    if (!Number.isNaN(weight) && remembered.size < REMEMBERED) remembered.set(text, weight);
    return weight;
  };
  const weigh = (cell: unknown): number => {
    if (typeof cell === 'string') return remembered.get(cell) ?? weighText(cell);
    if (typeof cell === 'number') return number(cell);
    if (cell == null) return 0;
    const value = basicValue(cell);
    return value === cell ? NaN : weigh(value);
  };
  return {
    weigh,
    defines,
    explain: (cell, row) => {
      // A word that the scale defines has a weight, so there is nothing to explain.
      if (isAnswer(cell)) return { problem: 'applicable-among-ratings', cell: shown(cell), row };
      return numberIn(basicValue(cell)) === undefined
        ? { problem: 'not-a-rating', cell: shown(cell), row }
        : numberProblem(shown(cell), row);
    },
  };
}
