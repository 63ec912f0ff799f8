import { readFileSync } from 'node:fs';
import { catalogueTexts, type TextFile } from '../../../src/catalogue/catalogue-texts';
import { allWords } from '../../i18n/all-words';
import { matrixWords } from '../../../src/tasks/make-matrix/words';
import { GAP_KINDS } from '../../../src/workbook/figures/gap-list';
import { matrixResults } from '../../../src/workbook/figures/matrix-results';
import { areasOfRows } from '../../../src/workbook/figures/target-rows';
import { toAddress } from '../../../src/workbook/sheet/address';
import { matrixCells } from '../../../src/workbook/reading/cells';
import { matrixNotes } from '../../../src/workbook/reading/notes';
import { FIRST_TARGET_ROW, planMatrix } from '../../../src/workbook/matrix/plan';
import { recogniseMatrix } from '../../../src/workbook/reading/recognise-matrix';
import type { SheetReading } from '../../../src/workbook/sheet/reading';

const english: TextFile = JSON.parse(readFileSync('src/catalogue/texts/en.json', 'utf8'));
const truth: {
  readonly bahamas: { readonly targets: { code: string; rating: string; indicator: 0 | 1 }[] };
} = JSON.parse(readFileSync('test/fixtures/ground-truth.json', 'utf8'));
const RATING_OF = new Map(truth.bahamas.targets.map(({ code, rating }) => [code, rating]));

const KINDS: readonly string[] = GAP_KINDS;
const FIRST_ROW: number = FIRST_TARGET_ROW;
const CODE = 2;
const APPLICABLE = 4;
const DOCUMENTS = [5, 6, 7];
const INDICATORS = 11;
const INSTITUTIONS = 12;
const WIDTH = 14;

/** A new matrix as its sheet holds it, with a rating put in where `rate` gives one. */
function sheet(rate: (code: string) => string | undefined): unknown[][] {
  const words = matrixWords(allWords().t, 'RIA');
  const plan = planMatrix(
    {
      documents: ['Vision', 'Plan', 'Sector'].map((name) => ({ name })),
      scope: 'RIA',
      texts: catalogueTexts('en', english, english),
    },
    words,
  );
  const values = Array.from({ length: FIRST_ROW + 126 }, () => Array<unknown>(WIDTH).fill(''));
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

function read(values: unknown[][]) {
  const area = { row: 0, column: 0, rows: values.length, columns: WIDTH };
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
      named('SDG_Indicators', INDICATORS, 1),
      named('SDG_Institutions', INSTITUTIONS, 1),
      { name: 'SDG_Scope', formula: '="RIA"' },
      { name: 'SDG_No', formula: '="no"' },
    ],
  };
  const layout = recogniseMatrix(reading);
  if (!layout) throw new Error('no matrix recognised');
  const cells = matrixCells(reading, layout);
  return { layout, ...matrixResults(layout, cells, matrixNotes(reading, layout, cells.rows)) };
}

/** The figures, which are there. */
function results(values: unknown[][]) {
  const { assessed, ...rest } = read(values);
  if (!assessed) throw new Error('nothing assessed');
  return { ...rest, ...assessed };
}

const bahamas = (code: string) => {
  const rating = RATING_OF.get(code);
  return rating === 'none' ? undefined : rating;
};

test('The Bahamas: 102 of 114, 89.47 % covered, a score of 57.46 %', () => {
  const { whole, warnings, missing } = results(sheet(bahamas));
  expect(whole.row.tally).toMatchObject({ total: 29, partial: 73, none: 12, notApplicable: 12 });
  expect(whole.row.coverage).toBeCloseTo(102 / 114, 12);
  expect(whole.row.score).toBeCloseTo(0.5746, 4);
  expect([warnings, missing]).toEqual([[], []]);
});

test('the goals pool to the whole', () => {
  const { whole, goals } = results(sheet(bahamas));
  const sum = (of: (goal: (typeof goals)[number]) => number) =>
    goals.reduce((total, goal) => total + of(goal), 0);
  expect(goals).toHaveLength(17);
  expect(sum(({ row }) => row.tally.total)).toBe(whole.row.tally.total);
  expect(sum(({ row }) => row.tally.notApplicable)).toBe(whole.row.tally.notApplicable);
});

test('an empty matrix covers nothing; one where nothing applies has no coverage', () => {
  expect(results(sheet(() => undefined)).whole.row.coverage).toBe(0);
  expect(results(sheet(() => 'n/a')).whole.row.coverage).toBeNull();
});

const addresses = (rows: readonly number[], layout: Parameters<typeof areasOfRows>[1]) =>
  areasOfRows(rows, layout).map(toAddress);

/** From the code to the last document, rows of targets counted from 1. */
const rowsFrom = (first: number, last: number) => `C${FIRST_ROW + first}:H${FIRST_ROW + last}`;

test('a goal has its rows, from the codes to the last document', () => {
  const { goals, layout } = results(sheet(bahamas));
  expect(goals.slice(0, 2).map(({ rows }) => addresses(rows, layout))).toEqual([
    ['C7:H11'],
    ['C12:H16'],
  ]);
});

test('a P has the rows of its goals, wherever they are', () => {
  const { ps, layout } = results(sheet(bahamas));
  expect(ps.map(({ row }) => row.group)).toEqual([
    ...['People', 'Planet', 'Prosperity', 'Peace', 'Partnership'],
  ]);
  expect(addresses(ps[1]?.rows ?? [], layout)).toEqual([rowsFrom(33, 38), rowsFrom(71, 97)]);
});

test('each count has exactly the rows that are counted', () => {
  const values = sheet(bahamas);
  const { counted } = results(values);
  const expected = (rating: string) =>
    values.flatMap((line, row) =>
      row >= FIRST_ROW && RATING_OF.get(String(line[CODE])) === rating ? [row] : [],
    );
  expect(counted).toEqual({
    total: expected('T'),
    partial: expected('P'),
    none: expected('none'),
    notApplicable: expected('n/a'),
  });
  expect(Object.values(counted).map((rows) => rows.length)).toEqual([29, 73, 12, 12]);
});

test('a goal whose rows are not adjacent is several blocks', () => {
  const values = sheet(bahamas);
  [values[FIRST_ROW], values[FIRST_ROW + 50]] = [
    values[FIRST_ROW + 50] ?? [],
    values[FIRST_ROW] ?? [],
  ];
  const { goals, whole, layout } = results(values);
  expect(addresses(goals[0]?.rows ?? [], layout)).toEqual([rowsFrom(2, 5), rowsFrom(51, 51)]);
  expect(whole.row.tally).toMatchObject({ total: 29, partial: 73 });
});

test('a row that names several targets belongs to each of them', () => {
  const values = sheet(() => undefined);
  const line = values[FIRST_ROW] ?? [];
  line[CODE] = 'Targets 1.1 and 5.5';
  line[5] = 'T';
  const { counted, goals, missing } = results(values);
  expect(counted.total).toEqual([FIRST_ROW, ...(goals[4]?.rows.slice(-2, -1) ?? [])]);
  expect(goals[4]?.rows).toContain(FIRST_ROW);
  expect(missing).toEqual([]);
});

test('the five Ps, macro score and depth of The Bahamas', () => {
  const { ps, macro, depth } = results(sheet(bahamas));
  const shares = ps.map(({ row: { tally } }) => [
    tally.total + tally.partial,
    tally.total + tally.partial + tally.none,
  ]);
  expect(shares).toEqual([
    [29, 30],
    [23, 32],
    [28, 28],
    [8, 9],
    [14, 15],
  ]);
  expect(macro).toBeCloseTo(0.6003, 4);
  // Each rating was put into one document.
  expect(depth).toBe(1);
});

describe('national indicators', () => {
  const withIndicators = () => {
    const values = sheet(bahamas);
    for (const line of values.slice(FIRST_ROW)) {
      const known = truth.bahamas.targets.find(({ code }) => code === line[CODE]);
      line[INDICATORS] = known?.indicator ? 'Yes: a rate' : '';
    }
    return values;
  };

  test('The Bahamas: 101 of 114 applicable targets have one', () => {
    expect(results(withIndicators()).readiness).toEqual({ ready: 101, applicable: 114 });
  });

  test('covered targets without one are gaps, after those without a rating and the partial', () => {
    const { gaps } = results(withIndicators());
    const kinds = gaps.map(({ kind }) => kind);
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect([count('none'), count('partial')]).toEqual([12, 73]);
    expect(count('indicator')).toBeGreaterThan(0);
    expect(kinds).toEqual([...kinds].sort((a, b) => KINDS.indexOf(a) - KINDS.indexOf(b)));
    const covered = new Set(['T', 'P']);
    for (const { code } of gaps.filter(({ kind }) => kind === 'indicator')) {
      const known = truth.bahamas.targets.find((each) => each.code === code);
      expect([code, covered.has(known?.rating ?? ''), known?.indicator]).toEqual([code, true, 0]);
    }
  });

  test('while nobody has entered any, none is a gap', () => {
    const { readiness, gaps } = results(sheet(bahamas));
    expect(readiness).toBe('empty');
    expect(gaps).toHaveLength(12 + 73);
  });

  test('a number below 0 is none', () => {
    const values = withIndicators();
    for (const line of values.slice(FIRST_ROW, FIRST_ROW + 20)) line[INDICATORS] = -1;
    expect(results(values).readiness).toMatchObject({ applicable: 114 });
  });
});

test('a gap names its row and the institution responsible', () => {
  const values = sheet(bahamas);
  for (const line of values.slice(FIRST_ROW)) {
    if (line[CODE] === '2.5') line[INSTITUTIONS] = ' Ministry of Agriculture ';
  }
  const row = values.findIndex((line) => line[CODE] === '2.5');
  expect(RATING_OF.get('2.5')).toBe('none');
  const { gaps } = results(values);
  expect(gaps.find(({ code }) => code === '2.5')).toEqual({
    kind: 'none',
    code: '2.5',
    rows: [row],
    institution: 'Ministry of Agriculture',
  });
});

test('a damaged code is reported, and its target counted as missing', () => {
  const values = sheet(bahamas);
  (values[FIRST_ROW] ?? [])[CODE] = '1.99';
  const { warnings, missing } = results(values);
  expect(warnings).toEqual([{ kind: 'unknown-code', row: FIRST_ROW, column: CODE, cell: '1.99' }]);
  expect(missing).toEqual(['1.1']);
});

test('without any code there are no figures, and every cell is reported', () => {
  const values = sheet(() => 'T');
  for (const line of values.slice(FIRST_ROW)) line[CODE] = '';
  const { assessed, warnings } = read(values);
  expect(assessed).toBeNull();
  expect(warnings).toHaveLength(126);
});

test('the documents are counted', () => {
  expect(results(sheet(bahamas)).documentCount).toBe(DOCUMENTS.length);
});
