import { tooManyCells } from '../../../src/excel/read/size';

const sheet = (name: string, rows: number, columns: number) => ({
  sheet: name,
  area: { row: 0, column: 0, rows, columns },
});

test('sheets of usual size are read, however many there are', () => {
  const sheets = Array.from({ length: 100 }, (_, index) => sheet(`Sheet ${index}`, 1_000, 100));
  expect(tooManyCells(sheets)).toBeUndefined();
  expect(tooManyCells([sheet('Empty', 0, 0)])).toBeUndefined();
  expect(tooManyCells([])).toBeUndefined();
});

test.each([
  ['one entry in the last row', [sheet('Plan', 126, 20), sheet('Notes', 1_048_576, 20)], 'Notes'],
  ['one entry in the last cell', [sheet('Notes', 1_048_576, 16_384)], 'Notes'],
  [
    'many large sheets, of which the first of the largest is named',
    Array.from({ length: 11 }, (_, index) => sheet(`Sheet ${index}`, 100_000, 10)),
    'Sheet 0',
  ],
])('more cells than can be held are refused: %s', (_, sheets, name) => {
  const { area } = sheets.find((each) => each.sheet === name) ?? sheet('', 1, 1);
  const column = { 20: 'T', 16_384: 'XFD', 10: 'J' }[area.columns];
  expect(tooManyCells(sheets)).toEqual({
    kind: 'too-many-cells',
    sheet: name,
    cells: `${column}${area.rows}`,
  });
});
