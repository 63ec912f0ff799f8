import { RATING_WORDS } from '../../../src/assessment/rating-words';
import { TARGETS } from '../../../src/catalogue/targets';
import { groupingOf } from '../../../src/functions/tables/profile';
import { helperSheet, recordOnSheet } from '../../../src/workbook/portable/helper-sheet';
import { lookupTables, tableOfScale } from '../../../src/workbook/portable/lookup-tables';
import { keyOf } from '../../../src/workbook/portable/native/range';
import { groupingNamed } from '../../../src/workbook/portable/native/tables';
import { ratingRows } from '../../../src/workbook/portable/rating-table';
import { PORTABLE_WORDS } from './portable-words';
import { planOf, recordOf } from './plan-of';
import { readRecord } from '../../../src/workbook/portable/record';

/** Values of a planned sheet. */
function valuesOf({ blocks }: NonNullable<ReturnType<typeof planOf>['helperSheet']>) {
  const values: unknown[][] = [];
  for (const block of blocks) {
    block.cells.forEach((cells, r) => {
      while (values.length <= block.row + r) values.push([]);
      cells.forEach((cell, c) => {
        (values[block.row + r] as unknown[])[block.column + c] = cell;
      });
    });
  }
  return values;
}

test('the record is on the sheet too, however long', () => {
  const cell = { sheet: 'Plan', row: 19, column: 10, formula: '=SDG.BALANCE(B2:D6,A2:A6)' };
  const cells = [0, 1].map((row) => ({ ...cell, row, values: [[1]] }));
  const plan = planOf('', [[1]], { cells });
  const sheet = plan.helperSheet;
  expect(plan.record.length).toBeGreaterThan(8000);
  expect(readRecord(recordOnSheet(valuesOf(sheet as never)) ?? '')).toEqual(recordOf(plan));
  expect(recordOnSheet([['SDG portable'], [':t', 1]])).toBeUndefined();
});

test('no cell of the sheet can become a formula', () => {
  const { helperSheet: sheet } = planOf('=SDG.COVERAGE(B2:D6)');
  for (const { kind, cells } of sheet?.blocks ?? []) {
    expect(kind).not.toBe('formula');
    if (kind === 'value') for (const cell of cells.flat()) expect(typeof cell).not.toBe('string');
  }
});

test('every recognised word is in the table of ratings, every target among the codes', () => {
  const tables = lookupTables();
  const table = tableOfScale(tables, [[null]]);
  if ('reason' in table) throw new Error(table.reason);
  const steps = new Map(ratingRows(table).map(([key, step]) => [key, step]));
  const wanted = { none: 1, P: 2, T: 3, 'n/a': 4 };
  for (const [word, rating] of RATING_WORDS)
    expect([word, steps.get(keyOf(word))]).toEqual([word, wanted[rating]]);
  for (const { code, order } of TARGETS) expect(tables.codes.get(`:${code}`)).toBe(order + 1);
});

test('columns are as long as the formulas take them to be', () => {
  const tables = lookupTables();
  const { addresses } = helperSheet(tables, 'SDG portable', PORTABLE_WORDS.helper);
  const rows = (address: string) => {
    const [from = 0, to = 0] = [...address.matchAll(/\$(\d+)/g)].map(([, row]) => Number(row));
    return to - from + 1;
  };
  expect(rows(addresses.bins)).toBe(170);
  expect(
    [addresses.orders, addresses.goals, addresses.ps, addresses.scope('RIA')].map(rows),
  ).toEqual([171, 171, 171, 171]);
  expect([addresses.goalBins, addresses.goalMask].map(rows)).toEqual([18, 19]);
});

test.each(['goal', 'Goals', 'P', '5p', '5Ps', 'whole', '', 'region'])(
  'a grouping of %p is what SDG.PROFILE takes it for',
  (word) => {
    const known = groupingOf(word);
    expect(groupingNamed(word)).toBe(typeof known === 'string' ? known : undefined);
  },
);
