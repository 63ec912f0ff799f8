import { checkTexts } from '../../../src/workbook/check/texts';
import { sheetOf } from './sheets';

const sheet = (cell: unknown, formula = cell) => ({
  ...sheetOf([[cell]]),
  values: [[cell]],
  formulas: [[formula]],
});

test.each(['=1+1', '=HYPERLINK("http://x","y")', '@SUM(A1)', '-Plan', '+Plan'])(
  '%s is written again as text',
  (cell) => {
    const edit = { sheetId: 's1', row: 0, column: 0, before: cell, kind: 'text', input: cell };
    expect(checkTexts(sheet(cell))).toMatchObject([
      { kind: 'like-a-formula', cell, fixes: [{ becomes: cell, edits: [edit] }] },
    ]);
  },
);

test.each(['- a bullet', '-', '=', '-5 %', '+7 701', '2=2', 'T'])('%s is plain text', (cell) => {
  expect(checkTexts(sheet(cell))).toEqual([]);
});

test('a formula that shows a text is not reported', () => {
  expect(checkTexts(sheet('-Plan', '="-Plan"'))).toEqual([]);
});

test('places count from the sheet’s first cell', () => {
  const area = { row: 6, column: 2, rows: 1, columns: 1 };
  expect(checkTexts({ ...sheet('+Plan'), area })[0]?.area).toEqual(area);
});
