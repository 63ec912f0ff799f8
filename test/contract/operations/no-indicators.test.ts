import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { readMatrix } from '../../../src/excel/read/matrices';
import { resultsWords } from '../../../src/tasks/make-results/words';
import { matrixResults } from '../../../src/workbook/figures/matrix-results';
import { FIRST_TARGET_ROW } from '../../../src/workbook/matrix/plan';
import { RESULTS_NAMES } from '../../../src/workbook/results/names';
import { planResults } from '../../../src/workbook/results/plan';
import { columnLetters, parseAddress } from '../../../src/workbook/sheet/address';
import { allWords } from '../../i18n/all-words';
import { textsFromDisk } from '../../workbook/texts-from-disk';
import { builtFunctions } from '../built-functions';
import { closeHosts, startHost, type Harness } from '../harness';
import { firstRows, matrixOf } from '../inserted-plans';

jest.setTimeout(120_000);

const BUILT = builtFunctions('en');

const TARGETS = 8;

let host: Harness;
afterEach(closeHosts);

/** What the pane, a results sheet of these formulas and a function typed by hand say. */
async function said(formulas: 'native' | 'functions', indicator: string | null) {
  host = await startHost({
    ...BUILT,
    quirks: { excel: '365', blanks: null },
  });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const made = await insertSheet(firstRows(await matrixOf(['Plan']), FIRST_TARGET_ROW + TARGETS));
  if (!made.ok) throw new Error(made.problem.kind);
  const sheet = host.model.sheet(made.value.sheet);
  const read = async () => {
    const outcome = await readMatrix();
    if (!outcome.ok || !outcome.value) throw new Error('not read');
    return outcome.value;
  };
  const { indicators = 0, codes } = (await read()).layout;
  const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
  const last = FIRST_TARGET_ROW + TARGETS;
  const column = (at: number) =>
    `${columnLetters(at)}${FIRST_TARGET_ROW + 1}:${columnLetters(at)}${last}`;
  sheet?.write(cell(FIRST_TARGET_ROW + 1, indicators), [[indicator]], 'user');
  const typed = cell(last + 5, 1);
  sheet?.write(typed, [[`=SDG.READINESS(${column(indicators)},,${column(codes)})`]], 'user');
  await host.settled();
  const matrix = await read();
  const words = resultsWords(allWords().t, { language: 'en', matrix: matrix.sheet, date: 'today' });
  const texts = await textsFromDisk('en');
  await insertSheet(planResults({ ...matrix, formulas, texts, direction: 'ltr' }, words));
  await host.settled();
  const named = (name: keyof typeof RESULTS_NAMES) => {
    const formula = host.model.names().find((each) => each.name === RESULTS_NAMES[name])?.formula;
    const area = parseAddress(formula ?? '');
    return (area && host.model.sheet('Results')?.values(area)) ?? [];
  };
  return {
    pane: matrixResults(matrix.layout, matrix.cells, matrix.notes).assessed?.readiness,
    sheet: named('readiness')[0]?.[0],
    goals: named('readinessByGoal')
      .slice(1)
      .map((row) => row.at(-1)),
    typed: sheet?.values(typed)[0]?.[0],
  };
}

describe.each(['native', 'functions'] as const)('with a results sheet of %s', (formulas) => {
  test('while nobody has entered an indicator, none of them has a figure', async () => {
    const { pane, sheet, goals, typed } = await said(formulas, null);
    expect([pane, sheet, typed]).toEqual(['empty', 'n/a', '#N/A']);
    expect(new Set(goals)).toEqual(new Set(['n/a']));
  });

  test('that there is none is an answer: all say 0', async () => {
    const { pane, sheet, goals, typed } = await said(formulas, 'none');
    expect([pane, sheet, typed]).toEqual([{ ready: 0, applicable: TARGETS }, 0, 0]);
    expect(new Set(goals)).toEqual(new Set([0]));
  });

  test('one indicator is one', async () => {
    const { pane, sheet, goals, typed } = await said(formulas, 'Poverty rate');
    expect([pane, sheet, typed]).toEqual([{ ready: 1, applicable: TARGETS }, 1 / 8, 1 / 8]);
    expect(goals.at(-1)).toBe(1 / 8);
  });
});
