import {
  beginning,
  headingHeight,
  headingHeights,
  heightOf,
  linesIn,
  rowHeight,
  sectionHeading,
  shares,
  tableBody,
  tableHeading,
  totalRow,
} from '../../../src/workbook/results/formats';
import { area } from '../../../src/workbook/results/part';

test('lines are counted for a font a little wider than Excel’s', () => {
  // “words” takes 32.2 points of Calibri at 11: 35.0 at 10, for the widest stand-in and 4 % more.
  expect(linesIn('words words', 78, {})).toBe(2);
  expect(linesIn('words words', 82, {})).toBe(1);
  expect(linesIn('words words', 82, { bold: true })).toBe(2);
});

test.each([
  [1, 10, 18],
  [2, 10, 32],
  [2, 9, 29],
])('%i lines at %i points are %i points tall', (lines, size, height) => {
  expect(heightOf(lines, size)).toBe(height);
});

test('a section has its title, and a note below it over the same columns', () => {
  const { blocks, merged, formats } = sectionHeading(9, 0, 7, { title: 'Goals', note: 'On goals' });
  expect(blocks?.map(({ row, cells }) => [row, cells[0]?.[0]])).toEqual([
    [9, 'Goals'],
    [10, 'On goals'],
  ]);
  expect(merged).toEqual([area(9, 0, 1, 7), area(10, 0, 1, 7)]);
  expect(formats?.map(({ area: { row }, bold, wrap }) => [row, bold, wrap])).toEqual([
    [9, true, undefined],
    [10, undefined, true],
  ]);
});

test('notes next to each other have the height of the longer one', () => {
  const long = { text: 'word '.repeat(40), column: 0, columns: 9 };
  const short = { text: 'word', column: 10, columns: 12 };
  const heights = (...notes: (typeof long)[]) => headingHeights(9, notes);
  expect(heights(short)).toEqual([
    { row: 9, count: 1, height: 24 },
    { row: 10, count: 1, height: 19 },
  ]);
  expect(heights(short, long)).toEqual(heights(long));
  // 40 words of 25 points and a blank of 3.5 are two lines of 672 points.
  expect(heights(long)[1]?.height).toBe(31);
});

test('headings are white on dark blue', () =>
  expect(tableHeading(area(4, 0, 1, 9))).toMatchObject({
    area: area(4, 0, 1, 9),
    fill: '#243B53',
    fontColour: '#FFFFFF',
    bold: true,
    wrap: true,
  }));

test.each([
  ['ltr', 'Left'],
  ['rtl', 'Right'],
] as const)('where reading is %s, labels begin on the %s', (direction, side) => {
  expect(beginning(direction)).toBe(side);
  const [all, labels] = tableBody(area(5, 0, 2, 9), direction);
  expect(all).toMatchObject({ area: area(5, 0, 2, 9), horizontal: 'Center' });
  expect(labels).toMatchObject({ area: area(5, 1, 2, 1), horizontal: side, wrap: true });
});

test('the row of the whole is bold', () =>
  expect(totalRow(area(7, 0, 1, 9))).toMatchObject({ area: area(7, 0, 1, 9), bold: true }));

test('columns of shares count from the first figure', () =>
  expect(shares({ percentFormat: '0.0 %' }, 5, 2, 3, 5)).toEqual([
    { area: area(5, 5, 2), numberFormat: '0.0 %' },
    { area: area(5, 7, 2), numberFormat: '0.0 %' },
  ]));

test('a heading row has room for two or three lines', () => {
  expect(headingHeight([{ text: 'a', width: 60 }])).toBe(26);
  const three = { text: 'words words words', width: 40 };
  expect(headingHeight([{ text: 'a', width: 60 }, three])).toBe(37);
});

test('a row is as tall as its label', () => {
  expect(rowHeight('Health')).toBe(18);
  expect(rowHeight('word '.repeat(10))).toBe(32);
});
