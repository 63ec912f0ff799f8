import type { ICellData, Injector, ObjectMatrix } from '@univerjs/core';
import { CalculateController } from '@univerjs/engine-formula';
import type { Area } from '../../snapshot';

/** Notes which formulas have been calculated, for Excel's event of it. */
export class CalculatedCells {
  private readonly sheets = new Map<string, Map<number, number[]>>();

  constructor(injector: Injector) {
    const controller = injector.get(CalculateController) as unknown as Controller;
    const apply = controller._applyResult.bind(controller);
    controller._applyResult = (results) => {
      for (const sheets of Object.values(results.unitData ?? {}))
        for (const [sheetId, values] of Object.entries(sheets ?? {}))
          values?.forValue((row, column) => {
            this.rowsOf(sheetId, column).push(row);
          });
      return apply(results);
    };
  }

  /** All since the last time, sheet by sheet, as parts of columns. */
  take(): readonly (readonly [sheetId: string, areas: readonly Area[]])[] {
    const found = [...this.sheets].map(([sheetId, columns]) => {
      const inOrder = [...columns].sort(([one], [other]) => one - other);
      return [sheetId, inOrder.flatMap(([column, rows]) => areasOf(column, rows))] as const;
    });
    this.sheets.clear();
    return found;
  }

  private rowsOf(sheetId: string, column: number): number[] {
    const columns = this.sheets.get(sheetId) ?? new Map<number, number[]>();
    const rows = columns.get(column) ?? [];
    this.sheets.set(sheetId, columns.set(column, rows));
    return rows;
  }
}

function areasOf(column: number, rows: readonly number[]): Area[] {
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const last = areas.at(-1);
    if (last && last.row + last.rows === row) last.rows += 1;
    else areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas;
}

/** The part of Univer's controller that is not public: results by unit and sheet. */
interface Controller {
  _applyResult(results: {
    readonly unitData?: Record<string, Record<string, ObjectMatrix<ICellData>> | undefined>;
  }): Promise<void>;
}
