import { ErrorOutsideExcel } from '../../../src/functions/excel-error';
import type { CellInput } from '../../../src/workbook/sheet/plan';
import { functionCalls, isSdgFunction } from '../../../src/workbook/formula/calls';
import { formulaTokens } from '../../../src/workbook/formula/tokens';
import { callArguments } from '../../../src/workbook/portable/call-arguments';
import type { PortableWorkbook, SdgCell } from '../../../src/workbook/portable/workbook';
import { FUNCTIONS } from '../../functions/in-excel';

/** A formula with calls of ours. */
export interface Figure {
  readonly formula: string;
  /** What a formula around calls makes of their results. */
  readonly of?: (calls: readonly unknown[]) => unknown;
}

/** What our functions give for a figure, rows × columns, errors as their text. */
export async function resultOf(
  cell: SdgCell,
  figure: Figure,
  workbook: PortableWorkbook,
): Promise<CellInput[][]> {
  const tokens = formulaTokens(figure.formula);
  const results: unknown[] = [];
  for (const call of functionCalls(tokens, isSdgFunction)) {
    const args = callArguments(tokens, call, cell, workbook);
    if (typeof args === 'string') throw new Error(`${figure.formula}: ${args}`);
    const values = args.map((each) => (each.kind === 'omitted' ? null : each.cells));
    try {
      results.push(await FUNCTIONS[call.name.slice(4)]?.(...values));
    } catch (error) {
      if (!(error instanceof ErrorOutsideExcel)) throw error;
      results.push(error.code);
    }
  }
  const { of } = figure;
  const [first] = results;
  if (!of && Array.isArray(first)) return (first as unknown[][]).map((row) => row.map(plain));
  const result = of ? of(results) : first;
  // Texts of the catalogue keep their value; the test looks only that it stands.
  return [[result === undefined ? 'a text' : plain(result)]];
}

function plain(value: unknown): CellInput {
  if (value instanceof ErrorOutsideExcel) return value.code;
  if (typeof value === 'object' && value !== null && 'basicValue' in value)
    return value.basicValue as number;
  return value as CellInput;
}
