import type { CatalogueTexts } from '../../../../src/catalogue/catalogue-texts';
import { logWords } from '../../../../src/tasks/combine/words';
import type { Combination } from '../../../../src/workbook/combine/combination';
import { planCombinationLog } from '../../../../src/workbook/combine/log/plan';
import { recogniseMatrix } from '../../../../src/workbook/reading/recognise-matrix';
import { withProvenance } from '../../../../src/workbook/sheet/provenance';
import { allWords } from '../../../i18n/all-words';
import { plannedCells } from '../../planned-cells';
import { draftOf, readingOf } from '../../planned-reading';
import { textsFromDisk } from '../../texts-from-disk';
import { rater } from '../filled-sheet';
import { combinationOf, twoMinistries, writtenAsFormulas } from '../two-ministries';

let texts: CatalogueTexts;
beforeAll(async () => {
  texts = await textsFromDisk('en');
});

const { t } = allWords();
const logOf = (combination: Combination) =>
  planCombinationLog(combination, logWords(t, combination, 'en'));

test('the log says files, raters, differences, what was left out, and agreement', () => {
  const plan = logOf(twoMinistries(texts));
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

test('the log is never mistaken for a matrix', () => {
  const codes = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1'];
  const typed = (rating: string) =>
    Object.fromEntries(codes.map((code) => [code, { ratings: [rating] }]));
  const raters = ['T', 'P'].map((each) => rater('r.xlsx', texts, ['Vision'], typed(each)));
  const plan = withProvenance(logOf(combinationOf(raters, ['A', 'B'], texts)), {
    kind: 'log',
    addIn: '0.1.0',
  });
  expect(recogniseMatrix(readingOf(draftOf(plan)))).toBeUndefined();
});

test('no text of a file or a user is written as anything but text', () => {
  expect(writtenAsFormulas(logOf(twoMinistries(texts)))).toEqual([]);
});

test('a kappa has two places', () => {
  const combination = twoMinistries(texts);
  const [pair] = combination.agreement;
  if (!pair) throw new Error('no pair');
  const plan = logOf({ ...combination, agreement: [{ ...pair, kappa: 2 / 3 }] });
  const numbers = [...plannedCells(plan).values()].map(({ input }) => input);
  expect(numbers).toContain(0.67);
  expect(numbers).not.toContain(2 / 3);
});
