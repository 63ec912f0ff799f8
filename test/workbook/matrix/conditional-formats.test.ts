import { matrixConditionalFormats } from '../../../src/workbook/matrix/conditional-formats';
import { isTargetOut } from '../../../src/workbook/matrix/formulas';
import { RATING_SCALES, type RatingScale } from '../../../src/workbook/matrix/rating-scale';
import { parseAddress } from '../../../src/workbook/sheet/address';
import { SHEET_COLOURS } from '../../../src/workbook/sheet/colours';
import type { Area } from '../../../src/workbook/sheet/plan';

const at = (address: string) => parseAddress(address) as Area;
/** Two documents in F and G, best rating in H, a comment in I. */
const rules = (scale?: RatingScale) =>
  matrixConditionalFormats({
    body: at('A7:I8'),
    goal: at('B7:B8'),
    applicable: at('E7:E8'),
    ratings: at('F7:G8'),
    best: at('H7:H8'),
    ...(scale && { scale }),
  });
const said = (scale?: RatingScale) => rules(scale).map(({ formula, fill }) => [formula, fill]);

const { totalFill, partialFill, contradictionFill, notApplicableFill } = SHEET_COLOURS;
const out = isTargetOut('$E7');
const words = [
  [`=AND(NOT(${out}),ISNUMBER(FIND("|"&LOWER(TRIM(F7))&"|",SDG_T)))`, totalFill],
  [`=AND(NOT(${out}),ISNUMBER(FIND("|"&LOWER(TRIM(F7))&"|",SDG_P)))`, partialFill],
];
const outside = [`=${out}`, notApplicableFill];

test('letters and words are coloured, in “Best rating” too', () => {
  expect(said()).toEqual([
    ...words,
    [`=AND(${out},LEN(F7)>0)`, contradictionFill],
    [`=AND(${out},LEN(F7)=0)`, notApplicableFill],
    ...[outside, outside, outside],
  ]);
  expect(rules().map(({ area }) => area)).toEqual(
    ['F7:H8', 'F7:H8', 'F7:G8', 'F7:G8', 'A7:A8', 'C7:E8', 'H7:I8'].map(at),
  );
});

test('numbers are coloured by their scale', () =>
  expect(said('0-3')).toEqual([
    ...words,
    [`=AND(NOT(${out}),ISNUMBER(F7),F7=3)`, totalFill],
    [`=AND(NOT(${out}),ISNUMBER(F7),F7>0,F7<3)`, partialFill],
    [`=AND(${out},LEN(F7)>0,F7<>0)`, contradictionFill],
    [`=AND(${out},OR(LEN(F7)=0,F7=0))`, notApplicableFill],
    ...[outside, outside, outside],
  ]));

test.each(RATING_SCALES)('on scale %s every rule has room to spare in Excel', (scale) => {
  for (const { formula } of rules(scale)) expect(formula.length).toBeLessThan(235);
});
