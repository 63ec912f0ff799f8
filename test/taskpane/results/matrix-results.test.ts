import { readFileSync } from 'node:fs';
import { catalogueTexts, type TextFile } from '../../../src/catalogue/catalogue-texts';
import { createWords } from '../../../src/i18n/words';
import { matrixWords } from '../../../src/taskpane/new-matrix/matrix-words';
import { matrixResults } from '../../../src/taskpane/results/matrix-results';
import { toAddress } from '../../../src/workbook/address';
import { matrixCells } from '../../../src/workbook/matrix-cells';
import { FIRST_TARGET_ROW, planMatrix } from '../../../src/workbook/matrix-plan';
import { recogniseMatrix } from '../../../src/workbook/recognise-matrix';
import type { SheetReading } from '../../../src/workbook/sheet-reading';

const english: TextFile = JSON.parse(readFileSync('src/catalogue/texts/en.json', 'utf8'));
const truth: { readonly bahamas: { readonly targets: { code: string; rating: string }[] } } =
  JSON.parse(readFileSync('test/fixtures/ground-truth.json', 'utf8'));
const RATING_OF = new Map(truth.bahamas.targets.map(({ code, rating }) => [code, rating]));

const FIRST_ROW: number = FIRST_TARGET_ROW;
const CODE = 2;
const APPLICABLE = 4;
const DOCUMENTS = [5, 6, 7];

/** A new matrix as its sheet holds it, with a rating put in where `rate` gives one. */
function sheet(rate: (code: string) => string | undefined): unknown[][] {
  const words = matrixWords(createWords().t, 'RIA');
  const plan = planMatrix(
    {
      documents: ['Vision', 'Plan', 'Sector'].map((name) => ({ name })),
      scope: 'RIA',
      texts: catalogueTexts('en', english, english),
    },
    words,
  );
  const values = Array.from({ length: FIRST_ROW + 126 }, () => Array<unknown>(10).fill(''));
  for (const { row, column, cells } of plan.blocks) {
    cells.forEach((line, i) =>
      line.forEach((cell, j) => ((values[row + i] ?? [])[column + j] = cell)),
    );
  }
  values.forEach((line, row) => {
    const rating = row < FIRST_ROW ? undefined : rate(String(line[CODE]));
    if (rating === 'n/a') line[APPLICABLE] = words.no;
    else if (rating !== undefined) line[5 + (row % 3)] = rating;
  });
  return values;
}

function results(values: unknown[][]) {
  const area = { row: 0, column: 0, rows: values.length, columns: 10 };
  const named = (name: string, column: number, columns: number, row = FIRST_ROW, rows = 126) => ({
    name,
    formula: `='RIA matrix'!${toAddress({ row, rows, column, columns })}`,
  });
  const reading: SheetReading = {
    sheet: 'RIA matrix',
    area,
    values,
    names: [
      named('SDG_Codes', CODE, 1),
      named('SDG_Applicable', APPLICABLE, 1),
      named('SDG_Documents', 5, 3, FIRST_ROW - 1, 1),
      named('SDG_Ratings', 5, 3),
      named('SDG_Best', 8, 1),
      { name: 'SDG_Scope', formula: '="RIA"' },
      { name: 'SDG_No', formula: '="no"' },
    ],
  };
  const layout = recogniseMatrix(reading);
  if (!layout) throw new Error('no matrix recognised');
  return matrixResults(layout, matrixCells(reading, layout));
}

const bahamas = (code: string) => {
  const rating = RATING_OF.get(code);
  return rating === 'none' ? undefined : rating;
};

test('The Bahamas: 102 of 114, 89.47 % covered, a score of 57.46 %', () => {
  const { whole, warnings, missing } = results(sheet(bahamas));
  expect(whole?.tally).toMatchObject({ total: 29, partial: 73, none: 12, notApplicable: 12 });
  expect(whole?.coverage).toBeCloseTo(102 / 114, 12);
  expect(whole?.score).toBeCloseTo(0.5746, 4);
  expect([warnings, missing]).toEqual([[], []]);
});

test('the goals pool to the whole', () => {
  const { whole, goals } = results(sheet(bahamas));
  const sum = (of: (goal: (typeof goals)[number]) => number) =>
    goals.reduce((total, goal) => total + of(goal), 0);
  expect(goals).toHaveLength(17);
  expect(sum(({ row }) => row.tally.total)).toBe(whole?.tally.total);
  expect(sum(({ row }) => row.tally.notApplicable)).toBe(whole?.tally.notApplicable);
});

test('an empty matrix covers nothing; one where nothing applies has no coverage', () => {
  expect(results(sheet(() => undefined)).whole?.coverage).toBe(0);
  expect(results(sheet(() => 'n/a')).whole?.coverage).toBeNull();
});

test('"show me" means the rows of a goal, from its codes to the last document', () => {
  const { goals } = results(sheet(bahamas));
  expect(goals.slice(0, 2).map(({ area }) => area && toAddress(area))).toEqual([
    'C7:H11',
    'C12:H16',
  ]);
});

test('a goal whose rows do not stand together has nothing to show', () => {
  const values = sheet(bahamas);
  [values[FIRST_ROW], values[FIRST_ROW + 50]] = [
    values[FIRST_ROW + 50] ?? [],
    values[FIRST_ROW] ?? [],
  ];
  const { goals, whole } = results(values);
  expect(goals[0]?.area).toBeUndefined();
  expect(goals[1]?.area).toBeDefined();
  expect(whole?.tally).toMatchObject({ total: 29, partial: 73 });
});

test('a code that was spoilt is told, and its target counted as missing', () => {
  const values = sheet(bahamas);
  (values[FIRST_ROW] ?? [])[CODE] = '1.99';
  const { warnings, missing } = results(values);
  expect(warnings).toEqual([{ kind: 'unknown-code', row: FIRST_ROW, column: CODE, cell: '1.99' }]);
  expect(missing).toEqual(['1.1']);
});

test('without any code there are no figures, and every cell is told', () => {
  const values = sheet(() => 'T');
  for (const line of values.slice(FIRST_ROW)) line[CODE] = '';
  const { whole, goals, warnings } = results(values);
  expect([whole, goals]).toEqual([null, []]);
  expect(warnings).toHaveLength(126);
});

test('the documents are counted', () => {
  expect(results(sheet(bahamas)).documentCount).toBe(DOCUMENTS.length);
});
