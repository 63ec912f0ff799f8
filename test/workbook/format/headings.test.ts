import { headingOf, headingRows } from '../../../src/workbook/format/headings';
import { tableOf } from '../tables';

const row = ['1.1', 'T', 'P'];

test.each<[string, unknown[][], number, unknown]>([
  ['right above the codes', [['Code', 'Vision', 'Plan'], row], 1, { row: 0, count: 1 }],
  ['below a title', [['Title of it'], ['Code', 'Vision', 'Plan'], row], 2, { row: 1, count: 1 }],
  ['over two rows', [['Code', 'Vision', 'Plan'], ['', 'of 2040'], row], 2, { row: 0, count: 2 }],
  ['as far as a goal', [['Code', 'Vision', 'Plan'], ['Goal 1'], row], 2, { row: 0, count: 1 }],
  ['in Chinese', [['码', '景', '划'], row], 1, { row: 0, count: 1 }],
  ['of numbers are none', [['', '4 / 4', 2030], row], 1, undefined],
  ['of one word are a title', [['Title of it'], row], 1, undefined],
  ['longer than 200 letters are notes', [['a'.repeat(201), 'b'.repeat(201)], row], 1, undefined],
  [
    'more than six rows above are too far',
    [['Code', 'Vision', 'Plan'], ...Array.from({ length: 6 }, () => []), row],
    7,
    undefined,
  ],
])('headings %s', (_, rows, firstRow, found) => {
  expect(headingRows(tableOf(rows), firstRow, 0)).toEqual(found);
});

test('a table of two columns has one heading', () =>
  expect(
    headingRows(
      tableOf([
        ['', 'Vision'],
        ['1.1', 'T'],
      ]),
      1,
      0,
    ),
  ).toEqual({ row: 0, count: 1 }));

test('the heading of a column is read over all rows, blanks aside', () => {
  const reading = tableOf([['Code', 'Vision', ''], ['', ' 2040 ', ''], row]);
  expect([0, 1, 2].map((column) => headingOf(reading, { row: 0, count: 2 }, column))).toEqual([
    'Code',
    'Vision 2040',
    '',
  ]);
  expect(headingOf(reading, undefined, 1)).toBe('');
});
