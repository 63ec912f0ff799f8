import { ourCalls } from '../../../src/workbook/repair/our-calls';

const NAMES = new Set(['SDG.COVERAGE', 'SDG.GAPS', 'SDG.OF.OLD']);
const becomes = (formula: string) => ourCalls(formula, NAMES)?.becomes;

test.each([
  ['as files store it', '=_xldudf_SDG_COVERAGE(B2:B9)', '=SDG.COVERAGE(B2:B9)'],
  ['as LibreOffice writes it', '=_xldudf_sdg_coverage(B2:B9)', '=SDG.COVERAGE(B2:B9)'],
  ['in small letters', '=sdg.coverage(B2:B9)', '=SDG.COVERAGE(B2:B9)'],
  ['with a point in its name', '=_xldudf_SDG_OF_OLD(B2)', '=SDG.OF.OLD(B2)'],
  ['with an @ before it', '=@_xldudf_sdg_coverage(B2:B9)', '=@SDG.COVERAGE(B2:B9)'],
  ['with a blank before its bracket', '=_xldudf_SDG_COVERAGE (B2)', '=SDG.COVERAGE (B2)'],
  [
    'in another call of ours',
    '=_xldudf_SDG_COVERAGE(_xldudf_SDG_GAPS(B2:B9))',
    '=SDG.COVERAGE(SDG.GAPS(B2:B9))',
  ],
  [
    'several times',
    '=IF(_xldudf_SDG_COVERAGE(B2)>0.5,_xldudf_sdg_gaps(B2),SDG.GAPS(C2))',
    '=IF(SDG.COVERAGE(B2)>0.5,SDG.GAPS(B2),SDG.GAPS(C2))',
  ],
  [
    'next to text with its name',
    '=_xldudf_SDG_COVERAGE(B2)&" _xldudf_SDG_COVERAGE(""x"")"',
    '=SDG.COVERAGE(B2)&" _xldudf_SDG_COVERAGE(""x"")"',
  ],
  [
    'on a sheet with its name',
    "=SDG.COVERAGE('_xldudf_SDG_GAPS(1)'!B2,Plan[_xldudf_SDG_GAPS(])",
    "=SDG.COVERAGE('_xldudf_SDG_GAPS(1)'!B2,Plan[_xldudf_SDG_GAPS(])",
  ],
])('a call %s', (_, formula, typed) => {
  expect(becomes(formula)).toBe(typed);
});

test.each([
  ['none', '=SUM(B2:B9)'],
  ['in text only', '="_xldudf_SDG_COVERAGE(B2)"'],
  ['in the name of a sheet', "='SDG.COVERAGE(1)'!B2"],
  ['of another add-in', '=_xldudf_WORDS_COUNT(B2)'],
  ['a name without brackets', '=SDG.COVERAGE+1'],
  ['in a longer name', '=MY_SDG.COVERAGE(B2)'],
])('no call of ours: %s', (_, formula) => {
  expect(ourCalls(formula, NAMES)).toBeUndefined();
});

test('unknown names are reported, with the point they would have', () => {
  expect(ourCalls('=_xldudf_sdg_future(B2)+SDG.COVERGE(B2)+SDG.GAPS(B2)', NAMES)?.unknown).toEqual([
    'SDG.FUTURE',
    'SDG.COVERGE',
  ]);
});

test('functions of other add-ins next to ours are reported and left unchanged', () => {
  const calls = ourCalls('=_xldudf_SDG_COVERAGE(B2)+_xldudf_WORDS_COUNT(B2)', NAMES);
  expect(calls?.others).toEqual(['_xldudf_WORDS_COUNT']);
  expect(calls?.becomes).toBe('=SDG.COVERAGE(B2)+_xldudf_WORDS_COUNT(B2)');
});

test.each([
  ['=IFERROR(SDG.COVERAGE(B2),0)', true],
  ['=1-iferror(ROUND(SDG.COVERAGE(B2),2),0)', true],
  ['=COUNT(SDG.GAPS(B2:B9))', true],
  ['=IFERROR(A1,0)+SDG.COVERAGE(B2)', false],
  ['=IF(SDG.COVERAGE(B2)>0.5,"IFERROR(",0)', false],
  // An error of ours in the arguments of ours is an error of ours.
  ['=SDG.COVERAGE(IFERROR(B2,0))', false],
])('%s hides errors: %s', (formula, hides) => {
  expect(ourCalls(formula, NAMES)?.hidesErrors).toBe(hides);
});
