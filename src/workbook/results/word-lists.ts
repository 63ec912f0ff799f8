import { absoluteAddress } from '../sheet/address';
import { SHEET_COLOURS } from '../sheet/colours';
import { spillPlace, type Grid } from './grid';
import type { KnownWords } from './known-words';
import type { MatrixSource } from './matrix';
import { area, type SheetPart } from './part';

const LISTS = ['rating', 'weight', 'out', 'noIndicator', 'indicatorOut'] as const;

/** Where the lists begin: to the right of the tables that functions spill. */
function start(grid: Grid, { layout }: MatrixSource) {
  const { row, column } = spillPlace(grid, 'shared');
  return { row, column: column + layout.documents.length + 2 };
}

/**
 * The words that the matrix may contain, in rows of cells of their own. Formulas compare with these
 * cells: a formula with a word in it would miss it after the matrix has changed its language.
 */
export function wordLists(grid: Grid, source: MatrixSource): SheetPart {
  const { words } = source;
  const { row, column } = start(grid, source);
  const first = { column: column + 1 };
  return {
    blocks: [
      { kind: 'text', row, column, cells: LISTS.map((name) => [name]) },
      { kind: 'text', row, ...first, cells: [words.rating] },
      { kind: 'value', row: row + 1, ...first, cells: [words.weight] },
      { kind: 'text', row: row + 2, ...first, cells: [words.out] },
      { kind: 'text', row: row + 3, ...first, cells: [words.noIndicator] },
      { kind: 'text', row: row + 4, ...first, cells: [words.indicatorOut] },
    ],
    formats: [
      {
        area: area(row, column, LISTS.length, 1 + words.rating.length),
        fontColour: SHEET_COLOURS.quietText,
        fontSize: 8,
      },
    ],
  };
}

/**
 * The cells of a list, in one row.
 *
 *     wordRange(grid, source, 'out') //=> '$AZ$5:$CQ$5'
 */
export function wordRange(grid: Grid, source: MatrixSource, name: keyof KnownWords): string {
  const { row, column } = start(grid, source);
  const index = LISTS.indexOf(name);
  return absoluteAddress(area(row + index, column + 1, 1, source.words[name].length));
}
