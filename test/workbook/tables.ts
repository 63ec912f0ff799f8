import type { TableReading } from '../../src/workbook/format/reading';

/** Rows of a sheet from A1 on as a table was read; text after = stands for a formula's result. */
export function tableOf(
  rows: readonly (readonly unknown[])[],
  rest: Partial<TableReading> = {},
): TableReading {
  const columns = Math.max(...rows.map(({ length }) => length));
  const isFormula = (cell: unknown) => typeof cell === 'string' && cell.startsWith('=');
  const padded = rows.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? ''));
  return {
    sheet: 'Plan',
    sheetId: 's1',
    area: { row: 0, column: 0, rows: rows.length, columns },
    values: padded.map((row) =>
      row.map((cell) => (isFormula(cell) ? String(cell).slice(1) : cell)),
    ),
    formulas: padded,
    names: [],
    isFrozen: false,
    ...rest,
  };
}

const CODES = ['1.1', '1.2', '1.3', '2.1', '2.2', '3.1'];

/** Six targets under a heading, with further columns beside their codes. */
export function besideCodes(
  columns: Readonly<Record<string, readonly unknown[]>>,
  codes: readonly unknown[] = CODES,
): TableReading {
  const names = Object.keys(columns);
  return tableOf([
    ['Code', ...names],
    ...codes.map((code, row) => [code, ...names.map((name) => columns[name]?.[row])]),
  ]);
}
