import { formerFormulas, withoutWord } from '../../../src/workbook/matrix/former-formulas';
import { isTargetOut } from '../../../src/workbook/matrix/formulas';
import type { RatingScale } from '../../../src/workbook/matrix/rating-scale';

const CELLS = { applicable: 'E7', ratings: 'F7:H7', best: 'I7' };
const OUT = isTargetOut('$E7');

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
])('what version 0.1.0 wrote on scale %s', (scale, expected) => {
  expect(formerFormulas(CELLS, scale, { no: 'no', notApplicable: 'n/a' })).toEqual(expected);
});

test.each([
  ['=AND($E7="no",LEN(F7)>0)', `=AND(${OUT},LEN(F7)>0)`],
  ['=AND($E7<>"no",F7="T")', `=AND(NOT(${OUT}),F7="T")`],
  ['=$E7="no"', `=${OUT}`],
  ['=OR($E7="no",$E7="no")', `=OR(${OUT},${OUT})`],
  ['=$P7="no"', '=$P7="no"'],
  ['=$AE7="no"', '=$AE7="no"'],
  ['=OR(TRIM($E7)="no",F7="no")', '=OR(TRIM($E7)="no",F7="no")'],
  ['="so ""no"""', '="so ""no"""'],
])('%s asks for “no” in any language: %s', (formula, expected) =>
  expect(withoutWord(formula, '$E', 'no')).toBe(expected),
);

test('a word with quotation marks is found', () =>
  expect(withoutWord('=$E7="non ""ni"""', '$E', 'non "ni"')).toBe(`=${OUT}`));
