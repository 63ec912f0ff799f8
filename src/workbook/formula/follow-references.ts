import { columnIndex, columnLetters, unquoteSheetName } from '../sheet/address';
import { formulaTokens, type FormulaToken } from './tokens';

/**
 * Where the lines of a sheet go when some are inserted and some columns change places. "Old" is
 * before, "new" is after.
 */
export interface SheetMoves {
  readonly sheet: string;
  /** New position of an old line that keeps its order. */
  readonly row: (row: number) => number;
  readonly column: (column: number) => number;
  /** New positions of the old columns that change places among themselves. */
  readonly exchanged: ReadonlyMap<number, number>;
  /** Old columns that will be deleted. */
  readonly leaving: ReadonlySet<number>;
  /** New columns that nothing refers to yet, or that will be deleted. */
  readonly isIdle: (column: number) => boolean;
}

export interface FollowedFormula {
  readonly formula: string;
  /**
   * References that cannot follow, because their columns are no longer neighbours, or because the
   * formula counts columns. They are as Excel leaves them.
   */
  readonly left: number;
}

/**
 * A formula whose references to the cells of one sheet follow these cells, wherever the formula is.
 * A range follows if its columns are still neighbours; in another order it is the same range.
 *
 *     // F and G change places
 *     followReferences("=F5&Inputs!F5&SUM(F:F)", moves, true).formula //=> '=G5&Inputs!F5&SUM(G:G)'
 *
 * @param isHome is the formula on that sheet?
 * @param onlyFixed leave references that move with their cell: in a rule for many cells, F7 is
 *   another cell in each
 */
export function followReferences(
  formula: string,
  moves: SheetMoves,
  isHome: boolean,
  onlyFixed = false,
): FollowedFormula {
  const tokens = formulaTokens(formula);
  const counts = (names: ReadonlySet<string>) =>
    tokens.some(({ kind, text }) => kind === 'function' && names.has(text.toUpperCase()));
  const [countsColumns, countsCells] = [counts(COUNTING_COLUMNS), counts(COUNTING_CELLS)];
  let left = 0;
  const followed = tokens.map(({ kind, text }, index) => {
    if (kind !== 'reference') return text;
    const end = text.lastIndexOf('!') + 1;
    const place = end === 0 ? (isHome ? 'here' : 'elsewhere') : placeOf(text.slice(0, end - 1));
    const range = RANGE.exec(text.slice(end));
    if (place === 'elsewhere' || !range) return text;
    const [, from, to] = range.map((part) => part ?? '');
    const [first, last] = [cornerOf(from ?? ''), to ? cornerOf(to) : undefined];
    const columns = movedColumns(moves, first, last, onlyFixed);
    // Half of a range that a formula puts together, or of a range over several sheets.
    const isPart = place === 'among' || isRangeSign(tokens[index - 1], tokens[index + 1]);
    const isLeft = columns.isExchanged && (isPart || !columns.isWhole);
    const isCounted = countsCells || (countsColumns && last !== undefined && columns.isTouched);
    if (isLeft || (isCounted && moves.exchanged.size > 0)) left += 1;
    if (place === 'among') return text;
    const [one, other] = isPart || !columns.isWhole ? columns.kept : columns.followed;
    const cells = written(first, one, moves) + (last ? `:${written(last, other, moves)}` : '');
    return text.slice(0, end) + cells;
  });
  return { formula: followed.join(''), left };

  /** Is a sheet named before a reference the one that changes, or one end of several sheets? */
  function placeOf(prefix: string): 'here' | 'among' | 'elsewhere' {
    const name = unquoteSheetName(prefix).toLowerCase();
    if (name === moves.sheet.toLowerCase()) return 'here';
    return name.includes(':') && !name.includes('[') ? 'among' : 'elsewhere';
  }
}

/** Functions that count columns within a range, and those that count from a cell or from text. */
const COUNTING_COLUMNS: ReadonlySet<string> = new Set(['VLOOKUP', 'INDEX', 'CHOOSECOLS']);
const COUNTING_CELLS: ReadonlySet<string> = new Set(['OFFSET', 'INDIRECT']);

const RANGE = /^(\$?[A-Za-z]*\$?\d*)(?::(\$?[A-Za-z]*\$?\d*))?$/;

/** One end of a reference; -1 where it names no column or no row. */
interface Corner {
  readonly parts: readonly [string, string, string, string];
  readonly column: number;
  readonly row: number;
}

function cornerOf(text: string): Corner {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  return {
    parts: [fixedColumn, letters, fixedRow, digits],
    column: letters === '' ? -1 : columnIndex(letters),
    row: digits === '' ? -1 : Number(digits) - 1,
  };
}

function written({ parts, row }: Corner, column: number, moves: SheetMoves): string {
  const [fixedColumn, , fixedRow] = parts;
  const letters = column < 0 ? '' : columnLetters(column);
  return fixedColumn + letters + fixedRow + (row < 0 ? '' : `${moves.row(row) + 1}`);
}

interface MovedColumns {
  /** Are they several, of which some change places, perhaps among each other? */
  readonly isTouched: boolean;
  /** Are they other columns afterwards? */
  readonly isExchanged: boolean;
  /** Can the reference follow? */
  readonly isWhole: boolean;
  /** Both ends as Excel leaves them, and as they follow. */
  readonly kept: readonly [number, number];
  readonly followed: readonly [number, number];
}

function movedColumns(
  moves: SheetMoves,
  first: Corner,
  last: Corner | undefined,
  onlyFixed: boolean,
): MovedColumns {
  const { exchanged, leaving } = moves;
  const ends = [first, last ?? first].map(({ column }) => column) as [number, number];
  const kept = ends.map((column) => (column < 0 ? column : moves.column(column))) as typeof ends;
  const stays = { isTouched: false, isExchanged: false, isWhole: true, kept, followed: kept };
  const isFixed = [first, last ?? first].every(({ parts }) => parts[0] === '$');
  if (ends[0] < 0 || (onlyFixed && !isFixed) || exchanged.size === 0) return stays;
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const own = [...exchanged.keys()].filter((column) => column >= from && column <= to);
  const places = new Set(own.map(moves.column));
  if (own.every((column) => places.has(exchanged.get(column) as number)))
    return { ...stays, isTouched: own.length > 0 && from < to };
  // Only what lies between those that change places, and one column on either side, matters.
  const all = [...exchanged.keys()];
  const [start, end] = [Math.max(from, Math.min(...all) - 1), Math.min(to, Math.max(...all) + 1)];
  const image: number[] = [];
  for (let column = start; column <= end; column += 1) {
    if (!leaving.has(column)) image.push(exchanged.get(column) ?? moves.column(column));
  }
  image.sort((one, other) => one - other);
  const isWhole = image.every((column, index) => {
    for (let gap = (image[index - 1] ?? column) + 1; gap < column; gap += 1) {
      if (!moves.isIdle(gap)) return false;
    }
    return true;
  });
  const low = start > from ? moves.column(from) : (image[0] as number);
  const high = end < to ? moves.column(to) : (image[image.length - 1] as number);
  const followed: typeof ends = ends[0] <= ends[1] ? [low, high] : [high, low];
  return { isTouched: from < to, isExchanged: true, isWhole, kept, followed };
}

function isRangeSign(...neighbours: readonly (FormulaToken | undefined)[]): boolean {
  return neighbours.some((token) => token?.kind === 'operator' && token.text === ':');
}
