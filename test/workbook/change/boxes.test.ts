import {
  boxOn,
  freshAreas,
  freshLines,
  oldBox,
  stretched,
  uncovered,
} from '../../../src/workbook/change/boxes';
import type { ChangeContext } from '../../../src/workbook/change/context';
import { areaIn } from '../../../src/workbook/change/frame';
import { parseAddress, toAddress } from '../../../src/workbook/sheet/address';
import type { Area } from '../../../src/workbook/sheet/plan';
import { contextOf, NEW, PLAN, smallSheet, VISION } from './small-change';

const at = (address: string) => parseAddress(address) as Area;
const ratings = (frame: ChangeContext['next']) => areaIn(frame.plan, 'ratings');
const between = contextOf(smallSheet(), { documents: [VISION, NEW, PLAN] });
const last = contextOf(smallSheet(), { documents: [VISION, PLAN, NEW] });
const rows = contextOf(smallSheet(['1.5', '2.1']), { scope: 'ALL' });

test('inserted columns and rows, where they come to be', () => {
  expect(freshLines(between)).toEqual({ rows: [], columns: [{ start: 6, count: 1 }] });
  expect(freshLines(last)).toEqual({ rows: [], columns: [{ start: 7, count: 1 }] });
  // 1.a and 1.b after 1.5; the other 41 after 2.1.
  expect(freshLines(rows)).toEqual({
    rows: [
      { start: 7, count: 2 },
      { start: 10, count: 41 },
    ],
    columns: [],
  });
});

test('new cells of a part are those in new rows and columns', () => {
  expect(freshAreas(between, ratings(between.next)).map(toAddress)).toEqual(['G7:G8']);
  expect(freshAreas(rows, ratings(rows.next)).map(toAddress)).toEqual(['F8:G9', 'F11:G51']);
  expect(freshAreas(contextOf(), ratings(contextOf().next))).toEqual([]);
});

test('in a new row and a new column no cell is named twice', () => {
  const both = contextOf(smallSheet(['1.5', '2.1']), {
    documents: [VISION, NEW, PLAN],
    scope: 'ALL',
  });
  expect(freshAreas(both, ratings(both.next)).map(toAddress)).toEqual([
    ...['F8:H9', 'F11:H51'],
    ...['G7', 'G10'],
  ]);
});

test('a part’s box is where it was, and where it comes to be', () => {
  expect(oldBox(between, ratings(between.base))).toEqual(at('F7:G8'));
  expect(boxOn(between, between.next, ratings(between.next))).toEqual(at('F7:H8'));
});

test('rows of the user’s own at either end are in the box', () => {
  const sheet = smallSheet(['1.1', '1.2', '1.3']);
  sheet.put(6, 2, 'Our own');
  sheet.put(8, 2, 'Our own');
  const change = contextOf(sheet);
  expect(oldBox(change, ratings(change.base))).toEqual(at('F7:G9'));
  expect(boxOn(change, change.next, ratings(change.next))).toEqual(at('F7:G9'));
});

test('a part of which no row or column is there has no box', () => {
  const change = contextOf();
  // Target 1.3 alone, which the user has deleted.
  expect(boxOn(change, change.next, at('F9:G9'))).toBeUndefined();
  expect(oldBox(change, at('F9:G9'))).toBeUndefined();
});

test('Excel stretches an area over what is inserted within, not at its end', () => {
  expect(stretched(between, at('F7:G8'))).toEqual(at('F7:H8'));
  expect(stretched(last, at('F7:G8'))).toEqual(at('F7:G8'));
});

test('what Excel does not stretch over is left to be done', () => {
  const old = at('F7:G8');
  expect(uncovered(between, at('F7:H8'), old)).toEqual([]);
  expect(uncovered(last, at('F7:H8'), old)).toEqual([at('H7:H8')]);
});

test('without an old area all new cells are left to be done', () =>
  expect(uncovered(between, at('F7:H8'), undefined)).toEqual([at('G7:G8')]));

test('new rows outside the box do not matter', () =>
  expect(uncovered(rows, at('F7:G10'), undefined)).toEqual([at('F8:G9')]));
