import { quoteSheetName, toAddress } from '../../src/workbook/sheet/address';
import type { SheetPlan } from '../../src/workbook/sheet/plan';
import type { SheetReading } from '../../src/workbook/sheet/reading';
import { plannedCells } from './planned-cells';

/** A sheet as it is read: cells that tests may change, and the names Excel moves along with them. */
export interface DraftSheet {
  values: unknown[][];
  names: Map<string, { row: number; column: number; rows: number; columns: number }>;
  constants: Map<string, string>;
}

/** The sheet that a plan makes; formulas stand as empty text. */
export function draftOf(plan: SheetPlan): DraftSheet {
  const cells = plannedCells(plan);
  const places = [...cells.keys()].map((key) => key.split(',').map(Number) as [number, number]);
  const rows = Math.max(...places.map(([row]) => row)) + 1;
  const columns = Math.max(...places.map(([, column]) => column)) + 1;
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = cells.get(`${row},${column}`);
      return cell && cell.kind !== 'formula' ? cell.input : '';
    }),
  );
  return {
    values,
    names: new Map(plan.names?.map(({ name, area }) => [name, { ...area }])),
    constants: new Map(plan.constants?.map(({ name, text }) => [name, text])),
  };
}

/** Types into a cell. */
export function put(sheet: DraftSheet, row: number, column: number, value: unknown): void {
  const cells = sheet.values[row];
  if (!cells) throw new Error(`the sheet has no row ${row}`);
  cells[column] = value;
}

/** Inserts an empty column as Excel does: names at or right of it move, names around it grow. */
export function insertColumn(sheet: DraftSheet, at: number): void {
  for (const row of sheet.values) row.splice(at, 0, '');
  for (const area of sheet.names.values()) {
    if (area.column >= at) area.column += 1;
    else if (area.column + area.columns > at) area.columns += 1;
  }
}

export function insertRow(sheet: DraftSheet, at: number): void {
  sheet.values.splice(at, 0, Array<unknown>(sheet.values[0]?.length ?? 0).fill(''));
  for (const area of sheet.names.values()) {
    if (area.row >= at) area.row += 1;
    else if (area.row + area.rows > at) area.rows += 1;
  }
}

export function readingOf(sheet: DraftSheet, name = "Plan d'action"): SheetReading {
  return {
    sheet: name,
    area: { row: 0, column: 0, rows: sheet.values.length, columns: sheet.values[0]?.length ?? 0 },
    values: sheet.values,
    names: [
      ...[...sheet.names].map(([key, area]) => ({
        name: key,
        formula: `=${quoteSheetName(name)}!${toAddress(area)}`,
      })),
      ...[...sheet.constants].map(([key, text]) => ({
        name: key,
        formula: `="${text.replaceAll('"', '""')}"`,
      })),
    ],
  };
}
