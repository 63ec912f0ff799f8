import { isBlank, widest, type Cells } from '../../assessment/cells';
import type { Argument, SdgCall } from '../../workbook/explain/parse';
import type { SheetArea } from '../../workbook/formula/resolve-reference';
import type { ArgumentRead, CallExplained, Cause, Counted, Unreadable } from './call-explained';
import type { Answer, CellError, OurFunctions, Spot, Wrong } from './functions';
import type { ArgumentsRead } from './read-arguments';

export interface Surroundings<P extends Wrong> {
  readonly functions: OurFunctions<P>;
  readonly read: ArgumentsRead;
  /** What Excel passes for an empty cell. */
  readonly blank: 0 | null;
}

/** An argument as the function gets it, and where it comes from. */
interface Given<P> {
  readonly parameter: string;
  readonly text: string;
  readonly value: Cells | null;
  readonly place: SheetArea | undefined;
  readonly call: CallExplained<P> | undefined;
  readonly why: Unreadable | undefined;
}

/**
 * Asks a function again with the cells as they are now, those within its arguments first.
 *
 * @param at the cell of its result that is asked about; without it the first that shows an error
 */
export async function workOut<P extends Wrong>(
  call: SdgCall,
  around: Surroundings<P>,
  at?: Pick<CellError<P>, 'row' | 'column'>,
): Promise<CallExplained<P>> {
  const { functions } = around;
  const parameters = functions.parameters(call.name);
  const unreadable = (why: Unreadable) => ({
    ...{ text: call.text, name: call.name, arguments: [], within: [] },
    outcome: { kind: 'unreadable' as const, parts: [{ text: call.text, why }] },
  });
  if (!functions.names.includes(call.name)) return unreadable('unknown-function');
  const left = parameters.slice(call.arguments.length);
  const isMissing = left.some(({ isOptional }) => !isOptional);
  if (isMissing || call.arguments.length > parameters.length) return unreadable('arguments');
  const given: Given<P>[] = [];
  for (const [index, argument] of call.arguments.entries()) {
    const parameter = parameters[index] ?? { name: '', takesOneCell: false };
    const one = await giveArgument(argument, parameter.name, around);
    const isLarge = (one.value?.length ?? 0) > 1 || widest(one.value ?? []) > 1;
    given.push(parameter.takesOneCell && isLarge ? { ...one, why: 'several-cells' } : one);
  }
  const base = {
    ...{ text: call.text, name: call.name },
    arguments: given.flatMap(argumentRead),
    within: given.flatMap((each) => each.call ?? []),
  };
  const parts = given.flatMap(partsOf);
  if (parts.length > 0) return { ...base, outcome: { kind: 'unreadable', parts } };
  const args = parameters.map((_, index) => given[index]?.value ?? null);
  const answer = await functions.answer(call.name, args);
  return { ...base, outcome: await outcomeOf(answer) };

  async function outcomeOf(answer: Answer<P>): Promise<CallExplained<P>['outcome']> {
    const explained = async (problem: P, place?: Pick<CellError<P>, 'row' | 'column'>) => {
      const spots = await functions.causes(call.name, args, problem, place);
      return { problem, causes: spots.flatMap(causeOf) };
    };
    if (answer.kind === 'problem')
      return { kind: 'problem', error: answer.error, ...(await explained(answer.problem)) };
    const { cells, errors } = answer;
    const error = at
      ? errors.find(({ row, column }) => row === at.row && column === at.column)
      : errors[0];
    return {
      kind: 'result',
      cells,
      counted: await countedBy(),
      errors: errors.length,
      error: error && { ...error, ...(await explained(error.problem, error)) },
    };
  }

  /** The targets behind a figure, by our own function that counts them. */
  async function countedBy(): Promise<Counted | undefined> {
    const isFigure =
      parameters[0]?.name === 'ratings' && parameters.some(({ name }) => name === 'targets');
    if (!isFigure) return undefined;
    const valueOf = new Map(given.map(({ parameter, value }) => [parameter, value]));
    const tally = await functions.answer(
      'TALLY',
      functions
        .parameters('TALLY')
        .map(({ name }) => (name === 'language' ? null : (valueOf.get(name) ?? null))),
    );
    if (tally.kind !== 'result') return undefined;
    const [total = 0, partial = 0, none = 0, notApplicable = 0] = tally.cells.map(([, count]) =>
      Number(count),
    );
    return { total, partial, none, notApplicable };
  }

  function causeOf(spot: Spot): Cause<P>[] {
    const from = given[spot.argument];
    if (!from) return [];
    const { parameter, text, place, call: inner } = from;
    if (inner) return [{ kind: 'call', parameter, call: inner }];
    if (!place) return text === '' ? [] : [{ kind: 'formula', parameter, text }];
    const { sheet, area } = place;
    const { rows, columns } = spot;
    const [row, column] = [area.row + spot.row, area.column + spot.column];
    return [{ kind: 'cells', parameter, sheet, area: { row, column, rows, columns } }];
  }
}

async function giveArgument<P extends Wrong>(
  argument: Argument,
  parameter: string,
  around: Surroundings<P>,
): Promise<Given<P>> {
  const { text } = argument;
  const base = { parameter, text, value: null, place: undefined, call: undefined, why: undefined };
  switch (argument.kind) {
    case 'omitted':
      return base;
    case 'literal':
      return { ...base, value: argument.cells };
    case 'computed':
      return { ...base, why: 'computed-range' };
    case 'call': {
      const call = await workOut(argument.call, around);
      const { outcome } = call;
      if (outcome.kind === 'result') return { ...base, call, value: outcome.cells };
      return outcome.kind === 'problem'
        ? { ...base, call, value: [[errorCell(outcome.error)]] }
        : { ...base, call };
    }
    case 'reference':
    case 'spill': {
      const read = around.read.get(argument) ?? 'no-sheet';
      if (typeof read === 'string') return { ...base, why: read };
      if ('kind' in read)
        return read.kind === 'constant'
          ? { ...base, value: read.cells }
          : { ...base, why: read.kind === 'unreadable' ? read.why : 'no-sheet' };
      const value = read.cells.map((row) => row.map((cell) => cell ?? around.blank));
      return { ...base, value, place: { sheet: read.sheet, area: read.area } };
    }
  }
}

function errorCell(error: string): unknown {
  return { type: 'Error', basicType: 'Error', basicValue: error };
}

function argumentRead<P>({ parameter, text, value, place }: Given<P>): ArgumentRead[] {
  if (!value) return [];
  let filled = 0;
  for (const row of value) for (const cell of row) if (!isBlank(cell)) filled += 1;
  return [{ parameter, text, place, rows: value.length, columns: widest(value), filled }];
}

function partsOf<P>({ text, why, call }: Given<P>): { text: string; why: Unreadable }[] {
  if (why) return [{ text, why }];
  return call?.outcome.kind === 'unreadable' ? [...call.outcome.parts] : [];
}
