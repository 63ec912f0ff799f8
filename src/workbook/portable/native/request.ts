import { quoted } from '../../formula/text';
import { answersAmongRatings } from '../../../assessment/answers-among-ratings';
import { basicValue, isBlank } from '../../../assessment/cells';
import { rowTargets, withDecidedNumbers } from '../../../assessment/target-column';
import {
  cellsOfArgument,
  isOmitted,
  type CallArgument,
  type ReferenceArgument,
} from '../call-arguments';
import type { HelperAddresses } from '../helper-sheet';
import { addCodes, addRatings, tableOfScale, type LookupTables } from '../lookup-tables';
import { nativeApplicable, unlessOut, type NativeApplicable } from './applicable';
import { nativeRange, type NativeRange } from './range';
import { codeChecks, largestInRows, lookUp, rate, ratingChecks } from './text';
import type { NativeTargets } from './targets';
import { nativeUniverse } from './universe';
import type { PortableReason } from '../reason';
import type { RatingTable } from '../rating-table';

/** The arguments that rating functions share, as native forms read them. */
export interface NativeRequest {
  readonly argument: ReferenceArgument;
  readonly ratings: NativeRange;
  readonly table: RatingTable;
  readonly targets: NativeTargets | undefined;
  readonly applicable: NativeApplicable | undefined;
  /** Heading rows hold words that are not ratings and have to be skipped. */
  readonly hasHeadings: boolean;
  readonly scaleChecks: (at: HelperAddresses) => readonly string[];
}

/** Reads `(ratings, [targets], [scope], [scale], [applicable])`. */
export function nativeRequest(
  [ratings, targets, scope, scale, applicable]: readonly (CallArgument | undefined)[],
  tables: LookupTables,
): NativeRequest | PortableReason {
  if (ratings?.kind !== 'reference') return 'no-references';
  const table = tableOfScale(tables, cellsOfArgument(scale));
  if ('reason' in table) return table.reason;
  const codeColumn = nativeTargets(targets, scope, ratings, tables);
  if (typeof codeColumn === 'string') return codeColumn;
  const codes = codeColumn?.argument.cells;
  if (answersAmongRatings(ratings.cells, table.scale, codes)) return 'shows-error';
  const applies = nativeApplicable(applicable, ratings, codeColumn, tables);
  if (typeof applies === 'string') return applies;
  const isTarget = rowsWithCode(codeColumn?.argument);
  const reason = addRatings(table, ratings.cells, isTarget);
  if (reason) return reason;
  return {
    argument: ratings,
    ratings: nativeRange(
      ratings.text,
      ratings.area.columns,
      Math.max(ratings.rowLimit, codeColumn?.argument.rowLimit ?? 0),
    ),
    table,
    targets: codeColumn,
    applicable: applies,
    hasHeadings: ratings.cells.some(
      (cells, row) => !isTarget(row) && cells.some((cell) => Number.isNaN(table.scale.weigh(cell))),
    ),
    scaleChecks: (at) => (scale?.kind === 'reference' ? unchanged(scale, table, at) : []),
  };
}

/** Reads `[targets], [scope]` for ratings or indicators; undefined if there are none. */
export function nativeTargets(
  targets: CallArgument | undefined,
  scope: CallArgument | undefined,
  rated: ReferenceArgument,
  tables: LookupTables,
): NativeTargets | undefined | PortableReason {
  if (isOmitted(targets)) {
    if (!isOmitted(scope)) return 'shows-error';
    return rated.rowLimit > 0 ? 'whole-columns' : undefined;
  }
  if (targets.kind !== 'reference') return 'no-references';
  const isWhole = targets.rowLimit > 0;
  if (isWhole !== rated.rowLimit > 0) return 'whole-columns';
  if (targets.area.columns > 1 || targets.area.rows !== rated.area.rows) return 'shows-error';
  const unread = targets.cells.filter(([cell]) => rowTargets(cell) === undefined);
  // The function decides 8.1 or 8.10 by its place in the column.
  if (unread.length > 0)
    return withDecidedNumbers(targets.cells).some(
      (code) => rowTargets(Array.isArray(code) ? code[0] : code) === undefined,
    )
      ? 'shows-error'
      : 'look-alike-codes';
  const reason = addCodes(tables, targets.cells);
  if (reason) return reason;
  const universe = nativeUniverse(scope, tables);
  if (typeof universe === 'string') return universe;
  const limit = Math.max(targets.rowLimit, rated.rowLimit);
  return { argument: targets, range: nativeRange(targets.text, 1, limit), universe };
}

/** Position of each row's target, 0 for headings. */
export function placesText({ range }: NativeTargets, at: HelperAddresses): string {
  return lookUp(range.text, at.codeKeys, at.codeOrders);
}

/** Step of each cell: none 1, P 2, T 3, n/a 4; an error if it is not a rating. */
export function stepsText(request: NativeRequest, at: HelperAddresses, range?: string): string {
  const { applicable } = request;
  return unlessOut(ratedSteps(request, at, range), applicable?.out(at), 4);
}

/** The same, 4 to 8 in rows that do not apply: for questions about what is above a step. */
export function stepsOrMore(request: NativeRequest, at: HelperAddresses): string {
  const { applicable } = request;
  return `${ratedSteps(request, at)}${applicable ? `+4*${applicable.out(at)}` : ''}`;
}

/** The same whether or not the target applies. */
function ratedSteps(request: NativeRequest, at: HelperAddresses, range?: string): string {
  const { ratings, table } = request;
  const of = at.ratings(table);
  return rate(range ?? ratings.text, of, of.steps, rowsThatCount(request, at));
}

/** 1 + weight of each cell, n/a 3. */
export function weightsText(request: NativeRequest, at: HelperAddresses): string {
  const { ratings, table, applicable } = request;
  const of = at.ratings(table);
  const weights = rate(ratings.text, of, of.weights, rowsThatCount(request, at));
  return unlessOut(weights, applicable?.out(at), 3);
}

function rowsThatCount({ targets, hasHeadings }: NativeRequest, at: HelperAddresses) {
  return targets && hasHeadings ? `(${placesText(targets, at)}>0)` : undefined;
}

/** Best step of each row. */
export function bestSteps(request: NativeRequest, at: HelperAddresses): string {
  return largestInRows(request.ratings, stepsText(request, at));
}

/** Terms above 0 where the function would return `#VALUE!`. */
export function checksOf(request: NativeRequest, at: HelperAddresses): string[] {
  const { ratings, targets, table } = request;
  const ofRatings = ratingChecks(ratings.text, ratedSteps(request, at));
  const ofScale = [...request.scaleChecks(at), ...(request.applicable?.checks(at) ?? [])];
  if (!targets) return [...ratings.checks, ...ofScale, `SUMPRODUCT(${ofRatings})`];
  const of = at.ratings(table);
  const codeless = `(${placesText(targets, at)}=0)`;
  const stray = `ISNUMBER(1/${rate(ratings.text, of, of.rated, codeless)})`;
  const only = request.hasHeadings ? `(${placesText(targets, at)}>0)*` : '';
  return [
    ...ratings.checks,
    ...ofScale,
    ...targetChecks(targets, ratings, at),
    `SUMPRODUCT(${only}(${ofRatings}))`,
    `SUMPRODUCT(${stray}*1)`,
  ];
}

/** The same for the code column only. */
export function targetChecks(
  targets: NativeTargets,
  rated: NativeRange,
  at: HelperAddresses,
): string[] {
  const { range, universe } = targets;
  return [
    `(ROWS(${range.text})<>ROWS(${rated.text}))`,
    `SUMPRODUCT(${codeChecks(at, range.text)})`,
    `(SUMPRODUCT(${placesText(targets, at)})=0)`,
    ...universe.checks(at),
  ];
}

/** Above 0 if a cell that determined the form has changed since, such as the scale "0-3". */
export function changed(argument: CallArgument | undefined): string[] {
  if (argument?.kind !== 'reference') return [];
  const cell = basicValue(argument.cells[0]?.[0]);
  if (isBlank(cell)) return [`(TRIM(${argument.text})<>"")`];
  const was = typeof cell === 'number' ? String(cell) : quoted(String(cell));
  return [`(${argument.text}<>${was})`];
}

function unchanged(scale: ReferenceArgument, table: RatingTable, at: HelperAddresses): string[] {
  const { labels } = table;
  if (!labels) return changed(scale);
  return [
    `(ROWS(${scale.text})<>${labels.length})`,
    `SUMPRODUCT((${scale.text}<>${at.ratings(table).labels})*1)`,
  ];
}

function rowsWithCode(targets: ReferenceArgument | undefined): (row: number) => boolean {
  if (!targets) return () => true;
  const rows = targets.cells.map(([cell]) => rowTargets(cell));
  if (rows.includes(undefined)) return () => true;
  return (row) => (rows[row]?.length ?? 0) > 0;
}
