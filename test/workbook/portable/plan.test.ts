import { planOf, recordOf, writtenBy } from './plan-of';

const outcome = (...args: Parameters<typeof planOf>) => planOf(...args).outcomes[0];

test.each([
  '=SDG.COVERAGE(B2:D6)',
  '=SDG.COVERAGE(B2:D6,A2:A6)',
  '=SDG.COVERAGE($B2:D$6,$A$2:$A$6,"RIA")',
  "=SDG.ALIGNMENT('Plan d''action'!B2:D6,'Plan d''action'!A2:A6,3)",
  '=SDG.ALIGNMENT(Жоспар!B2:B6,,,"0-3")',
  '=SDG.ALIGNMENT(B2:B6,A2:A6,H1,F1:G3)',
  '=SDG.DEPTH(Ratings,Codes,{"1.1";"1.2"})',
  '=SDG.DEPTH(Matrix[[Vision]:[Law]],Matrix[Code])',
  '=SDG.COVERAGE(B:D,A:A)',
  '=SDG.COVERAGE(A2:A3,,"ALL")',
  '=SDG.READINESS(B2:B6,C2:D6,A2:A6,"Planet")',
  '=SDG.AGREEMENT(B2:B6,C2:C6)',
  '=SDG.BALANCE(B2:D6,A2:A6)',
  '=SDG.HEADLINE(B2:D6,A2:A6,,,H3)',
  '=IF(SDG.COVERAGE(B2:B6)>0.5,"ok",A1&"…"&SDG.ALIGNMENT(C2:C6))',
  '=SDG.RATING(B2:D2)&"!"',
])('%s becomes a native formula', (formula) => {
  const plan = planOf(formula);
  expect(plan.outcomes).toEqual([
    { sheet: 'Plan', row: 19, column: 10, formula, becomes: 'formula' },
  ]);
  const written = writtenBy(plan);
  expect(written).toMatch(/^=.*N\("SDG:1"\)/s);
  expect(written).not.toMatch(/SDG\.|_ref\d|undefined|LET|FILTER|LAMBDA|TRANSPOSE|--/);
});

const TALLY = ['total', 'partial', 'none', 'not applicable', 'applicable'].map((text) => [text, 1]);

test.each([
  ['=SDG.TALLY(B2:D6,A2:A6)', TALLY],
  ['=SDG.RATING(B2:D6)', ['P', 'n/a', 'none', 'P', 'T'].map((text) => [text])],
  [
    '=SDG.PROFILE(B2:D6,A2:A6,,,"P")',
    [['Name'], ['People'], ['Peace']].map(([text]) => [text, 1, 1, 1, 1, 1, 1, 1] as never),
  ],
  [
    '=SDG.SHARED(B2:C6,B1:C1,A2:A6)',
    [
      ['', 'Vision', 'Budget'],
      ['Vision', 2, 1],
      ['Budget', 1, 2],
    ],
  ],
] as const)('%s becomes a table of native formulas', (formula, values) => {
  const plan = planOf(formula, values as never);
  expect(plan.outcomes[0]?.becomes).toBe('table');
  const [{ area, cells } = { area: undefined, cells: [] }] = plan.replacements;
  expect(area).toEqual({
    row: 19,
    column: 10,
    rows: values.length,
    columns: values[0].length,
  });
  for (const cell of cells.flat()) expect(cell).toMatch(/^=.*"SDG:1(:\d+:\d+)?"/s);
});

test.each([
  ['=SDG.TARGET("3.8")', 'no-native-form'],
  ['=SDG.GAPS(B2:D6,A2:A6)', 'no-native-form'],
  ['=SDG.COVERAGE({"T";"P"})', 'no-references'],
  ['=SDG.COVERAGE(OFFSET(B2,0,0,5,1))', 'computed-range'],
  ['=SDG.COVERAGE(B2#)', 'computed-range'],
  ['=LET(x,B2:D6,SDG.COVERAGE(x))', 'unknown-reference'],
  ['=SDG.COVERAGE(Relative)', 'unknown-reference'],
  ['=SDG.COVERAGE([Book2.xlsx]Plan!B2:B6)', 'other-workbook'],
  ['=SDG.COVERAGE(Plan:Жоспар!B2:B6)', 'several-sheets'],
  ['=SDG.COVERAGE(Elsewhere!B2:B6)', 'unknown-reference'],
  ['=SDG.COVERAGE(B:D)', 'whole-columns'],
  ['=SDG.COVERAGE(B2:D6,A2:A5)', 'shows-error'],
  ['=SDG.COVERAGE(B2:D6,A2:A6,"Mars")', 'shows-error'],
  ['=SDG.COVERAGE(B2:D6,A2:A6,"RIA","0-99999")', 'large-scale'],
  ['=SDG.COVERAGE(B2:D6,A2:A6,H1:H3)', 'shows-error'],
  ['=SDG.COVERAGE(SDG.CODE(A2:A6))', 'computed-range'],
  ['=SUM(SDG.TALLY(B2:D6))', 'spill-in-formula'],
  ['=SDG.TALLY(B2:D6)', 'stale'],
  ['=SDG.HEADLINE(B2:D6,,,,"de")', 'unknown-language'],
])('%s keeps its value: %s', (formula, reason) => {
  expect(outcome(formula)).toMatchObject({ becomes: 'values', reason });
});

test('where values are wanted, all are values', () => {
  const plan = planOf('=SDG.COVERAGE(B2:D6)', [[0.5]], { wanted: 'values' });
  expect(plan.outcomes[0]).toMatchObject({ becomes: 'values', reason: 'values-wanted' });
  expect(plan.replacements[0]).toMatchObject({ kind: 'values', cells: [[0.5]] });
  expect(plan.names).toEqual([
    { name: 'SDG_Portable_1', formula: "='Plan'!$K$20" },
    { name: 'SDG_Portable_1_0', formula: "='Plan'!$B$2:$D$6" },
  ]);
});

test('cells that native formulas cannot look up', () => {
  const reason = (column: number, cell: string | boolean, formula: string) => {
    const values = Array.from({ length: 6 }, (_, row) =>
      Array.from({ length: 8 }, (__, c) =>
        row === 1 && c === column ? cell : row > 0 && c === 0 ? `1.${row}` : '',
      ),
    );
    const reading = { sheet: 'Plan', area: { row: 0, column: 0, rows: 6, columns: 8 }, values };
    const made = outcome(formula, [[0.5]], {
      workbook: { names: [], tables: [], readings: [reading] },
    });
    return made?.becomes === 'values' ? made.reason : made?.becomes;
  };
  expect(reason(0, '1.1; 1.3', '=SDG.COVERAGE(B2:C6,A2:A6)')).toBe('several-codes');
  expect(reason(0, '1.1 why?', '=SDG.COVERAGE(B2:C6,A2:A6)')).toBe('wildcards');
  expect(reason(0, 'Target 1.1: end poverty', '=SDG.COVERAGE(B2:C6,A2:A6)')).toBe('formula');
  expect(reason(1, 'Partially.', '=SDG.COVERAGE(B2:C6,A2:A6)')).toBe('formula');
  expect(reason(1, true, '=SDG.READINESS(B2:C6,,A2:A6)')).toBe('booleans');
});

test('formulas with long sheet names stay within what Excel takes, or keep their value', () => {
  const sheet = 'Ö'.repeat(31);
  const reading = { ...planOfReading(), sheet };
  const plan = planOf(`=SDG.BALANCE('${sheet}'!B2:D6,'${sheet}'!A2:A6)`, [[1]], {
    workbook: { names: [], tables: [], readings: [reading] },
  });
  const [made] = plan.outcomes;
  if (made?.becomes === 'values') expect(made.reason).toBe('too-long');
  else expect(writtenBy(plan).length).toBeLessThanOrEqual(8192);
});

test('native forms nest no deeper than Excel takes', () => {
  for (const formula of ['=SDG.BALANCE(B2:D6,A2:A6)', '=SDG.ALIGNMENT(B2:D6,A2:A6,"ALL",F1:G3)']) {
    let [depth, deepest] = [0, 0];
    for (const sign of writtenBy(planOf(formula))) {
      depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    expect(deepest).toBeLessThan(40);
  }
});

test('the record contains each original call', () => {
  const plan = planOf('=IF(SDG.COVERAGE(B2:B6,A2:A6)>0,SDG.GOAL(3),"")', [['x']]);
  expect(recordOf(plan).entries).toMatchObject([
    {
      kind: 'values',
      id: 1,
      original: '=IF(SDG.COVERAGE(_ref0_,_ref1_)>0,SDG.GOAL(3),"")',
      references: ['B2:B6', 'A2:A6'],
    },
  ]);
  const live = planOf('=1+SDG.COVERAGE(B2:B6 , A2:A6)', [[1]], { firstId: 12 });
  expect(recordOf(live)).toMatchObject({
    helperSheet: 'SDG portable',
    entries: [{ kind: 'call', id: 12, original: 'SDG.COVERAGE(_ref0_ , _ref1_)' }],
  });
});

test('the helper sheet takes a free name and its formulas refer to it', () => {
  const plan = planOf('=SDG.COVERAGE(B2:D6)', [[1]], { sheetNames: ['SDG portable'] });
  expect(plan.helperSheet?.name).toBe('SDG portable (2)');
  expect(writtenBy(plan)).toContain("'SDG portable (2)'!$");
});

function planOfReading() {
  return {
    area: { row: 0, column: 0, rows: 6, columns: 8 },
    values: [
      ['Code', 'x', 'y', 'z', '', '', '', ''],
      ...['1.1', '1.2', '3.8', '4.1', '5.1'].map((code) => [code, 'T', '', 'P', '', '', '', '']),
    ],
  };
}
