import { excelProblem, officeError, type ExcelProblem } from '../door/problem';
import type { Observed } from './scenario';

/** What Excel did with a request it may refuse. */
export const ACCEPTED = 'accepted';

/** Whatever is asked then, Excel does not do it: no refusal of this request. */
const TROUBLES: readonly ExcelProblem['kind'][] = [
  'busy',
  'cell-editing',
  'old-excel',
  'too-large',
];

/**
 * An error of Excel's as data: its code, and the member that it names.
 *
 *     refusal(error) //=> { refused: 'InvalidArgument', at: 'Range.formulas' }
 */
export function refusal(error: unknown): Observed {
  const office = officeError(error);
  const { kind } = excelProblem(error);
  if (!office || kind === 'fault') throw error;
  const { code, location } = office;
  return {
    ...(TROUBLES.includes(kind) ? { failed: code } : { refused: code }),
    ...(location && { at: location }),
  };
}

/** Sends what is queued, and tells whether Excel accepts it. */
async function answerTo(
  sheet: Excel.Worksheet,
  queue: (sheet: Excel.Worksheet) => unknown,
): Promise<Observed> {
  try {
    queue(sheet);
    await sheet.context.sync();
    return ACCEPTED;
  } catch (error) {
    return refusal(error);
  }
}

/**
 * The same for several requests, one after another.
 *
 *     await answers(sheet, { history: () => (sheet.name = 'History') })
 *     //=> { history: { refused: 'InvalidArgument', at: 'Worksheet.name' } }
 */
export async function answers(
  sheet: Excel.Worksheet,
  requests: Readonly<Record<string, (sheet: Excel.Worksheet) => unknown>>,
): Promise<Observed> {
  const all: [string, Observed][] = [];
  for (const [name, queue] of Object.entries(requests))
    all.push([name, await answerTo(sheet, queue)]);
  return Object.fromEntries(all);
}
