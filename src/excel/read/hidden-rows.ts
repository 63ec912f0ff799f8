import { runs } from '../../workbook/sheet/runs';
import { rangeOn } from '../door/cells';

/** Some of a block's rows are hidden: it is read again in as many parts. */
const PARTS = 16;

interface Rows {
  readonly row: number;
  readonly rows: number;
}

/**
 * How many of these rows their owner or a filter has hidden. Excel says of a block whether all, none
 * or some of it are, so that the blocks with some are divided: a few requests for thousands of rows.
 *
 *     await hiddenAmong('{…}', [5, 6, 7, 9]) //=> 2
 */
export async function hiddenAmong(sheet: string, rows: readonly number[]): Promise<number> {
  const blocks = blocksOf(rows);
  return blocks.length === 0 ? 0 : Excel.run((context) => hiddenIn(context, sheet, blocks));
}

async function hiddenIn(
  context: Excel.RequestContext,
  sheet: string,
  blocks: readonly Rows[],
): Promise<number> {
  const loaded = blocks.map(({ row, rows }) =>
    rangeOn(context, { sheet, area: { row, rows, column: 0, columns: 1 } }).load('rowHidden'),
  );
  await context.sync();
  const said = (answer: boolean | null) =>
    // Excel answers null for some, whatever the declarations say.
    blocks.filter((_, index) => (loaded[index]?.rowHidden as boolean | null) === answer);
  const hidden = said(true).reduce((sum, { rows }) => sum + rows, 0);
  const mixed = said(null).flatMap(divided);
  return hidden + (mixed.length === 0 ? 0 : await hiddenIn(context, sheet, mixed));
}

/** Rows that follow one another, as blocks. */
function blocksOf(rows: readonly number[]): Rows[] {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  // Neighbours have the same distance to their index in the list.
  return runs(sorted.map((row, index) => row - index)).map(({ start, count }) => ({
    row: sorted[start] as number,
    rows: count,
  }));
}

function divided({ row, rows }: Rows): Rows[] {
  const size = Math.ceil(rows / PARTS);
  return Array.from({ length: Math.ceil(rows / size) }, (_, part) => ({
    row: row + part * size,
    rows: Math.min(size, rows - part * size),
  }));
}
