import { formulaTokens, joinTokens } from '../../../../src/workbook/formula/tokens';
import { marksIn, matchNative } from '../../../../src/workbook/portable/native/match';

const NATIVE = '(SUM(_ref0_)/COUNTA(_ref0_,_ref1_)+N("SDG:7"))';

/** Lays the form over a formula at its first mark. */
function match(formula: string, native = NATIVE) {
  const tokens = formulaTokens(formula);
  const [found] = marksIn(tokens);
  if (!found) throw new Error('no mark');
  const matched = matchNative(native, tokens, found.at, found.mark);
  if (typeof matched === 'string') return matched;
  return {
    references: matched.references,
    text: joinTokens(tokens.slice(matched.start, matched.end)),
  };
}

test('marks are arguments of N, with their places', () => {
  const tokens = formulaTokens('=N("SDG:7")+n( "SDG:8:1:0" )&"SDG:9"&T("SDG:10")&N("mine")');
  expect(marksIn(tokens).map(({ mark }) => mark)).toEqual([
    { id: 7, row: 0, column: 0 },
    { id: 8, row: 1, column: 0 },
  ]);
  expect(marksIn(tokens).map(({ at }) => tokens[at]?.text)).toEqual(['"SDG:7"', '"SDG:8:1:0"']);
});

const FORM = '(SUM(B3:B9)/COUNTA(B3:B9,A3)+N("SDG:7"))';
test.each([
  ['alone', `=${FORM}`],
  ['within a formula', `=IF(A1>1,${FORM}*2,"")`],
])('a form is found %s, with what its references are now', (_, formula) => {
  expect(match(formula)).toEqual({ references: ['B3:B9', 'A3'], text: FORM });
});

test.each([
  ['blanks and small letters', '=( sum(B3:B9) / counta(B3:B9, A3) + n("SDG:7") )'],
  ['a deleted reference', '=(SUM(#REF!)/COUNTA(#REF!,A3)+N("SDG:7"))'],
  ['a name', '=(SUM(Ratings)/COUNTA(Ratings,A3)+N("SDG:7"))'],
])('%s is the same form', (_, formula) => {
  expect(match(formula)).toHaveProperty('references');
});

test('a number may be written in another way, a reference of the helper sheet may move', () => {
  const native = '(0.50*\'SDG portable\'!$A$2+N("SDG:7"))';
  expect(match('=(0.5*Helper!$B$3+N("SDG:7"))', native)).toHaveProperty('references', []);
  expect(match('=(0.6*Helper!$B$3+N("SDG:7"))', native)).toBe('form-changed');
});

test.each([
  ['another function', '=(MAX(B3:B9)/COUNTA(B3:B9,A3)+N("SDG:7"))', 'form-changed'],
  ['a reference fewer', '=(SUM(B3:B9)/COUNTA(B3:B9)+N("SDG:7"))', 'form-changed'],
  ['a number for a reference', '=(SUM(3)/COUNTA(3,A3)+N("SDG:7"))', 'form-changed'],
  ['a mark alone', '=N("SDG:7")', 'form-changed'],
  ['one reference in two ways', '=(SUM(B3:B9)/COUNTA(B3:B8,A3)+N("SDG:7"))', 'references-differ'],
])('%s is another form', (_, formula, problem) => {
  expect(match(formula)).toBe(problem);
});
