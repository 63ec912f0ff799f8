import { moved } from '../../../src/workbook/change/context';
import { contextOf, NEW, PLAN, smallSheet, VISION } from './small-change';

test('a new document between two gets a column, and those right of it move', () => {
  const change = contextOf(smallSheet(), { documents: [VISION, NEW, PLAN] });
  expect(change.documents.map(({ key, place }) => [key, place])).toEqual([
    ['document 5', 5],
    ['new 1', 6],
    ['document 6', 7],
  ]);
  expect([change.old.column('best'), change.new.column('best')]).toEqual([7, 8]);
  expect([change.old.column('new 1'), change.new.column('new 1')]).toEqual([undefined, 6]);
  expect(moved(change, { row: 6, column: 6 })).toEqual({ row: 6, column: 7 });
});

test('a document that is not requested is removed', () => {
  const { removed, documents } = contextOf(smallSheet(), { documents: [PLAN] });
  expect(removed.map(({ name }) => name)).toEqual(['Vision']);
  expect(documents.map(({ origin }) => origin?.name)).toEqual(['Plan']);
});

test('rows are known by their headings’ distance and their codes', () =>
  expect([...contextOf().rowKeys].sort(([a], [b]) => a - b)).toEqual([
    ...[-5, -4, -3, -2, -1, 0].map((offset, row) => [row, `heading ${offset}`]),
    [6, '1.1'],
    [7, '1.2'],
  ]));

test('a row with several targets is left alone, and of two rows for one target the first counts', () => {
  const sheet = smallSheet(['1.1', '1.2', '1.3', '1.4']);
  sheet.put(7, 2, '1.2; 1.3');
  sheet.put(8, 2, '1.1');
  const { rowKeys, old } = contextOf(sheet);
  expect([7, 8, 9].map((row) => rowKeys.get(row))).toEqual([undefined, '1.1', '1.4']);
  expect(old.row('1.1')).toBe(6);
});

test('targets of a wider scope get rows at their places', () => {
  const change = contextOf(smallSheet(['1.5', '2.1']), { scope: 'ALL' });
  expect(change.new.row('1.5')).toBe(6);
  expect(change.new.row('1.a')).toBe(7);
  expect(change.new.row('2.1')).toBe(9);
  expect(change.old.row('1.a')).toBeUndefined();
});

test.each([
  [['1.1', '1.2'], 'OUTCOME'],
  [['1.1', '17.1'], 'RIA'],
  [['1.1', '1.a'], 'ALL'],
])('a sheet of %j that does not say its scope is of scope %s', (codes, scope) => {
  const sheet = smallSheet(codes, 'ALL');
  sheet.names.delete('SDG_Scope');
  expect(contextOf(sheet).scope).toBe(scope);
});

test('the plan of before leaves out documents that the sheet’s formulas do not reach', () => {
  const sheet = smallSheet();
  sheet.do({ kind: 'insert', axis: 'columns', at: 7, count: 1 });
  sheet.put(5, 7, 'By hand');
  const { base, next } = contextOf(sheet);
  expect(base.columnKeys.slice(5, 8)).toEqual(['document 5', 'document 6', 'best']);
  expect(next.columnKeys.slice(5, 8)).toEqual(['document 5', 'document 6', 'document 7']);
});

test('plans of every target know those outside the scope', () => {
  const { base, everyBase, everyNext } = contextOf();
  expect(base.cell('1.a', 'targets')).toBeUndefined();
  expect(everyBase.cell('1.a', 'targets')?.input).toBe('en 1.a');
  expect(everyNext.cell('1.a', 'targets')?.input).toBe('en 1.a');
});
