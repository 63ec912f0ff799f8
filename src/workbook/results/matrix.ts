import { quoted } from '../formula/text';
import { onSheet } from '../sheet/address';
import { isProblem } from '../../assessment/problem';
import { NOT_APPLICABLE } from '../../assessment/rating';
import { readiness } from '../../assessment/readiness';
import { targetsIn } from '../../assessment/target-column';
import { TARGETS, type Target } from '../../catalogue/targets';
import { isApplicable } from '../reading/applicable-words';
import type { MatrixCells } from '../reading/cells';
import type { MatrixLayout } from '../reading/layout';
import { ratingChoices, scaleNamed, topOf, type RatingScale } from '../matrix/rating-scale';
import { eachIsOneOf } from './formulas';
import type { Area } from '../sheet/plan';
import { valueAt, type SheetReading } from '../sheet/reading';

/**
 * A matrix as formulas on another sheet refer to it. Targets are looked up by the contents of their
 * code cells, not by row, so that sorting the matrix changes no figure. Words other than T and P
 * are understood if they were in the cells when the sheet was made.
 */
export interface MatrixSource {
  readonly sheet: string;
  readonly layout: MatrixLayout;
  /** Targets that rows name, in official order. */
  readonly targets: readonly SourceTarget[];
  /** The rows of one column, `'RIA matrix'!$C$5:$C$130`, or of several. */
  readonly column: (column: number, columns?: number) => string;
  /** Texts that mean a rating, with their weight, T and P first. */
  readonly meanings: readonly Meaning[];
  /** Numbers of the scale that are in the cells or could be chosen, largest first. */
  readonly numbers: readonly number[];
  /** The number that means total, on a scale of numbers. */
  readonly top: number | undefined;
  readonly scale: RatingScale;
  /** Texts that exclude a target, under "Applicable?". */
  readonly out: readonly string[];
  /** FALSE also excludes a target, if it is used. */
  readonly falseIsOut: boolean;
  /** Texts under "National indicators" that mean none, or not applicable. */
  readonly noIndicator: readonly string[];
  readonly indicatorNotApplicable: readonly string[];
  /** The named institutions, each once, in the order of their first row. */
  readonly institutions: readonly string[];
  /** Code cells that are not empty. */
  readonly filledCodes: number;
}

/** Texts of one weight: 0–1, or `NOT_APPLICABLE`; as typed, and with extra spaces removed. */
interface Meaning {
  readonly weight: number;
  readonly texts: readonly string[];
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
  const applicable = columnValues(layout.applicable);
  const indicators = columnValues(layout.indicators);
  return {
    sheet,
    layout,
    targets: sourceTargets(reading, layout, cells, column(layout.codes)),
    column,
    meanings: meaningsOf(ratings, scale),
    numbers: numbersOf(ratings, scale),
    top: topOf(scale),
    scale,
    out: texts(
      applicable.filter((cell) => isApplicable(cell, layout.no) === false),
      [layout.no ?? 'no', ...(layout.zeroIsNo ? ['0'] : [])],
    ),
    falseIsOut: applicable.includes(false),
    noIndicator: texts(
      indicators.filter((cell) => hasIndicator(cell) === false),
      ['0', '-', '–', '—', 'no', 'none'],
    ),
    indicatorNotApplicable: texts(
      indicators.filter((cell) => hasIndicator(cell) === undefined),
      ['n/a'],
    ),
    institutions: institutionsIn(columnValues(layout.institutions)),
    filledCodes: columnValues(layout.codes).filter((cell) => cell != null && cell !== '').length,
  };
}

/** Undefined if the indicator is impossible, or if the cell has something else. */
function hasIndicator(cell: unknown): boolean | undefined {
  const ready = readiness([[cell]], {});
  return isProblem(ready) ? undefined : ready > 0;
}

const KNOWN: readonly Meaning[] = [
  { weight: 1, texts: ['T'] },
  { weight: 0.5, texts: ['P'] },
  { weight: NOT_APPLICABLE, texts: ['n/a'] },
  { weight: 0, texts: [] },
];

function meaningsOf(cells: readonly unknown[], scale: RatingScale): Meaning[] {
  const { weigh } = scaleNamed(scale);
  const byWeight = new Map<number, unknown[]>();
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const weight = weigh(cell);
    if (!Number.isNaN(weight)) byWeight.set(weight, [...(byWeight.get(weight) ?? []), cell]);
  }
  const known = KNOWN.map((each) => {
    const found = byWeight.get(each.weight) ?? [];
    byWeight.delete(each.weight);
    return { ...each, texts: texts(found, each.texts) };
  });
  const others = [...byWeight].map(([weight, found]) => ({ weight, texts: texts(found, []) }));
  return [...known, ...others.filter((each) => each.texts.length > 0)];
}

function numbersOf(cells: readonly unknown[], scale: RatingScale): number[] {
  const top = topOf(scale) ?? 0;
  const isRated = (cell: unknown): cell is number =>
    typeof cell === 'number' && cell > 0 && cell <= top;
  const numbers = [...(ratingChoices(scale) ?? []), ...cells].filter(isRated);
  return [...new Set(numbers)].sort((one, other) => other - one);
}

/** Different texts in the cells, as typed and without extra spaces, after the known ones. */
function texts(cells: readonly unknown[], known: readonly string[]): string[] {
  const found = new Map(known.map((text) => [text.toLowerCase(), text]));
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    for (const text of [cell, trimmed(cell)]) {
      const key = text.toLowerCase();
      if (text.trim() !== '' && text.length <= COMPARABLE && !found.has(key)) found.set(key, text);
    }
  }
  return [...found.values()];
}

/** Removes spaces as Excel's TRIM does. */
function trimmed(text: string): string {
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

function institutionsIn(cells: readonly unknown[]): string[] {
  const found = new Map<string, string>();
  for (const cell of cells) {
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
    const isClear = uses.get(contentOf(row))?.meanings.size === 1;
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

/**
 * 1 for each row in which a column of the matrix has one of these texts.
 */
export function rowsWith(source: MatrixSource, column: number, wanted: readonly string[]): string {
  return eachIsOneOf(source.column(column), wanted);
}
