import {
  addCodes,
  addIndicators,
  addRatings,
  codesOfScope,
  lookupTables,
  SCOPES,
  tableOfScale,
} from '../../../src/workbook/portable/lookup-tables';
import type { RatingTable } from '../../../src/workbook/portable/rating-table';

test.each([
  ['RIA', 126],
  ['ALL', 169],
  ['16', 10],
  ['Peace', 10],
  ['', 0],
])('scope %j has %s targets', (name, count) => {
  expect(codesOfScope(name)).toHaveLength(count);
});

test('what every workbook may hold is there from the start', () => {
  const { codes, scopes, indicators } = lookupTables();
  const orders = [':', ':3', ':1.1', ':1,1', ':1.2', ':17.19'].map((key) => codes.get(key));
  expect(orders).toEqual([0, 0, 1, 1, 2, 169]);
  const names = [':ria', ':3', ':goal 3', ':sdg 3', ':planet', ':'];
  expect(names.map((key) => SCOPES[(scopes.get(key) ?? 0) - 1])).toEqual([
    ...['RIA', '3', '3', '3', 'Planet', ''],
  ]);
  expect([':', ':0', ':-', ':none', ':n/a'].map((key) => indicators.get(key))).toEqual([
    ...[-1, -1, -1, -1, 1],
  ]);
});

test('codes in other spellings are added, headings as none', () => {
  const tables = lookupTables();
  expect(addCodes(tables, [['Target 1.2:'], ['Health'], [3.8], ['']])).toBeUndefined();
  const orders = [':target 1.2:', ':health', ':3.8', ':3,8'].map((key) => tables.codes.get(key));
  const order = tables.codes.get(':3.8');
  expect(orders).toEqual([2, 0, order, order]);
});

test.each([
  ['several codes in a cell', ['1.1; 1.3'], 'several-codes'],
  ['a code that does not exist', ['3.99'], 'shows-error'],
  ['a number that may be two', [8.1], 'shows-error'],
  ['signs that searching misreads', ['1.1 why?'], 'wildcards'],
])('%s cannot be looked up', (_, cells, reason) => {
  expect(
    addCodes(
      lookupTables(),
      cells.map((cell) => [cell]),
    ),
  ).toBe(reason);
});

test('a scale has one table, however often it is met', () => {
  const tables = lookupTables();
  expect(tableOfScale(tables, [['0-3']])).toBe(tableOfScale(tables, [['0-3']]));
  expect(tableOfScale(tables, [['0-2']])).not.toBe(tableOfScale(tables, [['0-3']]));
  expect(tableOfScale(tables, [['0-99999']])).toEqual({ reason: 'large-scale' });
  expect(tableOfScale(tables, [['Mars']])).toEqual({ reason: 'shows-error' });
});

test('ratings are added from rows that count', () => {
  const table = tableOfScale(lookupTables(), [[null]]) as RatingTable;
  const cells = [['Partially.'], ['Fully?'], ['none!']];
  expect(addRatings(table, cells, (row) => row === 0)).toBeUndefined();
  expect([table.weights.get(':partially.'), table.weights.get(':none!')]).toEqual([0.5, undefined]);
});

test('indicators: words that mean none are added, others need not be', () => {
  const tables = lookupTables();
  expect(addIndicators(tables, [['Poverty rate', 'None.', 3]])).toBeUndefined();
  expect(tables.indicators.get(':poverty rate')).toBeUndefined();
  expect(tables.indicators.get(':none.')).toBe(-1);
  expect(addIndicators(tables, [[true]])).toBe('booleans');
});
