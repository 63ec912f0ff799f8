import { findMatrices, readMatrix } from '../../../src/excel/read/matrices';
import { formatRange } from '../../../src/excel/operations/format-range';
import { undoFormatting } from '../../../src/excel/operations/formats/restore';
import { readSelectedRange } from '../../../src/excel/read/selected-range';
import { readXlsx } from '../../../src/files/xlsx/read';
import { check } from '../../../src/tasks/check';
import { saveColumns } from '../../../src/tasks/save-columns';
import { raterMatrix } from '../../../src/workbook/combine/raters/matrix';
import { analyseTable } from '../../../src/workbook/format/analysis';
import type { Choices } from '../../../src/workbook/format/columns';
import { planFormatting } from '../../../src/workbook/format/plan';
import { matrixResults } from '../../../src/workbook/figures/matrix-results';
import { isColumnName } from '../../../src/workbook/reading/remembered-columns';
import { bundledFiles } from '../../workbench/files/bundled';
import { EVERYTHING, FORMAT_WORDS } from '../../workbook/format-words';
import { closeHosts, startHost, type Harness } from '../harness';
import { workbook } from '../model';
import { cellsOf, cellwise } from '../user-tables';

/** Ratings in numbers, and two columns with yes and no: only the user knows what they are. */
const TABLE = [
  ['Code', 'Gender?', 'In our mandate', 'Vision', 'Plan', 'Seen by'],
  ['1.1', 'yes', 'yes', 3, 0, 2],
  ['1.2', 'no', 'yes', '', 1, 1],
  ['1.3', 'yes', 'no', 2, 3, 1],
  ['2.1', 'no', 'yes', '', '', 3],
  ['2.2', 'yes', 'yes', 1, 2, 2],
  ['3.1', 'yes', 'yes', 0, '', 1],
];
const ANSWERS: Choices = new Map([
  [1, { role: 'other' }],
  [2, { role: 'applicable' }],
  [3, { role: 'rating', top: 3 }],
  [4, { role: 'rating', top: 3 }],
  [5, { role: 'other' }],
]);

let host: Harness;

beforeEach(async () => {
  host = await startHost({ workbook: workbook([{ name: 'Own', cells: cellsOf(TABLE) }]) });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});
afterEach(closeHosts);

/** What the pane shows, Check has read, and Combine reads in the saved file. */
async function everywhere() {
  const [found, pane, checked] = [
    await findMatrices('remembered'),
    await readMatrix('Own'),
    await check(),
  ];
  const saved = await readXlsx(await bundledFiles().saveWorkbook(host.snapshot(), {}));
  if (!found.ok || !pane.ok || !checked.ok || !saved.ok) throw new Error('not read');
  const { layout, cells, notes } = pane.value ?? {};
  const results = layout && cells && notes && matrixResults(layout, cells, notes);
  const [sheet] = saved.sheets;
  const rater = sheet && raterMatrix('own.xlsx', sheet);
  return {
    found: found.value.map((each) => each.sheet),
    pane: results?.assessed?.whole.row.tally,
    documents: layout?.documents.map(({ name }) => name),
    checked: checked.value.matrices,
    combine: rater && {
      scale: rater.scale,
      documents: rater.documents.map(({ name }) => name),
      notApplicable: [...rater.targets].flatMap(([code, { applicable }]) =>
        applicable ? [] : [code],
      ),
    },
  };
}

const NOTHING = {
  found: [],
  pane: undefined,
  documents: undefined,
  checked: [],
  combine: undefined,
};
const READ = {
  found: ['Own'],
  // 1.1 fully; 1.2 by one third and 2.2 by two; 2.1 and 3.1 not; 1.3 is outside the mandate.
  pane: {
    ...{ total: 1, partial: 2, none: 2, notApplicable: 1 },
    weight: expect.closeTo(1 + 1 / 3 + 2 / 3, 9) as number,
  },
  documents: ['Vision', 'Plan'],
  checked: [{ sheet: 'Own', documents: 2, targets: 6, ratings: 6 }],
  combine: { scale: '0-3', documents: ['Vision', 'Plan'], notApplicable: ['1.3'] },
};

async function format() {
  host.model.select('s1', { row: 3, column: 0, rows: 1, columns: 1 });
  const read = await readSelectedRange();
  if (!read.ok || !read.value) throw new Error('no table');
  const analysis = analyseTable(read.value, ANSWERS);
  const done = await formatRange(planFormatting(read.value, analysis, EVERYTHING, FORMAT_WORDS));
  if (!done.ok || done.value.state !== 'formatted') throw new Error(JSON.stringify(done));
  return done.value.before;
}

async function save(choices: Choices) {
  const read = await readSelectedRange();
  if (!read.ok || !read.value) throw new Error('no table');
  const reading = read.value;
  return () =>
    saveColumns({ sheetId: reading.sheetId, reading, analysis: analyseTable(reading, choices) });
}

test('what was answered in “Format a table” is what everything reads from then on', async () => {
  const before = cellwise(host.snapshot());
  await expect(everywhere()).resolves.toEqual(NOTHING);
  const formatted = await format();
  await expect(everywhere()).resolves.toEqual(READ);
  // Also after rows and columns were inserted, and the sheet was renamed.
  host.model.sheet('Own')?.insertCells('columns', 0, 2);
  host.model.sheet('Own')?.insertCells('rows', 0, 3);
  await expect(everywhere()).resolves.toEqual(READ);
  host.model.sheet('Own')?.deleteCells('rows', 0, 3);
  host.model.sheet('Own')?.deleteCells('columns', 0, 2);
  await expect(undoFormatting(formatted)).resolves.toMatchObject({ ok: true });
  await expect(everywhere()).resolves.toEqual(NOTHING);
  expect(cellwise(host.snapshot())).toEqual(before);
});

test('formatting again brings the answers back, and undoing it restores the first ones', async () => {
  await format();
  const first = host.snapshot();
  const read = await readSelectedRange();
  const names = read.ok ? (read.value?.names ?? []) : [];
  expect(names.filter(isColumnName)).toHaveLength(6);
  const again = await format();
  await undoFormatting(again);
  expect(host.snapshot().names).toEqual(first.names);
});

test('answers can be corrected without formatting; no cell changes', async () => {
  const { names: none, ...before } = host.snapshot();
  const saving = await save(ANSWERS);
  await expect(saving()).resolves.toEqual({ ok: true, value: undefined });
  await expect(everywhere()).resolves.toEqual(READ);
  const { names, ...after } = host.snapshot();
  expect([none, names.map(({ visible }) => visible)]).toEqual([[], names.map(() => false)]);
  expect(after).toEqual(before);
  // Other answers replace them.
  const others = new Map([...ANSWERS, [3, { role: 'other' }]] as const) as Choices;
  await (
    await save(others)
  )();
  await expect(everywhere()).resolves.toMatchObject({
    documents: ['Plan'],
    pane: { total: 0, partial: 2, none: 3, notApplicable: 1 },
  });
});

test('answers about a table that has moved since are refused', async () => {
  const saving = await save(ANSWERS);
  host.model.sheet('Own')?.insertCells('rows', 0, 1);
  const before = host.snapshot();
  await expect(saving()).resolves.toEqual({ ok: false, problem: { kind: 'table-changed' } });
  expect(host.snapshot()).toEqual(before);
});

test('a document inserted since is recognised by itself, a deleted one is gone', async () => {
  await format();
  const sheet = host.model.sheet('Own');
  sheet?.deleteCells('columns', 4, 1);
  sheet?.insertCells('columns', 3, 1);
  sheet?.write({ row: 0, column: 3, rows: 3, columns: 1 }, [['Act'], ['T'], ['P']], 'user');
  const found = await everywhere();
  expect(found.documents).toEqual(['Vision']);
});
