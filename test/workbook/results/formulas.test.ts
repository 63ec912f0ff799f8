import {
  absolute,
  eachIsOneOf,
  isOneOf,
  onSheet,
  quoted,
  sentence,
  share,
} from '../../../src/workbook/results/formulas';

const area = { row: 4, column: 6, rows: 126, columns: 1 };

test.each([
  [absolute(area), '$G$5:$G$130'],
  [absolute({ row: 0, column: 27, rows: 1, columns: 1 }), '$AB$1'],
  [onSheet("Plan d'action", area), "'Plan d''action'!$G$5:$G$130"],
  [quoted('so "so"'), '"so ""so"""'],
  [quoted(''), '""'],
  [sentence('{{a}} of {{b}}.', { a: 'D5', b: 'C5' }), 'D5&" of "&C5&"."'],
  [share('D5+E5', 'C5', 'n/a'), 'IF(C5=0,"n/a",(D5+E5)/C5)'],
  [isOneOf('A1', ['no']), 'A1="no"'],
  [isOneOf('A1', ['no', 'non']), 'OR(A1="no",A1="non")'],
  [eachIsOneOf('A1:A9', ['no', 'non']), '((A1:A9="no")+(A1:A9="non")>0)'],
])('%s', (formula, wanted) => {
  expect(formula).toBe(wanted);
});

test('a long text stands in pieces of 255 characters at most, quotes counted once', () => {
  const text = `${'a'.repeat(249)}"${'b'.repeat(300)}`;
  const pieces = quoted(text).split('&');
  expect(pieces.every((piece) => piece.slice(1, -1).replaceAll('""', '"').length <= 255)).toBe(
    true,
  );
  expect(pieces.map((piece) => piece.slice(1, -1).replaceAll('""', '"')).join('')).toBe(text);
});

test('a sentence without its figure is a mistake', () => {
  expect(() => sentence('{{a}}', {})).toThrow('a');
});
