import * as fc from 'fast-check';
import { parseFormula, type SdgCall } from '../../../src/workbook/explain/parse';

const kinds = (formula: string) =>
  parseFormula(formula).calls.map(({ name, arguments: given }) => [
    name,
    ...given.map(({ kind }) => kind),
  ]);

test.each([
  ['=SDG.COVERAGE(B2:B9)', [['COVERAGE', 'reference']]],
  ['=1-sdg.coverage(B2:B9,,"RIA")', [['COVERAGE', 'reference', 'omitted', 'literal']]],
  ['=SDG.COVERAGE(((B2:B9)), Codes ,{1;2})', [['COVERAGE', 'reference', 'reference', 'literal']]],
  ['=SDG.COVERAGE(B2:B9,SDG.CODE(A2:A9))', [['COVERAGE', 'reference', 'call']]],
  ['=SDG.COVERAGE(A1#,Plan[Code])', [['COVERAGE', 'spill', 'reference']]],
  [
    '=SDG.CODE(A1)&SDG.CODE("x")',
    [
      ['CODE', 'reference'],
      ['CODE', 'literal'],
    ],
  ],
  ['=SDG.COVERAGE(Plan!#REF!,#REF!)', [['COVERAGE', 'literal', 'literal']]],
  [
    '=SDG.COVERAGE(B2:B9&"",(A1)*(A2),(A1,B1),A1:A3 A2:A9,@A1:A9,IF(1,A1),LET(x,A1,x))',
    [['COVERAGE', ...Array.from({ length: 7 }, () => 'computed')]],
  ],
  ['=SDG.COVERAGE(1+SDG.COVERAGE(A1))', [['COVERAGE', 'computed']]],
  ['=SDG.CODES()', [['CODES']]],
  ['="SDG.CODE(1)"&\'SDG.CODE(\'!A1', []],
])('%s', (formula, found) => {
  expect(kinds(formula)).toEqual(found);
});

test.each([
  ['=SDG.COVERAGE(A1)', true],
  ['= @SDG.COVERAGE(A1) ', true],
  ['=+(SDG.COVERAGE(A1))', true],
  ['=-SDG.COVERAGE(A1)', false],
  ['=SDG.CODE(A1)&SDG.CODE(A2)', false],
  ['=IFERROR(SDG.CODE(A1),"")', false],
])('%s is a single call: %s', (formula, isAlone) => {
  expect(parseFormula(formula).isAlone).toBe(isAlone);
});

test('references to deleted cells are found, but not in texts', () => {
  expect(parseFormula('=SDG.CODE(Plan!#REF!)').hasLostReference).toBe(true);
  expect(parseFormula('=SDG.CODE("#REF!")').hasLostReference).toBe(false);
});

test('every argument is repeated as it was written, whatever it is', () => {
  const argument = fc.constantFrom('A1', '"a,b"', '{1,2;3,4}', ' B2:B9 ', '', "'It''s'!A1", 'x+1');
  const call: fc.Memo<string> = fc.memo((depth) =>
    fc
      .array(depth > 1 ? fc.oneof(argument, call()) : argument, { minLength: 1, maxLength: 4 })
      .map((given) => `SDG.COVERAGE(${given.join(',')})`),
  );
  fc.assert(
    fc.property(call(3), (text) => {
      const { calls, isAlone } = parseFormula(`=${text}`);
      expect(isAlone).toBe(true);
      calls.forEach(expectWhole);
      expect(calls[0]?.text).toBe(text);
    }),
  );
});

function expectWhole(call: SdgCall): void {
  for (const argument of call.arguments) {
    expect(call.text).toContain(argument.text);
    if (argument.kind === 'call') {
      expect(argument.call.text).toBe(argument.text);
      expectWhole(argument.call);
    }
  }
}
