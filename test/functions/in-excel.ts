import * as catalogue from '../../src/functions/catalogue';
import * as documents from '../../src/functions/documents';
import { ErrorOutsideExcel } from '../../src/functions/excel-error';
import * as profiles from '../../src/functions/profiles';
import * as ratings from '../../src/functions/ratings';
import type { FormulaValue } from './formula';

type CustomFunction = (...args: unknown[]) => unknown;

/** All functions by name. */
export const FUNCTIONS = {
  ...ratings,
  ...profiles,
  ...documents,
  ...catalogue,
} as unknown as Readonly<Record<string, CustomFunction>>;

/** The two ways in which Excel hands over an empty cell. */
export const BLANKS = [0, null] as const;

/**
 * Calls a function as Excel does: arguments as rows × columns, left-out ones as null.
 *
 *     await call('CODE', 'SDG 3,8') //=> [['3.8']]
 */
export async function call(name: string, ...args: readonly (FormulaValue | unknown[][])[]) {
  const cells = args.map((each) => (each === null || Array.isArray(each) ? each : [[each]]));
  return (FUNCTIONS[name] as CustomFunction)(...cells);
}

/** As `call`, for an error: "#VALUE! message". */
export async function failure(
  name: string,
  ...args: Parameters<typeof call> extends [string, ...infer A] ? A : never
) {
  try {
    return `no error: ${JSON.stringify(await call(name, ...args))}`;
  } catch (error) {
    return errorText(error);
  }
}

/** An error of ours as people see it; any other is thrown on. */
export function errorText(error: unknown): string {
  if (error instanceof ErrorOutsideExcel) return `${error.code} ${error.message}`;
  throw error;
}

/** A spilled result with errors as people see them. */
export const spilled = async (...args: Parameters<typeof call>) =>
  ((await call(...args)) as unknown[][]).map((row) =>
    row.map((cell) => (cell instanceof Error ? errorText(cell) : cell)),
  );
