import { eachIsOneOf, isOneOf, sentence, share } from '../../../src/workbook/results/formulas';

test.each([
  [sentence('{{a}} of {{b}}.', { a: 'D5', b: 'C5' }), 'D5&" of "&C5&"."'],
  [share('D5+E5', 'C5', 'n/a'), 'IF(C5=0,"n/a",(D5+E5)/C5)'],
  [isOneOf('A1', ['no']), 'A1="no"'],
  [isOneOf('A1', ['no', 'non']), 'OR(A1="no",A1="non")'],
  [eachIsOneOf('A1:A9', ['no', 'non']), '((A1:A9="no")+(A1:A9="non")>0)'],
])('%s', (formula, wanted) => {
  expect(formula).toBe(wanted);
});

test('a sentence without its figure is a mistake', () => {
  expect(() => sentence('{{a}}', {})).toThrow('a');
});
