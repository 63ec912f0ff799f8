import { quoted } from '../formula/text';
import { isTargetOut, type RatedCells } from './formulas';
import { topOf, type RatingScale } from './rating-scale';

/** The words that earlier versions wrote into formulas and compared with cells. */
interface ComparedWords {
  readonly no: string;
  readonly notApplicable: string;
}

/**
 * What earlier versions wrote into best rating, score and number of documents. They are recognised
 * in sheets from then, and replaced.
 *
 *     formerFormulas(cells, 'T/P', words)[0] //=> '=IF(E7="no","n/a",IF(COUNTIF(F7:H7,"T")>0,…'
 */
export function formerFormulas(
  { applicable, ratings, best }: RatedCells,
  scale: RatingScale,
  words: ComparedWords,
): readonly [best: string, score: string, count: string] {
  const top = topOf(scale);
  const total = `COUNTIF(${ratings},${top ?? '"T"'})`;
  const [partial, weight] =
    top === undefined
      ? [`COUNTIF(${ratings},"P")`, '0.5']
      : [
          `COUNTIFS(${ratings},">0",${ratings},"<${top}")`,
          `LARGE(${ratings},COUNTIF(${ratings},">${top}")+1)/${top}`,
        ];
  const [no, out] = [quoted(words.no), quoted(words.notApplicable)];
  return [
    `=IF(${applicable}=${no},${out},IF(${total}>0,"T",IF(${partial}>0,"P","")))`,
    `=IF(${best}=${out},${out},IF(${best}="T",1,IF(${best}="P",${weight},0)))`,
    `=${total}+${partial}`,
  ];
}

/**
 * A conditional format that asks for the sheet's word for "no" under "Applicable?", as those of
 * earlier versions do: it asks for that of any language.
 *
 *     withoutWord('=AND($E7<>"no",F7="T")', '$E', 'no') //=> '=AND(NOT(IF(ISTEXT($E7),…)),F7="T")'
 */
export function withoutWord(formula: string, applicable: string, no: string): string {
  const word = quoted(no);
  return formula.split(word).reduce((before, after) => {
    const [all, cell, sign] = ASKS.exec(before) ?? [];
    if (all === undefined || cell === undefined || !isIn(cell, applicable))
      return `${before}${word}${after}`;
    const out = isTargetOut(cell);
    return `${before.slice(0, -all.length)}${sign === '=' ? out : `NOT(${out})`}${after}`;
  });
}

/** A cell and how it is compared, at the end of a text. */
const ASKS = /(\$[A-Z]{1,3}[0-9]{1,7})(=|<>)$/;

function isIn(cell: string, column: string): boolean {
  return cell.replace(/[0-9]+$/, '') === column;
}
