import { isSameContent, typedText } from '../../../src/workbook/change/input';

test.each([
  ['Health', 'General', 'Health'],
  ['2030', 'General', "'2030"],
  ['=1+1', 'General', "'=1+1"],
  ['-', 'General', "'-"],
  ["'quoted", 'General', "''quoted"],
  ['TRUE', 'General', "'TRUE"],
  ['2030', '@', '2030'],
  ['=1+1', '@', '=1+1'],
])('%j in a cell of format %s is typed %j', (text, format, typed) =>
  expect(typedText(text, format)).toBe(typed),
);

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
