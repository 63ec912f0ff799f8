import { loadProblemWords } from '../../../../src/i18n/function-problems';
import { builtFunctions } from '../../built-functions';
import { startHost, type Harness } from '../../harness';
import { saidAt, typed } from './explained';

/** Codes in A, ratings in B and C, applicable in D, a scale in F and G. */
const PLAN = {
  A1: [
    ['Code'],
    ["'3.1"],
    ["'3.2"],
    ["'3.99"],
    ['Health'],
    ["'5.1"],
    [46237],
    ["'8.1"],
    [8.1],
    [''],
  ],
  B1: [['Vision'], ['T'], ['P'], [''], [''], ['perhaps'], ['P'], ['T'], ['T'], ['P']],
  C1: [['Plan'], ['T'], [4], ['=1/0'], ['n/a'], ['n/a'], ['T'], ['T'], ['P'], ['']],
  D1: [['Applies'], ['yes'], ['no'], ['yes'], ['yes'], ['so-so'], ['yes'], ['yes'], ['yes'], ['']],
  I1: [
    ['', ''],
    ["'3.1", 'T'],
    ['', 'P'],
    ["'3.1", 'T'],
    ["'9 ducks", 'T'],
  ],
  F1: [
    ['good', 1],
    ['fair', "'30%"],
    ['bad', 0],
  ],
} as const;

let host: Harness;
beforeAll(async () => {
  host = await startHost(builtFunctions('en', 'fr'));
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  await loadProblemWords('ru');
  await typed(host, 'Plan', PLAN);
  await typed(host, "Ministry's sheet", { B2: [['T'], ['unsure']] });
});
afterAll(() => host.close());

let row = 20;
/** Types a formula into a cell of its own: what Explain says of it, and what Excel got. */
async function said(formula: string, language: 'en' | 'ru' = 'en') {
  row += 1;
  await typed(host, 'Plan', { [`H${row}`]: formula });
  const id = host.model.sheet('Plan')?.id ?? '';
  const excel = host.errorMessage(id, row - 1, 7);
  return { ...(await saidAt(host, 'Plan', `H${row}`, language)), excel };
}

/** A formula, the beginning of what is said in English and in Russian, and the cells to go to. */
const PROBLEMS = [
  ['COVERAGE(B2:B6)', '“perhaps” in row 5', '«perhaps» в строке 5', ['Plan!B6']],
  ['COVERAGE(C2:C3)', 'Row 2 of the range contains the number 4', 'В строке 2', ['Plan!C3']],
  ['COVERAGE(C2:C4)', 'Row 3 of the range contains the error #DIV/0!', 'В строке 3', ['Plan!C4']],
  [
    'COVERAGE(B2:B4,A2:A4)',
    'There is no SDG goal, target or indicator “3.99”',
    '3.99',
    ['Plan!A4'],
  ],
  [
    'ALIGNMENT(B6:B7,A6:A7)',
    '46237 is a date: Excel seems to have read the code 3.8',
    '3.8',
    ['Plan!A7'],
  ],
  ['COVERAGE(B8:B9,A8:A9)', 'The number 8.1 may mean', '8.1', ['Plan!A9']],
  ['COVERAGE(B2:B4,A2:A3)', 'The ranges differ in length', 'строк', ['Plan!B2:B4', 'Plan!A2:A3']],
  ['COVERAGE(B2:B3,A2:A3,D6)', '“so-so” is not a scope', '«so-so»', ['Plan!D6']],
  [
    'COVERAGE(J2:J3,I2:I3)',
    'Row 2 of the range is rated “P”, but has no target code',
    '«P»',
    ['Plan!J3', 'Plan!I3'],
  ],
  [
    'COVERAGE(J4:J5,I4:I5)',
    'Row 2 of the range is rated “T” beside “9 ducks”',
    '9 ducks',
    ['Plan!J5', 'Plan!I5'],
  ],
  ['COVERAGE(B2:B3,,,F1:G3)', 'The scale gives “fair” the weight “30%”', '30%', ['Plan!G2']],
  [
    'COVERAGE(B2:B7,,,,D2:D7)',
    '“so-so” in row 5 of the range “applicable”',
    '«so-so»',
    ['Plan!D6'],
  ],
  ['COVERAGE(B2:B3,,,"0-x")', '“0-x” is not a scale', '0-x', ['"0-x"']],
  ['AGREEMENT(C5:C6,B5:B6)', 'In row 1 of the ranges only one rater', '1', ['Plan!C5', 'Plan!B5']],
  ['CODE(A4)', 'There is no SDG goal', '3.99', ['Plan!A4']],
  ['TARGET(A5,"fr")', '“Health” contains no SDG code', 'Health', ['Plan!A5']],
  ['COVERAGE(C5:C6)', 'No target is applicable', '', ['Plan!C5:C6']],
  ["COVERAGE('Ministry''s sheet'!B2:B3)", '“unsure” in row 2', '', ["Ministry's sheet!B3"]],
  ['COVERAGE(B2:B3,{"3.1";"3.77"})', '“3.77”', '', ['{"3.1";"3.77"}']],
] as const;

test.each(PROBLEMS)('SDG.%s: %s', async (formula, english, russian, cells) => {
  const { kind, messages, cells: found, excel } = await said(`=SDG.${formula}`);
  expect(kind).toBe('problem');
  expect(messages).toEqual([excel]);
  expect(excel).toContain(english);
  expect(found).toEqual(cells);
  const inRussian = await said(`=SDG.${formula}`, 'ru');
  expect(inRussian.messages).toEqual([expect.stringMatching(/\p{Script=Cyrillic}{4}/u)]);
  expect(inRussian.messages[0]).toContain(russian);
});

test('within other functions, and within functions of ours', async () => {
  expect(await said('=IF(SDG.COVERAGE(B2:B6)>0.5,"high","low")')).toMatchObject({
    kind: 'problem',
    cells: ['Plan!B6'],
  });
  expect(await said('=IFERROR(SDG.COVERAGE(B2:B6),"none")')).toMatchObject({
    kind: 'caught',
    messages: [expect.stringContaining('perhaps')],
  });
  expect(await said('=SDG.COVERAGE(B2:B4,SDG.CODE(A2:A4))')).toMatchObject({
    kind: 'problem',
    messages: [
      expect.stringContaining('Row 3 of the range contains the error #VALUE!'),
      expect.stringContaining('“3.99”'),
    ],
    cells: ['Plan!A4'],
  });
});

test('a range of results explains its first error, or the one that is selected', async () => {
  await typed(host, 'Plan', { L2: '=SDG.RATING(B2:C9)' });
  await expect(saidAt(host, 'Plan', 'L3')).resolves.toMatchObject({
    kind: 'problem',
    messages: [expect.stringContaining('number 4')],
    cells: ['Plan!C3'],
  });
  await expect(saidAt(host, 'Plan', 'L6')).resolves.toMatchObject({ cells: ['Plan!B6'] });
  await expect(saidAt(host, 'Plan', 'L7')).resolves.toMatchObject({ kind: 'well', cells: [] });
});

test.each([
  ['=SDG.COVERAGE(B2:B3)', 'well'],
  ['=SDG.COVERAGE(A2)', 'well'],
  ['=1/0+SDG.COVERAGE(B2:B3)', 'elsewhere'],
  ['=SDG.COVERAGE(B2:B3&"")', 'unreadable'],
  ['=SDG.COVERAGE(OFFSET(B2,0,0,2,1))', 'unreadable'],
  ['=SDG.BALANCE(B2:B3)', 'unreadable'],
  ['=SDG.COVRAGE(B2:B3)', 'unknown-function'],
  ['=_xldudf_SDG_COVERAGE(B2:B3)', 'enter-again'],
  ['=SUM(1,2)', 'no-formula'],
  ['SDG.COVERAGE', 'no-formula'],
  ["'=SDG.COVERAGE(B2:B3)", 'text'],
  ['=SDG.COVERAGE(Plan!#REF!)', 'lost'],
  ['=SDG.COVERAGE(B2:B3)+#REF!', 'lost'],
])('%s is %s', async (formula, kind) => {
  expect((await said(formula)).kind).toBe(kind);
});
