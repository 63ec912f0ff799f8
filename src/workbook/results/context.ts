import { quoted } from '../formula/text';
import { goal } from '../../catalogue/goals';
import { P_NAMES, type P } from '../../catalogue/five-ps';
import type { GoalCode } from '../../catalogue/codes/patterns';
import { absoluteAddress } from '../sheet/address';
import { eachIsOneOf } from './formulas';
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
function documentsOf({ layout, column }: MatrixSource): string {
  const columns = layout.documents.map((document) => document.column);
  const first = Math.min(...columns);
  const isTogether = columns.every((each, index) => each === first + index);
  if (isTogether) return column(first, columns.length);
  const numbers = columns.map((_, index) => index + 1).join(',');
  return `CHOOSE({${numbers}},${columns.map((each) => column(each)).join(',')})`;
}

/**
 * The ratings as this add-in's functions take them: "n/a" in all rows that do not apply.
 *
 *     functionRatings(source) //=> `IF('RIA matrix'!$E$5:$E$130="no","n/a",'RIA matrix'!$F$5:$S$130)`
 */
export function functionRatings(source: MatrixSource): string {
  const { applicable } = source.layout;
  const documents = documentsOf(source);
  if (applicable === undefined) return documents;
  return `IF(${rowsOut(source, applicable)},"n/a",${documents})`;
}

function rowsOut(source: MatrixSource, applicable: number): string {
  const cells = source.column(applicable);
  const words = eachIsOneOf(cells, source.out);
  const values = valuesOut(source, cells);
  return values === '' ? words : `(${words}${values}>0)`;
}

/** What means no besides words, to be added to them: FALSE, and 0 among numbers 1. */
export function valuesOut({ falseIsOut, layout }: MatrixSource, cells: string): string {
  return (
    (falseIsOut ? `+(ISLOGICAL(${cells})*(${cells}=FALSE))` : '') +
    (layout.zeroIsNo ? `+(ISNUMBER(${cells})*(${cells}=0))` : '')
  );
}

/** Only which rows do not apply, for functions without a scale. */
export function functionApplicability(source: MatrixSource): string {
  if (source.top === undefined) return functionRatings(source);
  return source.layout.applicable === undefined
    ? ''
    : `IF(${rowsOut(source, source.layout.applicable)},"n/a","")`;
}

/** Ratings and codes, the first two arguments of most functions. */
export function ratingsAndCodes(source: MatrixSource): string {
  return `${functionRatings(source)},${source.column(source.layout.codes)}`;
}

/** The language as the functions take it. */
export function languageArgument({ request }: ResultsContext): string {
  return quoted(request.texts.language);
}

/** The scale as the functions take it: nothing for letters. */
export function scaleArgument({ source }: ResultsContext): string {
  return source.top === undefined ? '' : quoted(source.scale);
}

/** Do functions calculate the figures? Without documents they have nothing to read. */
export function usesFunctions({ request, source }: ResultsContext): boolean {
  return request.formulas === 'functions' && source.layout.documents.length > 0;
}

/** A column in the table's row for all targets. */
export function ofAll({ rows }: ResultsContext, figure: number): string {
  return absoluteAddress({ row: rows.all, column: FIGURES + figure, rows: 1, columns: 1 });
}
