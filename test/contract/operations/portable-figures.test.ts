import type { CellInput, SheetPlan } from '../../../src/workbook/sheet/plan';
import type { WorkbookModel } from '../../../src/workbench/model/workbook-model';
import { portablePlan } from '../../../src/workbook/portable/plan';
import type { PortableWorkbook, SdgCell } from '../../../src/workbook/portable/workbook';
import { TARGETS } from '../../../src/catalogue/targets';
import { THOROUGH } from '../../effort';
import { resultOf } from '../../workbook/portable/figure-result';
import { PORTABLE_WORDS } from '../../workbook/portable/portable-words';
import { closeModels, openModel, workbook } from '../model';

afterEach(closeModels);

/** Every ninth target, with a heading row; codes in A, documents in B to D, "Applicable?" in E. */
const CODES = ['Code', ...TARGETS.filter(({ order }) => order % 9 === 0).map(({ code }) => code)];
const ANSWERS = ['', 'NO', 'yes', '', 'oui', 'да', 'n/a', '1', '0', ' Жоқ ', 'TRUE'];
const RATINGS = ['T', 'partial', '', 'n/a', 'P', 'none', '', 'total'];

function rows(step: number): string[][] {
  return CODES.map((code, row) =>
    row === 0
      ? [code, 'Vision', 'Budget', 'Law', 'Applicable?']
      : [
          code,
          ...[1, 2, 3].map((c) => RATINGS[(row * step + c * c * row) % RATINGS.length] as string),
          ANSWERS[(row * step) % ANSWERS.length] as string,
        ],
  );
}

const LAST = CODES.length;
const CALLS = [
  `COVERAGE(Plan!B2:D${LAST})`,
  `COVERAGE(Plan!B:D,Plan!A:A,"RIA")`,
  `ALIGNMENT(Plan!B1:D${LAST},Plan!A1:A${LAST})`,
  `ALIGNMENT(Plan!B2:B${LAST},Plan!A2:A${LAST},"ALL","0-3")`,
  `DEPTH(Plan!B2:D${LAST},Plan!A2:A${LAST})`,
  `READINESS(Plan!B2:B${LAST},Plan!C2:D${LAST},Plan!A2:A${LAST})`,
  `AGREEMENT(Plan!B2:B${LAST},Plan!B2:B${LAST})`,
  `BALANCE(Plan!B2:D${LAST},Plan!A2:A${LAST})`,
  `HEADLINE(Plan!B2:D${LAST},Plan!A2:A${LAST},,,"ru")`,
  `TALLY(Plan!B2:D${LAST},Plan!A2:A${LAST},"Planet")`,
  `RATING(Plan!B2:D${LAST})`,
  `SHARED(Plan!B2:C${LAST},Plan!B1:C1,Plan!A2:A${LAST})`,
  `PROFILE(Plan!B2:D${LAST},Plan!A2:A${LAST},,,"P")`,
  `COVERAGE(Plan!B2:D${LAST},,,,Plan!E2:E${LAST})`,
  `COVERAGE(Plan!B2:B${LAST},,,,Plan!E2:E${LAST})`,
  `COVERAGE(Plan!B1:D${LAST},Plan!A1:A${LAST},,,Plan!E1:E${LAST})`,
  `COVERAGE(Plan!B:D,Plan!A:A,"RIA",,Plan!E:E)`,
  `ALIGNMENT(Plan!B2:D${LAST},,,,Plan!E2:E${LAST})`,
  `ALIGNMENT(Plan!B2:B${LAST},Plan!A2:A${LAST},"ALL","0-3",Plan!E2:E${LAST})`,
  `DEPTH(Plan!B2:D${LAST},,,,Plan!E2:E${LAST})`,
  `DEPTH(Plan!B2:D${LAST},Plan!A2:A${LAST},,,Plan!E2:E${LAST})`,
  `READINESS(Plan!B2:B${LAST},,,,Plan!E2:E${LAST})`,
  `READINESS(Plan!B2:B${LAST},Plan!C2:D${LAST},Plan!A2:A${LAST},,Plan!E2:E${LAST})`,
  `READINESS(Plan!B2:C${LAST},,Plan!A2:A${LAST},,Plan!E2:E${LAST})`,
  `AGREEMENT(Plan!B2:C${LAST},Plan!C2:C${LAST},,Plan!E2:E${LAST})`,
  `BALANCE(Plan!B2:D${LAST},Plan!A2:A${LAST},,,Plan!E2:E${LAST})`,
  `HEADLINE(Plan!B2:D${LAST},Plan!A2:A${LAST},,,"ru",Plan!E2:E${LAST})`,
  `TALLY(Plan!B2:D${LAST},Plan!A2:A${LAST},"Planet",,,Plan!E2:E${LAST})`,
  `TALLY(Plan!B2:D${LAST},,,,,Plan!E2:E${LAST})`,
  `RATING(Plan!B2:D${LAST},,Plan!E2:E${LAST})`,
  `SHARED(Plan!B2:C${LAST},Plan!B1:C1,Plan!A2:A${LAST},,Plan!E2:E${LAST})`,
  `SHARED(Plan!B2:C${LAST},Plan!B1:C1,,,Plan!E2:E${LAST})`,
  `PROFILE(Plan!B2:D${LAST},Plan!A2:A${LAST},,,"P",,Plan!E2:E${LAST})`,
];

/** While people wait, every function once, and half of the ways to give it its arguments. */
const TRIED = CALLS.filter((_, index) => THOROUGH || index < 13 || index % 2 === 0);

function reading(values: readonly (readonly string[])[]): PortableWorkbook {
  const area = { row: 0, column: 0, rows: LAST, columns: 5 };
  return { names: [], tables: [], readings: [{ sheet: 'Plan', area, values }] };
}

/** Writes a planned sheet as the add-in does: text with the text format. */
function write(model: WorkbookModel, { name, blocks }: Pick<SheetPlan, 'name' | 'blocks'>): void {
  for (const { kind, row, column, cells } of blocks) {
    const area = { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
    if (kind === 'text') model.sheet(name)?.setNumberFormat(area, '@');
    model.sheet(name)?.write(area, cells, 'addin');
  }
}

const rounded = (cells: readonly (readonly (CellInput | undefined)[])[]) =>
  cells.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(9)) : (cell ?? ''))),
  );

test('the workbench calculates portable formulas as our functions do, before and after changes', async () => {
  const before = reading(rows(3));
  const cells: SdgCell[] = [];
  for (const [index, call] of TRIED.entries()) {
    const cell = { sheet: 'Figures', row: 30 * index, column: 0, formula: `=SDG.${call}` };
    const values = await resultOf({ ...cell, values: [[0]] }, cell, before);
    cells.push({ ...cell, values });
  }
  const plan = portablePlan({
    cells,
    workbook: before,
    wanted: 'live',
    sheetNames: ['Plan', 'Figures'],
    firstId: 1,
    words: PORTABLE_WORDS,
  });
  expect(plan.outcomes.filter(({ becomes }) => becomes === 'values')).toEqual([]);
  const { model } = openModel({
    snapshot: workbook(['Plan', 'Figures', 'SDG portable'].map((name) => ({ name }))),
  });
  if (plan.helperSheet) write(model, plan.helperSheet);
  for (const now of [rows(3), rows(5)]) {
    write(model, { name: 'Plan', blocks: [{ kind: 'text', row: 0, column: 0, cells: now }] });
    for (const { sheet, area, cells: formulas } of plan.replacements)
      model.sheet(sheet)?.write(area, formulas, 'addin');
    await model.settled();
    for (const cell of cells) {
      const expected = await resultOf(cell, cell, reading(now));
      const { row, column } = cell;
      const area = { row, column, rows: expected.length, columns: expected[0]?.length ?? 1 };
      const got = model.sheet('Figures')?.values(area) ?? [];
      expect([cell.formula, rounded(got)]).toEqual([cell.formula, rounded(expected)]);
    }
  }
}, 180_000);
