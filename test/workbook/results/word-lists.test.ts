import { wordLists, wordRange } from '../../../src/workbook/results/word-lists';
import { parseAddress } from '../../../src/workbook/sheet/address';
import { cellsOf, contextOf } from './small-results';

const { grid, source } = contextOf();
const cells = cellsOf(wordLists(grid, source));

test('each list is a row of cells behind its name, to the right of what functions spill', () => {
  expect(['AZ3', 'AZ4', 'AZ5', 'AZ6', 'AZ7'].map((cell) => cells[cell])).toEqual([
    'rating',
    'weight',
    'out',
    'noIndicator',
    'indicatorOut',
  ]);
  expect([cells.BA3, cells.BA4, cells.BB3, cells.BB4]).toEqual(['T', 1, 'P', 0.5]);
});

test.each(['rating', 'weight', 'out', 'noIndicator', 'indicatorOut'] as const)(
  'the range of %s is all of its words and nothing else',
  (name) => {
    const area = parseAddress(wordRange(grid, source, name));
    expect([area?.rows, area?.columns]).toEqual([1, source.words[name].length]);
    const { row, column, columns } = area ?? { row: 0, column: 0, columns: 0 };
    const written = wordLists(grid, source).blocks?.find(
      (block) => block.row === row && block.column === column,
    );
    expect(written?.cells).toEqual([source.words[name]]);
    expect(columns).toBeGreaterThan(5);
  },
);
