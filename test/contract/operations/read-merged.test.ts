import { readMatrix } from '../../../src/excel/read/matrices';
import { readSelectedRange } from '../../../src/excel/read/selected-range';
import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { check } from '../../../src/tasks/check';
import { resultsWords } from '../../../src/tasks/make-results/words';
import { analyseTable } from '../../../src/workbook/format/analysis';
import { matrixResults } from '../../../src/workbook/figures/matrix-results';
import { RESULTS_NAMES } from '../../../src/workbook/results/names';
import { planResults } from '../../../src/workbook/results/plan';
import { parseAddress } from '../../../src/workbook/sheet/address';
import { allWords } from '../../i18n/all-words';
import { textsFromDisk } from '../../workbook/texts-from-disk';
import { closeHosts, startHost, type Harness } from '../harness';
import { workbook } from '../model';
import { cellsOf } from '../user-tables';

let host: Harness;
afterEach(closeHosts);

/** Two rows for 1.1, three for 2.2 at the foot; what they say together is in their later rows. */
const TABLE = [
  ['Code', 'Ministry', 'Vision', 'Plan'],
  ['1.1', 'Health', 'P', ''],
  ['', 'Finance', 'T', 'P'],
  ['1.2', 'Labour', '', ''],
  ['1.3', 'Labour', 'P', 'P'],
  ['2.1', 'Farming', 'T', ''],
  ['2.2', 'Farming', '', ''],
  ['', 'Health', '', 'P'],
  ['', 'Trade', '', ''],
];
const MERGES = [
  { row: 1, column: 0, rows: 2, columns: 1 },
  { row: 6, column: 0, rows: 3, columns: 1 },
];

async function started(excel: '2021' | '365', merges = MERGES) {
  host = await startHost({
    workbook: workbook([{ name: 'Plan', cells: cellsOf(TABLE), merges }]),
    quirks: { excel },
  });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
}

async function read() {
  const before = host.requests.length;
  const outcome = await readMatrix();
  if (!outcome.ok || !outcome.value) throw new Error('not read');
  return { ...outcome.value, requests: host.requests.length - before };
}

describe.each(['2021', '365'] as const)('as Excel %s', (excel) => {
  test('a merged code rates its target in all its rows', async () => {
    await started(excel);
    const { layout, cells, requests } = await read();
    expect(requests).toBe(2);
    expect(cells.codes).toEqual(['1.1', '1.1', '1.2', '1.3', '2.1', '2.2', '2.2', '2.2']);
    const { assessed, warnings } = matrixResults(layout, cells);
    expect(warnings).toEqual([]);
    // 1.1 and 2.1 in full, 1.3 and 2.2 in part, 1.2 not at all; six ratings of four targets.
    expect(assessed?.whole.row).toMatchObject({
      tally: { total: 2, partial: 2, none: 1 },
      coverage: 4 / 5,
    });
    expect(assessed?.depth).toBe(6 / 4);
    await expect(check()).resolves.toMatchObject({
      ok: true,
      value: { findings: [], matrices: [{ targets: 5 }] },
    });
  });

  test('without merged cells, ratings without a code are told', async () => {
    await started(excel, []);
    const { cells } = await read();
    expect(cells.codes).toEqual(['1.1', '1.2', '1.3', '2.1', '2.2']);
    expect(cells.warnings.map(({ kind, row }) => [kind, row])).toEqual([
      ['rating-without-code', 2],
      ['rating-without-code', 2],
      ['rating-without-code', 7],
    ]);
  });

  test('a merged code under the cursor means the table, with all its rows', async () => {
    await started(excel);
    host.model.select('s1', MERGES[1] ?? { row: 0, column: 0, rows: 1, columns: 1 });
    const table = await readSelectedRange();
    if (!table.ok || !table.value) throw new Error('not read');
    expect(table.value.area).toEqual({ row: 0, column: 0, rows: 9, columns: 4 });
    const { firstRow, rowCount, rows } = analyseTable(table.value, new Map());
    expect([firstRow, rowCount, rows.length]).toEqual([1, 8, 8]);
  });
});

test.each(['native', 'functions'] as const)('a results sheet of %s agrees', async (formulas) => {
  await started('365');
  const matrix = await read();
  const words = resultsWords(allWords().t, { language: 'en', matrix: 'Plan', date: 'today' });
  const texts = await textsFromDisk('en');
  await insertSheet(planResults({ ...matrix, formulas, texts, direction: 'ltr' }, words));
  await host.settled();
  const value = (name: keyof typeof RESULTS_NAMES) => {
    const formula = host.model.names().find((each) => each.name === RESULTS_NAMES[name])?.formula;
    const area = parseAddress(formula ?? '');
    return area && host.model.sheet('Results')?.values(area)[0]?.[0];
  };
  expect([value('coverage'), value('depth'), value('warnings')]).toEqual([4 / 5, 6 / 4, '']);
});
