import { dateCodes } from '../../../src/catalogue/codes/dates';

test.each([
  [46_237, '3.8 8.3'],
  ['03. Aug', '3.8 8.3'],
  ['3-Aug', '3.8 8.3'],
  ['3-Aug-26', '3.8 8.3'],
  ['Aug 3', '3.8 8.3'],
  ['03.авг', '3.8 8.3'],
  ['3 тамыз', '3.8 8.3'],
  ['3 août 2026', '3.8 8.3'],
  ['03-ago', '3.8 8.3'],
  ['٣ أغسطس', '3.8 8.3'],
  ['8月3日', '3.8 8.3'],
  ['03.08.2026', '3.8 8.3'],
  ['2026-08-03 00:00:00', '3.8 8.3'],
  ['13. Feb', '13.2'],
  ['1-Jan', '1.1'],
  ['31-Dec', ''],
  ['3 marine reserves', ''],
  ['3.8.1', ''],
  ['3.8', ''],
  ['May', ''],
  [3.8, ''],
  [2026, ''],
  [46_237.5, ''],
  [true, ''],
])('%j may have been “%s”', (cell, codes) => {
  expect(dateCodes(cell).join(' ')).toBe(codes);
});

test('days counted from 1904 are 1,462 fewer', () => {
  expect(dateCodes(46_237 - 1462, true)).toEqual(['3.8', '8.3']);
  expect(dateCodes(46_237 - 1462)).toEqual(['8.2']);
});
