import type { CellInput } from '../sheet/plan';

/** One cell to write, by its new position. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
  /** Set before the input; without it the cell keeps its number format. */
  readonly numberFormat?: string;
}

/** A rectangle of inputs; either each has a number format or none has. */
interface PackedWrite {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellInput[])[];
  readonly numberFormats?: readonly (readonly string[])[];
}

/** Cells one below the other in a column. */
interface Strip {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly CellWrite[];
}

/**
 * Packs cells into as few rectangles as possible, because each is an action of its own, without
 * touching other cells. Later writes of a cell replace earlier ones.
 */
export function packed(writes: readonly CellWrite[]): PackedWrite[] {
  const found: Strip[][] = [];
  for (const strip of strips(writes)) {
    const neighbour = found.find((block) => {
      const last = block[block.length - 1] as Strip;
      return (
        last.column === strip.column - 1 &&
        last.row === strip.row &&
        last.cells.length === strip.cells.length &&
        hasFormat(last) === hasFormat(strip)
      );
    });
    if (neighbour) neighbour.push(strip);
    else found.push([strip]);
  }
  return found.map((block): PackedWrite => {
    const [first] = block as [Strip];
    const rows = first.cells.map((_, row) => block.map((strip) => strip.cells[row] as CellWrite));
    return {
      row: first.row,
      column: first.column,
      cells: rows.map((row) => row.map(({ input }) => input)),
      ...(hasFormat(first) && {
        numberFormats: rows.map((row) => row.map(({ numberFormat }) => numberFormat as string)),
      }),
    };
  });
}

function strips(writes: readonly CellWrite[]): Strip[] {
  const byPlace = new Map(writes.map((write) => [`${write.column},${write.row}`, write]));
  const ordered = [...byPlace.values()].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: { row: number; column: number; cells: CellWrite[] }[] = [];
  for (const write of ordered) {
    const last = found[found.length - 1];
    const previous = last?.cells[last.cells.length - 1];
    const follows =
      last?.column === write.column &&
      previous?.row === write.row - 1 &&
      (previous.numberFormat === undefined) === (write.numberFormat === undefined);
    if (last && follows) last.cells.push(write);
    else found.push({ row: write.row, column: write.column, cells: [write] });
  }
  return found;
}

function hasFormat({ cells }: Strip): boolean {
  return cells[0]?.numberFormat !== undefined;
}
