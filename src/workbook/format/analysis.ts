import { isBlank, shown } from '../../assessment/cells';
import { numberScale, RATINGS_SCALE } from '../../assessment/scale';
import { target } from '../../catalogue/targets';
import { isApplicable } from '../../assessment/applicable-words';
import { matrixCodes } from '../reading/cells';
import { codeColumn, codeColumns, rivals, type CodeColumn } from './codes';
import {
  columnContents,
  smallestScale,
  zeroIsNo,
  type Choices,
  type ColumnContents,
  type ColumnGuess,
  type Role,
  type ScaleTop,
} from './columns';
import { headingOf, headingRows, type HeadingRows } from './headings';
import { mergedCodesNote } from '../reading/merged-codes';
import type { ColumnNote } from '../reading/column-note';
import { decideRoles } from './roles';
import { valueAt, type SheetReading } from '../sheet/reading';

/** What is known about a table: detected in its cells, unless the user has decided otherwise. */
export interface TableAnalysis {
  readonly headings?: HeadingRows;
  /** Sheet rows from the first to the last code; 0 if there is no column of codes. */
  readonly firstRow: number;
  readonly rowCount: number;
  /** Those of them that have a code. */
  readonly rows: readonly number[];
  readonly codes?: CodeColumn;
  readonly columns: readonly ColumnAnalysis[];
  readonly questions: readonly Question[];
  /** Columns that may be meant otherwise. */
  readonly notes: readonly ColumnNote[];
  /** Cells with a code typed as a number, which turns 8.10 into 8.1. */
  readonly codesAsNumbers: number;
}

export interface ColumnAnalysis extends ColumnContents {
  readonly role: Role;
  readonly top?: ScaleTop | undefined;
  /** The user has decided on it. */
  readonly isChosen: boolean;
  /** Cells that do not fit the column's role, from top to bottom. */
  readonly unrecognised: readonly UnrecognisedCell[];
}

/**
 * - `unknown-code`: no target has this code
 * - `number-code`: a number that may be n.1 or n.10
 * - `date-code`: a date that was a code, and its place does not show which
 * - `not-a-rating`, `not-yes-or-no`
 */
export interface UnrecognisedCell {
  readonly kind: 'unknown-code' | 'number-code' | 'date-code' | 'not-a-rating' | 'not-yes-or-no';
  readonly row: number;
  readonly column: number;
  readonly cell: string;
}

/** What the user has to decide, for all columns of one kind together. */
export interface Question {
  readonly kind: 'codes' | NonNullable<ColumnGuess['ask']>;
  readonly columns: readonly number[];
  /** For `ratings`: share of the filled cells that are ratings, 0–1. */
  readonly share?: number;
  /** For `numbers`: the highest one. */
  readonly highest?: number;
  /** The likeliest scale. */
  readonly scale?: ScaleTop | undefined;
}

/**
 * Analyses a user's table: which column holds the codes, which ones hold ratings, where the
 * headings are. What is uncertain is asked, never guessed; `choices` are the answers so far.
 *
 *     analyseTable(reading, new Map()).questions //=> [{ kind: 'numbers', columns: [4, 5], highest: 3 }]
 */
export function analyseTable(reading: SheetReading, choices: Choices): TableAnalysis {
  const candidates = codeColumns(reading);
  const chosen = [...choices].find(([, { role }]) => role === 'code')?.[0];
  const codes =
    chosen === undefined
      ? candidates.find(({ column }) => !choices.has(column))
      : codeColumn(reading, chosen);
  if (!codes || codes.rows.length === 0) {
    return chosen === undefined ? nothingIn(reading) : withoutCodes(reading, choices, chosen);
  }

  const { rows } = codes;
  const firstRow = rows[0] as number;
  const rowCount = (rows[rows.length - 1] as number) - firstRow + 1;
  const headings = headingRows(reading, firstRow, codes.column);
  const goalAt = (row: number) => {
    const code = codes.codes.get(row);
    return code && target(code).goal;
  };
  const contents = columnsOf(reading).map((column) =>
    columnContents(reading, column, headingOf(reading, headings, column), rows, goalAt),
  );
  const { guesses, notes } = decideRoles(reading, contents, codes, choices);
  const columns = contents.map((each): ColumnAnalysis => {
    const guess = guesses.get(each.column) ?? { role: 'other' };
    const { role, top } = choices.get(each.column) ?? { role: guess.ask ? 'other' : guess.role };
    return {
      ...each,
      role,
      top,
      isChosen: choices.has(each.column),
      unrecognised: unrecognisedCells(reading, codes, each, role, top),
    };
  });
  return {
    ...(headings && { headings }),
    firstRow,
    rowCount,
    rows,
    codes,
    columns,
    questions: [
      ...(chosen === undefined ? codeQuestions(rivals(candidates)) : []),
      ...columnQuestions(contents, guesses, choices),
    ],
    notes: [
      ...mergedCodesNote(
        reading,
        { codes: codes.column, firstRow, rowCount },
        headingOf(reading, headings, codes.column),
      ),
      ...notes,
    ],
    codesAsNumbers: rows.filter((row) => typeof valueAt(reading, row, codes.column) === 'number')
      .length,
  };
}

function nothingIn(reading: SheetReading): TableAnalysis {
  return {
    firstRow: reading.area.row,
    rowCount: 0,
    rows: [],
    columns: [],
    questions: [],
    notes: [],
    codesAsNumbers: 0,
  };
}

/** The user chose a column without codes: all columns are kept, so that another can be chosen. */
function withoutCodes(reading: SheetReading, choices: Choices, chosen: number): TableAnalysis {
  const { columns } = analyseTable(
    reading,
    new Map([...choices].filter(([column]) => column !== chosen)),
  );
  return {
    ...nothingIn(reading),
    columns: columns.map((each) => {
      if (each.column === chosen)
        return { ...each, role: 'code', top: undefined, isChosen: true, unrecognised: [] };
      return each.role === 'code' ? { ...each, role: 'other', unrecognised: [] } : each;
    }),
  };
}

function columnsOf({ area }: SheetReading): number[] {
  return Array.from({ length: area.columns }, (_, i) => area.column + i);
}

function codeQuestions(found: readonly CodeColumn[]): Question[] {
  return found.length > 1 ? [{ kind: 'codes', columns: found.map(({ column }) => column) }] : [];
}

/** Neighbours of one kind share a question; a column of mixed contents gets its own. */
function columnQuestions(
  contents: readonly ColumnContents[],
  guesses: ReadonlyMap<number, ColumnGuess>,
  choices: Choices,
): Question[] {
  const questions: { -readonly [K in keyof Question]: Question[K] }[] = [];
  for (const each of contents) {
    const kind = guesses.get(each.column)?.ask;
    if (!kind || choices.has(each.column)) continue;
    const together = questions.find((one) => one.kind === kind);
    if (!together || kind === 'ratings' || kind === 'yes-no') {
      questions.push({
        kind,
        columns: [each.column],
        ...(kind === 'ratings' && { share: each.ratings / each.filled }),
        ...(kind === 'numbers' && { highest: each.highest, scale: smallestScale(each) }),
      });
      continue;
    }
    together.columns = [...together.columns, each.column];
    if (kind === 'numbers' && each.highest > (together.highest ?? 0)) {
      together.highest = each.highest;
      together.scale = smallestScale(each);
    }
  }
  return questions;
}

function unrecognisedCells(
  reading: SheetReading,
  codes: CodeColumn,
  contents: ColumnContents,
  role: Role,
  top: ScaleTop | undefined,
): readonly UnrecognisedCell[] {
  const { column } = contents;
  const found: UnrecognisedCell[] = [];
  const add = (kind: UnrecognisedCell['kind'], row: number) =>
    found.push({ kind, row, column, cell: shown(valueAt(reading, row, column)) });
  if (role === 'code') {
    const firstRow = codes.rows[0] as number;
    const rowCount = (codes.rows[codes.rows.length - 1] as number) - firstRow + 1;
    matrixCodes(reading, { codes: column, firstRow, rowCount }).forEach((code, index) => {
      if (code.kind === 'unknown') add('unknown-code', firstRow + index);
      else if (code.kind === 'unsure') add(`${code.because}-code`, firstRow + index);
    });
  }
  const scale = top === undefined ? RATINGS_SCALE : numberScale(top);
  for (const row of codes.rows) {
    const cell = valueAt(reading, row, column);
    if (isBlank(cell)) continue;
    if (role === 'rating' && Number.isNaN(scale.weigh(cell))) add('not-a-rating', row);
    if (role === 'applicable' && isApplicable(cell, undefined, zeroIsNo(contents)) === undefined)
      add('not-yes-or-no', row);
  }
  return found;
}

/** Does every column of ratings in numbers have a scale, and is every question answered? */
export function isDecided({ rowCount, columns, questions }: TableAnalysis): boolean {
  return (
    rowCount > 0 &&
    questions.length === 0 &&
    columns.every(({ role, top, numbers }) => role !== 'rating' || top !== undefined || !numbers)
  );
}
