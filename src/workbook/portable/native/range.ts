/** How formulas of the portable form read a range of the user's. */
export interface NativeRange {
  /** What stands in the formula: a reference, or the first rows of whole columns. */
  readonly text: string;
  /** One column, which stays one: nothing can be inserted between its edges. */
  readonly isColumn: boolean;
  /** Terms that are above 0 where something stands beyond the rows that are read. */
  readonly checks: readonly string[];
}

/**
 * What a cell is looked up by: a colon, then its text without outer and double blanks. The colon
 * keeps Excel from reading `8.10` as the number 8.1, `>1` as a comparison and an empty cell as 0.
 *
 *     keyText('B2:B9') //=> '":"&TRIM(LEFT(B2:B9,200))'
 *
 * @param only 1 for cells that matter, 0 for those to be read as empty
 */
export function keyText(range: string, only = ''): string {
  return `":"&TRIM(LEFT(${range},${KEY_LENGTH}${only && `*${only}`}))`;
}

/** Excel searches for no more than 255 characters. */
const KEY_LENGTH = 200;

/**
 * The same for a cell at hand; in small letters, because Excel compares so.
 *
 *     keyOf('  Partially  aligned ') //=> ':partially aligned'
 */
export function keyOf(cell: string | number): string {
  const text = typeof cell === 'number' ? numberText(cell) : cell;
  return `:${text.slice(0, KEY_LENGTH).replace(/ +/g, ' ').replace(/^ | $/g, '').toLowerCase()}`;
}

/**
 * All keys of a number: where commas divide the decimals, Excel makes a comma of the point.
 *
 *     keysOf(0.5) //=> [':0.5', ':0,5']
 */
export function keysOf(cell: string | number): string[] {
  const key = keyOf(cell);
  return typeof cell === 'number' && key.includes('.') ? [key, key.replace('.', ',')] : [key];
}

/** Would Excel take the key for a pattern? */
export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text);
}

/**
 * Above 0 for each cell with a sign that searching takes for a pattern, so "T?" is not taken for
 * a word that begins with T.
 */
export function wildcardsText(range: string): string {
  return ['*', '?', '~'].map((sign) => `ISNUMBER(FIND("${sign}",${range}))`).join('+');
}

/** Excel shows fifteen digits. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/**
 * A range of the user's for a native form; of whole columns the first `limit` rows, so that not a
 * million cells are looked up.
 *
 *     nativeRange('_ref0_', 1, 0) //=> { text: '_ref0_', isColumn: true, checks: [] }
 */
export function nativeRange(text: string, columns: number, limit: number): NativeRange {
  const isColumn = columns === 1;
  if (limit === 0) return { text, isColumn, checks: [] };
  const last = isColumn ? `${limit}` : `${limit},COLUMNS(${text})`;
  return {
    text: `INDEX(${text},1${isColumn ? '' : ',1'}):INDEX(${text},${last})`,
    isColumn,
    checks: [`COUNTA(INDEX(${text},${limit + 1},1):INDEX(${text},ROWS(${text}),COLUMNS(${text})))`],
  };
}
