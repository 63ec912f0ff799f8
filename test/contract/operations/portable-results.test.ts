import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { matrixWords } from '../../../src/tasks/make-matrix/words';
import { resultsWords } from '../../../src/tasks/make-results/words';
import { FIRST_TARGET_ROW, planMatrix } from '../../../src/workbook/matrix/plan';
import { planResults } from '../../../src/workbook/results/plan';
import type { SheetPlan } from '../../../src/workbook/sheet/plan';
import { allWords } from '../../i18n/all-words';
import { textsFromDisk } from '../../workbook/texts-from-disk';
import { readingOf } from '../bahamas-matrix';
import { closeHosts, EMPTY_WORKBOOK, type Harness } from '../harness';
import { firstRows } from '../inserted-plans';
import { make, planned, startPortable } from '../portable-workbook';

// Native formulas in tables of 171 rows, calculated by an engine that is not Excel.
jest.setTimeout(300_000);

const TARGETS = 12;
const [APPLICABLE, DOCUMENT] = [4, 5];
let host: Harness;

afterEach(closeHosts);

async function inserted(plan: SheetPlan): Promise<string> {
  const outcome = await insertSheet(plan);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.sheet;
}

const type = async (sheet: string, row: number, column: number, value: string) => {
  const area = { row: FIRST_TARGET_ROW + row, column, rows: 1, columns: 1 };
  host.model.sheet(sheet)?.write(area, [[value]], 'user');
  await host.settled();
};

/** What stands on the results sheet: the sentence, and coverage, score and depth. */
const shown = () => {
  const sheet = host.model.sheet('Results');
  const at = (row: number, column: number) =>
    sheet?.values({ row, column, rows: 1, columns: 1 })[0]?.[0];
  return [at(2, 0), ...[4, 5, 6].map((row) => at(row, 2))];
};

/** By hand: ratings of twelve targets, the first two of them rated, and which apply. */
const expected = (applies: readonly boolean[]) => {
  const weights = [1, 0.5].map((weight, row) => (applies[row] ? weight : 0));
  const all = TARGETS - applies.filter((each) => !each).length;
  const covered = weights.filter((weight) => weight > 0).length;
  const percent = ((100 * covered) / all).toFixed(1);
  const [total, partial] = [applies[0] ? 1 : 0, applies[1] ? 1 : 0];
  return [
    `Applicable targets covered: ${covered} of ${all} (${percent}%). In full: ${total}; in part: ${partial}; not covered: ${all - covered}; not applicable: ${TARGETS - all}.`,
    expect.closeTo(covered / all, 9),
    expect.closeTo(weights.reduce((sum, each) => sum + each, 0) / all, 9),
    expect.closeTo((total + 2 * partial) / covered, 9),
  ];
};

test('results by functions stay live in a portable copy, with “Applicable?” in any language', async () => {
  host = await startPortable(EMPTY_WORKBOOK);
  const texts = await textsFromDisk('en');
  const { t } = allWords();
  const documents = ['Vision', 'Plan'].map((name) => ({ name }));
  const matrix = await inserted(
    firstRows(
      planMatrix({ documents, scope: 'RIA', texts }, matrixWords(t, 'RIA')),
      FIRST_TARGET_ROW + TARGETS,
    ),
  );
  await type(matrix, 0, DOCUMENT, 'T');
  await type(matrix, 1, DOCUMENT, 'P');
  await type(matrix, 1, DOCUMENT + 1, 'P');
  await type(matrix, 2, APPLICABLE, 'no');
  const words = resultsWords(t, { language: 'en', matrix, date: '7 May 2025' });
  const reading = await readingOf(matrix);
  await inserted(
    planResults({ ...reading, formulas: 'functions', texts, direction: 'ltr' }, words),
  );
  await host.settled();
  expect(shown()).toEqual(expected([true, true, false]));
  await type(matrix, 3, APPLICABLE, 'нет');
  expect(shown()).toEqual(expected([true, true, false, false]));

  const { plan } = await planned();
  const frozen = plan.outcomes.filter(({ becomes }) => becomes === 'values');
  expect(frozen.filter(({ formula }) => !formula.includes('SDG.GAPS('))).toEqual([]);
  expect(plan.outcomes.length - frozen.length).toBeGreaterThanOrEqual(6);
  await expect(make()).resolves.toEqual({ ok: true, value: undefined });
  await host.settled();
  expect(shown()).toEqual(expected([true, true, false, false]));
  await type(matrix, 3, APPLICABLE, 'да');
  await type(matrix, 0, APPLICABLE, 'non');
  expect(shown()).toEqual(expected([false, true, false, true]));
  await type(matrix, 4, APPLICABLE, 'perhaps');
  expect(shown().slice(1)).toEqual(['#VALUE!', '#VALUE!', '#VALUE!']);
});
