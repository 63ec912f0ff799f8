import { formulaTokens, joinTokens } from '../../../src/workbook/formula/tokens';
import { functionCalls, isSdgFunction } from '../../../src/workbook/formula/calls';

/** Calls as [name, text, …arguments]. */
function calls(formula: string): string[][] {
  const tokens = formulaTokens(formula);
  const text = ({ start, end }: { start: number; end: number }) =>
    joinTokens(tokens.slice(start, end));
  return functionCalls(tokens, isSdgFunction).map((call) => [
    call.name,
    text(call),
    ...call.arguments.map(text),
  ]);
}

test.each([
  ['=SDG.COVERAGE(B2:B9)', [['SDG.COVERAGE', 'SDG.COVERAGE(B2:B9)', 'B2:B9']]],
  ['=sdg.Coverage( B2:B9 )', [['SDG.COVERAGE', 'sdg.Coverage( B2:B9 )', 'B2:B9']]],
  ['=SDG.TALLY (A1,,"R,I")', [['SDG.TALLY', 'SDG.TALLY (A1,,"R,I")', 'A1', '', '"R,I"']]],
  ['=SDG.CODE({"3,8";"1.A"})', [['SDG.CODE', 'SDG.CODE({"3,8";"1.A"})', '{"3,8";"1.A"}']]],
  ['="SDG.COVERAGE(B2)"&A1', []],
  ["='SDG.COVERAGE(B2)'!A1", []],
  ['=XSDG.COVERAGE(A1)+SDG.COVERAGE', []],
  ['=SDG.COVERAGE(A1', []],
  ['=SDG.COVERAGE()', [['SDG.COVERAGE', 'SDG.COVERAGE()']]],
])('%s', (formula, expected) => {
  expect(calls(formula)).toEqual(expected);
});

test('nested calls are found, outer ones first', () => {
  expect(
    calls('=IF(SDG.COVERAGE(SDG.CODE(A1:A9),,F(1,2))>0.5,SDG.GOAL(3),"")').map(([name]) => name),
  ).toEqual(['SDG.COVERAGE', 'SDG.CODE', 'SDG.GOAL']);
});
