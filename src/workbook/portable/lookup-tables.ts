import { APPLICABLE_WORDS, isApplicable } from '../../assessment/applicable-words';
import { basicValue, isBlank, type Cells } from '../../assessment/cells';
import { NOT_APPLICABLE } from '../../assessment/rating';
import { RATING_WORDS } from '../../assessment/rating-words';
import { INDICATOR_SCALE } from '../../assessment/readiness';
import { isProblem } from '../../assessment/problem';
import { readScope, type Scope } from '../../assessment/scope';
import { codeForRow, rowTargets, targetsIn } from '../../assessment/target-column';
import { P_NAMES } from '../../catalogue/five-ps';
import { GOALS } from '../../catalogue/goals';
import { SCOPE_NAMES } from '../../catalogue/scopes';
import { TARGETS } from '../../catalogue/targets';
import { hasWildcard, keyOf, keysOf } from './native/range';
import { addSpelling, ratingTable, type RatingTable } from './rating-table';
import type { PortableReason } from './reason';

/**
 * The tables that native formulas use, before they are placed on a sheet: keys (see `keyOf`) and
 * their meaning. Spellings found only in this workbook are added as calls are read.
 */
export interface LookupTables {
  /** Position in the official order from 1; 0 for known headings. */
  readonly codes: Map<string, number>;
  /** Column in `SCOPES`, counted from 1. */
  readonly scopes: Map<string, number>;
  /** By the contents of the scale argument. */
  readonly ratings: Map<string, RatingTable>;
  /** Only what does not simply mean "there is an indicator": −1 none, 1 not applicable. */
  readonly indicators: Map<string, number>;
  /** 1 for "not applicable", else 0; empty as long as no formula has such a column. */
  readonly applicable: Map<string, number>;
}

/** Scopes that a cell may name; the last is the empty cell, where the rows define the universe. */
export const SCOPES: readonly string[] = [
  ...SCOPE_NAMES,
  ...GOALS.map(({ code }) => code),
  ...P_NAMES,
  '',
];

const CODES_OF_SCOPES: ReadonlyMap<string, Scope> = new Map(
  SCOPES.map((name) => {
    const scope = name === '' ? [] : readScope([[name]]);
    return [name, scope === undefined || isProblem(scope) ? [] : scope];
  }),
);

/**
 * The targets of one of `SCOPES`.
 *
 *     codesOfScope('Peace').length //=> 10
 */
export function codesOfScope(name: string): Scope {
  return CODES_OF_SCOPES.get(name) as Scope;
}

/** Tables with what every workbook may contain. */
export function lookupTables(): LookupTables {
  const codes = new Map<string, number>([[keyOf(''), 0]]);
  for (const { code } of GOALS) codes.set(keyOf(code), 0);
  for (const { code, order, lettered } of TARGETS) {
    codes.set(keyOf(code), order + 1);
    if (!lettered) codes.set(keyOf(code.replace('.', ',')), order + 1);
  }
  const scopes = new Map<string, number>();
  SCOPES.forEach((name, index) => {
    const isGoal = GOALS.some(({ code }) => code === name);
    const spellings = isGoal ? [name, `Goal ${name}`, `SDG ${name}`] : [name];
    for (const spelling of spellings) scopes.set(keyOf(spelling), index + 1);
  });
  const indicators = new Map([keyOf(''), keyOf(0), ':-', ':–', ':—'].map((key) => [key, -1]));
  for (const [word, rating] of RATING_WORDS) {
    if (rating === 'none') indicators.set(keyOf(word), -1);
    if (rating === 'n/a') indicators.set(keyOf(word), 1);
  }
  return { codes, scopes, ratings: new Map(), indicators, applicable: new Map() };
}

/** The table of a scale, made when first needed. */
export function tableOfScale(
  { ratings }: LookupTables,
  argument: Cells,
): RatingTable | { readonly reason: PortableReason } {
  const name = JSON.stringify(argument.map((row) => row.map((cell) => basicValue(cell) ?? '')));
  const known = ratings.get(name);
  if (known) return known;
  const table = ratingTable(argument);
  if (table === 'too-many-numbers') return { reason: 'large-scale' };
  if (isProblem(table)) return { reason: 'shows-error' };
  ratings.set(name, table);
  return table;
}

/**
 * Adds the spellings in a column of codes.
 *
 * @returns the reason if the column cannot be looked up
 */
export function addCodes({ codes }: LookupTables, cells: Cells): PortableReason | undefined {
  for (const [each] of cells) {
    const cell = basicValue(each);
    const found = targetsIn(cell);
    if (isProblem(found)) return 'shows-error';
    if (found.length > 1) return 'several-codes';
    if (isBlank(cell) && typeof cell !== 'string') continue;
    if (typeof cell !== 'string' && typeof cell !== 'number') continue;
    if (typeof cell === 'string' && hasWildcard(cell)) return 'wildcards';
    const order = found.length === 0 ? 0 : (found[0] as number) + 1;
    for (const key of keysOf(cell)) {
      const known = codes.get(key);
      if (known !== undefined && known !== order) return 'look-alike-codes';
      codes.set(key, order);
    }
  }
  return undefined;
}

/** Adds the spellings of ratings, from the rows that count only. */
export function addRatings(
  table: RatingTable,
  cells: Cells,
  counts: (row: number) => boolean,
): PortableReason | undefined {
  for (const [row, each] of cells.entries()) {
    if (!counts(row)) continue;
    for (const cell of each) if (!addSpelling(table, cell)) return 'wildcards';
  }
  return undefined;
}

/** Adds the words in indicator cells that mean none or not applicable. */
export function addIndicators(
  { indicators }: LookupTables,
  cells: Cells,
): PortableReason | undefined {
  for (const each of cells.flat()) {
    const cell = basicValue(each);
    if (typeof cell === 'boolean') return 'booleans';
    if (typeof cell !== 'string' && typeof cell !== 'number') continue;
    const weight = INDICATOR_SCALE.weigh(cell);
    const meaning = weight === NOT_APPLICABLE ? 1 : weight === 0 ? -1 : 0;
    for (const key of keysOf(cell)) {
      if ((indicators.get(key) ?? 0) === meaning) continue;
      if (hasWildcard(key) || meaning === 0) return 'wildcards';
      indicators.set(key, meaning);
    }
  }
  return undefined;
}

/**
 * Adds the answers in a column "Applicable?", and the first time every word for yes and no.
 *
 * @returns the reason if the column cannot be looked up
 */
export function addApplicable(
  { applicable }: LookupTables,
  column: Cells,
  codes: readonly unknown[] | undefined,
): PortableReason | undefined {
  if (applicable.size === 0) {
    for (const key of [keyOf(''), keyOf(1)]) applicable.set(key, 0);
    for (const [word, applies] of APPLICABLE_WORDS) applicable.set(keyOf(word), applies ? 0 : 1);
    for (const [word, rating] of RATING_WORDS) if (rating === 'n/a') applicable.set(keyOf(word), 1);
  }
  const cells = column
    .map(([cell]) => basicValue(cell))
    .filter((_, row) => codes === undefined || rowTargets(codeForRow(codes, row))?.length !== 0);
  // The number 0 is a no only among ones; for formulas it looks like the text 0, which is one.
  if (cells.includes(0) && !cells.includes(1)) return 'booleans';
  for (const cell of cells) {
    if (typeof cell === 'boolean') return 'booleans';
    if (typeof cell !== 'string') continue;
    if (hasWildcard(cell)) return 'wildcards';
    for (const key of keysOf(cell)) applicable.set(key, isApplicable(cell) === false ? 1 : 0);
  }
  return undefined;
}
