import { quoted } from '../formula/text';
import { topOf, type RatingScale } from './rating-scale';

/** Addresses that the formulas of a row refer to: `E7`, `F7:H7`. */
interface RatedCells {
  readonly applicable: string;
  /** The row's ratings. */
  readonly ratings: string;
  /** "Best rating". */
  readonly best: string;
}

/** Words of the sheet that formulas use. */
interface FormulaWords {
  /** The word in "Applicable?" that excludes a target. */
  readonly no: string;
  /** What "Best rating" then shows, such as "n/a". */
  readonly notApplicable: string;
}

/**
 * The formulas of a row's three columns: best rating, score and number of documents. They use only
 * functions that Excel 2010 and LibreOffice share, and count what the pane counts, whatever a cell
 * contains: a number beyond the scale is not a rating.
 *
 *     rowFormulas({ applicable: 'E7', ratings: 'F7:H7', best: 'I7' }, 'T/P', words)
 */
export function rowFormulas(
  cells: RatedCells,
  scale: RatingScale,
  words: FormulaWords,
): readonly [best: string, score: string, count: string] {
  return [
    bestFormula(cells, scale, words),
    scoreFormula(cells, scale, words),
    countFormula(cells, scale),
  ];
}

/**
 * T, P, nothing, or the word for not applicable, which overrides every rating (UNDP's rule).
 *
 *     bestFormula(cells, '0-3', words)
 *     //=> '=IF(E7="no","n/a",IF(COUNTIF(F7:H7,3)>0,"T",IF(COUNTIFS(F7:H7,">0",F7:H7,"<3")>0,"P","")))'
 */
function bestFormula(
  { applicable, ratings }: Pick<RatedCells, 'applicable' | 'ratings'>,
  scale: RatingScale,
  { no, notApplicable }: FormulaWords,
): string {
  const { total, partial } = counts(ratings, scale);
  const either = `IF(${total}>0,"T",IF(${partial}>0,"P",""))`;
  return `=IF(${applicable}=${quoted(no)},${quoted(notApplicable)},${either})`;
}

/**
 * Weight of the best rating, 0–1; a target that is not applicable gets text, which sums ignore. On
 * a scale of numbers it is the largest number on the scale divided by the scale's maximum.
 *
 *     scoreFormula(cells, 'T/P', words) //=> '=IF(I7="n/a","n/a",IF(I7="T",1,IF(I7="P",0.5,0)))'
 */
function scoreFormula(
  { ratings, best }: Pick<RatedCells, 'ratings' | 'best'>,
  scale: RatingScale,
  { notApplicable }: Pick<FormulaWords, 'notApplicable'>,
): string {
  const out = quoted(notApplicable);
  const top = topOf(scale);
  const partial =
    top === undefined ? '0.5' : `LARGE(${ratings},COUNTIF(${ratings},">${top}")+1)/${top}`;
  return `=IF(${best}=${out},${out},IF(${best}="T",1,IF(${best}="P",${partial},0)))`;
}

/**
 * How many documents rate the target.
 *
 *     countFormula(cells, 'T/P') //=> '=COUNTIF(F7:H7,"T")+COUNTIF(F7:H7,"P")'
 */
function countFormula({ ratings }: Pick<RatedCells, 'ratings'>, scale: RatingScale): string {
  const { total, partial } = counts(ratings, scale);
  return `=${total}+${partial}`;
}

function counts(ratings: string, scale: RatingScale) {
  const top = topOf(scale);
  return top === undefined
    ? { total: `COUNTIF(${ratings},"T")`, partial: `COUNTIF(${ratings},"P")` }
    : {
        total: `COUNTIF(${ratings},${top})`,
        partial: `COUNTIFS(${ratings},">0",${ratings},"<${top}")`,
      };
}
