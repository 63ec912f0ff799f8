/** A rectangle of cells as Excel hands it over: rows × columns of text, numbers, blanks … */
export type Cells = readonly (readonly unknown[])[];

/** Longest piece of a cell that a message repeats, in characters. */
const SHOWN = 60;

/**
 * Is the cell empty? Excel for Windows and Mac hand an empty cell over as 0, Excel on the web as
 * null, a formula's empty text arrives as "": all are the same blank, and so are spaces.
 *
 *     isBlank(0) //=> true
 *     isBlank('  ') //=> true
 */
export function isBlank(cell: unknown): boolean {
  return cell == null || cell === 0 || (typeof cell === 'string' && cell.trim() === '');
}

/**
 * The basic value of a cell that holds a data type (a formatted number, an entity); any other cell
 * as it is.
 *
 *     basicValue({ type: 'FormattedNumber', basicValue: 0.5, numberFormat: '0%' }) //=> 0.5
 */
export function basicValue(cell: unknown): unknown {
  return typeof cell === 'object' && cell !== null && 'basicValue' in cell ? cell.basicValue : cell;
}

/**
 * What a cell holds, as a message may repeat it.
 *
 *     shown('  maybe ') //=> 'maybe'
 *     shown(undefined) //=> ''
 */
export function shown(cell: unknown): string {
  const value = basicValue(cell);
  if (value == null) return '';
  const text = typeof value === 'object' ? 'object' : String(value);
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

/**
 * The number a cell holds, also as text with a decimal point or comma; undefined if it holds none.
 *
 *     numberIn('0,5') //=> 0.5
 *     numberIn('half') //=> undefined
 */
export function numberIn(cell: unknown): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string' || !/^\s*[-+]?\d+([.,]\d+)?\s*$/.test(cell)) return undefined;
  return Number(cell.replace(',', '.'));
}

/**
 * Number of columns; rows may be ragged.
 *
 *     widest([['a'], ['b', 'c']]) //=> 2
 */
export function widest(cells: Cells): number {
  let width = 0;
  for (let row = 0; row < cells.length; row++) {
    width = Math.max(width, (cells[row] as Cells[number]).length);
  }
  return width;
}
