import type { FunctionReference } from '../../../src/functions/function-reference';
import type { Cell, WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import { BEST, CODES, INDICATORS, MATRIX } from '../../assessment/bahamas';
import truth from '../../fixtures/ground-truth.json';
import { parseValue } from '../../functions/formula';
import { builtFile, builtFunctions } from '../built-functions';
import { freshSheet } from '../every-excel';
import { EMPTY_WORKBOOK, startHost, type Harness } from '../harness';

const BUILT = builtFunctions('en', 'es', 'fr');
const reference = builtFile<FunctionReference[]>('functions/reference.json');

/** The Bahamas: codes in A, best ratings in B, documents in D:T, indicators in V. */
const BAHAMAS = bahamas();
const AT = {
  codes: 'Bahamas!A1:A126',
  best: 'Bahamas!B1:B126',
  matrix: 'Bahamas!D1:T126',
  indicators: 'Bahamas!V1:V126',
};

test('functions.json and the reference name the same 18 functions', () => {
  const names = reference.map(({ name }) => name).sort();
  expect(BUILT.functions.map(({ name }) => name).sort()).toEqual(names);
  expect(names).toHaveLength(18);
});

const options = { ...BUILT, workbook: BAHAMAS };

/** The oldest Excel, with blanks as on desktops, and the newest, with blanks as in browsers. */
describe.each([
  { excel: '2021', blanks: 0 },
  { excel: '365', blanks: null },
] as const)('Excel $excel, blanks as $blanks', (quirks) => {
  const { excel } = quirks;
  let harness: Harness | undefined;
  beforeAll(async () => {
    harness = await startHost({ ...options, quirks });
  });
  afterAll(() => harness?.close());
  const host = () => {
    if (!harness) throw new Error('No host has been started.');
    return harness;
  };

  const examples = reference.flatMap((each) => each.examples);

  test.each(examples)('$formula gives $result', async ({ formula, result }) => {
    const { values } = await typed(await withoutMarks(formula));
    const expected = parseValue(result);
    expect(values.map((row) => row.map(rounded))).toEqual(
      Array.isArray(expected) ? expected : [[expected]],
    );
  });

  test.each([
    [`COVERAGE(${AT.best})`, 102 / 114],
    [`COVERAGE(${AT.matrix},${AT.codes},"RIA")`, 102 / 114],
    [`COVERAGE(${AT.matrix},${AT.codes},"OUTCOME")`, 88 / 99],
    [`COVERAGE(${AT.matrix},${AT.codes},"Planet")`, 23 / 32],
    [`COVERAGE(${AT.matrix},${AT.codes},16)`, 8 / 9],
    [`COVERAGE(${AT.matrix},${AT.codes},"ALL")`, 102 / 157],
    [`ALIGNMENT(${AT.best})`, 65.5 / 114],
    [`ALIGNMENT(${AT.matrix},${AT.codes})`, 65.5 / 114],
    [`DEPTH(${AT.matrix},${AT.codes})`, 220 / 102],
    [`READINESS(${AT.indicators})`, 101 / 114],
    [`AGREEMENT(${AT.best},${AT.matrix})`, 1],
  ])('The Bahamas: %s', async (formula, figure) => {
    expect((await typed(`=SDG.${formula}`)).values).toEqual([[figure]]);
  });

  test('The Bahamas: TALLY', async () => {
    expect((await typed(`=SDG.TALLY(${AT.matrix},${AT.codes})`)).values).toEqual([
      ['total', 29],
      ['partial', 73],
      ['none', 12],
      ['not applicable', 12],
      ['applicable', 114],
    ]);
  });

  test('The Bahamas: HEADLINE', async () => {
    expect((await typed(`=SDG.HEADLINE(${AT.best})`)).values).toEqual([
      [
        'Applicable targets covered: 102 of 114 (89.5%). In full: 29; in part: 73; not covered: 12; not applicable: 12.',
      ],
    ]);
  });

  test('The Bahamas: RATING spills the best rating of each row', async () => {
    const { values } = await typed(`=SDG.RATING(${AT.matrix})`);
    expect(values).toEqual(truth.bahamas.targets.map(({ rating }) => [rating]));
  });

  test('The Bahamas: PROFILE by P spills what UNDP’s workbook prints', async () => {
    const { values } = await typed(`=SDG.PROFILE(${AT.matrix},${AT.codes},,,"P")`);
    const [heading, ...rows] = values;
    expect(heading).toEqual(['Name', 'Applicable', 'T', 'P', 'none', 'n/a', 'Coverage', 'Score']);
    expect(
      rows.map(([name, applies, t, p]) => [name, `${Number(t) + Number(p)}/${applies}`]),
    ).toEqual(Object.entries(truth.bahamas.expected.fivePs));
    for (const [, applies, t, p, , , coverage, score] of rows as number[][]) {
      expect([coverage, score]).toEqual([
        ((t ?? 0) + (p ?? 0)) / (applies ?? 0),
        ((t ?? 0) + (p ?? 0) / 2) / (applies ?? 0),
      ]);
    }
  });

  test('shares in a spill bring a percentage format along where Excel takes it', async () => {
    const { texts } = await typed(`=SDG.PROFILE(${AT.matrix},${AT.codes},,,"whole")`);
    const shares = texts[1]?.slice(-2);
    expect(shares).toEqual(
      excel === '365'
        ? ['89.5%', '57.5%']
        : [expect.stringMatching(/^0\.894736\d*$/), expect.stringMatching(/^0\.574561\d*$/)],
    );
  });

  test('The Bahamas: GAPS spills the 12 targets without a rating', async () => {
    const { values } = await typed(`=SDG.GAPS(${AT.matrix},${AT.codes})`);
    const gaps = truth.bahamas.targets.filter(({ rating }) => rating === 'none');
    expect(values.map(([code]) => code)).toEqual(gaps.map(({ code }) => code));
    expect(values.every(([, text]) => String(text).length > 20)).toBe(true);
  });

  test('The Bahamas: SHARED has each document’s own targets on its diagonal', async () => {
    const names = `{${Array.from({ length: 17 }, (_, each) => `"D${each + 1}"`).join()}}`;
    const { values } = await typed(`=SDG.SHARED(${AT.matrix},${names},${AT.codes})`);
    const rates = (document: number) =>
      MATRIX.filter((row) => row[16] === '' && row[document] !== '').length;
    expect(values).toHaveLength(18);
    expect(values.slice(1).map((row, each) => row[each + 1])).toEqual(
      Array.from({ length: 17 }, (_, document) => rates(document)),
    );
  });

  test('a list of all targets spills', async () => {
    const { values } = await typed('=SDG.LIST("targets")');
    expect(values).toHaveLength(169);
    expect(values.map(([code]) => code)).toEqual(expect.arrayContaining(['8.1', '8.10', '1.a']));
  });

  test('empty cells stay empty when texts are looked up', async () => {
    const sheet = await written([['3.6'], [''], ['SDG 3,8']]);
    const { values } = await typed(`=SDG.CODE('${sheet}'!A1:A3)`);
    expect(values).toEqual([['3.6'], [''], ['3.8']]);
  });

  test('empty cells given for optional arguments count as omitted', async () => {
    const sheet = await written([['T'], [''], ['P']]);
    const empty = `'${sheet}'!C1`;
    const { values } = await typed(`=SDG.COVERAGE('${sheet}'!A1:A3,${empty},${empty},${empty})`);
    expect(values).toEqual([[2 / 3]]);
  });

  test('one bad cell of a range only affects its own result', async () => {
    // The workbench only keeps messages of cells with a formula, not of those it spills into.
    const { values } = await typed('=SDG.TARGET({"3.6";"3.99"})');
    expect(values).toEqual([[expect.stringContaining('road traffic')], ['#VALUE!']]);
  });

  test('a cell that shows an error is told with its row, and may spoil only its own result', async () => {
    const sheet = await written([['T'], ['P'], ['']]);
    await write(sheet, 'A2', [['=1/0']], 'General');
    const shown = await typed(`=SDG.COVERAGE('${sheet}'!A1:A3)`);
    expect(shown.values).toEqual([['#VALUE!']]);
    expect(shown.message).toContain('Row 2 of the range contains the error #DIV/0!');
    const { values } = await typed(`=SDG.RATING('${sheet}'!A1:A3)`);
    expect(values).toEqual([['T'], ['#VALUE!'], ['none']]);
    await write(sheet, 'A2', [['=NA()']]);
    const { values: caught } = await typed(`=IFNA(SDG.COVERAGE('${sheet}'!A1:A3),"-")`);
    expect(caught).toEqual([['-']]);
  });

  test.each([
    ['COVERAGE({"T";"perhaps"})', '#VALUE!', '“perhaps” in row 2'],
    ['COVERAGE({2;3})', '#VALUE!', 'Row 1 of the range contains the number 2'],
    ['COVERAGE({"T"},{"3.99"})', '#VALUE!', 'There is no SDG goal, target or indicator “3.99”'],
    ['COVERAGE({"T"},{8.1})', '#VALUE!', 'The number 8.1 may mean'],
    ['COVERAGE({"n/a"})', '#N/A', 'No target is applicable'],
    ['ALIGNMENT({4},,,"0-3")', '#VALUE!', '“4” in row 1 of the range is not on the scale 0-3'],
    ['RATING("maybe")', '#VALUE!', '“maybe” in row 1'],
    ['TALLY({"T"},,"RIA")', '#VALUE!', 'A scope needs the target codes'],
    ['GAPS({"T";""},)', '#VALUE!', 'The range of targets contains no target code'],
    ['PROFILE({"T"},{"3.1"},,,"region")', '#VALUE!', '“region” is not a grouping'],
    ['GAPS({"T"},{"3.1"})', '#N/A', 'No gaps.'],
    ['HEADLINE({"T"},,,,"de")', '#VALUE!', '“de” is not available as a language'],
    ['DEPTH({""})', '#N/A', 'No target is rated T or P.'],
    ['SHARED({"T","P"},{"A"})', '#VALUE!', 'There are 1 document names for 2 columns'],
    ['READINESS({"n/a"})', '#N/A', 'No target is applicable'],
    ['AGREEMENT({"T";"n/a"},{"T";"P"})', '#VALUE!', 'In row 2 of the ranges only one rater'],
    ['BALANCE({"T"},{"3.1"})', '#N/A', 'Balance compares goals'],
    ['GOAL("health")', '#VALUE!', '“health” contains no SDG code'],
    ['TARGET("3.8","Klingon")', '#VALUE!', '“Klingon” is not available as a language'],
    ['INDICATOR("3.8")', '#VALUE!', '“3.8” names no indicator'],
    ['LIST("pages")', '#VALUE!', '“pages” is not a level'],
    ['CODE(8.1)', '#VALUE!', 'The number 8.1 may mean'],
    ['INDICATOR("17.6.2")', '#VALUE!', 'Use 17.6.1 instead.'],
    ['CODES("health")', '#N/A', 'The text contains no SDG target code'],
  ])('%s is %s: %s', async (formula, error, message) => {
    const shown = await typed(`=SDG.${formula}`);
    expect(shown.values).toEqual([[error]]);
    expect(shown.message).toContain(message);
  });

  test('a changed rating changes the result', async () => {
    const sheet = await written([['T'], ['']]);
    const { again } = await typed(`=SDG.COVERAGE('${sheet}'!A1:A2)`);
    expect(await again()).toEqual([[0.5]]);
    await write(sheet, 'A2', [['P']]);
    expect(await again()).toEqual([[1]]);
  });

  /** Types a formula into A1 of a new sheet: returns what it and the cells of its spill show. */
  async function typed(formula: string) {
    const name = freshSheet(host());
    await write(name, 'A1', [[formula]]);
    const id = host().model.sheet(name)?.id ?? '';
    const again = async () => (await spilled(name)).values;
    return {
      ...(await spilled(name)),
      message: host().errorMessage(id, 0, 0),
      again,
    };
  }

  /**
   * Unlike Excel, the workbench's engine treats commas and semicolons inside the texts of an array
   * constant as separators. Such a constant is put into cells instead.
   */
  async function withoutMarks(formula: string): Promise<string> {
    const constant = /\{("[^"]*"[;,]?)+\}/.exec(formula)?.[0];
    const cells = constant === undefined ? null : parseValue(constant);
    if (constant === undefined || !Array.isArray(cells)) return formula;
    if (!cells.flat().some((text) => /[;,]/.test(String(text)))) return formula;
    return formula.replace(constant, `'${await written(cells)}'!A1:A${cells.length}`);
  }

  async function written(cells: unknown[][]): Promise<string> {
    const name = freshSheet(host());
    await write(name, `A1:A${cells.length}`, cells, '@');
    return name;
  }

  async function write(name: string, address: string, formulas: unknown[][], format?: string) {
    await host().Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange(address);
      if (format !== undefined) range.numberFormat = formulas.map((row) => row.map(() => format));
      range.formulas = formulas;
      await context.sync();
    });
    await host().settled();
  }

  function spilled(name: string): Promise<{ values: unknown[][]; texts: string[][] }> {
    return host().Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(name).getRange('A1');
      const spill = cell.getSpillingToRangeOrNullObject();
      cell.load('values,text');
      spill.load('values,text');
      await context.sync();
      const { values, text } = spill.isNullObject ? cell : spill;
      return { values, texts: text };
    });
  }
});

/** To four decimals, as examples are printed. */
function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(4)) : value;
}

function bahamas(): WorkbookSnapshot {
  const cells: Record<string, Cell> = {};
  const put = (column: number, rows: readonly (readonly unknown[])[]) =>
    rows.forEach((row, down) =>
      row.forEach((value, right) => {
        if (value === '' || value === null || value === 'none') return;
        cells[`${down},${column + right}`] = {
          value: value as string | number,
          ...(typeof value === 'string' && { numberFormat: '@' }),
        };
      }),
    );
  put(0, CODES);
  put(1, BEST);
  put(3, MATRIX);
  put(21, INDICATORS);
  const [sheet] = EMPTY_WORKBOOK.sheets;
  if (!sheet) throw new Error('the empty workbook has no sheet');
  return {
    ...EMPTY_WORKBOOK,
    sheets: [sheet, { ...sheet, id: 'bahamas', name: 'Bahamas', cells }],
  };
}
