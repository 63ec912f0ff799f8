import type { CatalogueTexts } from '../../../src/catalogue/catalogue-texts';
import { combinedWords } from '../../../src/tasks/combine/words';
import type { Combination } from '../../../src/workbook/combine/combination';
import { planCombinedMatrix } from '../../../src/workbook/combine/matrix-plan';
import { FIRST_TARGET_ROW } from '../../../src/workbook/matrix/plan';
import { matrixCells } from '../../../src/workbook/reading/cells';
import { recogniseMatrix } from '../../../src/workbook/reading/recognise-matrix';
import { allWords } from '../../i18n/all-words';
import { MATRIX_WORDS } from '../plan-words';
import { plannedCells, plannedColumn } from '../planned-cells';
import { draftOf, readingOf } from '../planned-reading';
import { textsFromDisk } from '../texts-from-disk';
import { rater } from './filled-sheet';
import { combinationOf, twoMinistries, writtenAsFormulas } from './two-ministries';

let texts: CatalogueTexts;
beforeAll(async () => {
  texts = await textsFromDisk('en');
});

const { t } = allWords();
const matrixOf = (combination: Combination) =>
  planCombinedMatrix(combination, MATRIX_WORDS, combinedWords(t));

test('the combined matrix is a made matrix with what was combined', () => {
  const reading = readingOf(draftOf(matrixOf(twoMinistries(texts))));
  const layout = recogniseMatrix(reading);
  expect(layout).toMatchObject({ origin: 'made', scope: 'RIA', scale: 'T/P', made: '2026-02-28' });
  expect(layout?.documents.map(({ name }) => name)).toEqual(['Vision', '=Plan']);
  if (!layout) return;
  const cells = matrixCells(reading, layout);
  expect(cells.warnings).toEqual([]);
  const row = (code: string) => cells.codes.indexOf(code);
  expect(cells.ratings[row('1.1')]).toEqual(['T', 'none']);
  expect(cells.ratings[row('1.2')]).toEqual(['none', 'T']);
  expect(cells.applicable[row('14.1')]).toBe(false);
  expect(cells.applicable.filter((applies) => !applies)).toHaveLength(1);
});

test('a last column says who rated what', () => {
  const plan = matrixOf(twoMinistries(texts));
  const area = plan.names?.find(({ name }) => name === 'SDG_RatedBy')?.area;
  expect(area).toMatchObject({ row: FIRST_TARGET_ROW, rows: 126, columns: 1 });
  const said = plannedColumn(plan, area?.column ?? 0, FIRST_TARGET_ROW);
  expect(said.slice(0, 3)).toEqual([
    'Vision: T (@Finance); P (Health)',
    'Vision: none (Health)\n=Plan: T (Health)',
    '',
  ]);
  expect(plan.columnWidths).toHaveLength((area?.column ?? 0) + 1);
  expect(plan.filter?.columns).toBe((area?.column ?? 0) + 1);
});

test('notes of all raters are joined; a single number stays a number', () => {
  const combination = twoMinistries(texts);
  const plan = matrixOf(combination);
  const cells = plannedCells(plan);
  expect(cells.get(`${FIRST_TARGET_ROW},10`)).toEqual({ kind: 'text', input: '2; Poverty rate' });
  expect(cells.get(`${FIRST_TARGET_ROW},11`)).toEqual({ kind: 'text', input: '=1+1; Finance' });
  const alone = matrixOf(combinationOf(combination.raters.slice(0, 1), ['Health'], texts));
  expect(plannedCells(alone).get(`${FIRST_TARGET_ROW},10`)).toEqual({ kind: 'value', input: 2 });
});

test('no text of a file or a user is written as anything but text', () => {
  expect(writtenAsFormulas(matrixOf(twoMinistries(texts)))).toEqual([]);
});

test('what raters agree on stays, what they differ on does not', () => {
  const of = (country: string, period: string) =>
    rater('a.xlsx', texts, ['Vision'], {}, { country, period });
  const raters = [of('Kenya', '2020'), of('Kenya', '2021'), rater('b', texts, ['Vision'], {})];
  const layout = recogniseMatrix(
    readingOf(draftOf(matrixOf(combinationOf(raters, ['A', 'B', 'C'], texts)))),
  );
  expect(layout?.country).toBe('Kenya');
  expect(layout?.period).toBeUndefined();
});

test('whether a target applies is left open where it was not settled', () => {
  const combination = twoMinistries(texts);
  const targets = combination.settled.targets.map((target, at) =>
    at === 0 ? { ...target, applicable: undefined } : target,
  );
  const plan = matrixOf({ ...combination, settled: { ...combination.settled, targets } });
  expect(plannedColumn(plan, 4, FIRST_TARGET_ROW).slice(0, 2)).toEqual(['', 'yes']);
});
