import { formatRange, type Formatting } from '../../../src/excel/operations/format-range';
import type { Outcome } from '../../../src/excel/door/outcome';
import { readSelectedRange } from '../../../src/excel/read/selected-range';
import { undoFormatting } from '../../../src/excel/operations/formats/restore';
import { analyseTable } from '../../../src/workbook/format/analysis';
import { planFormatting, type FormattingPlan } from '../../../src/workbook/format/plan';
import { EVERYTHING, FORMAT_WORDS } from '../../workbook/format-words';
import { everyExcel } from '../every-excel';
import { closeHosts, startHost, type Harness } from '../harness';
import { cellwise, handMadeWorkbook } from '../user-tables';

let host: Harness;

async function start(workbook = handMadeWorkbook()): Promise<void> {
  host = await startHost({ workbook });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
}

beforeEach(() => start());
afterEach(closeHosts);

const select = (row: number, column: number, rows = 1, columns = 1) =>
  host.model.select('s1', { row, column, rows, columns });

/** The selection as analysed, and a plan with everything. */
async function planned(options = EVERYTHING): Promise<FormattingPlan> {
  const read = await readSelectedRange();
  if (!read.ok || !read.value) throw new Error(`not read: ${JSON.stringify(read)}`);
  return planFormatting(read.value, analyseTable(read.value, new Map()), options, FORMAT_WORDS);
}

function formatted(outcome: Outcome<Formatting>): Extract<Formatting, { state: 'formatted' }> {
  if (!outcome.ok || outcome.value.state !== 'formatted')
    throw new Error(`not formatted: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

const sheet = () => {
  const found = host.snapshot().sheets[0];
  if (!found) throw new Error('no sheet');
  return found;
};
const style = (key: string) => sheet().cells[key]?.style;

test('a cell in the table, or its cells: one request reads them', async () => {
  const places: readonly [row: number, column: number, rows?: number, columns?: number][] = [
    [5, 2],
    [2, 1, 7, 6],
    [0, 0, 1_048_576, 16_384],
  ];
  for (const place of places) {
    select(...place);
    const before = host.requests.length;
    await expect(readSelectedRange()).resolves.toMatchObject({
      ok: true,
      value: { sheet: 'Plan', isFrozen: false },
    });
    expect(host.requests.length - before).toBe(1);
  }
  select(5, 2);
  await expect(readSelectedRange()).resolves.toMatchObject({
    value: { area: { row: 2, column: 1, rows: 7, columns: 6 } },
  });
});

test('an empty sheet has no table', async () => {
  host.model.addSheet('Empty');
  host.model.activate(host.model.sheet('Empty')?.id ?? '');
  host.model.select(host.model.activeSheet().id, { row: 0, column: 0, rows: 1, columns: 1 });
  await expect(readSelectedRange()).resolves.toEqual({ ok: true, value: undefined });
});

test('one request to read, one for the rules and one to write', async () => {
  select(5, 2);
  const plan = await planned();
  const before = host.requests.length;
  formatted(await formatRange(plan));
  expect(host.requests.length - before).toBe(3);
});

test('headings, goals, ratings, lines, drop-downs and frozen rows are as planned', async () => {
  select(5, 2);
  formatted(await formatRange(await planned()));
  expect(style('2,2')).toMatchObject({ fill: '#243B53', fontColour: '#FFFFFF', bold: true });
  expect(style('3,1')).toMatchObject({ fill: '#E5243B', bold: true, horizontal: 'Center' });
  expect(style('6,1')).toMatchObject({ fill: '#DDA63A', fontColour: '#000000' });
  expect(style('4,4')).toMatchObject({ horizontal: 'Center', vertical: 'Center' });
  expect(style('3,2')).toMatchObject({ wrap: true, borders: { bottom: { style: 'Thin' } } });
  expect(style('11,1')).toEqual({ bold: true });
  expect(sheet()).toMatchObject({ frozen: { rows: 3, columns: 0 }, columnWidths: { 2: 240 } });
  const ratings = sheet().validations.filter(({ rule }) => JSON.stringify(rule).includes('"T,P'));
  expect(ratings).toMatchObject([
    { rule: { source: 'T,P,Partial' }, error: { style: 'Warning' } },
    { rule: { source: 'T,P' }, error: { style: 'Stop' } },
  ]);
});

test('no value, formula or number format changes', async () => {
  const contents = () =>
    Object.fromEntries(
      Object.entries(sheet().cells)
        .map(
          ([key, { value, formula, numberFormat }]) =>
            [key, [value, formula, numberFormat]] as const,
        )
        .filter(([, parts]) => parts.some((part) => part !== undefined)),
    );
  const before = contents();
  select(5, 2);
  formatted(await formatRange(await planned()));
  expect(contents()).toEqual(before);
});

test('a second run piles nothing up, and the user’s own rule stays', async () => {
  select(5, 2);
  formatted(await formatRange(await planned()));
  const once = cellwise(host.snapshot());
  const formats = sheet().conditionalFormats.length;
  formatted(await formatRange(await planned()));
  expect(cellwise(host.snapshot())).toEqual(once);
  expect(sheet().conditionalFormats).toHaveLength(formats);
  expect(sheet().conditionalFormats.map(({ id }) => id)).toContain('users-own');
});

test('a plan from before the first run replaces it just the same', async () => {
  select(5, 2);
  const plan = await planned();
  formatted(await formatRange(plan));
  const once = cellwise(host.snapshot());
  formatted(await formatRange(plan));
  expect(cellwise(host.snapshot())).toEqual(once);
});

test('after a row was added, a second run replaces the first', async () => {
  select(5, 2);
  formatted(await formatRange(await planned()));
  const formats = sheet().conditionalFormats.length;
  host.model
    .sheet('Plan')
    ?.write(
      { row: 9, column: 1, rows: 1, columns: 4 },
      [['3.2', 'By 2030, end preventable deaths', 'yes', 'T']],
      'user',
    );
  formatted(await formatRange(await planned()));
  expect(sheet().conditionalFormats).toHaveLength(formats);
  const rows = sheet()
    .conditionalFormats.filter(({ id }) => id !== 'users-own')
    .map(({ areas }) => areas[0]?.rows);
  expect(new Set(rows)).toEqual(new Set([7]));
});

test('undone, everything is as before, also where a second run is undone', async () => {
  const untouched = cellwise(host.snapshot());
  select(5, 2);
  const first = formatted(await formatRange(await planned()));
  const once = cellwise(host.snapshot());
  host.model.sheet('Plan')?.write({ row: 9, column: 1, rows: 1, columns: 1 }, [['3.2']], 'user');
  const second = formatted(await formatRange(await planned()));
  const requests = host.requests.length;
  await expect(undoFormatting(second.before)).resolves.toEqual({ ok: true, value: undefined });
  expect(host.requests.length - requests).toBe(3);
  host.model.sheet('Plan')?.write({ row: 9, column: 1, rows: 1, columns: 1 }, [['']], 'user');
  expect(cellwise(host.snapshot())).toEqual(once);
  await undoFormatting(first.before);
  expect(cellwise(host.snapshot())).toEqual(untouched);
});

test('undoing is refused if the table has moved, and changes nothing', async () => {
  select(5, 2);
  const { before } = formatted(await formatRange(await planned()));
  host.model.sheet('Plan')?.insertCells('rows', 5, 1);
  const moved = host.snapshot();
  await expect(undoFormatting(before)).resolves.toEqual({
    ok: false,
    problem: { kind: 'table-changed' },
  });
  expect(host.snapshot()).toEqual(moved);
});

test('formatting is refused if the table has moved since it was analysed', async () => {
  select(5, 2);
  const plan = await planned();
  host.model.sheet('Plan')?.insertCells('rows', 0, 1);
  const moved = host.snapshot();
  await expect(formatRange(plan)).resolves.toEqual({
    ok: false,
    problem: { kind: 'table-changed' },
  });
  expect(host.snapshot()).toEqual(moved);
});

test('a protected sheet is reported before anything is written', async () => {
  await start(handMadeWorkbook({ isProtected: true }));
  select(5, 2);
  const plan = await planned();
  await expect(formatRange(plan)).resolves.toEqual({
    ok: false,
    problem: { kind: 'protected-sheet' },
  });
  expect(host.requests).toHaveLength(2);
});

test('a drop-down of another kind is the user’s and is kept', async () => {
  const users = {
    id: 'numbers',
    areas: [{ row: 3, column: 5, rows: 3, columns: 1 }],
    rule: { kind: 'wholeNumber', operator: 'GreaterThan', formula1: 0 },
  } as const;
  await start(handMadeWorkbook({ validations: [users] }));
  select(5, 2);
  const { before } = formatted(await formatRange(await planned()));
  expect(before.keptValidations).toEqual([5]);
  expect(sheet().validations).toContainEqual(expect.objectContaining({ rule: users.rule }));
});

test('formatting that was not selected is left as it is', async () => {
  const before = cellwise(host.snapshot());
  select(5, 2);
  const nothing = { ...EVERYTHING, dropDowns: false, goalColours: false, lines: false };
  const plan = await planned({ ...nothing, ratingColours: false, freeze: false });
  formatted(await formatRange({ ...plan, formats: [], columnWidths: [] }));
  expect(cellwise(host.snapshot())).toEqual(before);
});

test('cancelled before writing, nothing is changed; cancelled after it, everything is restored', async () => {
  select(5, 2);
  const plan = await planned();
  const before = cellwise(host.snapshot());
  const atOnce = new AbortController();
  atOnce.abort();
  await expect(formatRange(plan, { signal: atOnce.signal })).resolves.toEqual({
    ok: true,
    value: { state: 'stopped' },
  });
  expect(cellwise(host.snapshot())).toEqual(before);
  const later = new AbortController();
  const writing = host.requests.length + 3;
  const stopListening = host.host.onRequest(({ number }) => {
    if (number === writing) later.abort();
  });
  await expect(formatRange(plan, { signal: later.signal })).resolves.toEqual({
    ok: true,
    value: { state: 'stopped' },
  });
  stopListening();
  expect(cellwise(host.snapshot())).toEqual(before);
});

everyExcel({ workbook: handMadeWorkbook() }, (harness) => {
  test('a table is formatted and undone', async () => {
    host = harness();
    Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
    const before = cellwise(host.snapshot());
    select(5, 2);
    const done = formatted(await formatRange(await planned()));
    expect(sheet().conditionalFormats.length).toBeGreaterThan(3);
    await expect(undoFormatting(done.before)).resolves.toMatchObject({ ok: true });
    expect(cellwise(host.snapshot())).toEqual(before);
  });
});
