import { yearIn } from '../../../src/workbook/matrix/policy-document';

test.each([
  [2021, 2021],
  [' 2021 ', 2021],
  ['21', undefined],
  [1899, undefined],
  [2200, undefined],
  [2021.5, undefined],
  ['2021–2025', undefined],
  ['', undefined],
  [null, undefined],
])('the year in %j is %p', (cell, year) => {
  expect(yearIn(cell)).toBe(year);
});
