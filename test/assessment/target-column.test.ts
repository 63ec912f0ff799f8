import { isProblem } from '../../src/assessment/problem';
import { readTargetColumn } from '../../src/assessment/target-column';
import { TARGETS } from '../../src/catalogue/targets';

const read = (...cells: unknown[]) => {
  const column = readTargetColumn(cells);
  return isProblem(column)
    ? column
    : column.rows.map((row) => row.map((place) => TARGETS[place]?.code).join(' '));
};

test('codes, text around them, several in a cell, headings and blanks', () => {
  expect(
    read('Target', 'Goal 3: health', '3.1', 'Target 3.2: end deaths', '3.4; 5.2', null, 0, 3.8),
  ).toEqual(['', '', '3.1', '3.2', '3.4 5.2', '', '', '3.8']);
});

test('an indicator stands for its target', () => expect(read('3.8.1')).toEqual(['3.8']));

test.each([
  ['3.99', { problem: 'unknown-code', cell: '3.99' }],
  [8.1, { problem: 'ambiguous-code', cell: '8.1', candidates: ['8.1', '8.10'] }],
  [16.1, { problem: 'ambiguous-code', candidates: ['16.1', '16.10'] }],
  [17.1, { problem: 'ambiguous-code', candidates: ['17.1', '17.10'] }],
  [45872, { problem: 'code-became-date' }],
])('%p is a problem', (cell, problem) => expect(read('1.1', cell)).toMatchObject(problem));

test('as text the same codes are certain', () => {
  expect(read('8.1', '8.10', '16.10')).toEqual(['8.1', '8.10', '16.10']);
});

test('a column without any code is a problem', () => {
  expect(read('Health', null)).toEqual({ problem: 'no-codes' });
});
