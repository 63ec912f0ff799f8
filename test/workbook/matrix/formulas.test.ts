import { rowFormulas } from '../../../src/workbook/matrix/formulas';
import { RATING_SCALES, type RatingScale } from '../../../src/workbook/matrix/rating-scale';

const CELLS = { applicable: 'E7', ratings: 'F7:H7', best: 'I7' };
const WORDS = { no: 'no', notApplicable: 'n/a' };

test.each<[RatingScale, string[]]>([
  [
    'T/P',
    [
      '=IF(E7="no","n/a",IF(COUNTIF(F7:H7,"T")>0,"T",IF(COUNTIF(F7:H7,"P")>0,"P","")))',
      '=IF(I7="n/a","n/a",IF(I7="T",1,IF(I7="P",0.5,0)))',
      '=COUNTIF(F7:H7,"T")+COUNTIF(F7:H7,"P")',
    ],
  ],
  [
    '0-3',
    [
      '=IF(E7="no","n/a",IF(COUNTIF(F7:H7,3)>0,"T",IF(COUNTIFS(F7:H7,">0",F7:H7,"<3")>0,"P","")))',
      '=IF(I7="n/a","n/a",IF(I7="T",1,IF(I7="P",LARGE(F7:H7,COUNTIF(F7:H7,">3")+1)/3,0)))',
      '=COUNTIF(F7:H7,3)+COUNTIFS(F7:H7,">0",F7:H7,"<3")',
    ],
  ],
])('the formulas of scale %s', (scale, expected) => {
  expect(rowFormulas(CELLS, scale, WORDS)).toEqual(expected);
});

test.each(RATING_SCALES)('words with quotation marks stay one text on scale %s', (scale) => {
  const [best, score] = rowFormulas(CELLS, scale, { no: 'non "ni"', notApplicable: 's."o".' });
  expect(best).toMatch(/^=IF\(E7="non ""ni""","s\.""o""\.",/);
  expect(score).toMatch(/^=IF\(I7="s\.""o""\.","s\.""o""\.",/);
});
