import {
  closeBrowser,
  openWorkbench,
  realWorkbook,
  typed,
  valueOf,
  type Opened,
} from './workbench';

const RATINGS = "'Alignment Overview'!AN2:AN127";

afterAll(closeBrowser);

/** A new sheet, so that the real workbook does not change. */
async function withRealWorkbook(opened: Opened): Promise<void> {
  const { name, bytes } = realWorkbook();
  await opened.page.evaluate(([file, content]) => window.workbench.openFile(content, file), [
    name,
    bytes.toString('base64'),
  ] as const);
  await opened.page.evaluate(() => window.workbench.model.addSheet('Try'));
}

describe.each(['null', '0'])('a real RIA workbook, blanks as %s', (blanks) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench(`blanks=${blanks}`);
    await withRealWorkbook(opened);
    // 38 sheets of formulas are calculated, on two cores shared with other tests.
  }, 180_000);
  afterAll(async () => {
    // office.js reports a timeout for its own words while the page calculates 38 sheets.
    const others = opened.errors.filter((error) => !error.includes('Neither the locale'));
    opened.errors.splice(0, opened.errors.length, ...others);
    await opened.close();
  });

  test('coverage is 102 of 114', async () => {
    expect(await typed(opened, 'Try', 'A1', `=SDG.COVERAGE(${RATINGS})`)).toMatch(
      /^0\.8947|^89\.5/,
    );
    expect((await valueOf(opened, 'Try', 0, 0))?.value).toBeCloseTo(102 / 114, 12);
  });

  test('the score is 57.46 %', async () => {
    await typed(opened, 'Try', 'A2', `=SDG.ALIGNMENT(${RATINGS})`);
    expect((await valueOf(opened, 'Try', 1, 0))?.value).toBeCloseTo(65.5 / 114, 12);
  });

  test('the profile by P spills, heading first', async () => {
    // The real workbook's own codes have become numbers, 8.10 is 8.1: the result is #VALUE!.
    await typed(opened, 'Try', 'Z1', '=SDG.LIST("target","RIA")');
    await typed(opened, 'Try', 'D1', `=SDG.PROFILE(${RATINGS},Z1:Z126,,,"P")`);
    const rows = await opened.page.evaluate(() =>
      window.workbench.model.sheet('Try')?.values({ row: 1, column: 3, rows: 5, columns: 8 }),
    );
    expect(rows?.map((row) => row[0])).toEqual([
      'People',
      'Planet',
      'Prosperity',
      'Peace',
      'Partnership',
    ]);
    expect(rows?.map((row) => row[6])).toEqual(
      [29 / 30, 23 / 32, 28 / 28, 8 / 9, 14 / 15].map((share) => expect.closeTo(share, 9)),
    );
  });

  test('a change in the ratings changes the result', async () => {
    const before = (await valueOf(opened, 'Try', 0, 0))?.value;
    await typed(opened, 'Try', 'B1', `=SDG.COVERAGE(B3:B4)`);
    expect((await valueOf(opened, 'Try', 0, 1))?.value).toBe(0);
    await typed(opened, 'Try', 'B3', 'T');
    expect((await valueOf(opened, 'Try', 0, 1))?.value).toBe(0.5);
    expect((await valueOf(opened, 'Try', 0, 0))?.value).toBe(before);
  });
});

describe('words and messages', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench();
    await opened.page.evaluate(() => window.workbench.model.addSheet('Try'));
  });
  afterAll(() => opened.close());

  const messageAt = (row: number, column: number) =>
    opened.page.evaluate(
      ([at, beside]) => {
        const sheet = window.workbench.model.sheet('Try');
        return sheet && window.workbench.functions.errorMessage(sheet.id, at, beside);
      },
      [row, column] as const,
    );

  test('the text of a target is in the requested language', async () => {
    expect(await typed(opened, 'Try', 'A1', '=SDG.TARGET("8.10","fr")')).toMatch(
      /^Renforcer la capacité/,
    );
    expect(await typed(opened, 'Try', 'A2', '=SDG.TARGET("8.10")')).toMatch(
      /^Strengthen the capacity/,
    );
  });

  test.each([
    ['" Target 3.8:"', '3.8'],
    ['"3,8"', '3.8'],
    ['"1.A"', '1.a'],
    ['"٣٫٨"', '3.8'],
  ])('=SDG.CODE(%s) is %s', async (argument, code) => {
    expect(await typed(opened, 'Try', 'B1', `=SDG.CODE(${argument})`)).toBe(code);
  });

  test('a code converted to an ambiguous number is an error that says so', async () => {
    expect(await typed(opened, 'Try', 'C1', '=SDG.CODE(8.1)')).toBe('#VALUE!');
    expect(await messageAt(0, 2)).toMatch(/8\.1\b.*8\.10/);
  });

  test('a code that does not exist is named in the message', async () => {
    expect(await typed(opened, 'Try', 'C2', '=SDG.TARGET("3.99")')).toBe('#VALUE!');
    expect(await messageAt(1, 2)).toContain('3.99');
  });

  test('text that is not a rating is named in the message', async () => {
    await typed(opened, 'Try', 'D1', 'maybe');
    expect(await typed(opened, 'Try', 'D2', '=SDG.COVERAGE(D1:D1)')).toBe('#VALUE!');
    expect(await messageAt(1, 3)).toContain('maybe');
  });
});

describe('every function, typed as a formula', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench();
  });
  afterAll(() => opened.close());

  test.each<[string, (string | number)[][]]>([
    ['COVERAGE({"T";"P";"";"n/a"})', [[2 / 3]]],
    ['ALIGNMENT({3;2;0},,,"0-3")', [[5 / 9]]],
    ['RATING({"P","T";"partially",""})', [['T'], ['P']]],
    [
      'TALLY({"T";"P";"P";"n/a"})',
      [
        ['total', 1],
        ['partial', 2],
        ['none', 0],
        ['not applicable', 1],
        ['applicable', 3],
      ],
    ],
    [
      'PROFILE({"T";"P"},{"3.1";"3.2"},,,"whole")',
      [
        ['Name', 'Applicable', 'T', 'P', 'none', 'n/a', 'Coverage', 'Score'],
        ['All targets', 2, 1, 1, 0, 0, 1, 0.75],
      ],
    ],
    [
      'GAPS({"T";"";"P"},{"1.1";"3.6";"3.8"})',
      [['3.6', expect.stringContaining('road traffic accidents')]],
    ],
    [
      'HEADLINE({"T";"P";""})',
      [
        [
          'Applicable targets covered: 2 of 3 (66.7%). In full: 1; in part: 1; not covered: 1; not applicable: 0.',
        ],
      ],
    ],
    ['DEPTH({"T","P";"","P";"",""})', [[1.5]]],
    [
      'SHARED({"T","P";"","P"},{"Vision","Plan"})',
      [
        ['', 'Vision', 'Plan'],
        ['Vision', 1, 1],
        ['Plan', 1, 2],
      ],
    ],
    ['READINESS({1;1;0},{"T";"n/a";"P"})', [[0.5]]],
    ['AGREEMENT({"T";"P";"none"},{"T";"T";"none"})', [[0.8]]],
    ['BALANCE({"T";"T"},{"1.1";"2.1"})', [[1]]],
    ['GOAL(1)', [['End poverty in all its forms everywhere']]],
    ['TARGET("8.10","es")', [[expect.stringContaining('instituciones financieras')]]],
    ['INDICATOR("3.1.1")', [['Maternal mortality ratio']]],
    ['LIST("goals","3.8","es")', [['3', expect.stringContaining('vida sana')]]],
    ['CODE(" Target 3.8:")', [['3.8']]],
    ['CODES("Serves targets 3.4, 5.2 and 16.10")', [['3.4'], ['5.2'], ['16.10']]],
  ])('=SDG.%s', async (formula, expected) => {
    const sheet = formula.replace(/\(.*/s, '');
    await opened.page.evaluate((name) => window.workbench.model.addSheet(name), sheet);
    await typed(opened, sheet, 'A1', `=SDG.${formula}`);
    const rows = await opened.page.evaluate(
      ([name, down, across]) =>
        window.workbench.model
          .sheet(name)
          ?.values({ row: 0, column: 0, rows: down, columns: across }),
      [sheet, expected.length + 1, (expected[0]?.length ?? 0) + 1] as const,
    );
    // One row and one column more than it fills, which must be empty.
    const beside = (value: unknown) =>
      typeof value === 'number' ? expect.closeTo(value, 12) : value;
    const width = (expected[0]?.length ?? 0) + 1;
    expect(rows?.map((row) => row.map((value) => value ?? ''))).toEqual([
      ...expected.map((row) => [...row.map(beside), '']),
      Array.from({ length: width }, () => ''),
    ]);
  });
});
