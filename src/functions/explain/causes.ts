import { basicValue, isBlank, numberIn, shown, type Cells } from '../../assessment/cells';
import { everyCellOf } from '../arguments';
import type { FunctionProblem, FunctionProblemName } from '../function-problem';
import { answerOf, type CellError } from './answer';
import { SIGNATURES, type ParameterName } from './signatures';

/** Cells of an argument; rows and columns count from 0 within it. */
export interface Spot {
  /** Position of the argument. */
  readonly argument: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const CODES_IN = ['targets', 'scope', 'ratings', 'indicators', 'code', 'value', 'text'] as const;
const RATINGS_IN = ['ratings', 'ratings1', 'ratings2', 'indicators'] as const;

/**
 * Where what a message quotes may be, in the order in which arguments are read. `whole`: the problem
 * is the range, no single cell of it.
 */
const PLACES: Readonly<
  Record<
    FunctionProblemName,
    { quoted?: readonly ParameterName[]; whole?: readonly ParameterName[] }
  >
> = {
  'not-a-rating': { quoted: RATINGS_IN },
  'number-without-scale': { quoted: RATINGS_IN },
  'off-scale': { quoted: RATINGS_IN },
  'applicable-among-ratings': { quoted: RATINGS_IN },
  'not-an-indicator': { quoted: ['indicators'] },
  'rating-without-code': { quoted: RATINGS_IN },
  'rating-beside-text': { quoted: RATINGS_IN },
  'one-sided-not-applicable': {},
  'unknown-code': { quoted: CODES_IN },
  'code-became-date': { quoted: CODES_IN },
  'ambiguous-code': { quoted: CODES_IN },
  'not-a-code': { quoted: CODES_IN },
  'several-codes': { quoted: CODES_IN },
  'not-a-target': { quoted: ['code'] },
  'not-an-indicator-code': { quoted: ['code'] },
  'retired-indicator': { whole: ['code', 'value'] },
  'unknown-scope': { quoted: ['scope'] },
  'unknown-scale': { quoted: ['scale'], whole: ['scale'] },
  'scale-weight': { quoted: ['scale'] },
  'scale-blank-label': { quoted: ['scale'] },
  'scale-label-twice': {},
  'scale-without-weight': { whole: ['scale'] },
  'not-yes-or-no': { quoted: ['applicable'] },
  'unknown-language': { quoted: ['language'] },
  'unknown-grouping': { quoted: ['by'] },
  'unknown-gap-kind': { quoted: ['kind'] },
  'unknown-level': { quoted: ['level'] },
  'error-cell': {
    quoted: [
      ...(['targets', ...RATINGS_IN, 'applicable', 'scope', 'scale', 'documents'] as const),
      ...(['level', 'by', 'kind', 'language', 'code', 'value', 'text'] as const),
    ],
  },
  'no-codes': { whole: ['targets'] },
  'several-target-columns': { whole: ['targets'] },
  'several-applicable-columns': { whole: ['applicable'] },
  'different-rows': {},
  'scope-without-targets': { whole: ['scope'] },
  'document-names': { whole: ['documents'] },
  'unnamed-document': {},
  'no-cells': {},
  'nothing-applicable': { whole: RATINGS_IN },
  'nothing-covered': { whole: RATINGS_IN },
  'no-indicators': { whole: ['indicators'] },
  'no-gaps': { whole: RATINGS_IN },
  'one-goal-only': { whole: ['targets'] },
  'no-variation': { whole: RATINGS_IN },
  'no-codes-in-text': { whole: ['text'] },
  'texts-not-loaded': {},
};

/**
 * The cells that cause a problem, the one that the message quotes first. Several cells may look like
 * it, as the text 8.1 and the number 8.1: the function itself is asked, without these cells, until
 * it answers differently.
 *
 *     await causesOf('COVERAGE', [[['T'], ['maybe']]], { problem: 'not-a-rating', cell: 'maybe', row: 2 })
 *     //=> [{ argument: 0, row: 1, column: 0, rows: 1, columns: 1 }]
 *
 * @param at where in the result the error is, if it is not all of it
 */
export async function causesOf(
  name: string,
  args: readonly unknown[],
  problem: FunctionProblem,
  at?: Pick<CellError, 'row' | 'column'>,
): Promise<readonly Spot[]> {
  const read = readArguments(name, args);
  // Functions of codes answer cell by cell.
  const isCellwise = read.positions.has('code') || read.positions.has('value');
  if (at && isCellwise) return [one(0, at.row, at.column)];
  const own = ownSpots(problem, read);
  if (own) return own;
  const { quoted = [], whole = [] } = PLACES[problem.problem];
  const candidates = quoted.flatMap((parameter) => quotedSpots(problem, read, parameter));
  const found = await deciding(name, args, problem, candidates, at);
  return found
    ? [found, ...besides(problem, read)]
    : whole.flatMap((parameter) => wholeSpot(read, parameter));
}

interface Arguments {
  readonly positions: ReadonlyMap<ParameterName, number>;
  readonly cells: readonly Cells[];
}

function readArguments(name: string, args: readonly unknown[]): Arguments {
  const { parameters = [] } = SIGNATURES.get(name) ?? {};
  return {
    positions: new Map(parameters.slice(0, args.length).map((parameter, at) => [parameter, at])),
    cells: args.map(everyCellOf),
  };
}

const one = (argument: number, row: number, column: number): Spot => ({
  ...{ argument, row, column },
  ...{ rows: 1, columns: 1 },
});

/** Problems that more than one cell has, or that quote none. */
function ownSpots(problem: FunctionProblem, read: Arguments): readonly Spot[] | undefined {
  if (problem.problem === 'different-rows') {
    // The first range, and those of another length than it has.
    return [...read.positions].flatMap(([parameter, argument]) => {
      const { length } = read.cells[argument] as Cells;
      const isOther = ROWWISE.has(parameter) && length === problem.rows;
      return argument === 0 || isOther ? wholeSpot(read, parameter) : [];
    });
  }
  if (problem.problem === 'one-sided-not-applicable') {
    return (['ratings1', 'ratings2'] as const).flatMap((parameter) =>
      wholeSpot(read, parameter, problem.row - 1),
    );
  }
  if (problem.problem === 'scale-label-twice') {
    const { label } = problem;
    return spotsWhere(read, 'scale', ([own], column) => column === 0 && shown(own) === label);
  }
  if (problem.problem !== 'unnamed-document') return undefined;
  const argument = read.positions.get('documents') ?? 0;
  const columns = read.cells[argument]?.[0]?.length ?? 1;
  const place = problem.column - 1;
  return [one(argument, Math.floor(place / columns), place % columns)];
}

const ROWWISE: ReadonlySet<ParameterName> = new Set([
  ...(['targets', 'applicable', 'ratings', 'ratings2'] as const),
]);

/** Cells that have their part in the problem beside the quoted one. */
function besides(problem: FunctionProblem, read: Arguments): readonly Spot[] {
  const { problem: kind } = problem;
  if (kind !== 'rating-without-code' && kind !== 'rating-beside-text') return [];
  return wholeSpot(read, 'targets', problem.row - 1);
}

function spotsWhere(
  read: Arguments,
  parameter: ParameterName,
  fits: (row: Cells[number], column: number, at: number) => boolean,
): Spot[] {
  const argument = read.positions.get(parameter);
  if (argument === undefined) return [];
  const spots: Spot[] = [];
  read.cells[argument]?.forEach((cells, row) =>
    cells.forEach((_, column) => {
      if (fits(cells, column, row)) spots.push(one(argument, row, column));
    }),
  );
  return spots;
}

/** Cells that look like what the message quotes, in the row that it names. */
function quotedSpots(problem: FunctionProblem, read: Arguments, parameter: ParameterName): Spot[] {
  if (!('cell' in problem)) return [];
  return spotsWhere(read, parameter, (cells, column, row) => {
    if ('row' in problem && row !== problem.row - 1) return false;
    if (problem.problem === 'scale-weight' && shown(cells[0]) !== problem.label) return false;
    if (problem.problem === 'scale-blank-label' && !isNone(cells[0])) return false;
    const isWeight = problem.problem.startsWith('scale-');
    // A word that was left empty is quoted as nothing, also where Excel passes 0.
    const isQuoted =
      shown(cells[column]) === problem.cell || (problem.cell === '' && isBlank(cells[column]));
    return (!isWeight || column === 1) && isQuoted;
  });
}

function isNone(label: unknown): boolean {
  return isBlank(label) || numberIn(basicValue(label)) === 0;
}

/** A whole argument, or one of its rows; nothing for one that was left out. */
function wholeSpot(
  { positions, cells }: Arguments,
  parameter: ParameterName,
  row?: number,
): Spot[] {
  const argument = positions.get(parameter);
  const range = argument === undefined ? undefined : cells[argument];
  if (argument === undefined || !range || range.length === 0) return [];
  const columns = Math.max(1, range[0]?.length ?? 1);
  if (range.length === 1 && columns === 1 && isBlank(range[0]?.[0])) return [];
  return row === undefined
    ? [{ argument, row: 0, column: 0, rows: range.length, columns }]
    : [{ argument, row, column: 0, rows: 1, columns }];
}

/**
 * The first candidate that counts. Emptying the last ones changes nothing as long as the cause is
 * before them, so that few calls find it among many.
 */
async function deciding(
  name: string,
  args: readonly unknown[],
  problem: FunctionProblem,
  candidates: readonly Spot[],
  at: Pick<CellError, 'row' | 'column'> | undefined,
): Promise<Spot | undefined> {
  if (candidates.length < 2) return candidates[0];
  const same = JSON.stringify(problem);
  const isSame = async (from: number) => {
    const answer = await answerOf(name, without(args, candidates.slice(from)));
    const now = at
      ? answer.kind === 'result' &&
        answer.errors.find(({ row, column }) => row === at.row && column === at.column)?.problem
      : answer.kind === 'problem' && answer.problem;
    return JSON.stringify(now) === same;
  };
  let [cause, behind] = [0, candidates.length];
  while (behind - cause > 1) {
    const middle = Math.floor((cause + behind) / 2);
    if (await isSame(middle)) behind = middle;
    else cause = middle;
  }
  return candidates[cause];
}

/** The arguments with these cells empty. */
function without(args: readonly unknown[], spots: readonly Spot[]): unknown[] {
  const emptied = new Map<number, unknown[][]>();
  for (const { argument, row, column } of spots) {
    const cells = emptied.get(argument) ?? everyCellOf(args[argument]).map((each) => [...each]);
    emptied.set(argument, cells);
    (cells[row] as unknown[])[column] = null;
  }
  return args.map((each, argument) => emptied.get(argument) ?? each);
}
