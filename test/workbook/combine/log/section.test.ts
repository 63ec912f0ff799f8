import { placeSection, type LogSection } from '../../../../src/workbook/combine/log/section';

const section: LogSection = {
  title: 'Files',
  headings: ['File', 'Outcome', 'Rows'],
  rows: [
    { texts: ['a.xlsx', '=1+1'], values: [2] },
    { texts: ['b.xlsx', 'none'], values: [0] },
  ],
  nothing: 'No file',
};
const blocksOf = (more: Partial<LogSection>, row = 5) =>
  placeSection({ ...section, ...more }, row, 'ltr').blocks;

test('title, headings and rows follow each other, values after texts', () => {
  expect(blocksOf({})).toEqual([
    { kind: 'text', row: 5, column: 0, cells: [['Files']] },
    { kind: 'text', row: 6, column: 0, cells: [['File', 'Outcome', 'Rows']] },
    {
      kind: 'text',
      row: 7,
      column: 0,
      cells: [
        ['a.xlsx', '=1+1'],
        ['b.xlsx', 'none'],
      ],
    },
    { kind: 'value', row: 7, column: 2, cells: [[2], [0]] },
  ]);
});

test('without values no block of values', () => {
  expect(blocksOf({ rows: [{ texts: ['a', 'b', 'c'] }] }).map(({ kind }) => kind)).toEqual([
    'text',
    'text',
    'text',
  ]);
});

test('a note moves the table down by a row', () => {
  expect(blocksOf({ note: 'All of them.' }).map(({ row }) => row)).toEqual([5, 7, 8, 8]);
});

test('where there is no row it says so, without headings', () => {
  expect(blocksOf({ rows: [] })).toEqual([
    { kind: 'text', row: 5, column: 0, cells: [['Files'], ['No file']] },
  ]);
});

test.each([
  ['two rows', {}, 10],
  ['two rows and a note', { note: 'All.' }, 11],
  ['no row', { rows: [] }, 8],
])('a free row is left below a section of %s', (_, more, end) => {
  expect(placeSection({ ...section, ...more }, 5, 'ltr').end).toBe(end);
});

test('Arabic is read from the right', () => {
  const sides = (direction: 'ltr' | 'rtl') =>
    placeSection(section, 0, direction).formats.flatMap(({ horizontal, readingOrder }) =>
      horizontal ? [[horizontal, readingOrder]] : [],
    );
  expect(sides('ltr')).toEqual([
    ['Left', undefined],
    ['Left', undefined],
  ]);
  expect(sides('rtl')).toEqual([
    ['Right', 'RightToLeft'],
    ['Right', 'RightToLeft'],
  ]);
});
