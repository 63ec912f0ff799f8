import { formulaIn } from '../../../src/workbook/sheet/whole-sheet';

const SHEET = {
  formulas: [['=SDG.COVERAGE(B2:B9)', '=SDG.COVERAGE(B2:B9)', 8.1, 'text', '']],
  values: [[0.5, '=SDG.COVERAGE(B2:B9)', 8.1, 'text', '']],
};

test('a formula is distinguished from text that resembles one, and from values', () => {
  expect([0, 1, 2, 3, 4, 9].map((column) => formulaIn(SHEET, 0, column))).toEqual([
    '=SDG.COVERAGE(B2:B9)',
    ...Array<undefined>(5).fill(undefined),
  ]);
});
