import type { Observed, Probe, Scratch } from './scenario';

/** Milliseconds between two looks at a cell that is being calculated. */
const PAUSE = 100;

/** What cells show until a function has answered. */
const BUSY = ['#BUSY!', '#GETTING_DATA', '#CONNECT!'];

/** Sends what is queued, and gives the values of cells. */
export async function valuesOf(range: Excel.Range): Promise<Observed[][]> {
  range.load('values');
  await range.context.sync();
  return range.values as Observed[][];
}

/** The same once our functions have answered. */
export async function calculated(range: Excel.Range, late: Scratch['late']): Promise<Observed[][]> {
  const values = await Promise.race([valuesOf(range), late]);
  if (!values.flat().some((value) => BUSY.includes(String(value)))) return values;
  await Promise.race([new Promise((next) => setTimeout(next, PAUSE)), late]);
  return calculated(range, late);
}

/** Where a range is, without its sheet. */
export const placeOf = ({ address }: Excel.Range): string => address.replace(/^.*!/, '');

declare const CustomFunctions: {
  associate(id: string, run: (cells: unknown[][]) => unknown): void;
};

/**
 * The cells below A1 as Excel hands them to one of our functions. The function is listened to for
 * one call, which is known by the mark in A1, and answers all calls as it always does.
 */
export async function cellsSeen(
  { context, sheet, mark, probe, late }: Scratch,
  below: readonly [string][],
): Promise<Observed> {
  sheet.getRange('A1').values = [[mark]];
  sheet.getRange(`A2:A${below.length + 1}`).formulas = below as [string][];
  const seen = heard(probe, mark);
  try {
    sheet.getRange('C1').formulas = [[`=SDG.${probe.id}(A1:A${below.length + 1})`]];
    await context.sync();
    return (await Promise.race([seen, late])).slice(1) as Observed[];
  } finally {
    CustomFunctions.associate(probe.id, probe.run);
  }
}

function heard({ id, run }: Probe, mark: string): Promise<unknown[][]> {
  return new Promise((tell) => {
    CustomFunctions.associate(id, (cells, ...rest: []) => {
      if (cells[0]?.[0] === mark) tell(cells);
      return run(cells, ...rest);
    });
  });
}
