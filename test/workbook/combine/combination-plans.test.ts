import type { CatalogueTexts } from '../../../src/catalogue/catalogue-texts';
import { combinedWords, logWords } from '../../../src/tasks/combine/words';
import type { Combination } from '../../../src/workbook/combine/combination';
import { columnNames, saidBy, typedRating } from '../../../src/workbook/combine/combination';
import { planCombinationLog } from '../../../src/workbook/combine/log/plan';
import { planCombinedMatrix } from '../../../src/workbook/combine/matrix-plan';
import { gatherRatings } from '../../../src/workbook/combine/gather-ratings';
import { combinedColumns, namedDocuments } from '../../../src/workbook/combine/match-documents';
import { ratersAgreement } from '../../../src/workbook/combine/raters/agreement';
import type { RaterMatrix } from '../../../src/workbook/combine/raters/matrix';
import { settleConflicts } from '../../../src/workbook/combine/settle-conflicts';
import { matrixCells } from '../../../src/workbook/reading/cells';
import { FIRST_TARGET_ROW } from '../../../src/workbook/matrix/plan';
import { recogniseMatrix } from '../../../src/workbook/reading/recognise-matrix';
import { allWords } from '../../i18n/all-words';
import { MATRIX_WORDS } from '../plan-words';
import { plannedCells, plannedColumn } from '../planned-cells';
import { draftOf, readingOf } from '../planned-reading';
import { textsFromDisk } from '../texts-from-disk';
import { rater } from './raters';

let texts: CatalogueTexts;
beforeAll(async () => {
  texts = await textsFromDisk('en');
});

function combinationOf(raters: readonly RaterMatrix[], names: readonly string[]): Combination {
  const columns = combinedColumns(raters, namedDocuments(raters), new Map());
  const gathered = gatherRatings(raters, columns, 'nothing');
  return {
    raters,
    names,
    gathered,
    settled: settleConflicts(gathered, 'best'),
    agreement: ratersAgreement(gathered, raters.length),
    rule: 'best',
    empty: 'nothing',
    files: [{ file: '=cmd.xlsx', outcome: 'Matrices found: 1' }],
    texts,
    made: '2026-02-28',
  };
}

/** Two ministries that differ on 1.1, with texts that look like formulas. */
const twoMinistries = () =>
  combinationOf(
    [
      rater('health.xlsx', texts, ['Vision', '=Plan'], {
        '1.1': { ratings: ['P'], indicators: 2, institutions: '=1+1' },
        '1.2': { ratings: ['none', 'T'], applicable: 'yes' },
        '14.1': { applicable: 'no' },
      }),
      rater('finance.xlsx', texts, ['Vision'], {
        '1.1': { ratings: ['T'], indicators: 'Poverty rate', institutions: 'Finance' },
        '1.3': { ratings: ['nonsense'] },
        '14.1': { applicable: 'no' },
      }),
    ],
    ['Health', '@Finance'],
  );

const { t } = allWords();
const matrixOf = (combination: Combination) =>
  planCombinedMatrix(combination, MATRIX_WORDS, combinedWords(t));
const logOf = (combination: Combination) =>
  planCombinationLog(combination, logWords(t, combination, 'en'));

test('the combined matrix is a made matrix with what was combined', () => {
  const reading = readingOf(draftOf(matrixOf(twoMinistries())));
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
  const plan = matrixOf(twoMinistries());
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

test('notes of all raters stand together; a number alone stays one', () => {
  const combination = twoMinistries();
  const plan = matrixOf(combination);
  const cells = plannedCells(plan);
  expect(cells.get(`${FIRST_TARGET_ROW},10`)).toEqual({ kind: 'text', input: '2; Poverty rate' });
  expect(cells.get(`${FIRST_TARGET_ROW},11`)).toEqual({ kind: 'text', input: '=1+1; Finance' });
  const alone = matrixOf(combinationOf(combination.raters.slice(0, 1), ['Health']));
  expect(plannedCells(alone).get(`${FIRST_TARGET_ROW},10`)).toEqual({ kind: 'value', input: 2 });
});

test('no text of a file or a user is written as anything but text', () => {
  for (const plan of [matrixOf(twoMinistries()), logOf(twoMinistries())]) {
    for (const { kind, input } of plannedCells(plan).values())
      if (typeof input === 'string' && /^[=+\-@]/.test(input) && kind !== 'formula')
        expect([input, kind]).toEqual([input, 'text']);
    const formulas = [...plannedCells(plan).values()].filter(({ kind }) => kind === 'formula');
    expect(formulas.filter(({ input }) => /cmd|1\+1/.test(String(input)))).toEqual([]);
  }
});

test('the log says files, raters, differences, what was left out, and agreement', () => {
  const plan = logOf(twoMinistries());
  const rows = new Map<number, unknown[]>();
  for (const [key, { input }] of plannedCells(plan)) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    rows.set(row, rows.get(row) ?? []);
    (rows.get(row) as unknown[])[column] = input;
  }
  const lines = [...rows.values()].map((cells) => cells.join(' | '));
  expect(lines).toEqual(
    expect.arrayContaining([
      '=cmd.xlsx | Matrices found: 1',
      "Health | health.xlsx | Plan d'action | 2 | 126 | 3",
      'Vision | Health: Vision; @Finance: Vision',
      expect.stringMatching(/^1\.1 By 2030.* \| Vision \| T \(@Finance\); P \(Health\) \| T$/),
      "@Finance | Plan d'action | Not a rating | F9 | nonsense",
      expect.stringMatching(/^Health \| @Finance \| Same rating in 0 of 1 cells\. .*\| 1 \| 1 \| /),
    ]),
  );
});

test('the log is never taken for a matrix', () => {
  const codes = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1'];
  const typed = (rating: string) =>
    Object.fromEntries(codes.map((code) => [code, { ratings: [rating] }]));
  const raters = ['T', 'P'].map((each) => rater('r.xlsx', texts, ['Vision'], typed(each)));
  const plan = logOf(combinationOf(raters, ['A', 'B']));
  expect(recogniseMatrix(readingOf(draftOf(plan)))).toBeUndefined();
});

test('columns have names of their own that a heading can show', () => {
  const from = [{ rater: 0, document: 0 }];
  const gathered = {
    columns: [
      { name: 'Plan', from },
      { name: 'Plan', from, of: 1 },
      { name: 'plan', from },
      { name: '', from },
      { name: 'x'.repeat(300), from },
    ],
  } as unknown as Combination['gathered'];
  const names = columnNames({ gathered, names: ['Health', 'Finance'] }, 'Unnamed');
  expect(names.slice(0, 4)).toEqual(['Plan', 'Plan (Finance)', 'plan (2)', 'Unnamed (Health)']);
  expect(names[4]).toHaveLength(94);
});

test.each([
  [1, 'T/P', 'T'],
  [0.5, 'T/P', 'P'],
  [0, 'T/P', undefined],
  [2 / 3, '0-3', 2],
  [0, '0-3', 0],
  [0.07, '0-100', 7],
] as const)('%s on %s is typed %s', (weight, scale, typed) => {
  expect(typedRating(weight, scale)).toBe(typed);
});

test('equal ratings are said together, the best one first', () => {
  const votes = [0, 1, 2].map((each) => ({ rater: each, weight: each === 1 ? 1 : 0.5 }));
  expect(saidBy(votes, ['A', 'B', 'C'], 'T/P', 'none')).toBe('T (B); P (A, C)');
});
