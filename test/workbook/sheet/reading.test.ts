import { valueAt } from '../../../src/workbook/sheet/reading';

/** Read from C5 on. */
const reading = {
  sheet: 'Plan',
  area: { row: 4, column: 2, rows: 2, columns: 1 },
  values: [['1.1'], [0]],
  names: [],
};

test.each([
  [4, 2, '1.1'],
  [5, 2, 0],
  [6, 2, undefined],
  [4, 3, undefined],
  [0, 0, undefined],
])('the value in row %i, column %i is %j', (row, column, value) => {
  expect(valueAt(reading, row, column)).toBe(value);
});
