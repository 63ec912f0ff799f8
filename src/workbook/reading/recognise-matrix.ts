import { isBlank } from '../../assessment/cells';
import { parseCode } from '../../catalogue/codes/parse';
import { LANGUAGES } from '../../catalogue/languages';
import { SCOPE_NAMES } from '../../catalogue/scopes';
import { parseAddress } from '../sheet/address';
import { ASSESSMENT_LEVELS } from '../matrix/assessment-level';
import { kindOfWord } from '../matrix/document-kind';
import { findMatrix } from './find-matrix';
import type { DocumentColumn, MatrixLayout } from './layout';
import { filledDown, mergedCodesNote } from './merged-codes';
import { MATRIX_CONSTANTS, MATRIX_NAMES } from '../matrix/names';
import { yearIn } from '../matrix/policy-document';
import { ratingScale } from '../matrix/rating-scale';
import type { Area } from '../sheet/plan';
import { provenanceOf } from '../sheet/provenance';
import { valueAt, type SheetName, type SheetReading } from '../sheet/reading';

/**
 * Do these names of a sheet belong to a matrix made by this add-in?
 *
 *     isMadeMatrix([{ name: 'SDG_Codes', formula: '=RIA!$C$5:$C$130' }]) //=> true
 */
export function isMadeMatrix(names: readonly SheetName[]): boolean {
  return areaNamed(names, MATRIX_NAMES.codes) !== undefined;
}

/**
 * Finds the matrix on a sheet: by its names if this add-in made it, however rows and columns have
 * moved; otherwise by its contents (a column of target codes, columns of ratings). `undefined` if
 * there is none.
 *
 *     recogniseMatrix(reading) //=> { origin: 'made', firstRow: 4, codes: 2, documents: [...], ... }
 */
export function recogniseMatrix(reading: SheetReading): MatrixLayout | undefined {
  const made = madeMatrix(reading);
  if (made) return made;
  // Our own lists of ratings are not somebody's ratings; a catalogue may have been rated in.
  const kind = provenanceOf(reading.names)?.kind;
  return kind === 'log' || kind === 'results' ? undefined : findMatrix(reading);
}

function madeMatrix(reading: SheetReading): MatrixLayout | undefined {
  const { names } = reading;
  const named = areaNamed(names, MATRIX_NAMES.codes);
  const codes = named && withinUsed(named, reading);
  if (!codes) return undefined;
  const columns = namedColumns(names);
  const { applicable, best } = columns;
  const rated = areaNamed(names, MATRIX_NAMES.ratings);
  const ratings = rated && withinUsed(rated, reading);
  const headings = areaNamed(names, MATRIX_NAMES.documents);
  const headingRow = headings?.row ?? codes.row - 1;
  const rowCount = codes.rows + codesBelow(reading, codes);
  const kindRow = areaNamed(names, MATRIX_NAMES.kinds)?.row;
  const yearRow = areaNamed(names, MATRIX_NAMES.years)?.row;
  const documents: DocumentColumn[] = [];
  const outsideFormulas: number[] = [];
  const end = reading.area.column + reading.area.columns;
  for (const column of ratingColumns(ratings, applicable, best, end)) {
    const isNamed = ratings !== undefined && contains(ratings, column);
    const name = text(valueAt(reading, headingRow, column));
    if (!isNamed && name === '' && !isFilled(reading, codes.row, rowCount, column)) continue;
    const kind = kindRow === undefined ? '' : text(valueAt(reading, kindRow, column));
    const year = yearRow === undefined ? undefined : yearIn(valueAt(reading, yearRow, column));
    documents.push({ column, name, ...defined({ kind: kindOfWord(kind), year }) });
    if (!isNamed) outsideFormulas.push(column);
  }
  const rows = { firstRow: codes.row, rowCount, codes: codes.column };
  const heading = text(valueAt(reading, headingRow, codes.column));
  const notes = mergedCodesNote(reading, rows, heading);
  return {
    origin: 'made',
    ...rows,
    documents,
    ...(notes.length > 0 && { notes }),
    outsideFormulas,
    headingRow,
    ...columns,
    ...(applicable !== undefined &&
      hasNumbers(reading, codes.row, rowCount, applicable) && { zeroIsNo: true }),
    ...defined({ kindRow, yearRow }),
    ...kept(names),
  };
}

/** What the matrix stores about how it was made. */
function kept(names: readonly SheetName[]) {
  const text = (constant: keyof typeof MATRIX_CONSTANTS) =>
    constantNamed(names, MATRIX_CONSTANTS[constant]);
  return defined({
    no: text('no'),
    scope: SCOPE_NAMES.find((name) => name === text('scope')),
    scale: ratingScale(text('scale')),
    language: LANGUAGES.find(({ tag }) => tag === text('language'))?.tag,
    country: text('country'),
    period: text('period'),
    level: ASSESSMENT_LEVELS.find((level) => level === text('level')),
    catalogueVersion: text('catalogueVersion'),
    made: text('made'),
  });
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The entries that are not undefined. */
function defined<T extends object>(entries: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
}

/** Names of single columns, with the same keys as in the layout. */
const COLUMNS = [
  ...(['ps', 'goals', 'targets', 'applicable', 'best', 'score', 'count'] as const),
  ...(['indicators', 'institutions', 'comments'] as const),
];

function namedColumns(
  names: readonly SheetName[],
): Partial<Record<(typeof COLUMNS)[number], number>> {
  const found: Partial<Record<(typeof COLUMNS)[number], number>> = {};
  for (const name of COLUMNS) {
    const area = areaNamed(names, MATRIX_NAMES[name]);
    if (area) found[name] = area.column;
  }
  return found;
}

/**
 * The named ratings, and columns inserted at their edges between "Applicable?" and "Best rating".
 */
function ratingColumns(
  ratings: Area | undefined,
  applicable: number | undefined,
  best: number | undefined,
  end: number,
): number[] {
  const first = ratings?.column ?? Infinity;
  const last = ratings ? ratings.column + ratings.columns - 1 : -Infinity;
  const isBetween = applicable !== undefined && best !== undefined && applicable < best;
  const from = isBetween && (!ratings || applicable < first) ? applicable + 1 : first;
  const inserted = isBetween && (!ratings || best > last) ? best - 1 : last;
  // People name whole rows: what is beyond the last column in use is no document.
  const to = Math.min(inserted, end - 1);
  return Number.isFinite(from) && Number.isFinite(to)
    ? Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
    : [];
}

/** Rows added right below the named ones, as long as they have a target code. */
function codesBelow(reading: SheetReading, codes: Area): number {
  const end = codes.row + codes.rows;
  const last = reading.area.row + reading.area.rows;
  const below = filledDown(reading, codes.column, end, Math.max(0, last - end));
  const other = below.findIndex((cell) => !isTargetLike(cell));
  return other < 0 ? below.length : other;
}

function isTargetLike(value: unknown): boolean {
  const parsed = parseCode(value);
  if (parsed.kind === 'unknown') return parsed.dateOf !== undefined;
  return parsed.kind === 'target' || parsed.kind === 'ambiguous';
}

function isFilled(reading: SheetReading, row: number, rows: number, column: number): boolean {
  for (let i = 0; i < rows; i += 1) if (!isBlank(valueAt(reading, row + i, column))) return true;
  return false;
}

/** Does a column hold numbers above 0? A 0 among them is no link to an empty cell. */
function hasNumbers(reading: SheetReading, row: number, rows: number, column: number): boolean {
  for (let i = 0; i < rows; i += 1) {
    const cell = valueAt(reading, row + i, column);
    if (typeof cell === 'number' && cell > 0) return true;
  }
  return false;
}

function contains({ column, columns }: Area, other: number): boolean {
  return other >= column && other < column + columns;
}

function formulaNamed(names: readonly SheetName[], wanted: string): string | undefined {
  return names.find(({ name }) => name.toUpperCase() === wanted.toUpperCase())?.formula;
}

function areaNamed(names: readonly SheetName[], wanted: string): Area | undefined {
  const formula = formulaNamed(names, wanted);
  return formula === undefined ? undefined : parseAddress(formula);
}

/**
 * A named area without the rows and columns after the last one in use: people name whole columns.
 * Rows above it stay, so that an area remains where it is.
 */
function withinUsed(area: Area, { area: used }: SheetReading): Area {
  return {
    ...area,
    rows: Math.max(0, Math.min(area.rows, used.row + used.rows - area.row)),
    columns: Math.max(0, Math.min(area.columns, used.column + used.columns - area.column)),
  };
}

function constantNamed(names: readonly SheetName[], wanted: string): string | undefined {
  const quoted = /^="(.*)"$/s.exec(formulaNamed(names, wanted) ?? '')?.[1];
  return quoted?.replaceAll('""', '"');
}

function text(value: unknown): string {
  return isBlank(value) ? '' : String(value).trim();
}
