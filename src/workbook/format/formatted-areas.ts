import type { FormattingPlan, CellFormatPlan } from './plan';
import type { Area } from '../sheet/plan';

/** Cell properties that formatting a table changes. */
export type FormatKey = Exclude<keyof CellFormatPlan, 'area'> | 'borders';

/**
 * Cells whose formatting a plan changes, and which properties: what has to be known for an undo.
 */
export interface FormattedArea {
  readonly area: Area;
  readonly keys: readonly FormatKey[];
}

/**
 * The changes of a plan in as few rectangles as possible: those with the same columns and
 * properties are joined, including the rows between them.
 *
 *     formattedAreas(plan) //=> [{ area: …, keys: ['fill', 'fontColour'] }, …]
 */
export function formattedAreas({ formats, lines }: FormattingPlan): readonly FormattedArea[] {
  const found = new Map<string, FormattedArea>();
  const add = (area: Area, keys: readonly FormatKey[]) => {
    const name = [area.column, area.columns, ...keys].join();
    const known = found.get(name);
    found.set(name, { area: known ? bothRows(known.area, area) : area, keys });
  };
  for (const { area, ...format } of formats) add(area, Object.keys(format) as FormatKey[]);
  if (lines) add(lines.area, ['borders']);
  return [...found.values()];
}

/** Measured size in bytes of one property of one cell in Excel's answers. */
const BYTES: Readonly<Record<FormatKey, number>> = {
  fill: 45,
  fontColour: 28,
  bold: 16,
  wrap: 20,
  horizontal: 34,
  vertical: 32,
  borders: 430,
};
/** The brackets around a cell's properties. */
const FRAME = 30;
/** Excel on the web refuses answers and requests over 5 MB; estimates leave a margin. */
const MOST_BYTES = 3_000_000;

/**
 * Divides the cells so that each batch fits into one request. A matrix of the usual size needs one
 * batch.
 *
 *     requestBatches(formattedAreas(plan)).length //=> 1
 */
export function requestBatches(
  changed: readonly FormattedArea[],
  most = MOST_BYTES,
): readonly (readonly FormattedArea[])[] {
  const all: FormattedArea[][] = [];
  let batch: FormattedArea[] = [];
  let left = most;
  for (const { area, keys } of changed) {
    const row = area.columns * (FRAME + keys.reduce((sum, key) => sum + BYTES[key], 0));
    for (let from = 0; from < area.rows;) {
      const fits = Math.floor(left / row);
      if (fits < 1 && batch.length > 0) {
        all.push(batch);
        [batch, left] = [[], most];
        continue;
      }
      const rows = Math.min(area.rows - from, Math.max(1, fits));
      batch.push({ area: { ...area, row: area.row + from, rows }, keys });
      left -= rows * row;
      from += rows;
    }
  }
  return batch.length > 0 ? [...all, batch] : all;
}

function bothRows(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  return { ...a, row, rows: Math.max(a.row + a.rows, b.row + b.rows) - row };
}
