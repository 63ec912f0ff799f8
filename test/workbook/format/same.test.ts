import { isSameTable } from '../../../src/workbook/format/same';

const codes = ['Code', ...Array.from({ length: 20 }, (_, i) => `3.${i + 1}`)];

test.each([
  ['as it was', codes, true],
  ['with a code corrected', codes.map((code, i) => (i === 8 ? '3.d' : code)), true],
  ['with a number made text', codes.map((code, i) => (i === 20 ? 3.2 : code)), false],
  ['with a row inserted', [...codes.slice(0, 9), '', ...codes.slice(9, 20)], false],
  ['with a row deleted', [...codes.slice(0, 9), ...codes.slice(10), ''], false],
])('a table is known again %s', (_, now, expected) => {
  expect(isSameTable(codes, now)).toBe(expected);
});
