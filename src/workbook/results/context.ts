import { quoted } from '../formula/text';
import { goal } from '../../catalogue/goals';
import { P_NAMES, type P } from '../../catalogue/five-ps';
import type { GoalCode } from '../../catalogue/codes/patterns';
import { absoluteAddress } from '../sheet/address';
import { hasMergedCodes } from '../reading/merged-codes';
import { share } from './formulas';
import { FIGURES, type Grid } from './grid';
import type { MatrixSource } from './matrix';
import type { ResultsRows } from './rows';
import type { ResultsRequest, ResultsWords } from './request';

/** What every section is built from. */
export interface ResultsContext {
  readonly request: ResultsRequest;
  readonly words: ResultsWords;
  readonly source: MatrixSource;
  readonly grid: Grid;
  readonly rows: ResultsRows;
  /** Goals with a target in the matrix, in order. */
  readonly goals: readonly GoalCode[];
  readonly ps: readonly P[];
  /** Columns that the matrix has. */
  readonly hasIndicators: boolean;
  readonly hasInstitutions: boolean;
}

export function goalsOf({ targets }: MatrixSource): readonly GoalCode[] {
  return [...new Set(targets.map(({ target }) => target.goal))];
}

export function psOf(source: MatrixSource): readonly P[] {
  const present = new Set(goalsOf(source).map((code) => goal(code).p));
  return P_NAMES.filter((name) => present.has(name));
}

/** The matrix's document columns as one array, because a single range may not cover them. */
export function functionRatings({ layout, column }: MatrixSource): string {
  const columns = layout.documents.map((document) => document.column);
  const first = Math.min(...columns);
  const isTogether = columns.every((each, index) => each === first + index);
  if (isTogether) return column(first, columns.length);
  const numbers = columns.map((_, index) => index + 1).join(',');
  return `CHOOSE({${numbers}},${columns.map((each) => column(each)).join(',')})`;
}

/**
 * A call of one of this add-in's functions: these arguments, then the matrix's column "Applicable?"
 * as the last of all, whatever language its answers are in.
 *
 *     functionCall('DEPTH', ['F5:H9', 'C5:C9', '', ''], source) //=> 'SDG.DEPTH(F5:H9,C5:C9,,,E5:E9)'
 */
export function functionCall(name: string, given: readonly string[], source: MatrixSource): string {
  const all = [...given, answersOf(source)].join(',');
  return `SDG.${name}(${all.replace(/,+$/, '')})`;
}

/** A 0 that means no is written as a word, because to functions it may be an empty cell. */
function answersOf({ layout, column }: MatrixSource): string {
  if (layout.applicable === undefined) return '';
  const cells = column(layout.applicable);
  const is = (number: number) => `ISNUMBER(${cells})*(${cells}=${number})`;
  return layout.zeroIsNo ? `IF(${is(0)},"no",IF(${is(1)},"yes",${cells}&""))` : cells;
}

/** What means no besides words, as 0 and 1 for each row: FALSE, and 0 among numbers 1. */
export function valuesOut({ layout }: MatrixSource, cells: string): string {
  const isFalse = `ISLOGICAL(${cells})*(${cells}=FALSE)`;
  return layout.zeroIsNo ? `${isFalse}+ISNUMBER(${cells})*(${cells}=0)` : isFalse;
}

/** Ratings and codes, the first two arguments of most functions. */
export function ratingsAndCodes(source: MatrixSource): readonly [ratings: string, codes: string] {
  return [functionRatings(source), source.column(source.layout.codes)];
}

/**
 * A share of targets with a national indicator, or the word for no figure while nobody has entered
 * one: 0 % would say that somebody had looked.
 */
export function readyShare({ source, words }: ResultsContext, part: string, whole: string): string {
  const { indicators = source.layout.codes } = source.layout;
  const cells = source.column(indicators);
  const { notAvailable } = words;
  // A link to an empty cell shows 0.
  const entered = `SUMPRODUCT((LEN(TRIM(${cells}))>0)*(${cells}<>0))`;
  return `IF(${entered}=0,${quoted(notAvailable)},${share(part, whole, notAvailable)})`;
}

/** The language as the functions take it. */
export function languageArgument({ request }: ResultsContext): string {
  return quoted(request.texts.language);
}

/** The scale as the functions take it: nothing for letters. */
export function scaleArgument({ source }: ResultsContext): string {
  return source.top === undefined ? '' : quoted(source.scale);
}

/**
 * Do functions calculate the figures? Without documents they have nothing to read, and of a merged
 * code they would see only the first row.
 */
export function usesFunctions({ request, source: { layout } }: ResultsContext): boolean {
  return request.formulas === 'functions' && layout.documents.length > 0 && !hasMergedCodes(layout);
}

/** A column in the table's row for all targets. */
export function ofAll({ rows }: ResultsContext, figure: number): string {
  return absoluteAddress({ row: rows.all, column: FIGURES + figure, rows: 1, columns: 1 });
}
