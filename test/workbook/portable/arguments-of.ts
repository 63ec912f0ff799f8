import { functionCalls, isSdgFunction } from '../../../src/workbook/formula/calls';
import { formulaTokens } from '../../../src/workbook/formula/tokens';
import { callArguments, type CallArgument } from '../../../src/workbook/portable/call-arguments';
import type { HelperAddresses } from '../../../src/workbook/portable/helper-sheet';
import type { PortableWorkbook, SdgCell } from '../../../src/workbook/portable/workbook';
import type { CellInput } from '../../../src/workbook/sheet/plan';
import { WORKBOOK } from './plan-of';

/** A formula in K20 of sheet Plan. */
export const cellWith = (
  formula: string,
  values: readonly (readonly CellInput[])[] = [[0.5]],
): SdgCell => ({ sheet: 'Plan', row: 19, column: 10, formula, values });

/** What the first call of a formula is given, read in the workbook of `planOf`. */
export function argumentsRead(formula: string, workbook: PortableWorkbook = WORKBOOK) {
  const tokens = formulaTokens(formula);
  const [call] = functionCalls(tokens, isSdgFunction);
  if (!call) throw new Error(`no call: ${formula}`);
  return callArguments(tokens, call, cellWith(formula), workbook);
}

/** The same where they can be read. */
export function argumentsOf(...args: Parameters<typeof argumentsRead>): readonly CallArgument[] {
  const read = argumentsRead(...args);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

/** Words in place of addresses, so that a formula says which table it reads. */
export const AT: HelperAddresses = {
  codeKeys: 'codeKeys',
  codeOrders: 'codeOrders',
  bins: 'bins',
  orders: 'orders',
  goals: 'goals',
  ps: 'ps',
  goalBins: 'goalBins',
  goalMask: 'goalMask',
  scopes: 'scopes',
  scope: (name) => `scope${name}`,
  scopeKeys: 'scopeKeys',
  scopeColumns: 'scopeColumns',
  ratings: () => ({
    keys: 'keys',
    places: 'places',
    steps: 'steps',
    weights: 'weights',
    rated: 'rated',
    labels: 'labels',
  }),
  indicatorKeys: 'indicatorKeys',
  indicatorMeanings: 'indicatorMeanings',
  applicable: { keys: 'answers', out: 'out' },
  anyColumn: 'anyColumn',
};
