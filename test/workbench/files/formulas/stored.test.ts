import { formulaForm } from '../../../../src/workbench/files/formulas/stored';

const form = formulaForm({
  id: '7c2f4f0e-6c0b-4e0a-9a57-2c1d5e9b8a41',
  version: '1.0.0.0',
  namespace: 'SDG',
  names: ['COVERAGE', 'GAP.LIST'],
});

test.each([
  ['=SDG.COVERAGE(A1:A9)', '_xldudf_SDG_COVERAGE(A1:A9)'],
  ['=SDG.GAP.LIST(A1:A9)', '_xldudf_SDG_GAP_LIST(A1:A9)'],
  [
    '=IF(SDG.COVERAGE(A1)>1,SDG.COVERAGE(B1),"")',
    'IF(_xldudf_SDG_COVERAGE(A1)>1,_xldudf_SDG_COVERAGE(B1),"")',
  ],
  ['="SDG.COVERAGE("&A1', '"SDG.COVERAGE("&A1'],
  ['="say ""SDG.COVERAGE(""!"', '"say ""SDG.COVERAGE(""!"'],
  ["='SDG.COVERAGE(1)'!A1", "'SDG.COVERAGE(1)'!A1"],
  ['=Table1[[#This Row],[SDG.COVERAGE(]]', 'Table1[[#This Row],[SDG.COVERAGE(]]'],
  ['=XLOOKUP(1,A:A,B:B)', '_xlfn.XLOOKUP(1,A:A,B:B)'],
  ['=SORT(FILTER(A1:B9,B1:B9="T"))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,B1:B9="T"))'],
  ['=LET(x,1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
  ['=MAP(A1:A3,LAMBDA(a,a&"a"))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.a&"a"))'],
  ['=SUM(A1,Rate)', 'SUM(A1,Rate)'],
])('stores %s and shows it again', (shown, stored) => {
  expect(form.stored(shown)).toBe(stored);
  expect(form.shown(stored)).toBe(shown);
});

test('stores a function typed in small letters under its own name', () => {
  expect(form.stored('=sdg.coverage(A1)')).toBe('_xldudf_SDG_COVERAGE(A1)');
});

test('knows names that LibreOffice has put in small letters', () => {
  expect(form.shown('_xldudf_sdg_coverage(A1)')).toBe('=SDG.COVERAGE(A1)');
});

test('shows functions of the namespace that this version lacks', () => {
  expect(form.shown('_xldudf_SDG_FUTURE(A1)')).toBe('=SDG.FUTURE(A1)');
});

test('leaves functions of other add-ins as they are', () => {
  expect(form.shown('_xldudf_WORDS_COUNT(A1)')).toBe('=_xldudf_WORDS_COUNT(A1)');
  expect(formulaForm(undefined).stored('=SDG.COVERAGE(A1)')).toBe('SDG.COVERAGE(A1)');
});
