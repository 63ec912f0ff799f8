import { isSameContent } from '../../../src/workbook/change/input';

test.each([
  ['Health', 'Health', true],
  [' Health ', 'Health', true],
  ['health', 'Health', false],
  [3, 3, true],
  ['3', 3, false],
  [3, '3', false],
  ['', null, true],
  [0, null, false],
])('%j is what was planned as %j: %p', (content, planned, is) =>
  expect(isSameContent(content, planned)).toBe(is),
);
