import {
  cellsOfPart,
  recordOf,
  sdgCells,
  type FormulasReading,
  type CopyScope,
} from './formulas-reading';
import { portablePlan, type PortablePlan, type PortableWords } from './plan';
import type { SdgCell } from './workbook';

/** The portable copy that would be made of a workbook. */
export interface PortableCopy {
  readonly plan: PortablePlan;
  /** Formulas on protected sheets, which stay as they are. */
  readonly onProtected: readonly SdgCell[];
}

/**
 * Plans a portable copy of a workbook or of part of it. Numbering continues from earlier copies,
 * whatever is left of them.
 *
 *     portableCopy(reading, { part: 'sheet', wanted: 'live', words }).plan.outcomes
 *     //=> [{ sheet: 'Figures', row: 1, column: 2, becomes: 'formula', … }]
 */
export function portableCopy(
  reading: FormulasReading,
  {
    part,
    ...request
  }: {
    readonly part: CopyScope;
    readonly wanted: 'live' | 'values';
    readonly words: PortableWords;
  },
): PortableCopy {
  const { sheets, names, tables } = reading;
  const closed = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ sheet }) => sheet));
  const cells = cellsOfPart(sdgCells(reading), part, reading);
  const plan = portablePlan({
    ...request,
    cells: cells.filter(({ sheet }) => !closed.has(sheet)),
    workbook: { names, tables, readings: sheets },
    sheetNames: sheets.map(({ sheet }) => sheet),
    firstId: 1 + lastId(reading),
  });
  return { plan, onProtected: cells.filter(({ sheet }) => closed.has(sheet)) };
}

/** The largest number in any record, hidden name or mark; 0 if there is none. */
function lastId(reading: FormulasReading): number {
  const numbers = [
    ...recordOf(reading).entries.map(({ id }) => id),
    ...reading.names.flatMap(({ name }) => numbersIn(/^SDG_Portable_(\d+)/gi, name)),
    ...reading.sheets.flatMap(({ formulas }) =>
      formulas.flatMap((row) => row.flatMap((cell) => numbersIn(/"SDG:(\d+)/g, cell))),
    ),
  ];
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

function numbersIn(pattern: RegExp, text: unknown): number[] {
  return typeof text === 'string'
    ? [...text.matchAll(pattern)].map(([, digits]) => Number(digits))
    : [];
}
