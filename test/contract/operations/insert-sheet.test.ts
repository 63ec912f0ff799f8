import { CATALOGUE_VERSION } from '../../../src/catalogue/framework';
import { assess, type Assessment } from '../../../src/assessment/assess';
import { NOT_APPLICABLE } from '../../../src/assessment/rating';
import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { readMatrix } from '../../../src/excel/read/matrices';
import { assessable } from '../../../src/workbook/reading/cells';
import { quoted } from '../../../src/workbook/formula/text';
import { wordLists } from '../../../src/workbook/formula/word-lists';
import type { SheetPlan } from '../../../src/workbook/sheet/plan';
import type { WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import type { Quirks } from '../../../src/workbench/quirks';
import { THOROUGH } from '../../effort';
import { closeHosts, startHost, type Harness } from '../harness';
import { firstRows, matrixOf, smallCatalogue, wholeCatalogue } from '../inserted-plans';
import { USER_WORKBOOK } from '../user-workbook';

/** Each of them; at full size only the newest, or all in the thorough run. */
const VERSIONS = ['2021', '2024', '365'] as const;
const BLANKS = [0, null] as const;

let host: Harness;

async function start(quirks: Partial<Quirks> = {}, workbook: WorkbookSnapshot = USER_WORKBOOK) {
  host = await startHost({ quirks, workbook });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
}

afterEach(closeHosts);

function sheetNamed(name: string) {
  const sheet = host.snapshot().sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe.each(VERSIONS)('as Excel %s', (excel) => {
  describe.each(BLANKS)('with blanks as %p', (blanks) => {
    const large = THOROUGH || (excel === '365' && blanks === null);
    const sized = (plan: SheetPlan) => (large ? plan : firstRows(plan, 20));
    beforeEach(() => start({ excel, blanks }));

    test('the whole catalogue is one request to read and one to write', async () => {
      const plan = sized(await wholeCatalogue());
      await expect(insertSheet(plan)).resolves.toMatchObject({ ok: true });
      expect(host.requests.map(({ writes }) => writes)).toEqual([false, true, true]);
      expect(host.requests[1]?.bytes).toBeLessThan(1_000_000);
    });

    test('best rating and number of documents are updated when typing', async () => {
      await insertSheet(sized(await matrixOf(['Vision', 'Plan'])));
      expect(host.requests.map(({ writes }) => writes)).toEqual([false, true, true]);
      const sheet = host.model.sheet('RIA matrix');
      const type = (row: number, column: number, value: string) =>
        sheet?.write({ row, column, rows: 1, columns: 1 }, [[value]], 'user');
      type(6, 5, 'P');
      type(7, 5, 'P');
      type(7, 6, 'T');
      type(8, 6, 'T');
      type(8, 4, 'no');
      await host.settled();
      expect(sheet?.values({ row: 6, column: 7, rows: 4, columns: 3 })).toEqual([
        ['P', 0.5, 1],
        ['T', 1, 2],
        ['n/a', 'n/a', 1],
        ['', 0, 0],
      ]);
    });
  });
});

test('a matrix of 126 targets and 40 documents is one request to write, under 1 MB', async () => {
  await start();
  const plan = await matrixOf(Array.from({ length: 40 }, (_, i) => `Document ${i + 1}`));
  await expect(insertSheet(plan)).resolves.toMatchObject({ ok: true });
  expect(host.requests.map(({ writes }) => writes)).toEqual([false, true, true]);
  expect(host.requests[1]?.bytes).toBeLessThan(1_000_000);
});

describe.each(['0-1', '0-3', '0-100'] as const)('on the scale %s', (scale) => {
  const top = Number(scale.slice(2));

  test('the sheet’s own formulas give the same figures as the pane, whatever is typed', async () => {
    await start();
    await insertSheet(firstRows(await matrixOf(['Vision', 'Plan'], { scale }), 20));
    const sheet = host.model.sheet('RIA matrix');
    const typed = [
      ['yes', top, top / 2],
      ['yes', top / 2, null],
      ['yes', 0, null],
      ['yes', null, null],
      ['yes', top + 1, top / 2],
      ['yes', top + 1, 'a remark'],
      ['no', top, null],
    ];
    sheet?.write({ row: 6, column: 4, rows: typed.length, columns: 3 }, typed, 'user');
    await host.settled();
    const ratings = sheet?.values({ row: 6, column: 7, rows: typed.length, columns: 3 });
    expect(ratings).toEqual([
      ['T', 1, 2],
      ['P', 0.5, 1],
      ['', 0, 0],
      ['', 0, 0],
      ['P', 0.5, 1],
      ['', 0, 0],
      ['n/a', 'n/a', 1],
    ]);
    const read = await readMatrix('RIA matrix');
    if (!read.ok || !read.value) throw new Error('not read');
    const { cells } = read.value;
    const rated = assess(...assessable(cells)) as Assessment;
    const scores = ratings?.map((row) => (row[1] === 'n/a' ? NOT_APPLICABLE : row[1]));
    expect([...rated.weights.slice(0, typed.length)]).toEqual(scores);
    expect(cells.warnings.map(({ kind, row }) => [kind, row])).toEqual([
      ['not-a-rating', 10],
      ['not-a-rating', 11],
      ['not-a-rating', 11],
      ['rated-but-not-applicable', 12],
    ]);
  });
});

test('a scale with halves lists them from cells, a scale up to 100 accepts any number in between', async () => {
  await start();
  await insertSheet(firstRows(await matrixOf(['Vision'], { scale: '0-1' }), 12));
  await insertSheet(firstRows(await matrixOf(['Vision'], { scale: '0-100' }), 12));
  expect(sheetNamed('RIA matrix').validations[1]?.rule).toEqual({
    kind: 'list',
    source: '=$G$5:$I$5',
    dropDown: true,
  });
  expect(sheetNamed('RIA matrix (2)').validations[1]?.rule).toEqual({
    kind: 'decimal',
    operator: 'Between',
    formula1: 0,
    formula2: 100,
  });
});

describe('what is written', () => {
  beforeEach(() => start());

  test('codes and texts are text, 8.10 too', async () => {
    await insertSheet(await wholeCatalogue());
    const { cells } = sheetNamed('SDG targets (2)');
    const found = Object.values(cells).find(({ value }) => value === '8.10');
    expect(found).toMatchObject({ value: '8.10', numberFormat: '@' });
    expect(Object.values(cells).some(({ formula }) => formula !== undefined)).toBe(false);
  });

  test('documents whose names look like formulas keep their names', async () => {
    const names = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', '8.10', '1/2', 'TRUE'];
    await insertSheet(firstRows(await matrixOf(names), 12));
    const { cells } = sheetNamed('RIA matrix');
    const headings = names.map((_, i) => cells[`5,${5 + i}`]);
    expect(headings.map((cell) => cell?.value)).toEqual(names);
    expect(headings.some((cell) => cell?.formula !== undefined)).toBe(false);
  });

  test('text in a block of values stays text too', async () => {
    const plan: SheetPlan = {
      name: 'Values',
      blocks: [{ kind: 'value', row: 0, column: 0, cells: [['=1+1', "'a'", 2, true, null]] }],
      formats: [],
      columnWidths: [],
    };
    await insertSheet(plan);
    const { cells } = sheetNamed('Values');
    const values = [0, 1, 2, 3, 4].map((column) => cells[`0,${column}`]?.value);
    expect(values).toEqual(['=1+1', "'a'", 2, true, undefined]);
    expect(cells['0,0']?.formula).toBeUndefined();
  });

  test('names that are already used are numbered, regardless of case', async () => {
    const plan = firstRows(await wholeCatalogue(), 12);
    const first = await insertSheet(plan);
    expect(first).toMatchObject({ ok: true, value: { sheet: 'SDG targets (2)' } });
    const second = await insertSheet(plan);
    expect(second).toMatchObject({ ok: true, value: { sheet: 'SDG targets (3)' } });
    expect(sheetNamed('SDG targets (2)').tables[0]?.name).toBe('SDG_Catalogue_2');
    expect(sheetNamed('SDG targets (3)').tables[0]?.name).toBe('SDG_Catalogue_3');
  });

  test("the user's sheets and names stay as they are, the new sheet is shown", async () => {
    const before = host.snapshot();
    await insertSheet(firstRows(await matrixOf(['Vision']), 12));
    const after = host.snapshot();
    expect(after.sheets.slice(0, 2)).toEqual(before.sheets);
    expect(after.names.filter(({ sheetId }) => sheetId === undefined)).toEqual(before.names);
    expect(after.activeSheetId).toBe(sheetNamed('RIA matrix').id);
  });

  test('names of the matrix belong to its sheet', async () => {
    await insertSheet(await matrixOf(['Vision']));
    const { id } = sheetNamed('RIA matrix');
    const names = host.snapshot().names.filter(({ sheetId }) => sheetId === id);
    expect(Object.fromEntries(names.map(({ name, formula }) => [name, formula]))).toEqual({
      SDG_Ps: "='RIA matrix'!$A$7:$A$132",
      SDG_Goals: "='RIA matrix'!$B$7:$B$132",
      SDG_Codes: "='RIA matrix'!$C$7:$C$132",
      SDG_Targets: "='RIA matrix'!$D$7:$D$132",
      SDG_Applicable: "='RIA matrix'!$E$7:$E$132",
      SDG_Documents: "='RIA matrix'!$F$6",
      SDG_Kinds: "='RIA matrix'!$F$4",
      SDG_Years: "='RIA matrix'!$F$5",
      SDG_Notes: "='RIA matrix'!$A$1:$A$5",
      SDG_Ratings: "='RIA matrix'!$F$7:$F$132",
      SDG_Best: "='RIA matrix'!$G$7:$G$132",
      SDG_Score: "='RIA matrix'!$H$7:$H$132",
      SDG_Count: "='RIA matrix'!$I$7:$I$132",
      SDG_Indicators: "='RIA matrix'!$J$7:$J$132",
      SDG_Institutions: "='RIA matrix'!$K$7:$K$132",
      SDG_Comments: "='RIA matrix'!$L$7:$L$132",
      SDG_Scope: '="RIA"',
      SDG_No: '="no"',
      SDG_Scale: '="T/P"',
      SDG_Language: '="en"',
      SDG_CatalogueVersion: `="${CATALOGUE_VERSION}"`,
      ...Object.fromEntries(
        wordLists({ out: ['no'] }).map(({ name, text }) => [name, `=${quoted(text)}`]),
      ),
    });
  });

  test('drop-downs, conditional formats, frozen panes and page are there', async () => {
    await insertSheet(await matrixOf(['Vision', 'Plan']));
    const sheet = sheetNamed('RIA matrix');
    expect(sheet.validations.map(({ areas, rule }) => [areas, rule])).toEqual([
      [
        [{ row: 6, column: 4, rows: 126, columns: 1 }],
        { kind: 'list', source: 'yes,no', dropDown: true },
      ],
      [
        [{ row: 6, column: 5, rows: 126, columns: 2 }],
        { kind: 'list', source: 'T,P', dropDown: true },
      ],
      [
        [{ row: 3, column: 5, rows: 1, columns: 2 }],
        {
          kind: 'list',
          source: 'Long-term vision,Medium-term plan,Sectoral plan,Regional plan',
          dropDown: true,
        },
      ],
    ]);
    // Other types can be entered; other ratings and values of applicability cannot.
    expect(sheet.validations.map(({ error }) => error?.style)).toEqual(['Stop', 'Stop', undefined]);
    expect(sheet.conditionalFormats).toHaveLength(7);
    expect(sheet.frozen).toEqual({ rows: 6, columns: 3 });
    expect(sheet.page).toMatchObject({
      orientation: 'Landscape',
      titleRows: '$6:$6',
      fitToWidth: 1,
    });
    expect(sheet.showGridlines).toBe(false);
  });

  test('wrapped rows are as tall as their text', async () => {
    await insertSheet(await smallCatalogue());
    const sheet = sheetNamed('SDG targets (2)');
    expect(sheet.rowHeights[1]).toBeGreaterThan(30);
  });
});

describe('what Excel refuses', () => {
  test.each([
    ['cell-editing', { editing: true }],
    ['too-large', { payloadLimit: 20_000 }],
  ] as const)('%s: nothing is left behind', async (kind, quirks) => {
    await start(quirks);
    const before = host.snapshot();
    await expect(insertSheet(await wholeCatalogue())).resolves.toEqual({
      ok: false,
      problem: { kind },
    });
    expect(host.snapshot()).toEqual(before);
  });

  test('a workbook with protected structure is not written to at all', async () => {
    await start({}, { ...USER_WORKBOOK, isProtected: true });
    const outcome = await insertSheet(await wholeCatalogue());
    expect(outcome).toEqual({ ok: false, problem: { kind: 'protected-workbook' } });
    expect(host.requests.map(({ writes }) => writes)).toEqual([false]);
  });

  test('a sheet that somebody made under our name meanwhile is not removed', async () => {
    await start();
    let runs = 0;
    const { Excel } = host;
    const slow = {
      ...Excel,
      run: (...args: Parameters<typeof Excel.run>) => {
        runs += 1;
        if (runs === 2) host.model.addSheet('SDG targets (2)');
        return Excel.run(...args);
      },
    };
    Object.assign(globalThis, { Excel: slow });
    const outcome = await insertSheet(await wholeCatalogue());
    expect(outcome).toEqual({ ok: false, problem: { kind: 'name-taken' } });
    expect(host.snapshot().sheets.map(({ name }) => name)).toEqual([
      'Notes',
      'sdg TARGETS',
      'SDG targets (2)',
    ]);
  });

  test('an Excel without a required member is reported as too old', async () => {
    await start({ fail: { request: 2, action: 3, code: 'ApiNotFound' } });
    const outcome = await insertSheet(await wholeCatalogue());
    expect(outcome).toEqual({ ok: false, problem: { kind: 'old-excel' } });
  });
});
