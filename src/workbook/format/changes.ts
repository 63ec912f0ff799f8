import type { FormattingPlan, LookPlan } from './plan';
import type { Area } from '../sheet/plan';

/** Properties of cells that formatting a table changes. */
export type FormatKey = Exclude<keyof LookPlan, 'area'> | 'borders';

/** Cells whose formats a plan changes, with what of them: what has to be remembered. */
export interface ChangedCells {
  readonly area: Area;
  readonly keys: readonly FormatKey[];
}

/**
 * What a plan changes, in as few rectangles as it can be told in: those of the same columns and
 * properties are put together, with the rows between them.
 *
 *     changedCells(plan) //=> [{ area: …, keys: ['fill', 'fontColour'] }, …]
 */
export function changedCells({ formats, lines }: FormattingPlan): readonly ChangedCells[] {
  const found = new Map<string, ChangedCells>();
  const add = (area: Area, keys: readonly FormatKey[]) => {
    const name = [area.column, area.columns, ...keys].join();
    const known = found.get(name);
    found.set(name, { area: known ? bothRows(known.area, area) : area, keys });
  };
  for (const { area, ...looks } of formats) add(area, Object.keys(looks) as FormatKey[]);
  if (lines) add(lines.area, ['borders']);
  return [...found.values()];
}

/** Bytes that Excel takes to tell one property of one cell, as measured on its answers. */
const BYTES: Readonly<Record<FormatKey, number>> = {
  fill: 45,
  fontColour: 28,
  bold: 16,
  wrap: 20,
  horizontal: 34,
  vertical: 32,
  borders: 430,
};
/** Brackets around a cell's properties. */
const FRAME = 30;
/** Excel on the web refuses answers and requests over 5 MB; estimates leave a margin. */
export const MOST_BYTES = 3_000_000;

/**
 * Parts of the changed cells that fit into one request each: one part for a matrix of the usual
 * size.
 *
 *     parts(changedCells(plan)).length //=> 1
 */
export function parts(
  changed: readonly ChangedCells[],
  most = MOST_BYTES,
): readonly (readonly ChangedCells[])[] {
  const all: ChangedCells[][] = [];
  let part: ChangedCells[] = [];
  let left = most;
  for (const { area, keys } of changed) {
    const row = area.columns * (FRAME + keys.reduce((sum, key) => sum + BYTES[key], 0));
    for (let from = 0; from < area.rows;) {
      const fits = Math.floor(left / row);
      if (fits === 0 && part.length > 0) {
        all.push(part);
        [part, left] = [[], most];
        continue;
      }
      const rows = Math.min(area.rows - from, Math.max(1, fits));
      part.push({ area: { ...area, row: area.row + from, rows }, keys });
      left -= rows * row;
      from += rows;
    }
  }
  return part.length > 0 ? [...all, part] : all;
}

function bothRows(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  return { ...a, row, rows: Math.max(a.row + a.rows, b.row + b.rows) - row };
}
