import { quoted } from '../formula/text';
import { countWords, isOut } from '../formula/word-lists';
import { MATRIX_NAMES } from './names';
import { topOf, type RatingScale } from './rating-scale';

/** Addresses that the formulas of a row refer to: `E7`, `F7:H7`. */
export interface RatedCells {
  readonly applicable: string;
  /** The row's ratings. */
  readonly ratings: string;
  /** "Best rating". */
  readonly best: string;
}

/** Words of the sheet that formulas show. None compares with them. */
interface FormulaWords {
  /** What "Best rating" shows for a target that is not applicable, such as "n/a". */
  readonly notApplicable: string;
}

/**
 * The formulas of a row's three columns: best rating, score and number of documents. They use only
 * functions that Excel 2010 and LibreOffice share, and count what the pane counts, whatever a cell
 * contains and in which language: a number beyond the scale is not a rating.
 *
 *     rowFormulas({ applicable: 'E7', ratings: 'F7:H7', best: 'I7' }, 'T/P', words)
 */
export function rowFormulas(
  cells: RatedCells,
  scale: RatingScale,
  words: FormulaWords,
): readonly [best: string, score: string, count: string] {
  return [bestFormula(cells, scale, words), scoreFormula(cells, scale), countFormula(cells, scale)];
}

/**
 * Does "Applicable?" exclude the target? Among numbers a 0 does.
 *
 *     isTargetOut('E7') //=> 'IF(ISTEXT(E7),…,AND(N(E7)=0,ISLOGICAL(E7)+ISNUMBER(E7)*MAX(…)>0))'
 */
export function isTargetOut(applicable: string): string {
  return isOut(applicable, `MAX(${MATRIX_NAMES.applicable})`);
}

/**
 * T, P, nothing, or the word for not applicable, which overrides every rating (UNDP's rule).
 *
 *     bestFormula(cells, 'T/P', words)
 *     //=> '=IF(OR(IF(ISTEXT(E7),…),…(F7:H7…SDG_NA…)>0),"n/a",IF(…SDG_T…>0,"T",IF(…SDG_P…>0,"P","")))'
 */
function bestFormula(
  { applicable, ratings }: Pick<RatedCells, 'applicable' | 'ratings'>,
  scale: RatingScale,
  { notApplicable }: FormulaWords,
): string {
  const { total, partial } = counts(ratings, scale);
  const out = `OR(${isTargetOut(applicable)},${countWords(ratings, 'notApplicable')}>0)`;
  return `=IF(${out},${quoted(notApplicable)},IF(${total}>0,"T",IF(${partial}>0,"P","")))`;
}

/**
 * Weight of the best rating, 0–1; a target that is not applicable gets the text of "Best rating",
 * which sums ignore. On a scale of numbers it is the largest number on the scale divided by the
 * scale's maximum.
 *
 *     scoreFormula(cells, 'T/P') //=> '=IF(I7="T",1,IF(I7="P",0.5,IF(I7="",0,I7)))'
 */
function scoreFormula(
  { ratings, best }: Pick<RatedCells, 'ratings' | 'best'>,
  scale: RatingScale,
): string {
  const top = topOf(scale);
  const number = `IFERROR(LARGE(${ratings},COUNTIF(${ratings},">${top}")+1)/${top},0)`;
  const word = `IF(${countWords(ratings, 'partial')}>0,0.5,0)`;
  const partial = top === undefined ? '0.5' : `MAX(${number},${word})`;
  return `=IF(${best}="T",1,IF(${best}="P",${partial},IF(${best}="",0,${best})))`;
}

/** How many documents rate the target. */
function countFormula({ ratings }: Pick<RatedCells, 'ratings'>, scale: RatingScale): string {
  const { total, partial } = counts(ratings, scale);
  return `=${total}+${partial}`;
}

function counts(ratings: string, scale: RatingScale) {
  const top = topOf(scale);
  const [total, partial] = [countWords(ratings, 'total'), countWords(ratings, 'partial')];
  return top === undefined
    ? { total, partial }
    : {
        total: `(COUNTIF(${ratings},${top})+${total})`,
        partial: `(COUNTIFS(${ratings},">0",${ratings},"<${top}")+${partial})`,
      };
}
