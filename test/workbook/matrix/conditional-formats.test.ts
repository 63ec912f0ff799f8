import { matrixConditionalFormats } from '../../../src/workbook/matrix/conditional-formats';
import type { RatingScale } from '../../../src/workbook/matrix/rating-scale';
import { parseAddress } from '../../../src/workbook/sheet/address';
import { SHEET_COLOURS } from '../../../src/workbook/sheet/colours';
import type { Area } from '../../../src/workbook/sheet/plan';

const at = (address: string) => parseAddress(address) as Area;
/** Two documents in F and G, best rating in H, a comment in I. */
const rules = (scale?: RatingScale, no = 'no') =>
  matrixConditionalFormats({
    body: at('A7:I8'),
    goal: at('B7:B8'),
    applicable: at('E7:E8'),
    ratings: at('F7:G8'),
    best: at('H7:H8'),
    no,
    ...(scale && { scale }),
  });
const said = (scale?: RatingScale) => rules(scale).map(({ formula, fill }) => [formula, fill]);

const { totalFill, partialFill, contradictionFill, notApplicableFill } = SHEET_COLOURS;
const outside = ['=$E7="no"', notApplicableFill];

test('letters are coloured, in “Best rating” too', () => {
  expect(said()).toEqual([
    ['=AND($E7<>"no",F7="T")', totalFill],
    ['=AND($E7<>"no",F7="P")', partialFill],
    ['=AND($E7="no",LEN(F7)>0)', contradictionFill],
    ['=AND($E7="no",LEN(F7)=0)', notApplicableFill],
    ...[outside, outside, outside],
  ]);
  expect(rules().map(({ area }) => area)).toEqual(
    ['F7:H8', 'F7:H8', 'F7:G8', 'F7:G8', 'A7:A8', 'C7:E8', 'H7:I8'].map(at),
  );
});

test('numbers are coloured by their scale, “Best rating” by its letter', () =>
  expect(said('0-3')).toEqual([
    ['=AND($E7<>"no",H7="T")', totalFill],
    ['=AND($E7<>"no",H7="P")', partialFill],
    ['=AND($E7<>"no",ISNUMBER(F7),F7=3)', totalFill],
    ['=AND($E7<>"no",ISNUMBER(F7),F7>0,F7<3)', partialFill],
    ['=AND($E7="no",LEN(F7)>0,F7<>0)', contradictionFill],
    ['=AND($E7="no",OR(LEN(F7)=0,F7=0))', notApplicableFill],
    ...[outside, outside, outside],
  ]));

test('quotation marks in the word for “no” are doubled', () =>
  expect(rules('T/P', 'non "ni"').at(-1)?.formula).toBe('=$E7="non ""ni"""'));
