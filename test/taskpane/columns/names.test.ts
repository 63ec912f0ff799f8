import { columnRanges, columnWords } from '../../../src/taskpane/columns/names';
import { allWords } from '../../i18n/all-words';

test.each([
  [[3], 'D'],
  [[1, 2], 'B, C'],
  [[1, 2, 19, 20, 21], 'B, C, T–V'],
  [[0, 2, 4], 'A, C, E'],
])('%p', (columns, expected) => {
  expect(columnRanges(columns)).toBe(expected);
});

test('one column and several', () => {
  const { t } = allWords();
  expect(columnWords([3], t).replace(/[\u2068\u2069]/g, '')).toBe('Column D');
  expect(columnWords([3, 5], t).replace(/[\u2068\u2069]/g, '')).toBe('Columns D, F');
});
