import type { CatalogueTexts } from '../../../../src/catalogue/catalogue-texts';
import type { TargetCode } from '../../../../src/catalogue/codes/patterns';
import { better, raterMatrix } from '../../../../src/workbook/combine/raters/matrix';
import { textsFromDisk } from '../../texts-from-disk';
import { filledSheet, rater, sheetByHand, type Typed } from '../filled-sheet';

let texts: CatalogueTexts;
beforeAll(async () => {
  texts = await textsFromDisk('en');
});

/** Ratings typed for documents "Vision" and "Plan". */
const of = (typed: Typed) => rater('a.xlsx', texts, ['Vision', 'Plan'], typed);

test('what is empty says nothing, a typed none is a rating', () => {
  const { targets, leftOut } = of({ '1.1': { ratings: ['T', 'none'] } });
  expect(targets.get('1.1' as TargetCode)?.weights).toEqual([1, 0]);
  expect(targets.get('1.2' as TargetCode)?.weights).toEqual([undefined, undefined]);
  expect(leftOut).toEqual([]);
});

test('a typed 0 is a rating of none on a scale of numbers', () => {
  const typed = { '1.1': { ratings: [0, 3] } };
  const { targets, scale } = rater('a.xlsx', texts, ['A', 'B'], typed, { scale: '0-3' });
  expect([scale, targets.get('1.1' as TargetCode)?.weights]).toEqual(['0-3', [0, 1]]);
});

test('anything but a rating is left out and reported', () => {
  const { targets, leftOut } = of({ '1.1': { ratings: ['maybe', 'P'] } });
  expect(targets.get('1.1' as TargetCode)?.weights).toEqual([undefined, 0.5]);
  expect(leftOut).toEqual([{ reason: 'not-a-rating', address: 'F7', cell: 'maybe' }]);
});

test('"n/a" typed as a rating takes the target out', () => {
  const { targets } = of({ '1.1': { ratings: ['n/a', 'P'] } });
  expect(targets.get('1.1' as TargetCode)).toMatchObject({
    applicable: false,
    weights: [undefined, 0.5],
  });
});

test('a formula without a result among the ratings is reported', () => {
  const sheet = filledSheet(texts, ['Vision'], {});
  const uncalculated = [
    { row: 6, column: 5 },
    { row: 6, column: 6 },
  ];
  const { leftOut = [] } = raterMatrix('a.xlsx', { ...sheet, uncalculated }) ?? {};
  // "Best rating", in column G, is nobody's rating.
  expect(leftOut.map(({ reason, address }) => [reason, address])).toEqual([['uncalculated', 'F7']]);
});

test('a matrix of one’s own: several targets in a cell, a target in several rows', () => {
  const rows = [
    ['Target', 'NDP'],
    ['1.1', 'P'],
    ['1.1', 'T'],
    ['1.2', ''],
    ['1.3; 1.4', 'P'],
    ['2.1', 'full'],
    ['2.2', 'T'],
    ['2.3', 'T'],
  ];
  const { origin, targets, documents } = raterMatrix('b.xlsx', sheetByHand(rows)) ?? {};
  expect([origin, documents]).toEqual(['found', [{ name: 'NDP' }]]);
  expect([...(targets ?? [])].map(([code, { weights }]) => [code, ...weights])).toEqual([
    ['1.1', 1],
    ['1.2', undefined],
    ['1.3', 0.5],
    ['1.4', 0.5],
    ['2.1', 1],
    ['2.2', 1],
    ['2.3', 1],
  ]);
});

test('a sheet without a matrix has none', () => {
  expect(raterMatrix('c.xlsx', sheetByHand([['Budget', 3]]))).toBeUndefined();
});

test('a matrix made here knows what it was made for', () => {
  const request = { scope: 'OUTCOME', country: 'Kenya', period: '2020–2025' } as const;
  expect(rater('a.xlsx', texts, ['Vision'], {}, request)).toMatchObject({
    file: 'a.xlsx',
    sheet: "Plan d'action",
    ...request,
    documents: [{ name: 'Vision' }],
  });
});

test('several rows for a target: not applicable overrides all, and each note is kept once', () => {
  const typed = { '1.1': { ratings: ['P'], indicators: 2, institutions: ' Health ' } };
  const sheet = filledSheet(texts, ['Vision'], typed);
  const row = [...(sheet.values.find(([, , code]) => code === '1.1') ?? [])];
  const again = row.map((cell, column) => ({ 4: 'no', 9: 3 })[column] ?? cell);
  const at = sheet.values.findIndex(([, , code]) => code === '1.2');
  const values = sheet.values.map((cells, index) => (index === at ? again : cells));
  const target = raterMatrix('a.xlsx', { ...sheet, values })?.targets.get('1.1' as TargetCode);
  expect(target).toMatchObject({ applicable: false, weights: [0.5] });
  expect(target?.notes).toEqual({ indicators: [2, 3], institutions: ['Health'], comments: [] });
});

test('a merged code rates its target in all its rows, and is noted', () => {
  const codes = ['1.1', '1.2', '2.1', '2.2', '3.1'];
  const rows = [['Code', 'Vision'], ...codes.map((code) => [code, 'P']), ['', 'T']];
  const merged = [{ row: 5, column: 0, rows: 2, columns: 1 }];
  const read = raterMatrix('a.xlsx', { ...sheetByHand(rows), merged });
  expect(read?.targets.get('3.1' as TargetCode)?.weights).toEqual([1]);
  expect(read?.leftOut).toEqual([]);
  expect(read?.notes).toEqual([{ kind: 'merged-codes', column: 0, heading: 'Code' }]);
  const told = raterMatrix('a.xlsx', sheetByHand(rows));
  expect(told?.targets.get('3.1' as TargetCode)?.weights).toEqual([0.5]);
  expect(told?.leftOut).toMatchObject([{ reason: 'rating-without-code', address: 'B7' }]);
});

test('a sheet that continues where the reader stops is reported', () => {
  const sheet = { ...filledSheet(texts, ['Vision'], {}), isCut: true };
  expect(raterMatrix('a.xlsx', sheet)?.leftOut).toEqual([
    { reason: 'beyond', address: '', cell: '' },
  ]);
});

test.each([
  [undefined, 0.5, 0.5],
  [0.5, undefined, 0.5],
  [0.5, 1, 1],
  [0, undefined, 0],
  [undefined, undefined, undefined],
])('the better of %s and %s is %s', (one, other, best) => {
  expect(better(one, other)).toBe(best);
});
