import { eachIsIn, isIn, sentence, share } from '../../../src/workbook/results/formulas';

test.each([
  [sentence('{{a}} of {{b}}.', { a: 'D5', b: 'C5' }), 'D5&" of "&C5&"."'],
  [share('D5+E5', 'C5', 'n/a'), 'IF(C5=0,"n/a",(D5+E5)/C5)'],
  [isIn('TRIM(A1)', '$X$3:$Z$3'), 'SUMPRODUCT(($X$3:$Z$3=TRIM(A1))*1)>0'],
  [eachIsIn('A1:A9', '$X$3:$Z$3'), '(TRIM(A1:A9)=$X$3:$Z$3)'],
])('%s', (formula, wanted) => {
  expect(formula).toBe(wanted);
});

test('a sentence without its figure is a mistake', () => {
  expect(() => sentence('{{a}}', {})).toThrow('a');
});
