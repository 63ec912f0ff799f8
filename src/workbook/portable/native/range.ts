/** How portable formulas read a range of the user's. */
export interface NativeRange {
  /** The text in the formula: a reference, or the first rows of whole columns. */
  readonly text: string;
  /** A single column, which stays single: nothing can be inserted between its edges. */
  readonly isColumn: boolean;
  /** Terms that are above 0 if there is anything beyond the rows that are read. */
  readonly checks: readonly string[];
}

/**
 * The key for looking up a cell: a colon, then its text without extra spaces. The colon keeps Excel
 * from reading `8.10` as the number 8.1, `>1` as a comparison and an empty cell as 0.
 *
 *     keyText('B2:B9') //=> '":"&TRIM(LEFT(B2:B9,200))'
 *
 * @param only 1 for cells that matter, 0 for cells to be read as empty
 */
export function keyText(range: string, only = ''): string {
  return `":"&TRIM(LEFT(${range},${KEY_LENGTH}${only && `*${only}`}))`;
}

/** Excel does not search for more than 255 characters. */
const KEY_LENGTH = 200;

/**
 * The same key for a value; in lower case, because Excel ignores case.
 *
 *     keyOf('  Partially  aligned ') //=> ':partially aligned'
 */
export function keyOf(cell: string | number): string {
  const text = typeof cell === 'number' ? numberText(cell) : cell;
  return `:${text.slice(0, KEY_LENGTH).replace(/ +/g, ' ').replace(/^ | $/g, '').toLowerCase()}`;
}

/**
 * All keys of a number: with a decimal comma, Excel turns the point into a comma.
 *
 *     keysOf(0.5) //=> [':0.5', ':0,5']
 */
export function keysOf(cell: string | number): string[] {
  const key = keyOf(cell);
  return typeof cell === 'number' && key.includes('.') ? [key, key.replace('.', ',')] : [key];
}

/** Would Excel read the key as a pattern? */
export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text);
}

/**
 * Above 0 for each cell with a wildcard, so that "T?" does not match any word that begins with T.
 */
export function wildcardsText(range: string): string {
  return ['*', '?', '~'].map((sign) => `ISNUMBER(FIND("${sign}",${range}))`).join('+');
}

/** Excel shows fifteen digits. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/**
 * A user's range for a native form; of whole columns only the first `limit` rows, to avoid looking
 * up a million cells.
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
