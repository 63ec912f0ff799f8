import { quoted } from '../formula/text';
import { onSheet } from '../sheet/address';
import { isBlank } from '../../assessment/cells';
import { isProblem } from '../../assessment/problem';
import { targetsIn } from '../../assessment/target-column';
import { TARGETS, type Target } from '../../catalogue/targets';
import type { MatrixCells } from '../reading/cells';
import type { MatrixLayout } from '../reading/layout';
import { ratingChoices, topOf, type RatingScale } from '../matrix/rating-scale';
import { knownWords, trimmed, type KnownWords } from './known-words';
import type { Area } from '../sheet/plan';
import { valueAt, type SheetReading } from '../sheet/reading';

/**
 * A matrix as formulas on another sheet refer to it. Targets are looked up by the contents of their
 * code cells, not by row, so that sorting the matrix changes no figure.
 */
export interface MatrixSource {
  readonly sheet: string;
  readonly layout: MatrixLayout;
  /** Targets that rows name, in official order. */
  readonly targets: readonly SourceTarget[];
  /** The rows of one column, `'RIA matrix'!$C$5:$C$130`, or of several. */
  readonly column: (column: number, columns?: number) => string;
  readonly words: KnownWords;
  /** Numbers of the scale that are in the cells or could be chosen, largest first. */
  readonly numbers: readonly number[];
  /** The number that means total, on a scale of numbers. */
  readonly top: number | undefined;
  readonly scale: RatingScale;
  /** The named institutions, each once, in the order of their first row. */
  readonly institutions: readonly string[];
  /** Code cells that are not empty. */
  readonly filledCodes: number;
  /** Nothing is below the last code yet, where a row may be added. */
  readonly isFreeBelow: boolean;
}

export interface SourceTarget {
  readonly target: Target;
  /** What `MATCH` finds its only row by; missing if it has several rows or unusual code cells. */
  readonly match: string | undefined;
  /** 1 for each of its rows, 0 for others: an array as tall as the matrix. */
  readonly rows: string;
}

/** Longest text that a formula can compare in one piece. */
const COMPARABLE = 250;
/** Spaces, letters, digits, full stops: nothing that `MATCH` reads as a wildcard. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} .:,;/-]{0,99}$/u;

export function matrixSource(
  reading: SheetReading,
  layout: MatrixLayout,
  cells: MatrixCells,
): MatrixSource {
  const { sheet } = reading;
  const column = (first: number, columns = 1) =>
    onSheet(sheet, {
      row: layout.firstRow,
      rows: layout.rowCount,
      column: first,
      columns,
    });
  const columnValues = (at: number | undefined) =>
    at === undefined
      ? []
      : Array.from({ length: layout.rowCount }, (_, index) =>
          valueAt(reading, layout.firstRow + index, at),
        );
  const ratings = layout.documents.flatMap((document) => columnValues(document.column));
  const scale = layout.scale ?? 'T/P';
  return {
    sheet,
    layout,
    targets: sourceTargets(reading, layout, cells, column(layout.codes)),
    column,
    words: knownWords(
      {
        ratings,
        applicable: columnValues(layout.applicable),
        indicators: columnValues(layout.indicators),
      },
      scale,
      layout.no,
    ),
    numbers: numbersOf(ratings, scale),
    top: topOf(scale),
    scale,
    institutions: institutionsIn(columnValues(layout.institutions)),
    isFreeBelow: isBlank(valueAt(reading, layout.firstRow + layout.rowCount, layout.codes)),
    filledCodes: columnValues(layout.codes).filter((cell) => cell != null && cell !== '').length,
  };
}

function numbersOf(cells: readonly unknown[], scale: RatingScale): number[] {
  const top = topOf(scale) ?? 0;
  const isRated = (cell: unknown): cell is number =>
    typeof cell === 'number' && cell > 0 && cell <= top;
  const numbers = [...(ratingChoices(scale) ?? []), ...cells].filter(isRated);
  return [...new Set(numbers)].sort((one, other) => other - one);
}

function institutionsIn(cells: readonly unknown[]): string[] {
  const found = new Map<string, string>();
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    const name = trimmed(
      typeof cell === 'string' ? cell : typeof cell === 'number' ? `${cell}` : '',
    );
    if (name !== '' && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  }
  return [...found.values()];
}

function sourceTargets(
  reading: SheetReading,
  layout: MatrixLayout,
  cells: MatrixCells,
  codes: string,
): SourceTarget[] {
  const rows = new Map<number, number[]>();
  /** How often a cell's contents occur in the column, and with how many meanings. */
  const uses = new Map<unknown, { rows: number; meanings: Set<string> }>();
  const contentOf = (row: number): unknown => {
    const cell = valueAt(reading, row, layout.codes);
    return typeof cell === 'string' ? cell.toLowerCase() : cell;
  };
  cells.codes.forEach((text, index) => {
    const orders = targetsIn(text);
    if (isProblem(orders)) return;
    const row = cells.rows[index] as number;
    const use = uses.get(contentOf(row)) ?? { rows: 0, meanings: new Set() };
    uses.set(contentOf(row), { rows: use.rows + 1, meanings: use.meanings.add(orders.join()) });
    for (const order of orders) rows.set(order, [...(rows.get(order) ?? []), row]);
  });
  const cellOf = (row: number): Area => ({ row, rows: 1, column: layout.codes, columns: 1 });
  const condition = (row: number): string => {
    const cell = valueAt(reading, row, layout.codes);
    // Below the first row of a merged code there is nothing to compare with.
    const isClear = !isBlank(cell) && uses.get(contentOf(row))?.meanings.size === 1;
    if (isClear && typeof cell === 'string' && cell.length <= COMPARABLE) {
      return `(${codes}=${quoted(cell)})`;
    }
    // 8.1 and 8.10 typed as numbers are the same number; only their rows distinguish them.
    return isClear && typeof cell === 'number'
      ? `(${codes}=${cell})`
      : `(ROW(${codes})=ROW(${onSheet(reading.sheet, cellOf(row))}))`;
  };
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([order, own]) => {
      const conditions = [...new Set(own.map(condition))];
      const first = own[0] as number;
      const cell = valueAt(reading, first, layout.codes);
      const isAlone = own.length === 1 && uses.get(contentOf(first))?.rows === 1;
      return {
        target: TARGETS[order] as Target,
        match:
          isAlone && typeof cell === 'number'
            ? String(cell)
            : isAlone && typeof cell === 'string' && PLAIN.test(cell)
              ? quoted(cell)
              : undefined,
        rows: conditions.length === 1 ? `${conditions[0]}` : `(${conditions.join('+')}>0)`,
      };
    });
}
