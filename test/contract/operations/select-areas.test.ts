import { selectAreas } from '../../../src/excel/pane/select-areas';
import type { Quirks } from '../../../src/workbench/quirks';
import { closeHosts, startHost, type Harness } from '../harness';
import { USER_WORKBOOK } from '../user-workbook';

let host: Harness;

async function start(excel: Quirks['excel']): Promise<void> {
  host = await startHost({ workbook: USER_WORKBOOK, quirks: { excel } });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
}

/** The library as Excel loads it: the npm package lacks only this method. */
function playNewerLibrary(): void {
  const { Range, RangeAreas } = host.Excel;
  RangeAreas.prototype.select = Range.prototype.select;
}

afterEach(closeHosts);

const row = (at: number, rows = 1) => ({ row: at, column: 2, rows, columns: 4 });
const AREAS = [row(4, 2), row(8), row(11, 3)];

test('several areas are selected together, in one request', async () => {
  await start('365');
  playNewerLibrary();
  await expect(selectAreas('notes', AREAS)).resolves.toEqual({ ok: true, value: { kind: 'all' } });
  expect(host.model.activeSheet().name).toBe('Notes');
  expect(host.model.selectedAreas()).toEqual(AREAS);
  expect(host.requests).toHaveLength(1);
});

test('every other row of a matrix can be selected too', async () => {
  await start('365');
  playNewerLibrary();
  const every = Array.from({ length: 85 }, (_, index) => row(4 + 2 * index));
  await expect(selectAreas('Notes', every)).resolves.toMatchObject({ ok: true });
  expect(host.model.selectedAreas()).toEqual(every);
});

test.each(['Hidden', 'VeryHidden'] as const)(
  'that a sheet is %s is said where its cells cannot be selected',
  async (visibility) => {
    await start('365');
    Object.assign(host.model.sheet('Notes') ?? {}, { visibility });
    await expect(selectAreas('notes', [row(4)])).resolves.toEqual({
      ok: false,
      problem: { kind: 'hidden-sheet', sheet: 'Notes' },
    });
  },
);

test.each(['2021', '2024'] as const)('Excel %s selects one after the other', async (excel) => {
  await start(excel);
  playNewerLibrary();
  await expectOneAfterTheOther();
});

test('an older library in a newer Excel does so too', async () => {
  await start('365');
  await expectOneAfterTheOther();
});

async function expectOneAfterTheOther(): Promise<void> {
  for (const [turn, index] of [0, 1, 2, 0].entries()) {
    await expect(selectAreas('Notes', AREAS, turn)).resolves.toEqual({
      ok: true,
      value: { kind: 'one', index, count: 3 },
    });
    expect(host.model.selectedAreas()).toEqual([AREAS[index]]);
  }
}

test.each(['2021', '365'] as const)('one area is one area in Excel %s', async (excel) => {
  await start(excel);
  await expect(selectAreas('Notes', [row(4)], 7)).resolves.toEqual({
    ok: true,
    value: { kind: 'all' },
  });
  expect(host.model.selectedAreas()).toEqual([row(4)]);
});

test('without any area nothing is requested from Excel', async () => {
  await start('365');
  await expect(selectAreas('Notes', [])).resolves.toMatchObject({ ok: true });
  expect(host.requests).toEqual([]);
});

test('while several areas are selected, Excel has no single range', async () => {
  await start('365');
  playNewerLibrary();
  await selectAreas('Notes', AREAS);
  const { Excel } = host;
  const selected = (read: (workbook: Excel.Workbook) => Excel.Range | Excel.RangeAreas) =>
    Excel.run(async (context) => {
      const cells = read(context.workbook);
      cells.load('address');
      await context.sync();
      return cells.address;
    });
  await expect(selected((workbook) => workbook.getSelectedRange())).rejects.toMatchObject({
    code: 'InvalidSelection',
  });
  await expect(selected((workbook) => workbook.getSelectedRanges())).resolves.toBe(
    'Notes!C5:F6,Notes!C9:F9,Notes!C12:F14',
  );
  await expect(selected((workbook) => workbook.getActiveCell())).resolves.toBe('Notes!C5');
});

test('a deleted sheet is not found, and the user stays where they are', async () => {
  await start('365');
  const before = host.model.selection();
  await expect(selectAreas('Nowhere', AREAS)).resolves.toEqual({
    ok: false,
    problem: { kind: 'not-found' },
  });
  expect(host.model.selection()).toEqual(before);
});
