import { isTargetOut, rowFormulas } from '../../../src/workbook/matrix/formulas';
import { RATING_SCALES, type RatingScale } from '../../../src/workbook/matrix/rating-scale';

const CELLS = { applicable: 'E7', ratings: 'F7:H7', best: 'I7' };
const OUT =
  'IF(ISTEXT(E7),ISNUMBER(FIND("|"&LOWER(TRIM(E7))&"|",SDG_Out)),' +
  'AND(N(E7)=0,ISLOGICAL(E7)+ISNUMBER(E7)*MAX(SDG_Applicable)>0))';
const words = (list: string) =>
  `SUMPRODUCT(1*ISNUMBER(FIND("|"&LOWER(TRIM(F7:H7))&"|",SDG_${list})))`;
const TWOS = `(COUNTIFS(F7:H7,">0",F7:H7,"<3")+${words('P')})`;
const THREES = `(COUNTIF(F7:H7,3)+${words('T')})`;

test('a target is out by a word in a list, FALSE, or a 0 among numbers', () =>
  expect(isTargetOut('E7')).toBe(OUT));

test.each<[RatingScale, string[]]>([
  [
    'T/P',
    [
      `=IF(OR(${OUT},${words('NA')}>0),"n/a",IF(${words('T')}>0,"T",IF(${words('P')}>0,"P","")))`,
      '=IF(I7="T",1,IF(I7="P",0.5,IF(I7="",0,I7)))',
      `=${words('T')}+${words('P')}`,
    ],
  ],
  [
    '0-3',
    [
      `=IF(OR(${OUT},${words('NA')}>0),"n/a",IF(${THREES}>0,"T",IF(${TWOS}>0,"P","")))`,
      '=IF(I7="T",1,IF(I7="P",MAX(IFERROR(LARGE(F7:H7,COUNTIF(F7:H7,">3")+1)/3,0),' +
        `IF(${words('P')}>0,0.5,0)),IF(I7="",0,I7)))`,
      `=${THREES}+${TWOS}`,
    ],
  ],
])('the formulas of scale %s', (scale, expected) => {
  expect(rowFormulas(CELLS, scale, { notApplicable: 'n/a' })).toEqual(expected);
});

test.each(RATING_SCALES)('words with quotation marks stay one text on scale %s', (scale) => {
  const [best] = rowFormulas(CELLS, scale, { notApplicable: 's."o".' });
  expect(best).toContain(',"s.""o"".",');
});
