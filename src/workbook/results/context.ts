import { quoted } from '../formula/text';
import { goal } from '../../catalogue/goals';
import { P_NAMES, type P } from '../../catalogue/five-ps';
import type { GoalCode } from '../../catalogue/codes/patterns';
import { absoluteAddress } from '../sheet/address';
import { eachIsIn } from './formulas';
import { FIGURES, type Grid } from './grid';
import type { MatrixSource } from './matrix';
import type { ResultsRows } from './rows';
import type { ResultsRequest, ResultsWords } from './request';
import { wordRange } from './word-lists';

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

/** The ratings as this add-in's functions take them: not applicable in all rows that are. */
export function functionRatings(context: ResultsContext): string {
  const documents = documentsOf(context.source);
  return isOutFormula(context, documents) ?? documents;
}

/** Only which rows do not apply, for functions without a scale. */
export function functionApplicability(context: ResultsContext): string {
  return context.source.top === undefined
    ? functionRatings(context)
    : (isOutFormula(context, '""') ?? '');
}

/** `otherwise`, but a word for "not applicable" in the rows that "Applicable?" excludes. */
function isOutFormula({ source, grid }: ResultsContext, otherwise: string): string | undefined {
  const { applicable } = source.layout;
  if (applicable === undefined) return undefined;
  const cells = source.column(applicable);
  const words = wordRange(grid, source, 'out');
  const isWord = `MMULT(ISTEXT(${cells})*${eachIsIn(cells, words)},TRANSPOSE(LEN(${words})>0)*1)`;
  const out = `INDEX(${wordRange(grid, source, 'indicatorOut')},1)`;
  return `IF(${isWord}+${valuesOut(source, cells)}>0,${out},${otherwise})`;
}

/** What means no besides words, as 0 and 1 for each row: FALSE, and 0 among numbers 1. */
export function valuesOut({ layout }: MatrixSource, cells: string): string {
  const isFalse = `ISLOGICAL(${cells})*(${cells}=FALSE)`;
  return layout.zeroIsNo ? `${isFalse}+ISNUMBER(${cells})*(${cells}=0)` : isFalse;
}

/** Ratings and codes, the first two arguments of most functions. */
export function ratingsAndCodes(context: ResultsContext): string {
  return `${functionRatings(context)},${context.source.column(context.source.layout.codes)}`;
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
