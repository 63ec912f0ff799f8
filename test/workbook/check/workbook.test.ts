import { checkWorkbook } from '../../../src/workbook/check/workbook';
import { fixesOf, type Finding } from '../../../src/workbook/check/finding';
import { matrixNames, sheetOf } from './sheets';

const VERSION = '2025-01-01';
/** Code, text, applicable, two documents. */
const GOOD = [
  ['Code', 'Target', 'Applicable?', 'Vision', 'Plan'],
  ['8.8', 'eight', 'yes', 'T', 'P'],
  ['8.9', 'nine', 'yes', '', 'P'],
  ['8.10', 'ten', 'no', '', ''],
  ['9.1', 'next', 'yes', 'P', ''],
];
const NAMES = matrixNames({
  SDG_Codes: 'A2:A5',
  SDG_Applicable: 'C2:C5',
  SDG_Documents: 'D1:E1',
  SDG_Ratings: 'D2:E5',
});

/** The good matrix with some cells changed: `{ 'row,column': cell }`. */
function matrixWith(cells: Readonly<Record<string, unknown>>, rest = {}) {
  const changed = GOOD.map((row, r) => row.map((cell, c) => cells[`${r},${c}`] ?? cell));
  return sheetOf(changed, { names: NAMES, ...rest });
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ kind, area, ...rest }) => [
    kind,
    area.row,
    area.column,
    'cell' in rest ? rest.cell : '',
    fixesOf({ kind, area, ...rest } as Finding).map(({ becomes }) => becomes),
  ]);

test('a matrix in order has no findings', () => {
  expect(checkWorkbook([matrixWith({})], VERSION)).toEqual([]);
});

test.each<[string, Readonly<Record<string, unknown>>, unknown[]]>([
  ['8.1 after 8.9 is 8.10', { '3,0': 8.1 }, ['code-as-number', 3, 0, '8.1', ['8.10']]],
  ['a number that only one code becomes', { '4,0': 9.1 }, ['code-as-number', 4, 0, '9.1', ['9.1']]],
  ['8.1 elsewhere is asked', { '4,0': 8.1 }, ['code-as-number', 4, 0, '8.1', ['8.1', '8.10']]],
  ['a code that does not exist', { '4,0': '9.99' }, ['unknown-code', 4, 0, '9.99', []]],
  ['a word that is no rating', { '1,3': 'maybe' }, ['not-a-rating', 1, 3, 'maybe', []]],
  ['a number without a scale', { '1,3': 2 }, ['not-a-rating', 1, 3, '2', []]],
  ['neither yes nor no', { '1,2': 'perhaps' }, ['not-yes-or-no', 1, 2, 'perhaps', []]],
  ['rated, not applicable', { '3,3': 'T' }, ['rated-but-not-applicable', 3, 3, 'T', []]],
  ['a target on two rows', { '4,0': '8.8' }, ['target-twice', 4, 0, '', []]],
])('%s', (_, cells, finding) => {
  expect(told(checkWorkbook([matrixWith(cells)], VERSION))).toEqual([finding]);
});

test('a fix writes the code as text over the number that was seen', () => {
  const [finding] = checkWorkbook([matrixWith({ '3,0': 8.1 })], VERSION);
  expect(finding && fixesOf(finding)[0]?.edits).toEqual([
    { sheetId: 's1', row: 3, column: 0, before: 8.1, kind: 'text', input: '8.10' },
  ]);
});

test('on a protected sheet nothing is offered', () => {
  const [finding] = checkWorkbook([matrixWith({ '3,0': 8.1 }, { isProtected: true })], VERSION);
  expect(finding?.kind).toBe('code-as-number');
  expect(finding && fixesOf(finding)).toEqual([]);
});

test('targets of the scope that no row names are told once', () => {
  const names = [...NAMES, ...matrixNames({}, { SDG_Scope: 'RIA' })];
  const [finding, ...others] = checkWorkbook([matrixWith({}, { names })], VERSION);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ kind: 'missing-targets', scope: 'RIA' });
  expect(finding?.kind === 'missing-targets' && finding.codes).toHaveLength(122);
});

test.each([
  ['2024-12-31', ['older-catalogue']],
  ['2025-01-01', []],
])('made with the catalogue of %s', (version, kinds) => {
  const names = [...NAMES, ...matrixNames({}, { SDG_CatalogueVersion: version })];
  const found = checkWorkbook([matrixWith({}, { names })], VERSION);
  expect(found.map(({ kind }) => kind)).toEqual(kinds);
});

describe('formulas over a part of the rows', () => {
  const formulas = (formula: string) =>
    checkWorkbook(
      [matrixWith({}), sheetOf([[formula]], { sheet: 'Sum', sheetId: 's2' })],
      VERSION,
    ).map((finding) => [finding.sheet, fixesOf(finding)[0]?.becomes]);

  test.each([
    ['=SDG.COVERAGE(Plan!D2:E4)', '=SDG.COVERAGE(Plan!D2:E5)'],
    ["=SDG.COVERAGE('Plan'!$D$3:$D$5)", "=SDG.COVERAGE('Plan'!$D$2:$D$5)"],
    [
      '=IF(SDG.ALIGNMENT(Plan!D$2:D$4,Plan!A$2:A$4)>0.5,1,SUM(A1:A3))',
      '=IF(SDG.ALIGNMENT(Plan!D$2:D$5,Plan!A$2:A$5)>0.5,1,SUM(A1:A3))',
    ],
  ])('%s becomes %s', (formula, mended) => {
    expect(formulas(formula)).toEqual([['Sum', mended]]);
  });

  test.each([
    ['the whole', '=SDG.COVERAGE(Plan!D2:E5)'],
    ['whole columns', '=SDG.COVERAGE(Plan!D:E)'],
    ['a goal’s rows, up to half of all', '=SDG.COVERAGE(Plan!D2:E3)'],
    ['columns beside the matrix', '=SDG.COVERAGE(Plan!J2:J4)'],
    ['another sheet', '=SDG.COVERAGE(Other!D2:E4)'],
    ['a text', '="SDG.COVERAGE(Plan!D2:E4)"'],
    ['a function of Excel’s', '=COUNTA(Plan!D2:E4)'],
  ])('%s is meant so', (_, formula) => {
    expect(formulas(formula)).toEqual([]);
  });
});

describe('text that begins like a formula', () => {
  const sheet = (cell: unknown, formula = cell) => ({
    ...sheetOf([[cell]]),
    values: [[cell]],
    formulas: [[formula]],
  });

  test.each(['=1+1', '=HYPERLINK("http://x","y")', '@SUM(A1)', '-Plan', '+Plan'])('%s', (cell) => {
    expect(told(checkWorkbook([sheet(cell)], VERSION))).toEqual([
      ['like-a-formula', 0, 0, cell, [cell]],
    ]);
  });

  test.each(['- a bullet', '-', '=', '-5 %', '+7 701', '2=2', 'T'])('%s is plain text', (cell) => {
    expect(checkWorkbook([sheet(cell)], VERSION)).toEqual([]);
  });

  test('a formula that shows a text is none', () => {
    expect(checkWorkbook([sheet('-Plan', '="-Plan"')], VERSION)).toEqual([]);
  });
});

test('findings stand in the order of sheets and cells', () => {
  const second = matrixWith({ '1,3': 'maybe' }, { sheetId: 's2', sheet: 'Second' });
  const found = checkWorkbook([matrixWith({ '4,0': '9.99', '1,3': 'x' }), second], VERSION);
  expect(found.map(({ sheet, area }) => [sheet, area.row])).toEqual([
    ['Plan', 1],
    ['Plan', 4],
    ['Second', 1],
  ]);
});
