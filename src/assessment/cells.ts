/** A rectangle of cells as Excel passes it: rows × columns of text, numbers, blanks … */
export type Cells = readonly (readonly unknown[])[];

/** How many characters of a cell a message repeats at most. */
const SHOWN = 60;

/**
 * Is the cell empty? Excel for Windows and Mac pass an empty cell as 0, Excel on the web as null,
 * and a formula's empty text arrives as "": all count as blank, and so do spaces.
 *
 *     isBlank(0) //=> true
 *     isBlank('  ') //=> true
 */
export function isBlank(cell: unknown): boolean {
  return cell == null || cell === 0 || (typeof cell === 'string' && cell.trim() === '');
}

/**
 * The basic value of a cell with a data type (a formatted number, an entity); any other cell
 * unchanged.
 *
 *     basicValue({ type: 'FormattedNumber', basicValue: 0.5, numberFormat: '0%' }) //=> 0.5
 */
export function basicValue(cell: unknown): unknown {
  return typeof cell === 'object' && cell !== null && 'basicValue' in cell ? cell.basicValue : cell;
}

/**
 * The contents of a cell, in the form in which a message repeats them.
 *
 *     shown('  maybe ') //=> 'maybe'
 *     shown(undefined) //=> ''
 */
export function shown(cell: unknown): string {
  const line = wholeText(cell);
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

/**
 * The same in full, for names and labels that are compared: two of them may differ only further on.
 *
 *     wholeText('  Volume  I ') //=> 'Volume I'
 */
export function wholeText(cell: unknown): string {
  const value = basicValue(cell);
  if (value == null) return '';
  const text = typeof value === 'object' ? 'object' : String(value);
  return text.trim().replace(/\s+/g, ' ');
}

/**
 * The number in a cell, also as text with a decimal point or comma; undefined if there is none.
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
 * Number of columns; rows may differ in length.
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
